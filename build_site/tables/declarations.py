"""What a table is: columns, keys, and the function that gives its rows.

Types are those of Frictionless Table Schema. An empty cell always means: not stated, or
not applicable.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from build_site.corpus.corpus import Registries

Cell = str | int | Decimal | dt.date | bool | None
"""A value of a table; None is an empty cell."""

Row = tuple[Cell, ...]
"""The values of one row, in the order of the columns."""

ColumnType = Literal["string", "integer", "number", "date", "year", "boolean"]

SEPARATOR = " | "
"""Between several values of one cell."""

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
"""Pattern of every id of a record (`schemas/common.schema.json`)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column, as the data dictionary shows it.

    Attributes:
        unit: Unit of measurement of all values; "" where there is none or each row has its own.
        required: Whether no cell may be empty.
        enum: The only values there are; () for any.
        pattern: Regular expression that every value matches in full; "" for any.
        separator: What stands between several values of one cell, which formats that have
            lists may take apart; "" where a cell holds one value.
    """

    name: str
    type: ColumnType
    title: str
    title_en: str
    description: str
    description_en: str
    unit: str = ""
    required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""
    minimum: int | None = None
    maximum: int | None = None
    separator: str = ""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values stand in columns of another table (or of the same one)."""

    fields: tuple[str, ...]
    table: str
    reference_fields: tuple[str, ...] = ("id",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: tidy, one row a thing."""

    name: str
    title: str
    title_en: str
    description: str
    description_en: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return the names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def positions(self, names: tuple[str, ...]) -> tuple[int, ...]:
        """Return where some columns stand in a row, from 0."""
        order = {name: position for position, name in enumerate(self.column_names)}
        return tuple(order[name] for name in names)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryTable(Table):
    """A table filled from the registries.

    Attributes:
        rows: Gives the rows, in order of the registry.
        owner: Foreign key to the entry that a row is a part of; None for the entries
            themselves. Whoever takes an entry takes its parts.
    """

    rows: Callable[[Registries], Iterator[Row]]
    owner: ForeignKey | None = None


def id_column(title: str, title_en: str, description: str, description_en: str) -> Column:
    """Return the column `id` of a table."""
    return reference("id", title, title_en, description, description_en, required=True)


def reference(
    name: str, title: str, title_en: str, description: str, description_en: str, required: bool = False
) -> Column:
    """Return a column that holds the id of something in another table."""
    return Column(
        name,
        "string",
        title,
        title_en,
        description,
        description_en,
        required=required,
        pattern=ID_PATTERN,
    )
