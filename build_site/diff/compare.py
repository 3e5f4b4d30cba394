"""Two snapshots → what differs between them."""

from collections.abc import Iterator

from build_site.diff.advice import advise
from build_site.diff.changes import Difference, RowChangeKind, TableChange
from build_site.diff.columns import compare_columns, compare_references
from build_site.diff.renames import renamed_columns, renamed_key, renamed_tables
from build_site.diff.rows import HeldTable, compare_rows, hold, whole_table
from build_site.diff.snapshot import Snapshot, SnapTable
from build_site.tables.catalogue import REPEATED_TABLES

_OTHER_SUBJECT = (
    "Hai bên không cùng phạm vi (“{}” và “{}”): phần lớn chỗ khác là do phạm vi, không phải thay đổi."
)


def compare(old: Snapshot, new: Snapshot) -> Difference:
    """Return what differs, table by table, and which version it calls for.

    Raises:
        SourceError: A source cannot be read to its end, or has two rows of one key.
    """
    tables = tuple(_changes(old, new))
    notes = (*old.notes, *new.notes)
    if old.subject != new.subject:
        notes = (*notes, _OTHER_SUBJECT.format(old.subject, new.subject))
    return Difference(
        old=old.source,
        new=new.source,
        notes=notes,
        tables=tables,
        advice=advise(tables, old.version, new.version),
    )


def _changes(old: Snapshot, new: Snapshot) -> Iterator[TableChange]:
    olds, news = _own(old), _own(new)
    gone = [table for name, table in olds.items() if name not in news]
    come = [table for name, table in news.items() if name not in olds]
    renamed = renamed_tables(gone, come)
    before = {renamed.get(name, name): table for name, table in olds.items()}
    for table in gone:
        if table.name not in renamed:
            yield _whole(table, "removed")
    for name, table in news.items():
        if name not in before:
            yield _whole(table, "added")
        elif (change := _compare(before[name], table, renamed)) is not None:
            yield change


def _own(snapshot: Snapshot) -> dict[str, SnapTable]:
    """Return the tables but those that only repeat others: one correction is told once."""
    return {name: table for name, table in snapshot.tables.items() if name not in REPEATED_TABLES}


def _whole(table: SnapTable, kind: RowChangeKind) -> TableChange:
    rows = whole_table(hold(table, table.primary_key), kind)
    return TableChange(
        kind="added" if kind == "added" else "removed", name=table.name, title=table.title, rows=rows
    )


def _compare(old: SnapTable, new: SnapTable, tables: dict[str, str]) -> TableChange | None:
    keys = renamed_key(old, new)
    held = _hold_alike(old, new, keys)
    columns = keys if held is None else keys | renamed_columns(*held)
    key = (old.primary_key, new.primary_key)
    is_same_key = tuple(columns.get(name, name) for name in old.primary_key) == new.primary_key
    rows = (
        (
            *whole_table(hold(old, old.primary_key), "removed"),
            *whole_table(hold(new, new.primary_key), "added"),
        )
        if held is None
        else tuple(compare_rows(*held, columns))
    )
    change = TableChange(
        kind="renamed" if old.name != new.name else "changed",
        name=new.name,
        title=new.title,
        old_name=old.name if old.name != new.name else "",
        key=None if is_same_key else key,
        references=compare_references(old, new, columns, tables),
        columns=tuple(compare_columns(old, new, columns)),
        rows=rows,
    )
    is_as_before = not (change.key or change.references or change.columns or change.rows)
    return None if is_as_before and change.kind == "changed" else change


def _hold_alike(old: SnapTable, new: SnapTable, keys: dict[str, str]) -> tuple[HeldTable, HeldTable] | None:
    """Return both tables held by one key, or None where they have no key in common."""
    if keys or old.primary_key == new.primary_key:
        return hold(old, old.primary_key), hold(new, new.primary_key)
    return None
