"""Every province has its tile, Hoàng Sa and Trường Sa are never left out, and maps stay light."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Registries
from build_site.corpus.load import load_corpus
from build_site.pages.maps import HAS, NONE, SILENT, Maps, find_maps
from build_site.pages.pictures.tile_grid import TileGrid, read_grids
from build_site.pages.pictures.tile_map import lines_of, small_map
from tests.unit.pages.pictures.svg_text import assert_fit, read, texts

ROOT = Path(__file__).parents[4]
WORDS = {HAS: "nêu", SILENT: "không nêu", NONE: "chưa có"}


@pytest.fixture(scope="module")
def registries() -> Registries:
    """The registries of the real project."""
    corpus, _ = load_corpus(ROOT, Archive(None), Cache(None, ""))
    assert corpus is not None
    return corpus.registries


@pytest.fixture(scope="module")
def maps(registries: Registries) -> Maps:
    return find_maps(registries)


def drawn(maps: Maps, period: str, states: dict[str, str]) -> str:
    picture = maps.draw("ban-do", period, states, WORDS)
    assert picture is not None
    return str(picture)


def groups(picture: str) -> dict[str, list[str]]:
    """Return class → the words of its tiles."""
    return {(group.get("class") or ""): texts(group) for group in read(picture).iter("{*}g")}


@pytest.mark.parametrize(
    ("grid", "count"), [(read_grids()[0], 34), (read_grids()[1], 63)], ids=["present", "former"]
)
def test_every_unit_has_a_tile_of_its_own(grid: TileGrid, count: int) -> None:
    assert len(grid.tiles) == count
    assert len(set(grid.tiles.values())) == count
    assert [one.name for one in grid.islands] == ["Hoàng Sa", "Trường Sa"]
    assert [one.unit.removesuffix("-truoc-2025") for one in grid.islands] == ["da-nang", "khanh-hoa"]
    for islands in grid.islands:
        # they lie to the east of the unit that they belong to
        assert islands.place[0] > grid.tiles[islands.unit][0]


def test_the_places_fit_the_units_on_record(maps: Maps) -> None:
    assert maps.present is not None
    assert maps.former is not None


@pytest.mark.parametrize(
    ("period", "da_nang", "khanh_hoa"),
    [("present", "da-nang", "khanh-hoa"), ("former", "da-nang-truoc-2025", "khanh-hoa-truoc-2025")],
)
def test_islands_are_drawn_as_their_province_is(
    maps: Maps, period: str, da_nang: str, khanh_hoa: str
) -> None:
    found = groups(drawn(maps, period, {da_nang: HAS, khanh_hoa: SILENT}))
    assert found["khm-has"] == ["Đà", "Nẵng", "Hoàng", "Sa", "(Đà Nẵng)"]
    assert found["khm-silent"] == ["Khánh", "Hòa", "Trường", "Sa", "(Khánh Hòa)"]
    nothing = groups(drawn(maps, period, {}))
    assert list(nothing) == ["khm-none"]
    assert {"Hoàng", "Trường"} <= set(nothing["khm-none"])


@pytest.mark.parametrize("period", ["present", "former"])
def test_the_fullest_map_is_light_and_says_what_it_shows(maps: Maps, period: str) -> None:
    grid = maps.present if period == "present" else maps.former
    assert grid is not None
    states = {unit: (HAS, SILENT, NONE)[index % 3] for index, unit in enumerate(grid.tiles)}
    picture = maps.draw("ban-do", period, states, WORDS, lambda unit: f"../../tinh/{unit}/")
    tree = assert_fit(str(picture))
    count = sum(state == HAS for state in states.values())
    named = ", ".join(maps.names[unit] for unit in grid.tiles if states[unit] == HAS)
    assert (tree.findtext("{*}desc") or "").startswith(f"nêu {count}: {named}; không nêu ")
    assert tree.get("role") == "group"
    assert len([link for link in tree.iter("{*}a") if link.get("tabindex") == "-1"]) == len(grid.tiles)
    assert read(drawn(maps, period, states)).get("role") == "img"


def test_a_map_that_would_leave_a_province_out_is_not_drawn(registries: Registries) -> None:
    fewer = {name: unit for name, unit in registries.provinces.items() if name != "hue"}
    changed = replace(registries, provinces=fewer)
    maps = find_maps(changed)
    assert (maps.present, maps.former) == (None, None)
    assert maps.draw("ban-do", "present", {}, WORDS) is None
    assert maps.mark("vi-tri", registries.provinces["da-nang"]) is None


def squares(path: str) -> int:
    return path.count("M")


@pytest.mark.parametrize(
    ("unit", "count", "marked"),
    [
        ("hue", 34, 1),
        ("bac-kan", 63, 1),
        ("da-nang", 34, 2),
        ("khanh-hoa-truoc-2025", 63, 2),
    ],
)
def test_a_small_map_marks_one_unit_and_its_islands(
    maps: Maps, registries: Registries, unit: str, count: int, marked: int
) -> None:
    picture = maps.mark("vi-tri", registries.provinces[unit])
    tree = assert_fit(str(picture))
    plain, dark = (path.get("d") or "" for path in tree.iter("{*}path"))
    assert (squares(plain) + squares(dark), squares(dark)) == (count + 2, marked)
    assert texts(tree) == ["Hoàng Sa", "Trường Sa"]
    assert registries.provinces[unit].name in (tree.findtext("{*}desc") or "")


def test_every_small_map_is_drawn_within_its_bounds() -> None:
    for grid in read_grids():
        picture = str(small_map("m", "Tên", "Lời", grid, ""))
        box = re.search(r'viewBox="0 0 (\d+) (\d+)"', picture)
        assert box is not None
        for left, top in re.findall(r"M(\d+) (\d+)h80", picture):
            assert int(left) + 80 <= int(box[1])
            assert int(top) + 60 <= int(box[2])


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Huế", ("Huế",)),
        ("Bắc Kạn", ("Bắc", "Kạn")),
        ("Hồ Chí Minh", ("Hồ Chí", "Minh")),
        ("Bà Rịa - Vũng Tàu", ("BR-VT",)),
    ],
)
def test_a_name_stands_in_lines_that_fit_a_tile(name: str, lines: tuple[str, ...]) -> None:
    assert lines == lines_of(name)
    assert max(map(len, lines)) <= 6
