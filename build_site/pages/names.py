"""Names and texts of records in the language of a page; what is only Vietnamese says that it is."""

import re
from typing import Protocol

from markupsafe import Markup

from build_site.model.registries import Province
from build_site.pages.escaping import escaped
from build_site.pages.language import gettext as _
from build_site.pages.language import is_english
from build_site.text.dates import PartialDate
from build_site.text.fold import unaccent

_LETTER = "[À-ÖØ-öø-ỹ]"
_WITHIN = re.compile(
    rf"(?<=“)[^“”]*{_LETTER}[^“”]*(?=”)|[\w/-]*{_LETTER}[\w/-]*(?: [\w/-]*{_LETTER}[\w/-]*)*"
)
"""Vietnamese in an English text: what is quoted, else words and numbers with Vietnamese letters."""
FORMER = "-truoc-2025"
"""End of the id of a unit whose name a unit of today bears too."""


class Named(Protocol):
    """An entry of a registry that has a name."""

    @property
    def name(self) -> str:
        """Return the Vietnamese name."""

    @property
    def name_en(self) -> str:
        """Return the English name, "" where there is none."""


def vietnamese(text: str) -> str:
    """Return a text of a record, which an English page marks as Vietnamese."""
    return Markup(_marked(escaped(text))) if text and is_english() else text


def _marked(html: str) -> str:
    return f'<span lang="vi">{html}</span>'


def english_text(text: str) -> Markup:
    """Return an English text with the Vietnamese in it marked: `569/QĐ-TTg`, “45% đến 46%”."""
    return Markup(_WITHIN.sub(lambda found: _marked(found[0]), escaped(text)))


def name_text(entry: Named) -> str:
    """Return an entry's name as plain text: the English one on an English page, if there is one."""
    return (entry.name_en if is_english() else "") or entry.name


def name_of(entry: Named) -> str:
    """Return an entry's name as it stands on a page, marked if it is only Vietnamese there."""
    return entry.name_en if is_english() and entry.name_en else vietnamese(entry.name)


def plain(text: str) -> str:
    """Return what stands on a page as plain text, for places that hold no markup."""
    return text.striptags() if isinstance(text, Markup) else text


def short_name(unit: Province) -> str:
    """Return a unit's name without its kind, told apart from a present unit of the same name."""
    name = name_text(unit)
    return _told_apart(unit, name)


def official_name(unit: Province, on: PartialDate | None = None) -> str:
    """Return a unit's full name on a day: `Thành phố Huế`, `Hue City`."""
    if not is_english():
        return unit.official_name_on(on)
    for change in sorted(unit.changes, key=lambda change: change.on):
        if on is not None and on.last < change.on.first:
            return _with_rank(unaccent(change.name_before), change.kind_before)
    return _with_rank(unit.name_en, unit.kind)


def _with_rank(name: str, kind: str) -> str:
    return f"{name} {'City' if kind == 'city' else 'Province'}"


def unit_name(unit: Province, on: PartialDate | None = None) -> str:
    """Return a unit's full name, told apart from a present unit of the same name."""
    name = official_name(unit, on)
    return _told_apart(unit, name)


def _told_apart(unit: Province, name: str) -> str:
    return _("{name} (trước 1/7/2025)").format(name=name) if unit.id.endswith(FORMER) else name
