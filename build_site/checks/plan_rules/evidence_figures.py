"""Con số chép trong dẫn chứng phải có đúng như vậy trong các dòng được dẫn.

Đúng: dòng 55 có “45% đến 46%” và `figures: [45% đến 46%]`.

Sai: `figures: [45% đến 47%]`; hoặc `lines` lệch một dòng nên không thấy con số.
"""

import re
from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.problems import Problem
from build_site.text.normalize import squeeze

_NUMBER_BEFORE = re.compile(r"\d[.,]?$")
_NUMBER_AFTER = re.compile(r"[.,]?\d")


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield figures that do not stand in the lines given for them."""
    text = context.archived
    if text is None or text.lines is None:
        return
    for pointer, evidence in context.evidence:
        if not evidence.figures:
            continue
        passage = text.passage(evidence.lines)
        for index, figure in enumerate(evidence.figures):
            if stands_in(squeeze(figure), passage):
                continue
            found = [
                number for number, line in enumerate(text.squeezed, 1) if stands_in(squeeze(figure), line)
            ]
            yield context.problem(
                "evidence-figures-not-found",
                (*pointer, "figures", index),
                f"Con số “{figure}” không có trong dòng {evidence.lines_text} của văn bản lưu.",
                f"Con số này đứng ở dòng {', '.join(map(str, found))}: sửa lines."
                if found
                else "Chép con số đúng như in; kiểm tra cả lines.",
            )


def stands_in(figure: str, passage: str) -> bool:
    """Tell whether a figure stands in a passage as a whole, not as a part of a longer number."""
    at = passage.find(figure)
    while at >= 0:
        end = at + len(figure)
        starts_whole = not figure[:1].isdigit() or not _NUMBER_BEFORE.search(passage[max(0, at - 2) : at])
        if starts_whole and not (figure[-1:].isdigit() and _NUMBER_AFTER.match(passage, end)):
            return True
        at = passage.find(figure, at + 1)
    return False
