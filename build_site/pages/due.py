"""What plans promise by when, judged by a day: past due, due within a year, later, no date."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple

from build_site.corpus.corpus import Corpus
from build_site.model.plan import Plan, Reporting
from build_site.pages.language import N_, Said
from build_site.text.dates import PartialDate

PAST, SOON, LATER, UNDATED = "qua-han", "trong-mot-nam", "sau-do", "khong-ghi"
CLASSES = Said(
    {
        PAST: N_("Đã qua thời hạn"),
        SOON: N_("Đến hạn trong vòng một năm"),
        LATER: N_("Đến hạn sau đó"),
        UNDATED: N_("Văn bản không ghi thời hạn"),
    }
)
"""Class → its name; the key is also the anchor of the class on a page."""

_FAR = (9999, 12, 31)


class Due(NamedTuple):
    """A target or an assignment as something that is due.

    Attributes:
        agencies: Who must do it: the lead agency, else those that coordinate; nobody for a
            target, which plans seldom give to anybody.
        place: Where it stands among the targets or the assignments of its plan.
    """

    plan: str
    kind: Literal["target", "assignment"]
    place: int
    due: PartialDate | None
    state: str
    agencies: tuple[str, ...]


class DueItems:
    """What is due of every plan that is asked for, worked out once."""

    def __init__(self, corpus: Corpus, as_of: dt.date) -> None:
        self._corpus = corpus
        self._as_of = as_of
        self._known: dict[str, list[Due]] = {}
        self._states: dict[PartialDate | None, str] = {}

    def of(self, plan_id: str) -> list[Due]:
        """Return what is due of a plan: its targets, then its assignments."""
        known = self._known.get(plan_id)
        if known is None:
            known = self._known[plan_id] = list(self._find(self._corpus.plan(plan_id)))
        return known

    def _find(self, plan: Plan) -> Iterator[Due]:
        for place, target in enumerate(plan.targets):
            yield Due(plan.id, "target", place, target.due, self._state(target.due), ())
        for place, item in enumerate(plan.assignments):
            agencies = (item.lead_agency,) if item.lead_agency else item.coordinating_agencies
            yield Due(plan.id, "assignment", place, item.due, self._state(item.due), agencies)

    def _state(self, due: PartialDate | None) -> str:
        known = self._states.get(due)
        if known is None:
            known = self._states[due] = judge(due, self._as_of)
        return known


def judge(due: PartialDate | None, as_of: dt.date) -> str:
    """Return the class of a deadline on a day.

    A deadline known to the month or year lasts to its end: what is due in 2025 is past due
    from 1 January 2026.
    """
    if due is None:
        return UNDATED
    if due.last < as_of:
        return PAST
    return SOON if due.last <= _a_year_after(as_of) else LATER


def by_date(item: Due) -> tuple[int, int, int]:
    """Return the key that sorts what is due by its last day, what has no date last."""
    if item.due is None:
        return _FAR
    last = item.due.last
    return last.year, last.month, last.day


def reports_of(plan: Plan) -> list[Reporting]:
    """Return a plan's reports, those with a day of the year first, in order of the year."""
    return sorted(plan.reporting, key=lambda item: (not item.due_month_day, item.due_month_day))


def _a_year_after(day: dt.date) -> dt.date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=28)
