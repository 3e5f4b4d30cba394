"""What pages say of documents that are known and not transcribed: never as of a record."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from build_site.corpus.scope import known_documents_of
from build_site.model.registries import KnownDocument, Standing
from build_site.pages import labels
from build_site.pages.language import date_text
from build_site.pages.language import gettext as _
from build_site.pages.names import unit_name, vietnamese
from build_site.pages.site import Site

_ORDER: tuple[Standing, ...] = ("science_plan", "related_plan", "news_only", "not_plan")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLine:
    """One known document, in words.

    Attributes:
        is_english: Whether only the English title is known.
        facts: Number, date, issuing unit and how it is known, each in a few words.
        url: Address of the source; "" for none.
        host: Host of that address, which names the source to the reader.
    """

    title: str
    is_english: bool
    facts: tuple[str, ...]
    url: str
    host: str
    note: str


@dataclass(frozen=True, slots=True)
class KnownGroup:
    """The known documents of one standing."""

    title: str
    lines: tuple[KnownLine, ...]


def known_groups(site: Site, province_ids: list[str], names_units: bool) -> list[KnownGroup]:
    """Return what is known of some units by standing, plans first; no group is empty.

    Args:
        site: The site that the page is on.
        province_ids: The units.
        names_units: Whether each line names the unit that issued the document.
    """
    found = known_documents_of(site.corpus.registries, province_ids)
    groups = []
    for standing in _ORDER:
        lines = tuple(_line(site, known, names_units) for known in found if known.standing == standing)
        if lines:
            groups.append(KnownGroup(labels.KNOWN_STANDINGS[standing], lines))
    return groups


def _line(site: Site, known: KnownDocument, names_unit: bool) -> KnownLine:
    number = known.document_number or known.document_number_printed
    facts = [
        Markup(_("số {number}")).format(number=vietnamese(number)) if number else _("chưa biết số hiệu"),
        date_text(known.issued_on) if known.issued_on else _("chưa biết ngày ban hành"),
    ]
    if names_unit:
        facts.append(unit_name(site.corpus.registries.provinces[known.province], known.issued_on))
    if known.standing == "news_only":
        facts.append(labels.KNOWN_CATEGORIES[known.category])
    facts += [labels.CONFIRMED[known.confirmed], _("chưa được kiểm chứng")]
    return KnownLine(
        title=known.title or known.title_en,
        is_english=not known.title,
        facts=tuple(facts),
        url=known.url,
        host=urlsplit(known.url).hostname or "",
        note=known.note,
    )
