"""What pages of a kind count for beside those of other kinds.

Whoever types the name of a province wants its page and its plans before the pages of its
forty agencies; and what a plan says is also on the pages that gather what plans say, so
there it counts for less. Titles and texts are told apart: an agency's page is the right
one for the agency's name.
"""

from dataclasses import dataclass

from build_site import routes


@dataclass(frozen=True, slots=True)
class Standing:
    """What a word counts for in the title and in the text of a page; 1 is most."""

    title: float
    body: float


_SECTIONS = {
    routes.PROVINCES: Standing(1, 1),
    routes.PLANS: Standing(1, 1),
    routes.INDICATORS: Standing(0.95, 0.6),
    routes.THEMES: Standing(0.95, 0.6),
    routes.INSTRUMENTS: Standing(0.8, 0.5),
    routes.AGENCIES: Standing(0.75, 0.5),
    routes.DOWNLOADS: Standing(0.5, 0.3),
}
_IN_PARTS = frozenset({routes.INDICATORS, routes.THEMES, routes.INSTRUMENTS, routes.AGENCIES})
_PART = 0.6
"""What a part of a page that is too long for one counts for: there is one for every province,
and whoever types the name of a province wants its page and its plans before those."""

_OTHER = Standing(0.75, 0.5)
_GENERAL = Standing(0.3, 0.25)
"""A page of no kind, unless its title or a heading says what is looked for; see `rank.js`."""


def standing(path: str, kind: str) -> Standing:
    """Return what the page at an address counts for.

    Args:
        path: Its address.
        kind: What kind of page it is; "" for a general one.
    """
    if not kind:
        return _GENERAL
    section, *names = path.rstrip("/").split("/")
    own = _SECTIONS.get(f"{section}/", _OTHER)
    is_part = f"{section}/" in _IN_PARTS and len(names) > 1
    return Standing(own.title * _PART, own.body * _PART) if is_part else own
