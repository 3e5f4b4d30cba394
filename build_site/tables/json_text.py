"""Rows → JSON objects, one text a row, with the columns in the order of the table.

Numbers have the digits of the record (`1.20`), dates are ISO 8601 texts, an empty cell is
`null`: every object has every column.
"""

from collections.abc import Callable, Iterable, Sequence
from json.encoder import encode_basestring
from typing import Any

from build_site.tables.declarations import Row, Table

Spell = Callable[[Sequence[Any]], Sequence[str]]


def encode_objects(table: Table, rows: Iterable[Row]) -> list[str]:
    """Return each row as the text of a JSON object on one line."""
    columns = list(zip(*rows, strict=True))
    if not columns:
        return []
    spelled = [
        SPELL_BY_TYPE[column.type](cells) for column, cells in zip(table.columns, columns, strict=True)
    ]
    template = "{{" + ",".join(f'"{name}":{{}}' for name in table.column_names) + "}}"
    return list(map(template.format, *spelled))


def encode_lines(table: Table, rows: Iterable[Row]) -> bytes:
    """Return rows as lines of JSON Lines."""
    return "".join([text + "\n" for text in encode_objects(table, rows)]).encode()


def encode_items(table: Table, rows: Iterable[Row]) -> bytes:
    """Return rows as items of a JSON array, without its brackets."""
    return ",\n".join(encode_objects(table, rows)).encode()


def _texts(cells: Sequence[str | None]) -> list[str]:
    return ["null" if cell is None else encode_basestring(cell) for cell in cells]


SPELL_BY_TYPE: dict[str, Spell] = {
    "string": _texts,
    "integer": lambda cells: ["null" if cell is None else str(cell) for cell in cells],
    "year": lambda cells: ["null" if cell is None else str(cell) for cell in cells],
    "number": lambda cells: ["null" if cell is None else f"{cell:f}" for cell in cells],
    "boolean": lambda cells: ["null" if cell is None else str(cell).lower() for cell in cells],
    "date": lambda cells: ["null" if cell is None else f'"{cell.isoformat()}"' for cell in cells],
}
