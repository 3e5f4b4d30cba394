"""Số hiệu của văn bản được dẫn phải có trong các dòng dẫn nó.

Đúng: dòng 31 có “số 569/QĐ-TTg” và `instrument: 569-qd-ttg-2022`, `lines: 31`.

Sai: `lines: 30`; hoặc dẫn nhầm văn bản có số hiệu khác.
"""

import re
from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.checks.plan_rules.evidence_figures import stands_in
from build_site.problems import Problem
from build_site.text.documents import document_key

_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield citations whose document number does not stand in their lines."""
    text = context.archived
    if text is None or text.lines is None:
        return
    for index, citation in enumerate(context.plan.citations):
        instrument = context.registries.instruments.get(citation.instrument)
        if instrument is None or not instrument.document_number:
            continue
        passage = _LEADING_ZEROS.sub("", document_key(text.passage(citation.evidence.lines)))
        number = _LEADING_ZEROS.sub("", document_key(instrument.document_number))
        if not stands_in(number, passage):
            yield context.problem(
                "evidence-number-not-found",
                ("citations", index, "evidence", "lines"),
                f"Số hiệu “{instrument.document_number}” không có trong dòng "
                f"{citation.evidence.lines_text} của văn bản lưu.",
                "Sửa lines, hoặc dẫn đúng văn bản.",
            )
