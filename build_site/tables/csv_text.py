"""Rows → CSV: UTF-8, LF, header, otherwise as in RFC 4180. This is the canonical form.

Free text always stands in quotes, other values where they must. Numbers are written in
full (`1000`, never `1E+3`) with the digits of the record, booleans as `true` and `false`,
dates in ISO 8601, None as an empty cell.

Every cell is the value and nothing else: a text that a spreadsheet would take for a formula
stands here as it is, and only the CSV for Excel (`excel_csv`) guards it.
"""

import re
from collections.abc import Iterable, Sequence

from build_site.tables.declarations import Column, Row, Table
from build_site.tables.separated import PLAIN, Spell, encode_lines

_NEEDS_QUOTES = re.compile(r'[",\r\n]')


def header(table: Table) -> bytes:
    """Return the first line of a table's CSV."""
    return (",".join(table.column_names) + "\n").encode()


def encode_rows(table: Table, rows: Iterable[Row]) -> bytes:
    """Return rows of a table as lines of CSV, without the header."""
    return encode_lines(table, rows, _spell_of, "\n")


def _spell_of(column: Column) -> Spell:
    """Return how the values of a column are spelled."""
    if column.type == "string":
        if not column.enum and not column.pattern:
            return _texts
        return _words if column.required else _maybe_words
    return _SPELL_BY_TYPE[column.type]


def _texts(cells: Sequence[str | None]) -> list[str]:
    return ["" if cell is None else _quoted(cell) for cell in cells]


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _words(cells: Sequence[str]) -> Sequence[str]:
    """Spell ids, codes, addresses: hardly one of them needs quotes."""
    if _NEEDS_QUOTES.search("\0".join(cells)):
        return [_quoted(cell) if _NEEDS_QUOTES.search(cell) else cell for cell in cells]
    return cells


def _maybe_words(cells: Sequence[str | None]) -> Sequence[str]:
    return _words([cell or "" for cell in cells])


_SPELL_BY_TYPE: dict[str, Spell] = {
    **PLAIN,
    "boolean": lambda cells: ["" if cell is None else str(cell).lower() for cell in cells],
}
