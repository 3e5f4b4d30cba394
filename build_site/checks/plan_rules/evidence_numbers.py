"""Số hiệu và ngày của văn bản được dẫn phải có trong các dòng dẫn nó.

Đúng: dòng 31 có “số 569/QĐ-TTg ngày 11/5/2022” và `instrument: 569-qd-ttg-2022`, `lines: 31`;
dòng không ghi ngày thì viết `is_date_stated: false`.

Sai: `lines: 30`; dẫn nhầm văn bản có số hiệu khác; danh mục ghi ngày khác với dòng được dẫn.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.problems import Problem
from build_site.text.dates import display_date
from build_site.text.documents import document_key


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield citations whose document number or date does not stand in their lines."""
    facts = context.facts
    if facts is None:
        return
    for index, citation in enumerate(context.plan.citations):
        instrument = context.registries.instruments.get(citation.instrument)
        if instrument is None:
            continue
        lines = [facts.lines[line] for line in citation.evidence.line_numbers if line in facts.lines]
        place = ("citations", index, "evidence", "lines")
        where = f"dòng {citation.evidence.lines_text} của văn bản lưu"
        number = instrument.document_number
        if number and not any(document_key(number) in line.documents for line in lines):
            yield context.problem(
                "evidence-number-not-found",
                place,
                f"Số hiệu “{number}” không có trong {where}.",
                "Sửa lines, hoặc dẫn đúng văn bản.",
            )
        date = instrument.issued_on
        is_found = any(str(date) in line.dates for line in lines)
        if date is not None and date.day and is_found != citation.is_date_stated:
            yield context.problem(
                "evidence-date-not-found",
                place if citation.is_date_stated else ("citations", index, "is_date_stated"),
                f"Ngày “{display_date(date)}” của văn bản “{citation.instrument}” "
                + (f"không có trong {where}." if citation.is_date_stated else f"có trong {where}."),
                "Sửa ngày trong danh mục; nếu dòng ấy không ghi ngày thì viết is_date_stated: false."
                if citation.is_date_stated
                else "Bỏ is_date_stated.",
            )
