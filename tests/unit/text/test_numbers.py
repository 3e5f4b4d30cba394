"""Numbers as Vietnamese texts print them."""

from decimal import Decimal

import pytest

from build_site.text.numbers import format_number, numbers_in, parse_number


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("1,2", "1.2"),
        ("08", "8"),
        ("45", "45"),
        ("1.500", "1500"),
        ("1.500,5", "1500.5"),
        ("12.500.000", "12500000"),
        ("0,05", "0.05"),
        ("1.5", "1.5"),
        ("100,00", "100"),
    ],
)
def test_a_printed_number_has_a_value(token: str, value: str) -> None:
    assert Decimal(value) == parse_number(token)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("45% đến 46%", ["45", "46"]),
        ("1,2% - 1,5% GRDP", ["1.2", "1.5"]),
        ("từ 02 mô hình trở lên", ["2"]),
        ("1.500,5 triệu đồng", ["1500.5"]),
        ("ngày 16.6.2023", ["16", "6", "2023"]),
        ("1,500.5", ["1", "500", "5"]),
        ("1,2,3", ["1", "2", "3"]),
        ("1.23,5", ["1", "23", "5"]),
        ("trên 50.", ["50"]),
        ("không có số", []),
        ("mười hai", []),
    ],
)
def test_numbers_are_found_in_order(text: str, values: list[str]) -> None:
    assert [Decimal(value) for value in values] == numbers_in(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1500.5"), "1.500,5"),
        (Decimal(45), "45"),
        (Decimal("1.20"), "1,20"),
        (Decimal("0.05"), "0,05"),
        (Decimal("1E+3"), "1.000"),
        (1234567, "1.234.567"),
        (0, "0"),
        (-1500, "-1.500"),
    ],
)
def test_a_value_is_written_as_readers_expect_it(value: Decimal | int, text: str) -> None:
    assert text == format_number(value)
