"""Where each provincial unit stands on a tile map; the places are data, beside this file."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("tile_grid.json")


@dataclass(frozen=True, slots=True)
class Islands:
    """An archipelago, drawn with the unit that it belongs to."""

    name: str
    unit: str
    place: tuple[float, float]


@dataclass(frozen=True, slots=True)
class TileGrid:
    """The places (column, row) of the units of one period.

    Attributes:
        tiles: Unit id → place.
        islands: Hoàng Sa and Trường Sa; no map is drawn without them.
    """

    tiles: dict[str, tuple[int, int]]
    islands: tuple[Islands, ...]


def read_grids() -> tuple[TileGrid, TileGrid]:
    """Return the grid of the 34 units of today and that of the 63 until 30 June 2025."""
    data = json.loads(_FILE.read_text("utf-8"))
    return _grid(data["present"]), _grid(data["former"])


def _grid(data: dict[str, Any]) -> TileGrid:
    tiles = {unit: (column, row) for unit, (column, row) in data["tiles"].items()}
    islands = tuple(
        Islands(item["name"], item["unit"], (item["place"][0], item["place"][1])) for item in data["islands"]
    )
    return TileGrid(tiles, islands)
