"""What is promised of a table's columns, before and after."""

from collections.abc import Iterator

from build_site.diff.changes import ColumnChange, ColumnChangeKind
from build_site.diff.snapshot import Reference, SnapColumn, SnapTable

_REQUIRED, _OPTIONAL = "required", "optional"


def compare_columns(old: SnapTable, new: SnapTable, renamed: dict[str, str]) -> Iterator[ColumnChange]:
    """Yield what differs, in the order of the old columns, then those that are new."""
    after = {column.name: column for column in new.columns}
    kept = {renamed.get(name, name) for name in old.names}
    for column in old.columns:
        name = renamed.get(column.name, column.name)
        other = after.get(name)
        if other is None:
            yield ColumnChange(kind="removed", column=column.name, is_breaking=True)
            continue
        if name != column.name:
            yield ColumnChange(kind="renamed", column=name, before=column.name, after=name, is_breaking=True)
        yield from _compare(column, other)
    for column in new.columns:
        if column.name not in kept:
            yield ColumnChange(kind="added", column=column.name)
    order_before = [renamed.get(name, name) for name in old.names if renamed.get(name, name) in after]
    order_after = [name for name in new.names if name in kept]
    if order_before != order_after:
        yield ColumnChange(
            kind="order", column="", before=", ".join(order_before), after=", ".join(order_after)
        )


def _compare(old: SnapColumn, new: SnapColumn) -> Iterator[ColumnChange]:
    """Yield what is promised otherwise; a closed list that only grew breaks nothing."""
    facts: tuple[tuple[ColumnChangeKind, str, str, bool], ...] = (
        ("type", old.type, new.type, True),
        ("unit", old.unit, new.unit, True),
        ("required", _necessity(old), _necessity(new), old.is_required),
        (
            "enum",
            ", ".join(sorted(old.enum)),
            ", ".join(sorted(new.enum)),
            not set(old.enum) <= set(new.enum),
        ),
        ("pattern", old.pattern, new.pattern, True),
        ("title", old.title, new.title, False),
    )
    for kind, before, after, is_breaking in facts:
        if before != after:
            yield ColumnChange(
                kind=kind, column=new.name, before=before, after=after, is_breaking=is_breaking
            )


def _necessity(column: SnapColumn) -> str:
    return _REQUIRED if column.is_required else _OPTIONAL


def compare_references(
    old: SnapTable, new: SnapTable, renamed: dict[str, str], renamed_tables: dict[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the foreign keys that have gone and come, in words; None where all is as before."""
    before = {_reference_text(_after(reference, renamed, renamed_tables)) for reference in old.references}
    after = {_reference_text(reference) for reference in new.references}
    if before == after:
        return None
    return tuple(sorted(before - after)), tuple(sorted(after - before))


def _after(reference: Reference, renamed: dict[str, str], renamed_tables: dict[str, str]) -> Reference:
    """Return a foreign key with the names of today."""
    fields, table, others = reference
    return tuple(renamed.get(name, name) for name in fields), renamed_tables.get(table, table), others


def _reference_text(reference: Reference) -> str:
    fields, table, others = reference
    return f"{', '.join(fields)} → {table}({', '.join(others)})"
