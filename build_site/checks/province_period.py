"""A provincial unit that did not exist on the date of a document."""

from build_site.model.registries import Province
from build_site.problems import Problem
from build_site.records.read import Document
from build_site.text.dates import PartialDate, display_date


def not_valid_on(document: Document, province: Province, issued_on: PartialDate) -> Problem:
    """Return the problem of a record whose `province` did not exist on its date of issue."""
    too_early = province.valid_from is not None and issued_on.last < province.valid_from.first
    edge = province.valid_from if too_early else province.valid_to
    others = province.predecessors if too_early else province.successors
    return document.problem(
        "province-not-valid-on-date",
        ("province",),
        f"Đơn vị “{province.id}” {'chỉ có từ' if too_early else 'chỉ có đến'} "
        f"{display_date(edge) if edge else ''}, văn bản ban hành {display_date(issued_on)}.",
        f"Dùng một trong: {', '.join(others)}." if others else "Kiểm tra lại ngày ban hành.",
    )
