"""Mức của cả nước trong bản ghi của văn bản nhất quán, và là của một văn bản cấp quốc gia.

Đúng: bản ghi của một quyết định của Thủ tướng Chính phủ có `national_targets` với `comparator: range`,
`value: 45`, `value_max: 50`, `figure: 45% đến 50%`.

Sai: quyết định của UBND tỉnh, hay văn bản chưa rõ ai ban hành, có `national_targets`; hai mức cùng `id`;
`value: 45` mà `figure: 50%`; đơn vị tính không có trong `units` của chỉ tiêu thống kê.
"""

from collections.abc import Iterator

from build_site.checks.figures import indicator_problems, printed_problems, range_problems
from build_site.corpus.corpus import Registries
from build_site.model.registries import Instrument, NationalTarget
from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.records.read import Document
from build_site.text.dates import display_date

_LOCAL = frozenset({"people_committee", "people_council", "department", "division"})
"""Kinds of agencies that are below the national level, also where a record names no province."""


def check(registries: Registries) -> Iterator[Problem]:
    """Yield national targets that contradict themselves, or that no national instrument states."""
    for stem, instrument in registries.instruments.items():
        if not instrument.national_targets:
            continue
        document = registries.documents["instrument", stem]
        yield from _issuer(registries, document, instrument)
        yield from _ids(document, instrument)
        for index, target in enumerate(instrument.national_targets):
            place: Pointer = ("national_targets", index)
            values = (("value", target.value), ("value_max", target.value_max))
            yield from range_problems(document.problem, place, target)
            yield from indicator_problems(document.problem, registries, place, target)
            yield from printed_problems(document.problem, place, values, [target.figure])
            yield from _due(document, instrument, place, target)


def _issuer(registries: Registries, document: Document, instrument: Instrument) -> Iterator[Problem]:
    if not instrument.issuing_body:
        yield document.problem(
            "target-issuer",
            ("national_targets",),
            "Văn bản chưa rõ cơ quan ban hành nên không ghi được mức của cả nước.",
            "Ghi issuing_body theo văn bản, hoặc bỏ national_targets.",
            at_key=True,
        )
        return
    issuer = registries.agencies.get(instrument.issuing_body)
    if issuer is not None and (issuer.province or issuer.kind in _LOCAL):
        yield document.problem(
            "target-issuer",
            ("national_targets",),
            f"“{issuer.name}” là cơ quan của địa phương, không nêu mức của cả nước.",
            "Bỏ national_targets; điều một tỉnh hứa thì ghi ở targets của kế hoạch tỉnh ấy.",
            at_key=True,
        )


def _due(
    document: Document, instrument: Instrument, place: Pointer, target: NationalTarget
) -> Iterator[Problem]:
    issued = instrument.issued_on
    if issued is not None and target.due is not None and target.due.last < issued.first:
        yield document.problem(
            "date-order",
            (*place, "due"),
            f"Thời hạn {display_date(target.due)} trước ngày ban hành {display_date(issued)}.",
            "Kiểm tra lại thời hạn theo văn bản.",
        )


def _ids(document: Document, instrument: Instrument) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, target in enumerate(instrument.national_targets):
        if target.id in seen:
            yield document.problem(
                "id-repeated",
                ("national_targets", index, "id"),
                f"Mã “{target.id}” đã dùng cho mức khác của văn bản này.",
                "Đặt mã khác; mã là địa chỉ của mục trên trang web nên chỉ dùng một lần.",
            )
        seen.add(target.id)
