"""Giá trị của chỉ tiêu phải có trong con số đã chép.

Đúng: `value: 1.2`, `value_max: 1.5`, `figures: ["1,2% - 1,5% GRDP"]`.

Sai: `value: 45` mà `figures: [46% đến 47%]`.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.checks.figures import printed_problems
from build_site.problems import Problem
from build_site.records.parse import Pointer


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield values of targets and baselines that their figures do not hold."""
    for index, target in enumerate(context.plan.targets):
        place: Pointer = ("targets", index)
        values = (("value", target.value), ("value_max", target.value_max))
        yield from printed_problems(context.problem, place, values, target.evidence.figures)
        if target.baseline is not None:
            yield from printed_problems(
                context.problem,
                (*place, "baseline"),
                [("value", target.baseline.value)],
                target.baseline.evidence.figures,
            )
