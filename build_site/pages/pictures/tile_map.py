"""Tile maps: one tile a provincial unit, Hoàng Sa with Đà Nẵng and Trường Sa with Khánh Hòa, always."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from build_site.pages.escaping import escaped
from build_site.pages.language import N_
from build_site.pages.language import gettext as _
from build_site.pages.pictures.drawing import svg
from build_site.pages.pictures.tile_grid import Islands, TileGrid

_ACROSS, _DOWN = 84, 64
_WIDE, _HIGH = 80, 60
_WIDTH, _SMALL_WIDTH = 828, 900
_SHORT = {"Bà Rịa - Vũng Tàu": ("BR-VT",), "Ba Ria - Vung Tau": ("BR-VT",)}
"""Names too long for a tile, as they are commonly abbreviated."""

_ISLANDS = (N_("Hoàng Sa"), N_("Trường Sa"))
"""Names of islands, which the grids hold."""


def named_map(
    identity: str,
    title: str,
    description: str,
    grid: TileGrid,
    names: Mapping[str, str],
    states: Mapping[str, str],
    link: Callable[[str], str] | None = None,
) -> Markup:
    """Return a map with the names of the units.

    Args:
        identity: Id of the picture within its page.
        title: What the map shows.
        description: What it says, for those who do not see it.
        grid: The places.
        names: Unit id → short name.
        states: Unit id → CSS class of its tile.
        link: Unit id → address that its tile leads to, if tiles are to be links.
    """
    by_state: dict[str, list[str]] = {}
    for unit, place in grid.tiles.items():
        by_state.setdefault(states[unit], []).append(_tile(_corner(place), names[unit], link and link(unit)))
    for islands in grid.islands:
        by_state.setdefault(states[islands.unit], []).append(_islands(islands, names[islands.unit]))
    content = "".join(
        f'<g class="khm-{escaped(state)}">{"".join(tiles)}</g>' for state, tiles in sorted(by_state.items())
    )
    return svg(identity, title, description, _size(grid, _WIDTH), Markup(content), has_links=link is not None)


def small_map(identity: str, title: str, description: str, grid: TileGrid, marked: str) -> Markup:
    """Return a small map without names in which one unit is marked."""
    plain = [_square(_corner(place)) for unit, place in grid.tiles.items() if unit != marked]
    dark = [_square(_corner(place)) for unit, place in grid.tiles.items() if unit == marked]
    words = []
    for islands in grid.islands:
        left, top = _corner(islands.place)
        (dark if islands.unit == marked else plain).append(_square((left, top)))
        words.append(_text(_SMALL_WIDTH - 4, top + _HIGH + 66, _(islands.name)))
    content = (
        f'<path class="khm-none" d="{"".join(plain)}"/><path class="khm-has" d="{"".join(dark)}"/>'
        f'<g class="khm-end khm-sea">{"".join(words)}</g>'
    )
    return svg(identity, title, description, _size(grid, _SMALL_WIDTH), Markup(content))


def _size(grid: TileGrid, width: int) -> tuple[int, int]:
    rows = max((row for _, row in grid.tiles.values()), default=0)
    least = max((_corner(islands.place)[1] + 2 * _HIGH + 16 for islands in grid.islands), default=0)
    return width, max((rows + 1) * _DOWN, least)


def _corner(place: tuple[float, float]) -> tuple[int, int]:
    return round(place[0] * _ACROSS) + 2, round(place[1] * _DOWN) + 2


def _square(corner: tuple[int, int]) -> str:
    return f"M{corner[0]} {corner[1]}h{_WIDE}v{_HIGH}h-{_WIDE}z"


def _text(x: int, y: int, words: str) -> str:
    return f'<text x="{x}" y="{y}">{escaped(words)}</text>'


def _tile(corner: tuple[int, int], name: str, address: str | None) -> str:
    tile = f'<path d="{_square(corner)}"/>{_words(corner, lines_of(name))}'
    return f'<a href="{escaped(address)}" tabindex="-1">{tile}</a>' if address else tile


def _words(corner: tuple[int, int], lines: tuple[str, ...]) -> str:
    middle = corner[0] + _WIDE // 2
    first = corner[1] + (38 if len(lines) == 1 else 26)
    return "".join(_text(middle, first + 24 * index, line) for index, line in enumerate(lines))


def _islands(islands: Islands, unit: str) -> str:
    corner = _corner(islands.place)
    x, y = min(corner[0] + _WIDE // 2, _WIDTH - 76), corner[1] + _HIGH + 24
    return (
        f'<path class="khm-islands" d="{_square(corner)}"/>{_words(corner, lines_of(_(islands.name)))}'
        f'<text class="khm-sea" x="{x}" y="{y}">({escaped(unit)})</text>'
    )


def lines_of(name: str) -> tuple[str, ...]:
    """Return a unit's name in the lines in which it stands in a tile.

    Example:
        `Hồ Chí Minh` stands as `Hồ Chí` above `Minh`.
    """
    if name in _SHORT:
        return _SHORT[name]
    words = name.split()
    if len(words) == 1:
        return (name,)
    half = (len(words) + 1) // 2
    return " ".join(words[:half]), " ".join(words[half:])
