"""Which tile maps can be drawn of the units there are, and what they say on which page."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from build_site.corpus.corpus import Registries
from build_site.model.registries import Province
from build_site.pages.language import N_, Said
from build_site.pages.language import gettext as _
from build_site.pages.names import name_text
from build_site.pages.pictures.tile_grid import TileGrid, read_grids
from build_site.pages.pictures.tile_map import named_map, small_map

HAS, SILENT, NONE = "has", "silent", "none"
"""Classes of tiles: what the page is about is there; there is a plan without it; nothing is recorded."""

PERIODS = Said({"present": N_("hiện nay"), "former": N_("đến ngày 30/6/2025")})
_REORGANISED = dt.date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Maps:
    """The maps of the two periods; None where the places do not fit the units there are.

    A map that leaves a province out, or Hoàng Sa and Trường Sa with their provinces, would be
    wrong; then there is none.
    """

    present: TileGrid | None
    former: TileGrid | None
    names: dict[str, str]

    def draw(
        self,
        identity: str,
        period: str,
        states: Mapping[str, str],
        words: Mapping[str, str],
        link: Callable[[str], str] | None = None,
    ) -> Markup | None:
        """Return the map of a period (`present` or `former`).

        Args:
            identity: Id of the picture within its page.
            period: Which units.
            states: Unit id → class of its tile; a unit that is not there is `NONE`.
            words: Class → what it means, for the description.
            link: Unit id → address of its tile, if tiles are links.
        """
        grid = self.present if period == "present" else self.former
        if grid is None:
            return None
        every = {unit: states.get(unit, NONE) for unit in grid.tiles}
        said = []
        for state, meaning in words.items():
            units = [self.names[unit] for unit in grid.tiles if every[unit] == state]
            # the many without anything are not named one by one
            named = f": {', '.join(units)}" if state != NONE and units else ""
            said.append(f"{meaning} {len(units)}{named}")
        title = _("Sơ đồ ô {count} tỉnh, thành phố {period}").format(count=len(every), period=PERIODS[period])
        return named_map(identity, title, f"{'; '.join(said)}.", grid, self.names, every, link)

    def mark(self, identity: str, unit: Province) -> Markup | None:
        """Return the small map in which a unit is marked: among those of today if it is one."""
        period = "present" if unit.is_present else "former"
        grid = self.present if unit.is_present else self.former
        if grid is None:
            return None
        name = name_text(unit)
        title = _("Vị trí của {name}").format(name=name)
        description = _("{name} trên sơ đồ ô {count} tỉnh, thành phố {period}.").format(
            name=name, count=len(grid.tiles), period=PERIODS[period]
        )
        return small_map(identity, title, description, grid, unit.id)


def find_maps(registries: Registries) -> Maps:
    """Return the maps of the units there are."""
    units = registries.provinces.values()
    present, former = read_grids()
    return Maps(
        present=_fitting(present, {unit.id for unit in units if unit.is_present}),
        former=_fitting(former, {unit.id for unit in units if _is_older(unit)}),
        names={unit.id: name_text(unit) for unit in units},
    )


def _is_older(unit: Province) -> bool:
    """Tell whether a unit was there until 30 June 2025."""
    return unit.valid_from is None or unit.valid_from.first < _REORGANISED


def _fitting(grid: TileGrid, units: set[str]) -> TileGrid | None:
    return grid if grid.tiles.keys() == units else None
