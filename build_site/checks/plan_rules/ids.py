"""Mã kế hoạch trùng tên tệp, thư mục là đơn vị cấp tỉnh lúc ban hành, mã trong kế hoạch không lặp.

Đúng: `datasets/plans/bac-kan/bac-kan-380-kh-ubnd-2023.yaml` có `id: bac-kan-380-kh-ubnd-2023`
và `province: bac-kan`.

Sai: hai chỉ tiêu cùng `id: tfp-2025`; tệp nằm ở thư mục của tỉnh khác.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.model.plan import Plan
from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.text.documents import serial_and_symbol
from build_site.text.slug import slugify


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield ids that do not fit file, folder or document number, and repeated ids."""
    plan, file = context.plan, context.document.file
    if plan.id != file.stem:
        yield context.problem(
            "id-file-name",
            ("id",),
            f"Mã “{plan.id}” khác tên tệp “{file.stem}”.",
            f"Viết id: {file.stem}, hoặc đổi tên tệp thành {plan.id}.yaml.",
        )
    if plan.province != file.folder:
        yield context.problem(
            "id-folder",
            ("province",),
            f"Tệp nằm ở thư mục “{file.folder}” nhưng thuộc đơn vị “{plan.province}”.",
            f"Chuyển tệp sang datasets/plans/{plan.province}/ hoặc sửa province.",
        )
    yield from _document_number(context)
    seen: dict[str, Pointer] = {}
    for pointer, name in _inner_ids(plan):
        if name in seen:
            yield context.problem(
                "id-repeated",
                pointer,
                f"Mã “{name}” đã dùng ở chỗ khác trong kế hoạch này.",
                "Đặt mã khác; mã là địa chỉ của mục trên trang web nên chỉ dùng một lần.",
            )
        seen[name] = pointer


def _document_number(context: PlanContext) -> Iterator[Problem]:
    plan = context.plan
    if not plan.document_number or plan.issued_on is None:
        return
    if plan.province not in context.registries.provinces:
        return  # the id must not be changed because of a misspelt province
    serial, symbol = serial_and_symbol(plan.document_number)
    place = plan.province.removesuffix("-truoc-2025")
    expected = slugify(f"{place} {serial} {symbol} {plan.issued_on.year}")
    if plan.id != expected:
        yield context.problem(
            "id-document-number",
            ("id",),
            f"Mã “{plan.id}” không khớp số hiệu “{plan.document_number}” và năm {plan.issued_on.year}.",
            f"Mã phải là “{expected}”; nếu mã đúng thì kiểm tra lại số hiệu và ngày ban hành.",
        )


def _inner_ids(plan: Plan) -> Iterator[tuple[Pointer, str]]:
    for name in ("principles", "objectives", "targets", "assignments", "reporting", "recipients"):
        for index, item in enumerate(getattr(plan, name)):
            yield (name, index, "id"), item.id
    for index, group in enumerate(plan.measure_groups):
        yield ("measure_groups", index, "id"), group.id
        for inner, measure in enumerate(group.measures):
            yield ("measure_groups", index, "measures", inner, "id"), measure.id
