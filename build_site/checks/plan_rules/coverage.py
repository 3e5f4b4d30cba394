"""Mọi dòng và mọi con số của văn bản lưu đều có chỗ trong bản ghi, hoặc được khai báo kèm lý do.

Đúng: “1,5%” ở dòng 35 nằm trong `figures` của một chỉ tiêu; dòng 33 “I. PHƯƠNG HƯỚNG” nằm trong
`declared.lines` với `reason: heading`; “4.0” trong tên gọi nằm trong `declared.numbers`.

Sai: bỏ sót một chỉ tiêu nên con số của nó không còn ai nhận; dòng 77 không mục nào dẫn tới.
Chỉ kiểm tra kế hoạch ghi `is_complete: true` trong `datasets/expectations.yaml`.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.checks.coverage import KINDS, coverage
from build_site.checks.expected import expected_of
from build_site.problems import Problem

_HINTS = {
    "document": "Thêm văn bản này vào citations.",
    "date": "Ghi ngày vào văn bản được dẫn hay thời hạn tương ứng.",
    "number": "Ghi thành chỉ tiêu, hoặc khai báo ở declared.numbers kèm lý do.",
}
_PLACE = ("capture", "archive", "file")


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield lines and numbers that nothing accounts for, and lines declared empty that are cited."""
    facts, expected = context.facts, expected_of(context)
    if facts is None or expected is None or not expected.is_complete:
        return
    found = coverage(context, facts)
    for line in found.uncited:
        yield context.problem(
            "coverage-line",
            _PLACE,
            f"Dòng {line} của văn bản lưu không được mục nào dẫn.",
            "Ghi nội dung của dòng vào bản ghi, hoặc khai báo ở declared.lines kèm lý do.",
        )
    for fact in found.loose:
        yield context.problem(
            "coverage-number",
            _PLACE,
            f"{KINDS[fact.kind]} “{fact.printed}” ở dòng {fact.line} của văn bản lưu không có trong bản ghi.",
            _HINTS[fact.kind],
        )
    for index, item in enumerate(context.plan.declared_lines):
        both = [line for line in item.evidence.line_numbers if line in found.cited]
        if both:
            yield context.problem(
                "coverage-declared",
                ("declared", "lines", index, "lines"),
                f"Dòng {', '.join(map(str, both))} được khai báo là không có nội dung nhưng vẫn được dẫn.",
                "Bỏ dòng này khỏi declared.lines.",
            )
