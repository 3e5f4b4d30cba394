"""Dates known to the day, the month or the year."""

import datetime as dt

import pytest

from build_site.text.dates import (
    PartialDate,
    date_of_epoch,
    display_date,
    parse_partial_date,
    printed_forms,
)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last", "shown"),
    [
        ("2023-06-16", "day", "2023-06-16", "2023-06-16", "16/6/2023"),
        ("2021-02", "month", "2021-02-01", "2021-02-28", "tháng 2/2021"),
        ("2024-02", "month", "2024-02-01", "2024-02-29", "tháng 2/2024"),
        ("2021", "year", "2021-01-01", "2021-12-31", "năm 2021"),
        (2021, "year", "2021-01-01", "2021-12-31", "năm 2021"),
    ],
)
def test_a_date_says_how_well_it_is_known(
    text: str | int, precision: str, first: str, last: str, shown: str
) -> None:
    date = parse_partial_date(text)
    assert precision == date.precision
    assert dt.date.fromisoformat(first) == date.first
    assert dt.date.fromisoformat(last) == date.last
    assert shown == display_date(date)
    assert str(text) == str(date)


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-30", "2023-13", "2023-00", "2023-00-05", "2023-06-00", "0000", "2023-6-1", "23-06-16",
        "16/6/2023", "2023-06-16-01", "2_023", "+2023", "-2023", " 2023", "2023\n", "2023.0", "٢٠٢٣", "",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - that it is refused is the point, not the words
        parse_partial_date(text)


def test_dates_stand_in_order_of_time_the_less_known_first() -> None:
    texts = ["2021", "2021-01", "2021-01-31", "2021-02", "2022"]
    assert texts == [str(date) for date in sorted(map(parse_partial_date, reversed(texts)))]


def test_printed_forms_are_with_and_without_leading_zeros_and_in_words() -> None:
    forms = printed_forms(PartialDate(2022, 1, 5))
    assert {"5/1/2022", "05/01/2022", "5 tháng 1 năm 2022", "05 tháng 01 năm 2022"} <= set(forms)
    assert sorted(forms) == forms


def test_the_date_of_a_build_is_a_day_in_utc() -> None:
    assert str(date_of_epoch(1686960000 - 1)) == "2023-06-16"
    assert str(date_of_epoch(1686960000)) == "2023-06-17"
