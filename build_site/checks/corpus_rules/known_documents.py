"""Văn bản đã biết chỉ ghi một lần; đã chép thành kế hoạch thì dẫn đến kế hoạch ấy.

Đúng: `plan: bac-kan-380-kh-ubnd-2023` ở văn bản 380/KH-UBND năm 2023 của Bắc Kạn, sau khi
kế hoạch ấy đã có bản ghi.

Sai: hai tệp cho cùng một văn bản; kế hoạch đã có bản ghi mà danh mục vẫn coi là chưa chép;
`plan` dẫn đến kế hoạch của tỉnh khác.
"""

from collections.abc import Iterator

from build_site.corpus.corpus import Corpus, PlanSummary
from build_site.model.registries import KnownDocument
from build_site.problems import Problem
from build_site.records.read import Document
from build_site.text.documents import document_key
from build_site.text.fold import fold
from build_site.text.suggest import nearest


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield known documents that are recorded twice, or do not fit the plans there are."""
    recorded = {_identity_of_plan(plan): plan for plan in corpus.summaries.values()}
    seen: dict[tuple[str, ...], str] = {}
    for stem, known in corpus.registries.known_documents.items():
        document = corpus.registries.documents["known-document", stem]
        identity = _identity(known)
        if identity in seen:
            yield document.problem(
                "known-repeated",
                ("document_number" if known.document_number else "title",),
                f"Văn bản này đã được ghi ở “{seen[identity]}”.",
                "Gộp hai tệp thành một.",
            )
        seen.setdefault(identity, stem)
        if known.plan:
            yield from _check_plan(known, document, corpus.summaries)
        elif identity in recorded:
            plan = recorded[identity]
            yield document.problem(
                "known-transcribed",
                (),
                f"Văn bản này đã có bản ghi kế hoạch “{plan.id}”.",
                f"Thêm dòng “plan: {plan.id}”.",
            )


def _check_plan(
    known: KnownDocument, document: Document, summaries: dict[str, PlanSummary]
) -> Iterator[Problem]:
    """Yield a `plan` that leads nowhere, or to a plan of another unit or number."""
    plan = summaries.get(known.plan)
    if plan is None:
        near = nearest(known.plan, summaries)
        yield document.problem(
            "ref-unknown-plan",
            ("plan",),
            f"Không có bản ghi kế hoạch “{known.plan}” đọc được.",
            f"Có phải “{near}”?" if near else "Dùng mã có trong datasets/plans/; tệp có lỗi thì sửa trước.",
        )
        return
    same_number = document_key(plan.document_number) == document_key(known.document_number)
    if plan.province != known.province or (
        plan.document_number and known.document_number and not same_number
    ):
        shown = plan.document_number or "không ghi số"
        yield document.problem(
            "known-other-plan",
            ("plan",),
            f"Kế hoạch “{plan.id}” ({shown}, đơn vị “{plan.province}”) không phải văn bản này.",
            "Sửa plan, hoặc sửa số hiệu và đơn vị ở đây cho đúng với kế hoạch đã chép.",
        )


def _identity(known: KnownDocument) -> tuple[str, ...]:
    """Return what no two documents share: unit, number and year; without a number, unit and title."""
    if known.document_number:
        year = str(known.issued_on.year) if known.issued_on else ""
        return (known.province, document_key(known.document_number), year)
    return (known.province, fold(known.title or known.title_en))


def _identity_of_plan(plan: PlanSummary) -> tuple[str, ...]:
    if plan.document_number:
        return (plan.province, document_key(plan.document_number), plan.issued_on[:4])
    return (plan.province, fold(plan.title))
