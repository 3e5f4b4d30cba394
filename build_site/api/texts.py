"""Rows → JSON texts of objects, as their shapes declare them.

Keys stand in the order of the declarations. Numbers have the digits of the record (`1.20`,
never a rounded binary fraction), dates are ISO 8601 texts, an empty cell is `null` and an
empty cell of several values `[]`: every object of a shape has all its keys.
"""

from collections.abc import Callable, Mapping, Sequence
from json.encoder import encode_basestring
from operator import itemgetter
from typing import Any

from build_site.api.shapes import Part, Shape
from build_site.tables.declarations import Column, Row
from build_site.tables.json_text import SPELL_BY_TYPE, Spell


class Texts:
    """The JSON texts of the objects that some rows are; each shape is spelled once."""

    def __init__(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Take the rows of tables by name; a part finds its rows among them."""
        self._rows = rows
        self._known: dict[str, list[str]] = {}

    def of(self, shape: Shape) -> list[str]:
        """Return one text for each row of the shape's table, in order."""
        if shape.name not in self._known:
            self._known[shape.name] = self._spell(shape)
        return self._known[shape.name]

    def _spell(self, shape: Shape) -> list[str]:
        rows = self._rows[shape.table.name]
        if not rows:
            return []
        cells = list(zip(*rows, strict=True))
        shown = [
            (column.name, spell_of(column)(cells[position]))
            for position, column in enumerate(shape.table.columns)
            if column.name not in shape.left_out
        ]
        shown += [(part.name, self._spell_part(shape, part)) for part in shape.parts]
        template = "{{" + ",".join(f'"{name}":{{}}' for name, _ in shown) + "}}"
        return list(map(template.format, *(texts for _, texts in shown)))

    def _spell_part(self, shape: Shape, part: Part) -> list[str]:
        """Return the text of a part for each row of the whole."""
        grouped: dict[Any, list[str]] = {}
        key_of = _key(part.shape, part.fields)
        for row, text in self._texts_of(part):
            grouped.setdefault(key_of(row), []).append(text)
        whole_key_of = _key(shape, part.reference_fields)
        found = [grouped.get(whole_key_of(row), []) for row in self._rows[shape.table.name]]
        if part.kind == "one":
            return [texts[0] for texts in found]
        if part.kind == "maybe":
            return [texts[0] if texts else "null" for texts in found]
        between = "," if part.kind == "values" else ",\n"
        return [f"[{between.join(texts)}]" for texts in found]

    def _texts_of(self, part: Part) -> list[tuple[Row, str]]:
        """Return the rows of a part that count, each with its text."""
        rows = self._rows[part.shape.table.name]
        if part.kind == "values":
            (column,) = part.shape.columns
            (position,) = part.shape.table.positions((column.name,))
            texts = spell_of(column)([row[position] for row in rows])
        else:
            texts = self.of(part.shape)
        pairs = zip(rows, texts, strict=True)
        if part.where is None:
            return list(pairs)
        name, value = part.where
        (position,) = part.shape.table.positions((name,))
        return [(row, text) for row, text in pairs if row[position] == value]


def _key(shape: Shape, fields: tuple[str, ...]) -> Callable[[Row], Any]:
    """Return how to take some fields from a row; of none, all rows have the same."""
    return itemgetter(*shape.table.positions(fields)) if fields else lambda _row: ()


def spell_of(column: Column) -> Spell:
    """Return how the cells of a column are written in JSON."""
    if column.separator:
        return lambda cells: [_list(cell, column.separator) for cell in cells]
    return SPELL_BY_TYPE[column.type]


def _list(cell: str | None, separator: str) -> str:
    if cell is None:
        return "[]"
    return "[" + ",".join(map(encode_basestring, cell.split(separator))) + "]"
