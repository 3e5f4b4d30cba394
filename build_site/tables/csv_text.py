"""Rows → CSV: UTF-8, LF, header, otherwise as in RFC 4180. This is the canonical form.

Free text always stands in quotes, other values where they must. Numbers are written in
full (`1000`, never `1E+3`) with the digits of the record, booleans as `true` and `false`,
dates in ISO 8601, None as an empty cell.

Every cell is the value and nothing else: a text that a spreadsheet would take for a formula
stands here as it is, and only the CSV for Excel (`excel_csv`) guards it.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from build_site.tables.declarations import Column, Row, Table

_NEEDS_QUOTES = re.compile(r'[",\r\n]')

# Whole columns are spelled at once, in comprehensions: ten times as fast as the csv module,
# which looks at every character on its own.
Spell = Callable[[Sequence[Any]], Sequence[str]]


def header(table: Table) -> bytes:
    """Return the first line of a table's CSV."""
    return (",".join(table.column_names) + "\n").encode()


def encode_rows(table: Table, rows: Iterable[Row]) -> bytes:
    """Return rows of a table as lines of CSV, without the header."""
    columns = list(zip(*rows, strict=True))
    if not columns:
        return b""
    spelled = [_spell_of(column)(cells) for column, cells in zip(table.columns, columns, strict=True)]
    lines = list(map(",".join, zip(*spelled, strict=True)))
    lines.append("")
    return "\n".join(lines).encode()


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
    "integer": lambda cells: ["" if cell is None else str(cell) for cell in cells],
    "year": lambda cells: ["" if cell is None else str(cell) for cell in cells],
    "number": lambda cells: ["" if cell is None else f"{cell:f}" for cell in cells],
    "boolean": lambda cells: ["" if cell is None else str(cell).lower() for cell in cells],
    "date": lambda cells: ["" if cell is None else cell.isoformat() for cell in cells],
}
