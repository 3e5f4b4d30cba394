"""How many rows and things the data is expected to have: a build that loses some stops."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the greatest count; None where there is no bound above."""

    minimum: int
    maximum: int | None


@dataclass(frozen=True, slots=True)
class PlanExpectations:
    """What a plan's record is expected to hold.

    Attributes:
        is_complete: Every line and number of its text must be accounted for.
        counts: Key of the record (`targets`, `measures` …) → bounds of its number of items.
        shared_lines: Line of the text → how many items rest on it at least, where several do.
    """

    is_complete: bool
    counts: dict[str, Bounds]
    shared_lines: dict[int, int]


@dataclass(frozen=True, slots=True)
class Expectations:
    """Bounds per table of the national package, and per plan."""

    tables: dict[str, Bounds]
    plans: dict[str, PlanExpectations]
