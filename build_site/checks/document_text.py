"""Characters that look right and are not: decomposed letters and the Icelandic Ð."""

import unicodedata
from collections.abc import Iterator

from build_site.problems import Problem
from build_site.records.read import Document
from build_site.text.normalize import ETH, nfc


def check_text(document: Document) -> Iterator[Problem]:
    """Yield the first such character of each line of a record."""
    if unicodedata.is_normalized("NFC", document.text) and ETH not in document.text:
        return
    for number, line in enumerate(document.text.split("\n"), 1):
        if ETH in line:
            yield Problem(
                code="text-eth",
                message="Chữ “Ð” ở đây là U+00D0 (tiếng Iceland), không phải “Đ” (U+0110).",
                hint="Gõ lại chữ Đ.",
                path=document.file.path,
                line=number,
                column=line.index(ETH) + 1,
            )
        if not unicodedata.is_normalized("NFC", line):
            column = next(
                i for i, pair in enumerate(zip(line, nfc(line), strict=False)) if pair[0] != pair[1]
            )
            yield Problem(
                code="text-not-nfc",
                message="Dòng có chữ tổ hợp, không ở dạng Unicode dựng sẵn (NFC).",
                hint="Chạy “make format”, hoặc gõ lại chữ có dấu.",
                path=document.file.path,
                line=number,
                column=column + 1,
            )
