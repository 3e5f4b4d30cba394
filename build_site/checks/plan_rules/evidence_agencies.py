"""Tên cơ quan được giao việc phải có trong các dòng của phân công ấy.

Đúng: dòng 357 có “Sở Khoa học và Công nghệ” và phân công ghi `lines: "357, 363-367"`.

Sai: chỉ dẫn dòng của việc mà không dẫn dòng nêu tên cơ quan; ghi nhầm sang cơ quan khác.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.model.evidence import Evidence
from build_site.model.plan import Plan
from build_site.problems import Problem
from build_site.records.parse import Pointer


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield agencies whose name, or a known other name, does not stand in the lines of their duty."""
    facts = context.facts
    if facts is None:
        return
    for pointer, agency_id, evidence in agencies_named(context.plan):
        agency = context.registries.agencies.get(agency_id)
        if agency is None:
            continue
        names = {agency.name, *agency.aliases}
        if not any(
            names.intersection(facts.lines[line].agencies)
            for line in evidence.line_numbers
            if line in facts.lines
        ):
            found = [line for line, here in facts.lines.items() if names.intersection(here.agencies)]
            yield context.problem(
                "evidence-agency-not-found",
                pointer,
                f"Tên của cơ quan “{agency_id}” ({agency.name}) không có trong dòng "
                f"{evidence.lines_text} của văn bản lưu.",
                f"Tên này đứng ở dòng {', '.join(map(str, found))}: thêm dòng vào lines."
                if found
                else "Kiểm tra lại cơ quan; văn bản gọi bằng tên khác thì thêm tên ấy vào aliases.",
            )


def agencies_named(plan: Plan) -> Iterator[tuple[Pointer, str, Evidence]]:
    """Yield place, id and evidence of every agency that a duty names."""
    for index, duty in enumerate(plan.assignments):
        if duty.lead_agency:
            yield ("assignments", index, "lead_agency"), duty.lead_agency, duty.evidence
        for inner, agency in enumerate(duty.coordinating_agencies):
            yield ("assignments", index, "coordinating_agencies", inner), agency, duty.evidence
    for index, report in enumerate(plan.reporting):
        for key in ("reporting_agencies", "receiving_agencies"):
            for inner, agency in enumerate(getattr(report, key)):
                yield ("reporting", index, key, inner), agency, report.evidence
