"""What a plan refers to, kept for every plan so that pages which gather plans know whom to ask."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_site.model.plan import Assignment, Measure, MeasureGroup, Objective, Plan

Counts = dict[str, int]
"""Id → how many items of the plan name it."""


class Mentions(NamedTuple):
    """The registry entries that the items of a plan name, and how many items name each.

    A target belongs to the themes of its indicator; that is the registry's to say and so
    not counted here.
    """

    indicators: Counts
    themes: Counts
    agencies: Counts
    instruments: Counts


def mentions_of(plan: Plan) -> Mentions:
    """Return what a plan refers to."""
    return Mentions(
        indicators=_count(target.indicator for target in plan.targets),
        themes=_count(theme for item in themed_items(plan) for theme in item.themes),
        agencies=_count(_agencies(plan)),
        instruments=_count(citation.instrument for citation in plan.citations),
    )


def themed_items(plan: Plan) -> Iterator[Objective | MeasureGroup | Measure | Assignment]:
    """Yield what may have themes of its own; a measure does not inherit those of its group."""
    yield from plan.objectives
    for group in plan.measure_groups:
        yield group
        yield from group.measures
    yield from plan.assignments


def _agencies(plan: Plan) -> Iterator[str]:
    yield plan.issuing_body
    for assignment in plan.assignments:
        if assignment.lead_agency:
            yield assignment.lead_agency
        yield from assignment.coordinating_agencies
    for reporting in plan.reporting:
        yield from {*reporting.reporting_agencies, *reporting.receiving_agencies}


def _count(names: Iterable[str]) -> Counts:
    # in order of id: what is kept and what is shown must not hang on the order of a set
    return dict(sorted(Counter(names).items()))
