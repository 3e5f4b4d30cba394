"""A workbook with a read-me, a data dictionary and one sheet a table."""

import datetime as dt
import zlib
from collections.abc import Sequence
from pathlib import Path

from build_site.packages import xlsx_parts
from build_site.packages.formats import XLSX
from build_site.packages.pieces import QUICK_LEVEL, make_piece, new_deflater
from build_site.packages.readme import readme_lines
from build_site.packages.subject import Subject
from build_site.packages.xlsx_sheet import (
    STYLE_LINK,
    STYLE_TEXT,
    STYLE_TITLE,
    STYLE_WHOLE,
    STYLE_WRAPPED,
    letters,
    number_rows,
    text_cell,
)
from build_site.packages.zip_file import ZipEntry, write_zip
from build_site.tables.declarations import Table
from build_site.tables.dictionary import TYPE_NAMES, dictionary_rows

README_SHEET = "Đọc trước"
DICTIONARY_SHEET = "Từ điển"

_DICTIONARY = {
    "Bảng": 22,
    "Cột": 26,
    "Kiểu": 12,
    "Luôn có": 9,
    "Tên cột": 30,
    "Ý nghĩa": 70,
    "Đơn vị": 10,
    "Giá trị có thể có": 40,
    "Khóa": 30,
    "Title": 30,
    "Description": 70,
}
"""Headings of the data dictionary, with the widths of their columns."""


class _Sheet:
    """A worksheet of a table that grows row by row, deflated at once."""

    def __init__(self, number: int, table: Table) -> None:
        self.entry = ZipEntry(f"xl/worksheets/sheet{number}.xml")
        self.table = table
        self.rows = 0
        self._deflater = new_deflater(QUICK_LEVEL)
        self._write(xlsx_parts.sheet_head(xlsx_parts.widths_of(table), table.column_names).encode())

    @property
    def area(self) -> tuple[str, str]:
        """Return the first and the last cell, header included."""
        return "A1", f"{letters(len(self.table.columns))}{self.rows + 1}"

    def add(self, rows: Sequence[str]) -> None:
        self._write(number_rows(rows, self.rows + 2))
        self.rows += len(rows)

    def finish(self) -> None:
        self._write(xlsx_parts.sheet_tail(":".join(self.area)).encode())
        self.entry.deflated.append(self._deflater.flush(zlib.Z_FULL_FLUSH))

    def _write(self, raw: bytes) -> None:
        self.entry.size += len(raw)
        self.entry.crc = zlib.crc32(raw, self.entry.crc)
        self.entry.deflated.append(self._deflater.compress(raw))


class Workbook:
    """The workbook of one package on its way to disk."""

    def __init__(self, folder: Path, subject: Subject, tables: Sequence[Table]) -> None:
        """Start a sheet for each table; the first two sheets come at the end."""
        self._path = folder / XLSX.path(subject.name, "")
        self._subject = subject
        self._sheets = {table.name: _Sheet(number, table) for number, table in enumerate(tables, start=3)}

    def add(self, table: Table, rows: Sequence[str]) -> None:
        """Write rows of a table, as `xlsx_sheet.encode_rows` spells them."""
        self._sheets[table.name].add(rows)

    def finish(self, version: str, created: dt.date, site_url: str) -> None:
        """Write the file."""
        sheets = list(self._sheets.values())
        for sheet in sheets:
            sheet.finish()
        names = [README_SHEET, DICTIONARY_SHEET, *self._sheets]
        dictionary, area = _dictionary([sheet.table for sheet in sheets])
        filters = {1: area} | {place: sheet.area for place, sheet in enumerate(sheets, start=2)}
        subject = self._subject
        parts = {
            "[Content_Types].xml": xlsx_parts.content_types(len(names)),
            "_rels/.rels": xlsx_parts.package_relations(),
            "docProps/app.xml": xlsx_parts.app_properties(),
            "docProps/core.xml": xlsx_parts.core_properties(
                subject.title, subject.description, subject.keywords, created
            ),
            "xl/workbook.xml": xlsx_parts.workbook(
                names, {place: _absolute(*area) for place, area in filters.items()}
            ),
            "xl/_rels/workbook.xml.rels": xlsx_parts.workbook_relations(len(names)),
            "xl/styles.xml": xlsx_parts.STYLES,
            "xl/worksheets/sheet1.xml": _readme(subject, sheets, version, site_url),
            "xl/worksheets/sheet2.xml": dictionary,
        }
        entries = [sheet.entry for sheet in sheets]
        for name, text in parts.items():
            entry = ZipEntry(name)
            entry.add(make_piece(text.encode()))
            entries.append(entry)
        write_zip(self._path, entries, created)


def _absolute(first: str, last: str) -> str:
    """Return a range as a name is defined by it: `$A$1:$C$9`."""
    return ":".join(
        [
            f"${cell.rstrip('0123456789')}${cell.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}"
            for cell in (first, last)
        ]
    )


def _readme(subject: Subject, sheets: Sequence[_Sheet], version: str, site_url: str) -> str:
    """Return the first sheet: what this is, how to read it, and where each table is."""
    lines = readme_lines(subject, version, site_url)
    rows = [f'<row r="1">{text_cell("A1", subject.title, STYLE_TITLE)}</row>']
    rows += [
        f'<row r="{number}">{text_cell(f"A{number}", line, STYLE_WRAPPED)}</row>'
        for number, line in enumerate(lines, start=2)
        if line
    ]
    start = len(lines) + 3
    headings = ("Các bảng", "Nội dung", "Số dòng")
    rows.append(
        _row(
            start, [text_cell(f"{letters(place)}{start}", text, 1) for place, text in enumerate(headings, 1)]
        )
    )
    links = []
    for number, sheet in enumerate(sheets, start=start + 1):
        links.append((f"A{number}", sheet.table.name))
        cells = [
            text_cell(f"A{number}", sheet.table.name, STYLE_LINK),
            text_cell(f"B{number}", sheet.table.title, STYLE_TEXT),
            f'<c r="C{number}" s="{STYLE_WHOLE}"><v>{sheet.rows}</v></c>',
        ]
        rows.append(_row(number, cells))
    head = xlsx_parts.sheet_head([90, 40, 12], [], is_first=True)
    return head + "".join(rows) + xlsx_parts.sheet_tail(links=links)


def _row(number: int, cells: Sequence[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _dictionary(tables: Sequence[Table]) -> tuple[str, tuple[str, str]]:
    """Return the sheet of the data dictionary, and its range."""
    rows = []
    for number, item in enumerate(dictionary_rows(tables), start=2):
        texts = (
            item.table,
            item.column,
            TYPE_NAMES[item.type],
            "có" if item.is_required else "",
            item.title,
            item.description,
            item.unit,
            item.allowed_values,
            item.key,
            item.title_en,
            item.description_en,
        )
        cells = [
            text_cell(f"{letters(place)}{number}", text, STYLE_WRAPPED)
            for place, text in enumerate(texts, start=1)
            if text
        ]
        rows.append(_row(number, cells))
    area = ("A1", f"{letters(len(_DICTIONARY))}{len(rows) + 1}")
    head = xlsx_parts.sheet_head(list(_DICTIONARY.values()), list(_DICTIONARY))
    return head + "".join(rows) + xlsx_parts.sheet_tail(":".join(area)), area
