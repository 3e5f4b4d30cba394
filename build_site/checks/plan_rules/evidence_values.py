"""Giá trị của chỉ tiêu phải có trong con số đã chép.

Đúng: `value: 1.2`, `value_max: 1.5`, `figures: ["1,2% - 1,5% GRDP"]`.

Sai: `value: 45` mà `figures: [46% đến 47%]`.
"""

from collections.abc import Iterator
from decimal import Decimal

from build_site.checks.context import PlanContext
from build_site.model.evidence import Evidence
from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.text.numbers import format_number, numbers_in


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield values of targets and baselines that their figures do not hold."""
    for index, target in enumerate(context.plan.targets):
        place: Pointer = ("targets", index)
        values = [("value", target.value)]
        if target.value_max is not None:
            values.append(("value_max", target.value_max))
        yield from _missing(context, place, values, target.evidence)
        if target.baseline is not None:
            yield from _missing(
                context, (*place, "baseline"), [("value", target.baseline.value)], target.baseline.evidence
            )


def _missing(
    context: PlanContext, place: Pointer, values: list[tuple[str, Decimal]], evidence: Evidence
) -> Iterator[Problem]:
    printed = {number for figure in evidence.figures for number in numbers_in(figure)}
    for key, value in values:
        if value not in printed:
            shown = ", ".join(format_number(number) for number in sorted(printed))
            yield context.problem(
                "evidence-value-not-in-figures",
                (*place, key),
                f"Giá trị “{value}” không có trong con số đã chép “{'; '.join(evidence.figures)}”.",
                f"Con số đã chép có: {shown}." if shown else "Chép con số vào figures.",
            )
