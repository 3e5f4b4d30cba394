"""Lời trong bản ghi là lời của ta: không chép quá 12 tiếng liền nhau của văn bản lưu.

Đúng: nói lại nội dung của điều khoản bằng một hai câu ngắn; tên văn bản, tên cơ quan và đầu đề
của nhóm nhiệm vụ giữ nguyên.

Sai: chép nguyên một câu dài của văn bản vào `text`.
"""

from collections.abc import Iterator

from build_site.archive.store import CLAUSE_ENDS
from build_site.checks.context import PlanContext
from build_site.checks.statements import remarked, said
from build_site.problems import Problem
from build_site.text.overlap import Overlap

MOST_SYLLABLES = 12
"""Runs up to this length are found in any two texts on one subject."""


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield texts of ours that repeat a long run of the archived text; needs the text itself."""
    text = context.archived
    if text is None or text.lines is None:
        return
    theirs = [word for line in text.words for word in line if word not in CLAUSE_ENDS]
    overlap = Overlap(theirs, names_of(context), MOST_SYLLABLES)
    ours = [(item.pointer, item.words) for item in said(context.plan)]
    ours += remarked(context.plan)
    if not overlap.may_share("\n".join(words for _, words in ours)):  # nearly always so, and quickly seen
        return
    for pointer, words in ours:
        run = overlap.longest_run(words)
        if len(run) > MOST_SYLLABLES:
            yield context.problem(
                "own-words-copied",
                pointer,
                f"Câu này chép {len(run)} tiếng liền nhau của văn bản lưu: “{' '.join(run[:8])} …”.",
                f"Viết lại bằng lời của mình, không quá {MOST_SYLLABLES} tiếng giống nhau liền nhau.",
            )


def names_of(context: PlanContext) -> Iterator[str]:
    """Yield the titles and names that a record must take over as they are."""
    plan, registries = context.plan, context.registries
    yield plan.title
    if plan.attachment is not None:
        yield plan.attachment.title
    for citation in plan.citations:
        instrument = registries.instruments.get(citation.instrument)
        if instrument is not None:
            yield instrument.title
    agencies = {
        agency for duty in plan.assignments for agency in (duty.lead_agency, *duty.coordinating_agencies)
    }
    for report in plan.reporting:
        agencies.update((*report.reporting_agencies, *report.receiving_agencies))
    for agency_id in sorted(agencies | {plan.issuing_body}):
        agency = registries.agencies.get(agency_id)
        if agency is not None:
            yield from (agency.name, *agency.aliases)
