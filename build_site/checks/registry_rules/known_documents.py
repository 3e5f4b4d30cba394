"""Văn bản đã biết nhưng chưa chép: mã khớp đơn vị, số hiệu, năm; đơn vị và ngày hợp lý.

Đúng: `ben-tre-2894-kh-ubnd-2021` có `province: ben-tre`, `document_number: 2894/KH-UBND`,
`issued_on: 2021-05-27`; văn bản không có số hiệu có mã bắt đầu bằng mã đơn vị.

Sai: văn bản năm 2022 của Vĩnh Long ghi `province: vinh-long`, là đơn vị chỉ có từ 1/7/2025;
ngày tìm thấy trước ngày ban hành.
"""

from collections.abc import Iterator

from build_site.checks.province_period import not_valid_on
from build_site.corpus.corpus import Registries
from build_site.model.registries import KnownDocument
from build_site.problems import Problem
from build_site.records.read import Document
from build_site.text.dates import display_date
from build_site.text.documents import serial_and_symbol
from build_site.text.slug import slugify


def check(registries: Registries) -> Iterator[Problem]:
    """Yield known documents whose id, unit or dates do not fit together."""
    for stem, known in registries.known_documents.items():
        document = registries.documents["known-document", stem]
        issued = known.issued_on
        province = registries.provinces.get(known.province)
        if province is not None:  # the id must not be changed because of a misspelt province
            yield from _id(known, document)
            if issued is not None and not province.exists_on(issued):
                yield not_valid_on(document, province, issued)
        if issued is not None and known.looked_on.last < issued.first:
            yield document.problem(
                "date-order",
                ("looked_on",),
                f"Tìm thấy {display_date(known.looked_on)}, trước ngày ban hành {display_date(issued)}.",
                "Kiểm tra lại hai ngày.",
            )


def _id(known: KnownDocument, document: Document) -> Iterator[Problem]:
    """Yield an id that is not made of unit, serial, symbol and year, as far as these are known."""
    beginning = known.province
    if known.document_number:
        serial, symbol = serial_and_symbol(known.document_number)
        beginning = slugify(f"{known.province} {serial} {symbol}")
    if known.document_number and known.issued_on is not None:
        expected = f"{beginning}-{known.issued_on.year}"
        if known.id != expected:
            yield document.problem(
                "id-document-number",
                ("id",),
                f"Mã “{known.id}” không khớp đơn vị, số hiệu và năm của văn bản.",
                f"Mã phải là “{expected}”; nếu mã đúng thì kiểm tra lại đơn vị, số hiệu và ngày ban hành.",
            )
    elif not f"{known.id}-".startswith(f"{beginning}-"):
        yield document.problem(
            "id-document-number",
            ("id",),
            f"Mã “{known.id}” không bắt đầu bằng “{beginning}”.",
            f"Đặt mã bắt đầu bằng “{beginning}-”, tiếp theo là vài chữ để phân biệt.",
        )
