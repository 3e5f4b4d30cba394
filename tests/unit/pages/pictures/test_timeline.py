"""The timeline shows the table's numbers, the taller the more, and the day of the build."""

import datetime as dt
import re

from build_site.pages.due import CLASSES, LATER, PAST, SOON, UNDATED
from build_site.pages.pictures.timeline import MOST_YEARS, timeline_picture
from tests.unit.pages.pictures.svg_text import assert_fit, texts

DATED = {name: text for name, text in CLASSES.items() if name != UNDATED}
AS_OF = dt.date(2026, 7, 2)


def drawn(years: dict[int, dict[str, int]], as_of: dt.date = AS_OF) -> str:
    picture = timeline_picture("hinh", "Theo năm", years, DATED, as_of)
    assert picture is not None
    return str(picture)


def bars(picture: str) -> list[tuple[str, int, int]]:
    """Return class, left edge and height of each bar."""
    found = re.findall(r'class="khm-bar khm-([a-z-]+)" d="M(\d+) \d+h\d+v(\d+)', picture)
    return [(name, int(left), int(height)) for name, left, height in found]


def test_a_column_stands_for_each_year_and_says_its_number() -> None:
    picture = drawn({2025: {PAST: 20}, 2026: {PAST: 1, SOON: 3}, 2030: {LATER: 8}})
    tree = assert_fit(picture)
    assert texts(tree, "khm-value") == ["20", "4", "8"]
    assert texts(tree, "khm-tick") == [*map(str, range(2025, 2031)), "2/7/2026"]
    assert [(name, height) for name, _, height in bars(picture)] == [
        (PAST, 200), (PAST, 10), (SOON, 30), (LATER, 80),
    ]  # fmt: skip
    assert tree.findtext("{*}desc") == (
        "2025: 20 đã qua thời hạn; 2026: 1 đã qua thời hạn, 3 đến hạn trong vòng một năm; "
        "2030: 8 đến hạn sau đó."
    )


def test_one_among_thousands_is_still_seen() -> None:
    assert [height for _, _, height in bars(drawn({2025: {PAST: 5000}, 2026: {PAST: 1}}))] == [200, 4]


def test_the_day_of_the_build_lies_within_its_year() -> None:
    # two years of 360 units each; 2 July is the middle of 2026
    now = re.search(r'class="khm-now" d="M(\d+) ', drawn({2025: {PAST: 1}}))
    assert now is not None
    assert int(now[1]) == 360 + 360 * 183 // 365


def test_the_longest_time_is_light_and_a_longer_one_is_not_drawn() -> None:
    years = {1990 + index: {PAST: 1000 + index, SOON: 2000, LATER: 3000} for index in range(MOST_YEARS)}
    assert_fit(drawn(years))
    years[1990 + MOST_YEARS] = {LATER: 1}
    assert timeline_picture("hinh", "Theo năm", years, DATED, AS_OF) is None
    assert timeline_picture("hinh", "Theo năm", {}, DATED, AS_OF) is None
