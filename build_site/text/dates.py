"""Dates that may be known to the day, the month or the year, and how they are written."""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

_WRITTEN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as far as it is known; month and day are 0 when they are not.

    Written as EDTF level 0: `2023-06-16`, `2021-01` or `2021`.
    """

    year: int
    month: int = 0
    day: int = 0

    @property
    def precision(self) -> str:
        """Return `day`, `month` or `year`."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> dt.date:
        """Return the earliest day it can be."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """Return the latest day it can be."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        if self.day:
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


@lru_cache(maxsize=20_000)
def parse_partial_date(text: str | int) -> PartialDate:
    """Return the date written as `2023-06-16`, `2021-01` or `2021`.

    The same few dates stand in many records: each is read, and kept, once.

    Raises:
        ValueError: The text has another form, or there is no such day.
    """
    match = _WRITTEN.fullmatch(str(text))
    if match is None:
        raise ValueError(text)
    date = PartialDate(*(int(part or 0) for part in match.groups()))
    _ = date.first
    return date


def display_date(date: PartialDate) -> str:
    """Return the date as Vietnamese readers expect it: `16/6/2023`, `tháng 1/2021`, `năm 2021`."""
    if date.day:
        return f"{date.day}/{date.month}/{date.year}"
    return f"tháng {date.month}/{date.year}" if date.month else f"năm {date.year}"


def date_of_epoch(seconds: int) -> PartialDate:
    """Return the day (UTC) of a Unix time, as in SOURCE_DATE_EPOCH."""
    day = dt.datetime.fromtimestamp(seconds, dt.UTC)
    return PartialDate(day.year, day.month, day.day)


def printed_forms(date: PartialDate) -> list[str]:
    """Return how official texts print a full date: `16/6/2023`, `16/06/2023`, or in words."""
    day, month, year = date.day, date.month, date.year
    numeric = {f"{d}/{m}/{year}" for d in (f"{day}", f"{day:02d}") for m in (f"{month}", f"{month:02d}")}
    words = {
        f"{d} tháng {m} năm {year}" for d in (f"{day}", f"{day:02d}") for m in (f"{month}", f"{month:02d}")
    }
    return sorted(numeric | words)
