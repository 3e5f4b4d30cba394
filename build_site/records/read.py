"""A record file → a `Document`: its plain data, and places in it when they are needed."""

import codecs
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from build_site.problems import Problem
from build_site.records.discover import RecordFile
from build_site.records.parse import MAX_BYTES, Pointer, Positions, parse


@dataclass(slots=True)
class Document:
    """One record as it was written.

    Attributes:
        file: Where it stands and what kind it is.
        text: The file's text; the source of positions.
        data: Plain data: dict, list, str, int, Decimal, bool, None.
    """

    file: RecordFile
    text: str
    data: Any
    _positions: Positions | None = field(default=None, repr=False)

    def locate(self, pointer: Pointer, at_key: bool = False) -> tuple[int, int]:
        """Return the 1-based line and column of a value, or of its key.

        Positions are found by reading the text once more, and only for a document in
        which there is something to report: keeping them for all would cost more memory
        than the data itself. A pointer to something missing gives its parent's place.
        """
        if self._positions is None:
            self._positions = Positions()
            parse(self.text, self.file.path, self._positions)
        places = self._positions.keys if at_key else self._positions.values
        while pointer and pointer not in places:
            pointer = pointer[:-1]
            places = self._positions.keys if pointer in self._positions.keys else self._positions.values
        return places.get(pointer, (1, 1))

    def problem(
        self, code: str, pointer: Pointer, message: str, hint: str = "", at_key: bool = False
    ) -> Problem:
        """Return a problem at the place of a value (or of its key)."""
        line, column = self.locate(pointer, at_key)
        return Problem(code=code, message=message, hint=hint, path=self.file.path, line=line, column=column)


def read_text(path: Path, shown_as: str) -> tuple[str | None, list[Problem]]:
    """Return a file's text, or why it cannot be had."""
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        return None, [
            Problem(
                code="file-unreadable",
                message=f"Không đọc được tệp: {error.strerror}.",
                hint="Kiểm tra tệp có tồn tại và có quyền đọc.",
                path=shown_as,
            )
        ]
    if size > MAX_BYTES:
        return None, [
            Problem(
                code="file-too-large",
                message=f"Tệp có {size} byte, quá {MAX_BYTES} byte.",
                hint="Một bản ghi không bao giờ lớn như vậy; kiểm tra lại tệp.",
                path=shown_as,
            )
        ]
    return decode(raw, shown_as)


def decode(raw: bytes, shown_as: str) -> tuple[str | None, list[Problem]]:
    """Return bytes as UTF-8 text (a byte order mark is dropped), or why they are not."""
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode(), []
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        start = before.rfind(b"\n") + 1
        return None, [
            Problem(
                code="file-not-utf8",
                message=f"Tệp không phải UTF-8: byte 0x{raw[error.start]:02X} không hợp lệ.",
                hint="Lưu lại tệp với bảng mã UTF-8.",
                path=shown_as,
                line=before.count(b"\n") + 1,
                column=len(before[start:].decode("utf-8", "replace")) + 1,
            )
        ]


def read_record(root: Path, file: RecordFile) -> tuple[Document | None, list[Problem]]:
    """Read one record; the document is None when there is no data to work with."""
    text, problems = read_text(root / file.path, file.path)
    if text is None:
        return None, problems
    data, problems = parse(text, file.path)
    if data is None:
        return None, problems
    return Document(file, text, data), problems
