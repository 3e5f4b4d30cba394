"""Chỉ tiêu nhất quán: phép so sánh, giá trị, đơn vị tính, thời hạn.

Đúng: `comparator: range`, `value: 45`, `value_max: 46`; `comparator: above`, `value: 50`.

Sai: `range` mà thiếu `value_max`; `above` mà có `value_max`; đơn vị tính không có trong
`units` của chỉ tiêu thống kê; `due: null` mà `due_basis: stated`; tỷ lệ 450 phần trăm.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.model.plan import Target
from build_site.problems import Problem
from build_site.records.parse import Pointer


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield targets whose parts contradict each other."""
    for index, target in enumerate(context.plan.targets):
        place: Pointer = ("targets", index)
        yield from _range(context, place, target)
        yield from _indicator(context, place, target)
        yield from _due(context, place, target)


def _range(context: PlanContext, place: Pointer, target: Target) -> Iterator[Problem]:
    if target.comparator == "range" and target.value_max is None:
        yield context.problem(
            "target-range",
            (*place, "comparator"),
            "Phép so sánh “range” cần có value_max.",
            "Thêm value_max là đầu trên của khoảng, hoặc chọn phép so sánh khác.",
        )
    if target.comparator != "range" and target.value_max is not None:
        yield context.problem(
            "target-range",
            (*place, "value_max"),
            f"Phép so sánh “{target.comparator}” không đi với value_max.",
            "Bỏ value_max, hoặc dùng comparator: range.",
        )
    if target.value_max is not None and target.value_max <= target.value:
        yield context.problem(
            "target-range",
            (*place, "value_max"),
            f"Đầu trên “{target.value_max}” không lớn hơn đầu dưới “{target.value}”.",
            "Kiểm tra lại hai đầu của khoảng theo văn bản.",
        )


def _indicator(context: PlanContext, place: Pointer, target: Target) -> Iterator[Problem]:
    indicator = context.registries.indicators.get(target.indicator)
    if indicator is None:
        return
    if target.unit in context.registries.units and target.unit not in indicator.units:
        yield context.problem(
            "target-unit",
            (*place, "unit"),
            f"Chỉ tiêu “{indicator.id}” không đo bằng “{target.unit}”.",
            f"Dùng một trong: {', '.join(indicator.units)}.",
        )
    for key, value in (("value", target.value), ("value_max", target.value_max)):
        if value is None:
            continue
        low, high = indicator.minimum, indicator.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            yield context.problem(
                "target-bounds",
                (*place, key),
                f"Giá trị “{value}” ngoài khoảng hợp lý của chỉ tiêu “{indicator.id}”.",
                f"Giá trị phải từ {low if low is not None else '…'} đến {high if high is not None else '…'}.",
            )


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
