"""Phân công nêu ít nhất một cơ quan, và cơ quan chủ trì không đồng thời phối hợp.

Đúng: `lead_agency: so-khcn-bac-giang`, `coordinating_agencies: [so-noi-vu-bac-giang]`.

Sai: một cơ quan vừa là `lead_agency` vừa đứng trong `coordinating_agencies`.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.problems import Problem


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield assignments to nobody, and leaders that coordinate themselves."""
    for index, assignment in enumerate(context.plan.assignments):
        lead = assignment.lead_agency
        if lead and lead in assignment.coordinating_agencies:
            inner = assignment.coordinating_agencies.index(lead)
            yield context.problem(
                "assignment-lead-coordinates",
                ("assignments", index, "coordinating_agencies", inner),
                f"Cơ quan “{lead}” vừa chủ trì vừa phối hợp.",
                "Bỏ cơ quan này khỏi danh sách phối hợp.",
            )
        if not lead and not assignment.coordinating_agencies:
            yield context.problem(
                "assignment-nobody",
                ("assignments", index),
                f"Phân công “{assignment.id}” không nêu cơ quan nào.",
                "Ghi lead_agency hoặc coordinating_agencies; không ai được giao thì đó là nhiệm vụ.",
            )
