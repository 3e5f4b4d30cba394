"""Cơ quan của kế hoạch là cơ quan trung ương hoặc của chính đơn vị cấp tỉnh ấy.

Đúng: kế hoạch của Vĩnh Long giao `so-khcn-vinh-long-truoc-2025`.

Sai: kế hoạch của Vĩnh Long giao `so-khcn-bac-giang`.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.checks.plan_rules.references import references
from build_site.problems import Problem


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield agencies of another province than the plan's."""
    plan = context.plan
    if plan.province not in context.registries.provinces:
        return  # one wrong province is one problem, not one more for each agency
    for kind, pointer, name in references(plan):
        agency = context.registries.agencies.get(name) if kind == "agency" else None
        if agency is not None and agency.province not in ("", plan.province):
            yield context.problem(
                "agency-other-province",
                pointer,
                f"Cơ quan “{name}” thuộc đơn vị “{agency.province}”, kế hoạch thuộc “{plan.province}”.",
                "Dùng cơ quan của đúng đơn vị, hoặc thêm vào datasets/registries/agencies/.",
            )
