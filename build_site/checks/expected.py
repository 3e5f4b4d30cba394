"""What a plan's record is expected to hold, and what it holds."""

from collections import Counter

from build_site.checks.context import PlanContext
from build_site.model.expectations import PlanExpectations
from build_site.model.plan import Plan

CONTENT = (
    "citations", "principles", "objectives", "targets", "measure_groups", "assignments", "reporting",
    "recipients",
)  # fmt: skip


def expected_of(context: PlanContext) -> PlanExpectations | None:
    """Return what a plan is expected to hold, or None where that is not said."""
    return context.registries.expectations.plans.get(context.plan.id)


def counts_of(plan: Plan) -> dict[str, int]:
    """Return how many items of each kind a record holds."""
    counts = {name: len(getattr(plan, name)) for name in CONTENT}
    return {**counts, "measures": len(plan.measures)}


def items_per_line(plan: Plan) -> Counter[int]:
    """Return line of the text → how many items of the record rest on it."""
    items = [item for name in CONTENT for item in getattr(plan, name)]
    return Counter(line for item in (*items, *plan.measures) for line in set(item.evidence.line_numbers))
