"""One state of the data: its tables as texts, its columns as they are promised."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Cells = tuple[str, ...]
"""One row, every cell spelled as in the canonical CSV; an empty cell is ""."""


class SourceError(Exception):
    """A source that cannot be read; the message is Vietnamese and says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapColumn:
    """What is promised of a column.

    Attributes:
        type: Type of Frictionless Table Schema.
        unit: Unit of measurement of all values, or "".
        is_required: Whether no cell may be empty.
        enum: The only values there are; () for any.
        pattern: Regular expression that every value matches; "" for any.
    """

    name: str
    type: str
    title: str = ""
    unit: str = ""
    is_required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""


Reference = tuple[tuple[str, ...], str, tuple[str, ...]]
"""A foreign key: columns, the table referred to, and its columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapTable:
    """One table; its rows are read each time they are asked for, so that one table is held at once."""

    name: str
    title: str
    columns: tuple[SnapColumn, ...]
    primary_key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    rows: Callable[[], Iterator[Cells]] = field(compare=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns, in order."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One state of the data.

    Attributes:
        source: Where it was read from, as the user named it.
        subject: Name of the package: the country, or one provincial unit.
        version: Version of the data release.
        tables: Name → table, in the order of the source.
        notes: What the reader must know of how it was read, in Vietnamese.
    """

    source: str
    subject: str
    version: str
    tables: dict[str, SnapTable]
    notes: tuple[str, ...] = ()


_FORMULA_STARTS = frozenset("=+-@\t\r")


def bare(cell: str, site_url: str) -> str:
    """Return a cell freed of what differs between two publications of the same data.

    That is the address of the website, and the apostrophe that older packages set before
    a text which a spreadsheet would take for a formula.
    """
    if cell[:1] == "'" and cell[1:2] in _FORMULA_STARTS and len(cell) > 1:
        cell = cell[1:]
    return cell[len(site_url) :] if site_url and cell.startswith(site_url) else cell
