"""Where in the archived text a statement stands."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Evidence:
    """The source of a statement.

    Attributes:
        section: Section label as printed, outermost first (`II.2.b`); may be empty.
        lines: Ranges of 1-based lines of the archived text, both ends included.
        figures: Figures exactly as printed.
    """

    section: str
    lines: tuple[tuple[int, int], ...]
    figures: tuple[str, ...] = ()

    @property
    def line_numbers(self) -> list[int]:
        """Return every line cited, in the order given; a range written backwards means the same lines."""
        return [line for ends in self.lines for line in range(min(ends), max(ends) + 1)]

    @property
    def lines_text(self) -> str:
        """Return the ranges as they are written in a record: `20-22, 65`."""
        if len(self.lines) == 1:  # nearly always; many thousands are shown
            return range_text(self.lines[0])
        return ", ".join(map(range_text, self.lines))


def range_text(ends: tuple[int, int]) -> str:
    """Return a range of lines as it is written in a record: `20-22`, or `65` for a single line."""
    return f"{ends[0]}" if ends[0] == ends[1] else f"{ends[0]}-{ends[1]}"


def lines_text(numbers: list[int]) -> str:
    """Return single lines, in order, as ranges: `20-22, 65`."""
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return ", ".join(map(range_text, ranges))


def build_evidence(data: dict[str, Any]) -> Evidence:
    """Return the evidence that a record's `evidence` block holds."""
    return Evidence(data.get("section", ""), parse_lines(data["lines"]), tuple(data.get("figures", ())))


@lru_cache(maxsize=20_000)
def parse_lines(value: int | str) -> tuple[tuple[int, int], ...]:
    """Return the ranges that `55`, `111-112` or `20-22, 65` stand for.

    The same lines are cited in many records: each range is read, and kept, once.
    """
    if isinstance(value, int):
        return ((value, value),)
    ranges = []
    for part in value.split(", "):
        first, _, last = part.partition("-")
        ranges.append((int(first), int(last or first)))
    return tuple(ranges)
