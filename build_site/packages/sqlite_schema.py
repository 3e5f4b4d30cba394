"""Declarations of tables → SQL of SQLite."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from build_site.tables.declarations import Column, Row, Table

SqlRow = tuple[str | int | float | None, ...]

_TYPES = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "date": "DATE",
    "year": "INTEGER",
    "boolean": "BOOLEAN",
}
"""Names that readers (DuckDB, Datasette, pandas) take for the type that is meant.

SQLite itself keeps dates as ISO texts and truth values as 0 and 1.
"""


def create_table(table: Table) -> str:
    """Return the statement that makes a table with its keys."""
    parts = [_column(column) for column in table.columns]
    parts.append(f"PRIMARY KEY ({_names(table.primary_key)})")
    parts += [
        f'FOREIGN KEY ({_names(key.fields)}) REFERENCES "{key.table}" ({_names(key.reference_fields)})'
        for key in table.foreign_keys
    ]
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(parts) + "\n)"


def create_indexes(table: Table) -> Iterator[str]:
    """Yield the statements that make an index for each way to look rows up.

    A key that another one begins with, or the primary key, needs none of its own; a key
    that begins with a key is found by that one.
    """
    keys = [key.fields for key in table.foreign_keys]
    wanted = [fields for fields in keys if len(fields) == 1 or fields[:1] not in keys]
    if "due_year" in table.column_names:
        wanted.append(("due_year",))
    kept: list[tuple[str, ...]] = [table.primary_key]
    for fields in sorted(set(wanted), key=lambda fields: (-len(fields), fields)):
        if not any(other[: len(fields)] == fields for other in kept):
            kept.append(fields)
    for fields in sorted(kept[1:]):
        yield f'CREATE INDEX "{table.name}_{"_".join(fields)}" ON "{table.name}" ({_names(fields)})'


def insert_into(table: Table) -> str:
    """Return the statement that inserts a row."""
    return f'INSERT INTO "{table.name}" VALUES ({", ".join("?" * len(table.columns))})'


def sql_rows(table: Table, rows: Iterable[Row]) -> list[SqlRow]:
    """Return rows with values as SQLite keeps them."""
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
    for place, column in enumerate(table.columns):
        if columns and column.type in _VALUES:
            value = _VALUES[column.type]
            columns[place] = [None if cell is None else value(cell) for cell in columns[place]]
    return list(zip(*columns, strict=True))


_VALUES: dict[str, Callable[[Any], str | int | float]] = {
    "number": float,
    "date": dt.date.isoformat,
    "boolean": int,
}


def _column(column: Column) -> str:
    rule = " NOT NULL" if column.required else ""
    if column.enum:
        values = ", ".join([f"'{value}'" for value in column.enum])
        rule += f' CHECK ("{column.name}" IN ({values}))'
    return f'"{column.name}" {_TYPES[column.type]}{rule}'


def _names(names: Iterable[str]) -> str:
    return ", ".join([f'"{name}"' for name in names])
