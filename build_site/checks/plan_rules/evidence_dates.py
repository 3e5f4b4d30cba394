"""Năm và ngày của thời hạn, thời kỳ, mức gốc phải có trong các dòng được dẫn.

Đúng: `due: 2025`, `due_basis: stated` và dòng được dẫn có “đến năm 2025”.

Sai: `due: 2026` khi dòng ghi năm 2025; `end_year: 2030` khi dòng chỉ có năm 2025.
"""

from collections.abc import Iterator

from build_site.archive.facts import TextFacts
from build_site.checks.context import PlanContext
from build_site.model.evidence import Evidence
from build_site.model.plan import Plan
from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.text.facts import display_fact


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield years and days of a record that do not stand in their lines."""
    facts = context.facts
    if facts is None:
        return
    for pointer, date, evidence in dated(context):
        if not _stands(facts, date, evidence):
            yield context.problem(
                "evidence-date-not-found",
                pointer,
                f"“{display_fact('date', date)}” không có trong dòng {evidence.lines_text} của văn bản lưu.",
                "Sửa theo văn bản, hoặc dẫn thêm dòng ghi năm hay ngày này.",
            )


def dated(context: PlanContext) -> Iterator[tuple[Pointer, str, Evidence]]:
    """Yield the years and days that a record takes from particular lines."""
    plan = context.plan
    if plan.period.evidence is not None:
        for key in ("start_year", "end_year"):
            if (year := getattr(plan.period, key)) is not None:
                yield ("period", key), str(year), plan.period.evidence
    yield from _of_targets(plan)
    for index, duty in enumerate(plan.assignments):
        if duty.due is not None:
            yield ("assignments", index, "due"), str(duty.due), duty.evidence
    for index, report in enumerate(plan.reporting):
        if report.due_month_day:
            yield ("reporting", index, "due_month_day"), f"--{report.due_month_day}", report.evidence


def _of_targets(plan: Plan) -> Iterator[tuple[Pointer, str, Evidence]]:
    for index, target in enumerate(plan.targets):
        if target.due is not None and target.due_basis in ("stated", "inherited"):
            yield ("targets", index, "due"), str(target.due), target.evidence
        if target.baseline is not None and target.baseline.year is not None:
            place: Pointer = ("targets", index, "baseline", "year")
            yield place, str(target.baseline.year), target.baseline.evidence


def _stands(facts: TextFacts, date: str, evidence: Evidence) -> bool:
    for line in evidence.line_numbers:
        if line in facts.lines:
            here = facts.lines[line]
            years = {number.split(" ")[-1] for number in here.numbers}
            if date in here.dates or date in years or any(known.startswith(date) for known in here.dates):
                return True
    return False
