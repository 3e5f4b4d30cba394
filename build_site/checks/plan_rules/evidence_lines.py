"""Dòng dẫn chứng nằm trong văn bản lưu, không trống và viết xuôi.

Đúng: `lines: 111-112` khi văn bản có ít nhất 112 dòng.

Sai: `lines: 112-111`; `lines: 500` với văn bản 131 dòng; `lines: 54` là dòng trống.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.problems import Problem


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield line ranges that are not there; without text and lock the recorded count is the bound."""
    facts = context.facts
    count = facts.line_count if facts is not None else context.plan.capture.line_count
    for pointer, evidence in context.evidence:
        place = (*pointer, "lines")
        for first, last in evidence.lines:
            if first > last:
                yield context.problem(
                    "evidence-lines-order",
                    place,
                    f"Khoảng dòng “{first}-{last}” viết ngược.",
                    f"Viết {last}-{first}.",
                )
            elif last > count:
                yield context.problem(
                    "evidence-lines-outside",
                    place,
                    f"Dòng “{last}” nằm ngoài văn bản lưu, chỉ có {count} dòng.",
                    "Mở văn bản lưu và ghi đúng số dòng.",
                )
            elif facts is not None and not any(line in facts.lines for line in range(first, last + 1)):
                yield context.problem(
                    "evidence-lines-blank",
                    place,
                    f"Dòng “{evidence.lines_text}” của văn bản lưu là dòng trống.",
                    "Mở văn bản lưu và ghi đúng số dòng.",
                )
