"""“Did you mean”."""

import pytest

from build_site.text.suggest import nearest

AGENCIES = ["so-giay-to", "so-khcn-vinh-long", "so-khcn-vinh-phuc", "ubnd-vinh-long"]


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ("so-khcn-vinh-lon", "so-khcn-vinh-long"),
        ("Sở-KHCN-Vĩnh-Phúc", "so-khcn-vinh-phuc"),
        ("ubnd-vnih-long", "ubnd-vinh-long"),
        ("hoan-toan-khac-han", None),
        ("", None),
    ],
)
def test_the_nearest_value_is_suggested_or_none(wrong: str, expected: str | None) -> None:
    assert expected == nearest(wrong, AGENCIES)


def test_nothing_is_suggested_out_of_nothing() -> None:
    assert nearest("so-khcn", []) is None


def test_the_order_of_the_values_does_not_matter() -> None:
    assert nearest("ab1", ["abc", "abd", "abe"]) == nearest("ab1", ["abe", "abd", "abc"])
