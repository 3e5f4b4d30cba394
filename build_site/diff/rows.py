"""The rows of a table before and after, told apart by their primary key."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from build_site.diff.changes import CellChange, RowChange, RowChangeKind
from build_site.diff.snapshot import Cells, SnapTable, SourceError


@dataclass(frozen=True, slots=True)
class HeldTable:
    """A table whose rows are held, by the values of some columns of it."""

    table: SnapTable
    key: tuple[str, ...]
    rows: dict[Cells, Cells]

    def column(self, name: str) -> Callable[[Cells], str]:
        """Return what takes a column's cell from a row."""
        return itemgetter(self.table.names.index(name))


def hold(table: SnapTable, key: tuple[str, ...]) -> HeldTable:
    """Read a table's rows, by the given columns.

    Raises:
        SourceError: Two rows have the same values there.
    """
    positions = [table.names.index(name) for name in key]
    rows: dict[Cells, Cells] = {}
    for row in table.rows():
        value = tuple(row[position] for position in positions)
        if value in rows:
            shown = key_text(tuple(zip(key, value, strict=True)))
            raise SourceError(f"Bảng “{table.name}” có hai dòng cùng khóa: {shown}.")
        rows[value] = row
    return HeldTable(table, key, rows)


def key_text(key: Sequence[tuple[str, str]]) -> str:
    """Return a key in words: `plan_id=bac-kan-…, id=tfp-2025`."""
    return ", ".join(f"{name}={value}" for name, value in key)


def compare_rows(old: HeldTable, new: HeldTable, renamed: dict[str, str]) -> Iterator[RowChange]:
    """Yield rows that are gone or changed in the old order, then rows that are new in the new one.

    Args:
        old: The table before.
        new: The table after, held by the same columns in the same order.
        renamed: Old name → new name of the columns that were renamed.
    """
    shared = [
        (renamed.get(name, name), old.column(name), new.column(renamed.get(name, name)))
        for name in old.table.names
        if renamed.get(name, name) in new.table.names
    ]
    is_same_form = old.table.names == new.table.names
    for value, row in old.rows.items():
        other = new.rows.get(value)
        if other is None:
            yield _whole("removed", old, value, row)
            continue
        if is_same_form and row == other:  # nearly all of them
            continue
        cells = tuple(
            CellChange(name, before(row), after(other))
            for name, before, after in shared
            if before(row) != after(other)
        )
        if cells:
            yield RowChange(kind="changed", key=tuple(zip(new.key, value, strict=True)), cells=cells)
    for value, row in new.rows.items():
        if value not in old.rows:
            yield _whole("added", new, value, row)


def _whole(kind: RowChangeKind, held: HeldTable, value: Cells, row: Cells) -> RowChange:
    return RowChange(
        kind=kind,
        key=tuple(zip(held.key, value, strict=True)),
        values=tuple(zip(held.table.names, row, strict=True)),
    )


def whole_table(held: HeldTable, kind: RowChangeKind) -> tuple[RowChange, ...]:
    """Return all rows of a table as added, or as removed."""
    return tuple(_whole(kind, held, value, row) for value, row in held.rows.items())
