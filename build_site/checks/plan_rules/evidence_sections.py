"""Nhãn mục phải có trong văn bản lưu, theo thứ tự, và các dòng được dẫn phải nằm trong mục ấy.

Đúng: dòng 69 bắt đầu bằng “1.” dưới mục “III.”, dòng 71 bắt đầu bằng “a)”, và `section: III.1.a`,
`lines: 71`. Dòng đầu đề của mục bao ngoài cũng được dẫn kèm.

Sai: `section: III.2.a` cho dòng 71; `lines: 55` thuộc mục II.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.problems import Problem
from build_site.text.facts import section_parts


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield section labels that are not those in force at the lines cited."""
    facts = context.facts
    if facts is None:
        return
    paths = facts.paths()
    for pointer, evidence in context.evidence:
        if not evidence.section:
            continue
        wanted = section_parts(evidence.section)
        for line in evidence.line_numbers:
            if line not in facts.lines:
                continue
            path = paths[line - 1]
            is_heading = bool(facts.lines[line].section) and wanted[: len(path)] == path
            if path[: len(wanted)] != wanted and not is_heading:
                here = ".".join(path)
                yield context.problem(
                    "evidence-section",
                    (*pointer, "section"),
                    f"Dòng {line} của văn bản lưu "
                    + (f"nằm ở mục “{here}”" if here else "không nằm trong mục nào")
                    + f", không phải “{evidence.section}”.",
                    "Sửa section theo nhãn in trong văn bản, hoặc sửa lines.",
                )
                break
