"""Rows → cells of a worksheet (ECMA-376, SpreadsheetML).

A library that writes cell by cell takes 35 s of CPU for the national workbook of 5,000
plans, and as long again for those of the provinces; spelling whole columns, once for both,
takes a fifth. Texts are inline strings, never formulas, and have the format “text”, so that
`01` stays `01` also when somebody edits the cell.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from build_site.tables.declarations import Row, Table

STYLE_HEADER, STYLE_TEXT, STYLE_DATE, STYLE_WHOLE, STYLE_NUMBER, STYLE_TITLE, STYLE_LINK, STYLE_WRAPPED = (
    range(1, 9)
)
"""Positions of the cell formats in `xlsx_parts.STYLES`."""

MOST_ROWS = 1_048_576
"""Rows that a worksheet can have, its header among them."""

_MOST_CHARACTERS = 32_767
_DAY_ZERO = dt.date(1899, 12, 30)
_FIRST_SAFE_DAY = dt.date(1900, 3, 1)
"""Before it, Excel counts a day that never was (29 February 1900)."""

_SPECIAL = re.compile(r"[&<>\x00-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\t": "\t", "\n": "\n"}

_ROW = "\0"
"""Stands for the number of the row until it is known; XML cannot hold it otherwise."""

Spell = Callable[[str, Sequence[Any]], list[str]]


def letters(number: int) -> str:
    """Return the name of a column, counted from 1: `A`, `Z`, `AA`."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def encode_rows(table: Table, rows: Iterable[Row]) -> list[str]:
    """Return rows of a table as rows of a worksheet that have no number yet.

    Raises:
        RuntimeError: A text is longer than Excel allows.
    """
    columns = list(zip(*rows, strict=True))
    spelled = [
        _SPELL_BY_TYPE[column.type](letters(place), cells)
        for place, (column, cells) in enumerate(zip(table.columns, columns, strict=False), start=1)
    ]
    return [f'<row r="{_ROW}">{"".join(cells)}</row>' for cells in zip(*spelled, strict=True)]


def number_rows(rows: Sequence[str], first: int) -> bytes:
    """Return rows with their numbers, from `first` on.

    Raises:
        RuntimeError: There are more rows than Excel allows.
    """
    if first + len(rows) - 1 > MOST_ROWS:
        raise RuntimeError(f"bảng dài hơn {MOST_ROWS} dòng, tệp Excel không chứa được")
    return "".join([row.replace(_ROW, str(number)) for number, row in enumerate(rows, start=first)]).encode()


def text_cell(place: str, text: str, style: int) -> str:
    """Return a cell that holds a text; `place` is its name (`A1`)."""
    return f'<c r="{place}" s="{style}" t="inlineStr"><is>{_run(text)}</is></c>'


def _run(text: str) -> str:
    if len(text) > _MOST_CHARACTERS // 2 and len(text.encode("utf-16-le")) // 2 > _MOST_CHARACTERS:
        raise RuntimeError(f"ô “{text[:40]}…” dài hơn {_MOST_CHARACTERS} ký tự, tệp Excel không chứa được")
    space = ' xml:space="preserve"' if text.strip() != text else ""
    return f"<t{space}>{escaped(text)}</t>"


def escaped(text: str) -> str:
    """Return a text as it stands in SpreadsheetML.

    What XML cannot hold is written `_x000D_`, and what looks like that, `_x005F_x000D_`
    (ECMA-376, 22.9.2.19).
    """
    return _SPECIAL.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    if found.startswith("_x"):
        return "_x005F" + found
    return _ESCAPES.get(found) or f"_x{ord(found):04X}_"


def _texts(letter: str, cells: Sequence[str | None]) -> list[str]:
    start = f'<c r="{letter}{_ROW}" s="{STYLE_TEXT}" t="inlineStr"><is>'
    if _need_care([cell for cell in cells if cell is not None]):
        return ["" if cell is None else f"{start}{_run(cell)}</is></c>" for cell in cells]
    return ["" if cell is None else f"{start}<t>{cell}</t></is></c>" for cell in cells]


def _need_care(texts: Sequence[str]) -> bool:
    """Tell whether one of some texts needs more than to be written as it is.

    Looked at together, with what is quickest: no regular expression, no single text.
    """
    together = "|" + "|".join(texts) + "|"
    return (
        not together.isprintable()
        or any(mark in together for mark in ("&", "<", ">", "_x", "| ", " |"))
        or len(max(texts, key=len, default="")) > _MOST_CHARACTERS // 2
    )


def _dates(letter: str, cells: Sequence[dt.date | None]) -> list[str]:
    place = f"{letter}{_ROW}"
    return ["" if cell is None else _date(place, cell) for cell in cells]


def _date(place: str, date: dt.date) -> str:
    if date < _FIRST_SAFE_DAY:
        return text_cell(place, date.isoformat(), STYLE_TEXT)
    return f'<c r="{place}" s="{STYLE_DATE}"><v>{(date - _DAY_ZERO).days}</v></c>'


def _wholes(letter: str, cells: Sequence[int | None]) -> list[str]:
    start = f'<c r="{letter}{_ROW}" s="{STYLE_WHOLE}"><v>'
    return ["" if cell is None else f"{start}{cell}</v></c>" for cell in cells]


def _numbers(letter: str, cells: Sequence[Decimal | None]) -> list[str]:
    start = f'<c r="{letter}{_ROW}" s="{STYLE_NUMBER}"><v>'
    return ["" if cell is None else f"{start}{cell:f}</v></c>" for cell in cells]


def _booleans(letter: str, cells: Sequence[bool | None]) -> list[str]:
    start = f'<c r="{letter}{_ROW}" t="b"><v>'
    return ["" if cell is None else f"{start}{cell:d}</v></c>" for cell in cells]


_SPELL_BY_TYPE: dict[str, Spell] = {
    "string": _texts,
    "integer": _wholes,
    "year": _wholes,
    "number": _numbers,
    "boolean": _booleans,
    "date": _dates,
}
