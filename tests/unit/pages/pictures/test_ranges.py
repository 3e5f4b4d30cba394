"""Promises are drawn as what they are: bounds, ranges, exact figures; light and in the table's order."""

import re
from collections.abc import Sequence
from decimal import Decimal

import pytest

from build_site.pages.pictures.drawing import scale
from build_site.pages.pictures.ranges import DRAWN, NAMED, Promise, legend, ranges_picture, short_level
from tests.unit.pages.pictures.svg_text import assert_fit, texts

COMPARATORS = ["at_least", "above", "at_most", "below", "equal", "about", "range"]


def promise(comparator: str, value: str, value_max: str = "", name: str = "Ví Dụ, 2025") -> Promise:
    return Promise(name, comparator, Decimal(value), Decimal(value_max) if value_max else None)


def drawn(
    promises: list[Promise], symbol: str = "%", limit: str = "100", national: Sequence[Promise] = ()
) -> str:
    most = Decimal(limit) if limit else None
    picture = ranges_picture("hinh", "Tỷ lệ <giả>", promises, symbol, most, national)
    assert picture is not None
    return picture


def paths(picture: str) -> list[tuple[str, str]]:
    return re.findall(r'<path class="khm-([a-z-]+)" d="([^"]+)"', picture)[1:]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (promise("at_least", "1.5"), "≥ 1,5"),
        (promise("above", "50"), "> 50"),
        (promise("at_most", "1500"), "≤ 1.500"),
        (promise("below", "3"), "< 3"),
        (promise("equal", "20"), "20"),
        (promise("about", "20"), "≈ 20"),
        (promise("range", "45", "46"), "45–46"),
    ],
)
def test_a_figure_keeps_its_comparison(one: Promise, expected: str) -> None:
    assert expected == short_level(one)
    assert texts(assert_fit(drawn([one], limit="")), "khm-value") == [expected]


def test_a_picture_says_whose_each_promise_is_in_the_order_given() -> None:
    picture = drawn(
        [promise("range", "45", "46", "Bắc Kạn, 2025"), promise("above", "50", name="Vĩnh Long, 2030")]
    )
    tree = assert_fit(picture)
    assert texts(tree)[-4:] == ["Bắc Kạn, 2025", "45–46", "Vĩnh Long, 2030", "> 50"]
    assert tree.findtext("{*}title") == "Tỷ lệ <giả>"
    assert tree.findtext("{*}desc") == "Bắc Kạn, 2025: 45–46; Vĩnh Long, 2030: > 50."


def test_a_range_lies_between_its_ends_and_a_bound_is_open_on_one_side() -> None:
    axis = scale([Decimal(value) for value in (40, 60, 20)], Decimal(100), 12, 700)
    low, high, bound = (axis.at(Decimal(value)) for value in (40, 60, 20))
    kinds = dict(
        paths(drawn([promise("range", "40", "60"), promise("at_least", "20"), promise("at_most", "20")]))
    )
    assert kinds["range"].startswith(f"M{low} ")
    assert f"H{high}M{high} " in kinds["range"]
    assert f"M{bound} " in kinds["at-least"]
    assert "H716" in kinds["at-least"]
    assert kinds["at-most"].endswith("H12")


def test_a_bound_that_is_not_reached_is_a_ring() -> None:
    for comparator in ("above", "below"):
        ((_, path),) = paths(drawn([promise(comparator, "20")]))
        assert "a8 8" in path
    for comparator in ("at_least", "at_most"):
        ((_, path),) = paths(drawn([promise(comparator, "20")]))
        assert "a8 8" not in path


def test_the_axis_begins_at_zero_and_ends_at_the_limit() -> None:
    assert texts(assert_fit(drawn([promise("equal", "97")])), "khm-tick") == [
        "0",
        "20",
        "40",
        "60",
        "80",
        "100%",
    ]
    assert texts(assert_fit(drawn([promise("equal", "97")], limit="")), "khm-tick")[-1] == "125%"
    assert texts(assert_fit(drawn([promise("equal", "4")], "sáng kiến", "")), "khm-tick")[-1] == "5 sáng kiến"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["0"], "0.0 0.2 0.4 0.6 0.8 1.0"),
        (["-5", "3"], "-6 -4 -2 0 2 4"),
        (["1500000"], "0 500000 1000000 1500000 2000000"),
        (["0.8", "1.2"], "0.0 0.5 1.0 1.5"),
    ],
)
def test_a_scale_has_few_round_steps_and_holds_every_figure(values: list[str], expected: str) -> None:
    axis = scale([Decimal(value) for value in values], None, 0, 100)
    assert expected == " ".join(str(mark) for mark in axis.marks())
    assert all(0 <= axis.at(Decimal(value)) <= 100 for value in values)


@pytest.mark.parametrize("levels", [0, 4])
@pytest.mark.parametrize("count", [1, NAMED - 4, NAMED, NAMED + 1, DRAWN])
def test_the_fullest_picture_is_light(count: int, levels: int) -> None:
    many = [
        promise(
            COMPARATORS[index % 7],
            f"{index * 37 % 1000}.{index % 10}",
            "1000" if index % 7 == 6 else "",
            f"Bà Rịa - Vũng Tàu {index} (trước 1/7/2025), {2020 + index % 11}",
        )
        for index in range(count)
    ]
    national = [level("range", f"{300 + year}.5", f"{700 + year}", 2025 + year) for year in range(levels)]
    tree = assert_fit(drawn(many, "chỉ dẫn địa lý", "", national))
    lines = sum(path.get("d", "").count("M") > 0 for path in tree.iter("{*}path"))
    own = count + levels if count + levels <= NAMED else 7
    assert lines == 1 + own + (1 if levels else 0)


def test_more_than_a_picture_can_hold_is_not_drawn() -> None:
    assert ranges_picture("hinh", "T", [promise("equal", "1")] * (DRAWN + 1), "%", None) is None
    assert ranges_picture("hinh", "T", [], "%", None) is None


def test_the_legend_explains_only_what_is_there() -> None:
    assert legend([promise("equal", "1"), promise("equal", "2")]) == "chấm tròn: đúng mức ấy"
    assert len(legend([promise(one, "1", "2") for one in COMPARATORS]).split("; ")) == 7


def level(comparator: str, value: str, value_max: str = "", year: int = 2030) -> Promise:
    return promise(comparator, value, value_max, f"Cấp quốc gia, {year} (12/QĐ-VD)")


def test_the_national_line_runs_down_through_the_promises_at_its_figure() -> None:
    picture = drawn([promise("equal", "20"), promise("above", "50")], national=[level("at_least", "60")])
    at = scale([Decimal(60)], Decimal(100), 12, 700).at(Decimal(60))
    lines = dict(paths(picture))
    assert lines["nation"] == f"M{at} 56V204"
    assert '<path class="khm-national khm-at-least" d="' in picture
    assert texts(assert_fit(picture))[-6:] == [
        "Cấp quốc gia, 2030 (12/QĐ-VD)",
        "≥ 60",
        "Ví Dụ, 2025",
        "20",
        "Ví Dụ, 2025",
        "> 50",
    ]


def test_a_national_range_has_two_lines_and_two_years_have_each_their_own() -> None:
    picture = drawn([promise("equal", "20")], national=[level("range", "40", "60"), level("equal", "80")])
    axis = scale([Decimal(80)], Decimal(100), 12, 700)
    low, high, other = (axis.at(Decimal(value)) for value in (40, 60, 80))
    assert dict(paths(picture))["nation"] == f"M{low} 56V204M{high} 56V204M{other} 120V204"


def test_a_picture_has_room_for_the_national_line() -> None:
    picture = drawn([promise("equal", "20")], limit="", national=[level("equal", "700")])
    assert texts(assert_fit(picture), "khm-tick")[-1] == "800%"


def test_the_national_line_is_named_for_those_who_do_not_see_it_and_in_the_legend() -> None:
    national = [level("range", "40", "60")]
    tree = assert_fit(drawn([promise("equal", "20")], national=national))
    assert tree.findtext("{*}desc") == "Cấp quốc gia, 2030 (12/QĐ-VD): 40–60; Ví Dụ, 2025: 20."
    assert legend([promise("equal", "20")], national) == (
        "chấm tròn: đúng mức ấy; đoạn giữa hai vạch: khoảng giữa hai mức; "
        "nét đứt thẳng đứng: mức cấp quốc gia"
    )
    many = assert_fit(drawn([promise("equal", "20")] * DRAWN, national=national))
    assert many.findtext("{*}desc") == (
        f"Cấp quốc gia, 2030 (12/QĐ-VD): 40–60; {DRAWN} mức, mỗi mức một dòng theo thứ tự của bảng."
    )


def test_without_a_national_level_nothing_of_one_is_drawn() -> None:
    picture = drawn([promise("equal", "20")])
    assert "nation" not in picture
    assert "quốc gia" not in legend([promise("equal", "20")])


def test_a_national_level_alone_is_no_picture() -> None:
    assert ranges_picture("hinh", "T", [], "%", None, [level("equal", "1")]) is None
