"""Đơn vị cấp tỉnh phải tồn tại vào ngày ban hành.

Đúng: kế hoạch ngày 16/8/2023 của Vĩnh Long ghi `province: vinh-long-truoc-2025`.

Sai: cũng kế hoạch ấy ghi `province: vinh-long`, là đơn vị chỉ có từ 1/7/2025.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.problems import Problem
from build_site.text.dates import display_date


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield a province unit that did not exist on the date of issue."""
    plan = context.plan
    province = context.registries.provinces.get(plan.province)
    if province is None or plan.issued_on is None:
        return
    too_early = province.valid_from is not None and plan.issued_on.last < province.valid_from.first
    too_late = province.valid_to is not None and plan.issued_on.first > province.valid_to.last
    if not (too_early or too_late):
        return
    edge = province.valid_from if too_early else province.valid_to
    others = province.predecessors if too_early else province.successors
    yield context.problem(
        "province-not-valid-on-date",
        ("province",),
        f"Đơn vị “{province.id}” {'chỉ có từ' if too_early else 'chỉ có đến'} "
        f"{display_date(edge) if edge else ''}, văn bản ban hành {display_date(plan.issued_on)}.",
        f"Dùng một trong: {', '.join(others)}." if others else "Kiểm tra lại ngày ban hành.",
    )
