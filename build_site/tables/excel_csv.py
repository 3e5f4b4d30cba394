"""Rows → CSV for people who open it by double-clicking in a spreadsheet.

UTF-8 with a byte order mark, so that Excel knows the encoding; lines end in CR LF and every
text stands in quotes (RFC 4180). The separator is the comma: it is the list separator that
Windows has under English settings, what LibreOffice, Google Sheets and Numbers expect
without being asked, and what every other reader of CSV takes for granted. A line `sep=;`
is no way out: with it Excel no longer heeds the byte order mark, and all other readers see
a false first row. Where the system's list separator is another one, the XLSX file is right.

A spreadsheet guesses what a text is. Here an apostrophe stands in front of each text that it
would make a formula of (`=1+1`, `+84…`, `@…`), a number (`01`, `1e5`), a date (`11-12`,
`2025-06`, `mar-1`) or a truth value. Whole numbers that stay what they are go without one.
The canonical CSV has no such apostrophes.
"""

import re
from collections.abc import Iterable, Sequence

from build_site.tables.declarations import Column, Row, Table
from build_site.tables.separated import PLAIN, Spell, encode_lines

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"
"""Source: OWASP, CSV Injection; the full-width forms count where Excel is set to East Asian."""

_MONTHS = (
    "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?"
    "|nov(ember)?|dec(ember)?"
)
_GUESSED = re.compile(
    rf"""
      [{re.escape(_FORMULA_STARTS)}].*  # a formula
    | (?!([1-9][0-9]{{0,14}}|0)\Z) [0-9.,$€₫(][0-9.,:/%$€₫()eE+\-\ ]*([ap]\.?m\.?)?  # a number, date or time
    | (?=.*[0-9]) ([0-9]+[-/.,\ ]*)? ({_MONTHS}) ([-/.,\ ]*[0-9]+)*  # a date with its month in letters
    | true | false
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_MAYBE_GUESSED = frozenset(_FORMULA_STARTS + "0123456789.,$€₫(" + "jfmasondtJFMASONDT")
"""First characters of what `_GUESSED` matches, to pass over most texts quickly."""


def header(table: Table) -> bytes:
    """Return the byte order mark and the first line."""
    return BYTE_ORDER_MARK + (",".join(table.column_names) + "\r\n").encode()


def encode_rows(table: Table, rows: Iterable[Row]) -> bytes:
    """Return rows of a table as lines, without the header."""
    return encode_lines(table, rows, _spell_of, "\r\n")


def guarded(text: str) -> str:
    """Return a text as a spreadsheet will leave it alone."""
    if text[:1] in _MAYBE_GUESSED and _GUESSED.fullmatch(text):
        return "'" + text
    return text


def _spell_of(column: Column) -> Spell:
    return _texts if column.type == "string" else _SPELL_BY_TYPE[column.type]


def _texts(cells: Sequence[str | None]) -> list[str]:
    return ["" if cell is None else '"' + guarded(cell).replace('"', '""') + '"' for cell in cells]


_SPELL_BY_TYPE: dict[str, Spell] = {
    **PLAIN,
    "boolean": lambda cells: ["" if cell is None else str(cell).upper() for cell in cells],
}
