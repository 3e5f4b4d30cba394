"""The data dictionary as rows: what every column of every table means."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_site.tables.declarations import Column, Table

TYPE_NAMES = {
    "string": "chuỗi",
    "integer": "số nguyên",
    "number": "số",
    "date": "ngày",
    "year": "năm",
    "boolean": "đúng/sai",
}
"""What the types are called for a reader."""


class DictionaryRow(NamedTuple):
    """What is said of one column; texts that do not apply are ""."""

    table: str
    column: str
    position: int
    type: str
    title: str
    description: str
    is_required: bool
    unit: str
    allowed_values: str
    key: str
    title_en: str
    description_en: str


def dictionary_rows(tables: Iterable[Table]) -> Iterator[DictionaryRow]:
    """Yield a row for every column, tables and columns in order."""
    for table in tables:
        for position, column in enumerate(table.columns, start=1):
            yield DictionaryRow(
                table=table.name,
                column=column.name,
                position=position,
                type=column.type,
                title=column.title,
                description=column.description,
                is_required=column.required,
                unit=column.unit,
                allowed_values=" | ".join(column.enum),
                key=_key_text(table, column),
                title_en=column.title_en,
                description_en=column.description_en,
            )


def _key_text(table: Table, column: Column) -> str:
    """Return which keys a column is a part of: `khóa chính | → plans.id`."""
    parts = ["khóa chính"] if column.name in table.primary_key else []
    for key in table.foreign_keys:
        if column.name in key.fields:
            there = key.reference_fields[key.fields.index(column.name)]
            parts.append(f"→ {key.table}.{there}")
    return " | ".join(parts)
