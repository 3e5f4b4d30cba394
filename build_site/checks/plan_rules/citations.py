"""Văn bản được dẫn: mỗi vai trò một lần, không ban hành sau kế hoạch.

Đúng: mỗi văn bản ghi một lần, `lines` kể hết các chỗ dẫn.

Sai: cùng văn bản, cùng vai trò ghi hai lần; kế hoạch năm 2021 dẫn quyết định năm 2023.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.problems import Problem
from build_site.text.dates import display_date


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield repeated citations, citations of the future, and plans that implement nothing."""
    plan = context.plan
    seen: set[tuple[str, str]] = set()
    for index, citation in enumerate(plan.citations):
        pair = (citation.instrument, citation.role)
        if pair in seen:
            yield context.problem(
                "citation-repeated",
                ("citations", index, "instrument"),
                f"Văn bản “{citation.instrument}” đã được dẫn với vai trò “{citation.role}”.",
                "Gộp hai mục, ghi mọi dòng dẫn vào lines.",
            )
        seen.add(pair)
        instrument = context.registries.instruments.get(citation.instrument)
        issued = instrument.issued_on if instrument else None
        if issued is not None and plan.issued_on is not None and issued.first > plan.issued_on.last:
            yield context.problem(
                "citation-later",
                ("citations", index, "instrument"),
                f"Văn bản “{citation.instrument}” ban hành {display_date(issued)}, "
                f"sau kế hoạch ({display_date(plan.issued_on)}).",
                "Kiểm tra ngày của văn bản trong danh mục và ngày ban hành kế hoạch.",
            )
    if not any(citation.role in ("legal_basis", "implements") for citation in plan.citations):
        yield context.problem(
            "citation-missing-basis",
            ("citations",),
            "Kế hoạch không nêu căn cứ hay văn bản nào mà nó thực hiện.",
            "Đọc lại phần đầu văn bản; không có thì bỏ qua cảnh báo này.",
            at_key=True,
        )
