"""A figure stands in a passage as a whole, and its numbers follow one another in the lock."""

import pytest

from build_site.checks.plan_rules.evidence_figures import follows, stands_in


@pytest.mark.parametrize(
    ("figure", "passage", "is_there"),
    [
        ("45%", "đạt 45%", True),
        ("45%", "đạt 145%", False),
        ("5%", "đạt 4,5%", False),
        ("5%", "đạt 4.5%", False),
        ("5%", "đạt 4,5%, rồi 5%", True),
        ("5", "đạt 5", True),
        ("5", "đạt 5, 6", True),
        ("5", "đạt 5.", True),
        ("5", "đạt 5,6", False),
        ("5", "đạt 5.000", False),
        ("5", "đạt 56", False),
        ("5 xã", "đạt 5 xã", True),
        ("5 xã", "đạt 15 xã", False),
        ("trên 5", "đạt trên 5", True),
        ("trên 5", "đạt trên 50", False),
        ("trên 5", "đạt trên 5,5", False),
        ("5", "", False),
        ("2025", "ngày 1.2025", False),
        ("25", "giai đoạn 20-25", True),
    ],
)
def test_a_figure_is_no_part_of_a_longer_number(figure: str, passage: str, is_there: bool) -> None:
    assert stands_in(figure, passage) == is_there


@pytest.mark.parametrize(
    ("wanted", "numbers", "is_there"),
    [
        (["45%"], ["45%"], True),
        (["45%"], ["từ 45%"], True),
        (["từ 45%"], ["45%"], False),
        (["từ 45%"], ["đến 45%"], False),
        (["45%", "đến 46%"], ["2025", "từ 45%", "đến 46%"], True),
        (["45%", "46%"], ["từ 45%", "đến 46%"], False),
        (["45%", "đến 46%"], ["từ 45%", "3", "đến 46%"], False),
        (["đến 46%", "45%"], ["45%", "đến 46%"], False),
        (["1", "2"], ["1", "1", "2"], True),
        (["1", "2"], ["1"], False),
        (["1"], [], False),
        ([], [], True),
        ([], ["1"], True),
    ],
)
def test_numbers_follow_one_another_with_their_bounds(
    wanted: list[str], numbers: list[str], is_there: bool
) -> None:
    assert follows(wanted, numbers) == is_there
