"""Con số viết trong lời của ta phải có trong các dòng làm dẫn chứng cho lời ấy.

Đúng: dòng 55 có “45% đến 46%” và câu của ta viết “đóng góp 45% đến 46%”.

Sai: câu của ta viết “45% đến 47%”; viết số hiệu hay ngày khác với dòng được dẫn.
"""

from collections.abc import Iterator

from build_site.archive.facts import LineFacts
from build_site.checks.context import PlanContext
from build_site.checks.statements import digit_groups, said
from build_site.problems import Problem
from build_site.text.facts import facts_in


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield the first number of each text of ours that does not stand in the lines it rests on."""
    facts = context.facts
    if facts is None:
        return
    for text in said(context.plan):
        if not digit_groups(text.words):
            continue
        lines = [facts.lines[line] for line in text.evidence.line_numbers if line in facts.lines]
        known = _numbers(lines) | _of_the_plan(context)
        for fact in facts_in([text.words]):
            if not digit_groups(fact.printed) <= known:
                yield context.problem(
                    "evidence-word-not-found",
                    text.pointer,
                    f"“{fact.printed}” trong câu này không có trong dòng {text.evidence.lines_text} "
                    "của văn bản lưu.",
                    "Viết con số đúng như văn bản, hoặc dẫn thêm dòng có con số này.",
                )
                break


def _numbers(lines: list[LineFacts]) -> set[int]:
    known: set[int] = set()
    for line in lines:
        known |= digit_groups(" ".join((*line.documents, *line.dates, *line.numbers, line.section)))
    return known


def _of_the_plan(context: PlanContext) -> set[int]:
    """Return the years that a statement may take from its plan: those of the period."""
    period = context.plan.period
    return {year for year in (period.start_year, period.end_year) if year is not None}
