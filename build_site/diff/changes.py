"""What a comparison finds: values only."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["none", "patch", "minor", "major"]
LEVELS: tuple[Level, ...] = ("none", "patch", "minor", "major")
"""Which number of a semantic version a change calls for, from nothing to the first one."""

ColumnChangeKind = Literal[
    "added", "removed", "renamed", "type", "unit", "required", "enum", "pattern", "title", "order"
]
RowChangeKind = Literal["added", "removed", "changed"]
TableChangeKind = Literal["added", "removed", "renamed", "changed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChange:
    """A column that has come, gone, or is promised otherwise than before.

    Attributes:
        column: Its name now; for one that is gone, its name before; "" for the order of all.
        before: What was said of it; the old name for `renamed`.
        after: What is said of it now.
        is_breaking: Whether something that could be relied on no longer holds.
    """

    kind: ColumnChangeKind
    column: str
    before: str = ""
    after: str = ""
    is_breaking: bool = False


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell before and after; `column` is its name now."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """A row that has come, gone, or says something else.

    Attributes:
        key: Columns of the primary key and their values.
        values: All cells of a row that has come or gone, by column.
        cells: What differs in a row that is there in both.
    """

    kind: RowChangeKind
    key: tuple[tuple[str, str], ...]
    values: tuple[tuple[str, str], ...] = ()
    cells: tuple[CellChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChange:
    """What has changed in one table.

    Attributes:
        name: Its name now; for one that is gone, its name before.
        old_name: Its name before, where that was another; else "".
        key: The primary key before and after, where it is another; else None.
        references: Foreign keys before and after, in words, where they are others; else None.
    """

    kind: TableChangeKind
    name: str
    title: str
    old_name: str = ""
    key: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    references: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    columns: tuple[ColumnChange, ...] = ()
    rows: tuple[RowChange, ...] = ()

    def rows_of(self, kind: RowChangeKind) -> list[RowChange]:
        """Return the rows that have changed in one way."""
        return [row for row in self.rows if row.kind == kind]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a change calls for a level, in one Vietnamese sentence."""

    level: Level
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Which version the change calls for, and whether the new data bears it.

    Attributes:
        level: The greatest level that any part of the change calls for.
        reasons: What calls for it and for lesser levels, the gravest first.
        old_version: Version of the old data.
        new_version: Version that the new data bears.
        least_version: The least version that would do.
        is_declared: Whether the new data bears that version, or one further on.
    """

    level: Level
    reasons: tuple[Reason, ...]
    old_version: str
    new_version: str
    least_version: str
    is_declared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """All that differs between two states of the data; tables in the order of the new one.

    Attributes:
        old: Where the old state was read from.
        new: Where the new one was.
        notes: What the reader must know of how they were read.
    """

    old: str
    new: str
    notes: tuple[str, ...]
    tables: tuple[TableChange, ...]
    advice: Advice
