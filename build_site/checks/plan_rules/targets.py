"""Chỉ tiêu nhất quán: phép so sánh, giá trị, đơn vị tính, thời hạn.

Đúng: `comparator: range`, `value: 45`, `value_max: 46`; `comparator: above`, `value: 50`.

Sai: `range` mà thiếu `value_max`; `above` mà có `value_max`; đơn vị tính không có trong
`units` của chỉ tiêu thống kê; `due: null` mà `due_basis: stated`; tỷ lệ 450 phần trăm.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.checks.figures import indicator_problems, range_problems
from build_site.model.plan import Target
from build_site.problems import Problem
from build_site.records.parse import Pointer


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield targets whose parts contradict each other."""
    for index, target in enumerate(context.plan.targets):
        place: Pointer = ("targets", index)
        yield from range_problems(context.problem, place, target)
        yield from indicator_problems(context.problem, context.registries, place, target)
        yield from _due(context, place, target)


def _due(context: PlanContext, place: Pointer, target: Target) -> Iterator[Problem]:
    if (target.due is None) != (target.due_basis == "not_stated"):
        yield context.problem(
            "target-due",
            (*place, "due_basis"),
            f"Thời hạn “{target.due or 'null'}” không khớp nguồn của thời hạn “{target.due_basis}”.",
            "Văn bản không ghi thời hạn: due: null và due_basis: not_stated; có ghi thì ghi cả hai.",
        )
    end = context.plan.period.end_year
    if target.due is not None and target.due_basis == "plan_period" and target.due.year != end:
        yield context.problem(
            "target-due",
            (*place, "due"),
            f"Thời hạn “{target.due}” lấy theo thời kỳ kế hoạch nhưng năm cuối là “{end}”.",
            "Ghi năm cuối của thời kỳ, hoặc đổi due_basis.",
        )
    unit = context.registries.units.get(target.unit)
    if unit is not None and unit.id.endswith("-per-year") and target.frequency == "once":
        yield context.problem(
            "target-frequency",
            (*place, "frequency"),
            f"Đơn vị tính “{unit.symbol}” là mỗi năm nhưng tần suất là “once”.",
            "Dùng frequency: annual.",
        )
