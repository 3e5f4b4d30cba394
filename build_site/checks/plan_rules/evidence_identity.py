"""Số hiệu, tên, cơ quan ban hành, ngày và người ký phải có trong các dòng làm dẫn chứng cho chúng.

Đúng: dòng 21 có “Số: 380 /KH-UBND” và `identity_evidence: {document_number: {lines: 21}}`.

Sai: `issued_on: 2023-06-17` khi dòng được dẫn ghi “ngày 16 tháng 6 năm 2023”.
"""

from collections.abc import Iterator

from build_site.archive.facts import LineFacts
from build_site.checks.context import PlanContext
from build_site.model.evidence import Evidence
from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.text.dates import PartialDate, display_date
from build_site.text.documents import document_key
from build_site.text.normalize import squeeze

_EVERYWHERE = ("document_number", "issued_on")
"""What must stand at every place cited; a name or “kể từ ngày ký” is also proved by places together."""


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield parts of a plan's identity that do not stand where the record says."""
    facts, plan = context.facts, context.plan
    if facts is None:
        return
    for name, evidence in plan.identity_evidence:
        each = [Evidence("", (ends,)) for ends in evidence.lines] if name in _EVERYWHERE else [evidence]
        for part in each:
            lines = [facts.lines[line] for line in part.line_numbers if line in facts.lines]
            shown = _missing(context, name, lines)
            if shown:
                yield _problem(context, (name,), shown, part)
                break
    yield from _words(context)


def _missing(context: PlanContext, name: str, lines: list[LineFacts]) -> str:
    """Return what should stand in some lines and does not, or ""."""
    plan = context.plan
    if name == "document_number":
        key = document_key(plan.document_number)
        return "" if any(key in line.documents for line in lines) else plan.document_number or "không có"
    if name in ("issued_on", "effective_on"):
        date: PartialDate | None = getattr(plan, name)
        if any(str(date) in line.dates for line in lines):
            return ""
        return display_date(date) if date else "không có"
    if name == "issuing_body":
        agency = context.registries.agencies.get(plan.issuing_body)
        names = {agency.name, *agency.aliases} if agency else set()
        return "" if any(names.intersection(line.agencies) for line in lines) else plan.issuing_body
    return ""


def _words(context: PlanContext) -> Iterator[Problem]:
    """Yield titles and signatories whose words do not stand in their lines; needs the text itself."""
    plan, text = context.plan, context.archived
    if text is None:
        return
    stated: list[tuple[Pointer, str, Evidence | None]] = [
        (("title",), plan.title, dict(plan.identity_evidence).get("title"))
    ]
    if plan.attachment is not None:
        stated.append((("attachment", "title"), plan.attachment.title, plan.attachment.evidence))
    if plan.signatory is not None:
        signed, evidence = plan.signatory, plan.signatory.evidence
        stated += [
            (("signatory", key), line, evidence)
            for key in ("name", "position", "signing_capacity")
            for line in getattr(signed, key).split(" / ")
        ]
    for pointer, words, evidence in stated:
        if evidence is not None and _bare(words) not in _bare(text.passage(evidence.lines)):
            yield _problem(context, pointer, words, evidence)


def _bare(words: str) -> str:
    return squeeze(words).casefold().replace("–", "-")


def _problem(context: PlanContext, pointer: Pointer, shown: str, evidence: Evidence) -> Problem:
    return context.problem(
        "evidence-identity-not-found",
        pointer,
        f"“{shown}” không có trong dòng {evidence.lines_text} của văn bản lưu.",
        "Chép đúng như in, hoặc sửa lines của dẫn chứng.",
    )
