"""The pages of cited instruments: which plans rest on each, in which role, and where they say so."""

from collections import Counter
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from build_site import routes
from build_site.model.registries import Instrument
from build_site.pages import labels
from build_site.pages.entry_jobs import EntryPages, entry_jobs
from build_site.pages.entry_links import instrument_name
from build_site.pages.gathered import Gathered, Part
from build_site.pages.language import date_text, is_english, ngettext
from build_site.pages.language import gettext as _
from build_site.pages.names import plain, short_name, vietnamese
from build_site.pages.national import set_rows
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.where import evidence_text

_ROLES = ("legal_basis", "implements", "replaces", "related")
_ENDED = {"expired", "replaced"}


class Rest(NamedTuple):
    """A plan that cites an instrument; `place` is where it does, on the page of the plan."""

    unit: Markup
    role: str
    note: str
    place: str
    label: str
    where: str


class ListedInstrument(NamedTuple):
    """An instrument in the list of instruments."""

    instrument: Instrument
    name: str
    issuer: Markup | str
    plans: int


def instrument_jobs(gathered: Gathered) -> list[PageJob]:
    """Return the list of instruments, a page for each, and parts of those that are too long."""
    instruments = gathered.site.corpus.registries.instruments
    titles = _titles(gathered)
    return entry_jobs(
        gathered,
        EntryPages(
            kind="instrument",
            list_kind="instruments",
            list_path=routes.INSTRUMENTS,
            list_page=partial(instruments_page, gathered),
            entries=instruments,
            uses=gathered.instruments,
            route=routes.instrument,
            split=gathered.parts_by_unit,
            page=lambda name, parts: instrument_page(gathered, instruments[name], titles[name], parts),
            part_page=lambda name, part: instrument_part(gathered, instruments[name], titles[name], part),
        ),
    )


def _titles(gathered: Gathered) -> dict[str, str]:
    """Return instrument id → a title unlike that of any other instrument."""
    names = {
        instrument.id: _title(instrument)
        for instrument in gathered.site.corpus.registries.instruments.values()
    }
    often = Counter(names.values())
    return {one: name if often[name] == 1 else f"{name} ({one})" for one, name in names.items()}


def instruments_page(gathered: Gathered) -> Page:
    """Return the list of instruments: central ones, those of each province, those of an unknown issuer."""
    registries = gathered.site.corpus.registries
    groups: dict[str | None, list[ListedInstrument]] = {}
    for instrument in sorted(registries.instruments.values(), key=_latest_first):
        issuer = registries.agencies[instrument.issuing_body] if instrument.issuing_body else None
        cell = gathered.site.links(routes.INSTRUMENTS).agencies[issuer.id] if issuer else ""
        plans = len(gathered.instruments.get(instrument.id, ()))
        listed = ListedInstrument(instrument, instrument_name(instrument), cell, plans)
        groups.setdefault(issuer.province if issuer else None, []).append(listed)
    present = sorted(filter(None, groups), key=lambda unit: gathered.ranks[unit])
    named = [
        *([("trung-uong", _("Trung ương và cơ quan Đảng"), groups[""])] if "" in groups else []),
        *((f"tinh-{unit}", short_name(registries.provinces[unit]), groups[unit]) for unit in present),
        *([("khong-ro", _("Chưa rõ cơ quan ban hành"), groups[None])] if None in groups else []),
    ]
    body = gathered.site.render("instruments.html", routes.INSTRUMENTS, groups=named, labels=labels)
    return Page(
        title=_("Các văn bản được dẫn"),
        description=_(
            "{count} luật, nghị quyết, quyết định và văn bản khác "
            "mà các kế hoạch đã ghi dẫn đến, mỗi văn bản một trang."
        ).format(count=len(registries.instruments)),
        body=Markup(body),
        toc=tuple(TocEntry(anchor, title) for anchor, title, _ in named),
    )


def instrument_page(gathered: Gathered, instrument: Instrument, title: str, parts: list[Part]) -> Page:
    """Return the page of one instrument."""
    site = gathered.site
    path = routes.instrument(instrument.id)
    uses = gathered.instruments.get(instrument.id, {})
    rests = [] if parts else find_rests(gathered, instrument, uses, path)
    roles = Counter(rest.role for rest in rests)
    national = set_rows(site, instrument, path)
    body = site.render(
        "instrument.html",
        path,
        instrument=instrument,
        name=instrument_name(instrument),
        issuer=gathered.site.links(path).agencies[instrument.issuing_body] if instrument.issuing_body else "",
        ended=instrument.legal_status in _ENDED,
        rests=rests,
        roles=[(role, labels.ROLES[role], roles[role]) for role in _ROLES if roles[role]],
        parts=parts,
        plans=len(uses),
        national=national,
        labels=labels,
        edit=site.edit_link(f"datasets/registries/instruments/{instrument.id}.yaml"),
    )
    return Page(
        title=_("{title} – văn bản được dẫn").format(title=title),
        description=_description(instrument, len(uses)),
        body=Markup(body),
        toc=(
            *([TocEntry("phan-muc-quoc-gia", _("Mức cấp quốc gia"))] if national else []),
            TocEntry("phan-ke-hoach", _("Kế hoạch dẫn đến")),
            TocEntry("phan-van-ban", _("Về văn bản này")),
        ),
    )


def instrument_part(gathered: Gathered, instrument: Instrument, title: str, part: Part) -> Page:
    """Return the plans of one unit of today, and of those it was made of, that cite an instrument."""
    path = routes.instrument(instrument.id, part.id)
    body = gathered.site.render(
        "instrument_part.html",
        path,
        instrument=instrument,
        name=instrument_name(instrument),
        part=part,
        rests=find_rests(gathered, instrument, part.plans, path),
        labels=labels,
    )
    return Page(
        title=f"{title} – {part.name}",
        description=_("{plans} kế hoạch của {unit}, kể cả các đơn vị cũ, dẫn đến {instrument}.").format(
            plans=len(part.plans), unit=part.name, instrument=_told(instrument)
        ),
        body=Markup(body),
    )


def find_rests(gathered: Gathered, instrument: Instrument, plans: Iterable[str], path: str) -> list[Rest]:
    """Return where some plans cite an instrument, by role and then by province."""
    found = []
    for summary in gathered.in_order(plans):
        origin = gathered.origins(summary.id, path)
        found += [
            Rest(
                origin.unit,
                citation.role,
                vietnamese(citation.note),
                f"{origin.href}#{routes.citation_anchor(citation.instrument, citation.role)}",
                origin.label,
                evidence_text(citation.evidence),
            )
            for citation in gathered.site.corpus.plan(summary.id).citations
            if citation.instrument == instrument.id
        ]
    return sorted(found, key=lambda rest: _ROLES.index(rest.role))


def _latest_first(instrument: Instrument) -> tuple[int, str]:
    return -instrument.issued_on.last.toordinal() if instrument.issued_on else 0, instrument.id


def _title(instrument: Instrument) -> str:
    """Return an instrument in one line; in English, its title only where there is one in English."""
    title = instrument.title_en if is_english() else instrument.title
    if not instrument.document_number and title:
        return title
    name = plain(instrument_name(instrument))
    if title:
        return f"{name}: {title}"
    return name if instrument.document_number else f"{name} {instrument.id}"


def _told(instrument: Instrument) -> str:
    return _title(instrument) if is_english() else f"{instrument_name(instrument)}: {instrument.title}"


def _description(instrument: Instrument, plans: int) -> str:
    issued = f", {date_text(instrument.issued_on)}" if instrument.issued_on else ""
    said = (
        ngettext(
            "{plans} kế hoạch đã ghi dẫn đến văn bản này",
            "{plans} kế hoạch đã ghi dẫn đến văn bản này",
            plans,
        ).format(plans=plans)
        if plans
        else _("chưa kế hoạch nào đã ghi dẫn đến văn bản này")
    )
    status = labels.LEGAL_STATUSES[instrument.legal_status]
    return f"{plain(instrument_name(instrument))}{issued}: {said}. {status}."
