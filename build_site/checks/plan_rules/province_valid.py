"""Đơn vị cấp tỉnh phải tồn tại vào ngày ban hành.

Đúng: kế hoạch ngày 16/8/2023 của Vĩnh Long ghi `province: vinh-long-truoc-2025`.

Sai: cũng kế hoạch ấy ghi `province: vinh-long`, là đơn vị chỉ có từ 1/7/2025.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.checks.province_period import not_valid_on
from build_site.problems import Problem


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield a province unit that did not exist on the date of issue."""
    plan = context.plan
    province = context.registries.provinces.get(plan.province)
    if province is not None and plan.issued_on is not None and not province.exists_on(plan.issued_on):
        yield not_valid_on(context.document, province, plan.issued_on)
