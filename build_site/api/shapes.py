"""What a JSON object of the API is: a row of a declared table, with what hangs on it.

Texts (`texts`) and JSON Schemas (`schemas`) are both made from these declarations.
"""

from dataclasses import dataclass
from typing import Literal

from build_site.tables.declarations import Column, Table

PartKind = Literal["list", "one", "maybe", "values"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A kind of JSON object.

    Attributes:
        name: Name of its schema.
        table: Table whose rows become such objects, one key a column.
        left_out: Columns that are not shown.
        parts: What follows the columns.
    """

    name: str
    table: Table
    left_out: frozenset[str] = frozenset()
    parts: "tuple[Part, ...]" = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns that are shown, in order."""
        return tuple(column for column in self.table.columns if column.name not in self.left_out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Objects that hang on another one, under one key.

    Attributes:
        name: The key.
        shape: What they are.
        fields: Columns of the part's table that say whose it is.
        reference_fields: The columns of the whole's table that have the same values.
        where: Column of the part's table and the only value that counts; None for all rows.
        kind: `list` of objects; `one` object; `maybe` one, else null; `values` of the only
            column shown.
    """

    name: str
    shape: Shape
    fields: tuple[str, ...]
    reference_fields: tuple[str, ...]
    where: tuple[str, str] | None = None
    kind: PartKind = "list"


def only(table: Table, *names: str) -> frozenset[str]:
    """Return all columns of a table but some, to leave them out."""
    return frozenset(table.column_names) - set(names)
