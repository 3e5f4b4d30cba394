"""Names that have changed while the thing has not: type and values agree.

Agreement is asked of nine rows in ten, so that a rename is told also where some cells were
corrected at the same time. Values that are all the same prove nothing; then the title must
be the same as well.
"""

from collections.abc import Iterable
from typing import TypeVar

from build_site.diff.rows import HeldTable, hold
from build_site.diff.snapshot import Cells, SnapColumn, SnapTable

_ENOUGH = 0.9
_Thing = TypeVar("_Thing", SnapColumn, SnapTable)


def renamed_columns(old: HeldTable, new: HeldTable) -> dict[str, str]:
    """Return old name → new name of the columns that were renamed.

    Both tables are held by the same key. A column with several equals goes to the one of
    the same title, else to none: a guess is worse than a removal and an addition.
    """
    gone = [column for column in old.table.columns if column.name not in new.table.names]
    come = [column for column in new.table.columns if column.name not in old.table.names]
    keys = [value for value in old.rows if value in new.rows]

    def agree(before: SnapColumn, after: SnapColumn) -> bool:
        if (before.type, before.unit) != (after.type, after.unit):
            return False
        pairs = [
            (old.column(before.name)(old.rows[key]), new.column(after.name)(new.rows[key])) for key in keys
        ]
        return _same_values(pairs, is_same_title=before.title == after.title)

    pairs = [(before, after) for before in gone for after in come if agree(before, after)]
    return {before.name: after.name for before, after in _unambiguous(pairs)}


def renamed_key(old: SnapTable, new: SnapTable) -> dict[str, str]:
    """Return old name → new name of columns of the primary key that were renamed.

    Rows cannot be set side by side before this is known, so the columns are paired by
    their place in the key, and the rows must find each other again by the new key.
    """
    if len(old.primary_key) != len(new.primary_key):
        return {}
    types_before = {column.name: column.type for column in old.columns}
    types_after = {column.name: column.type for column in new.columns}
    pairs = {
        before: after
        for before, after in zip(old.primary_key, new.primary_key, strict=True)
        if before != after
    }
    for before, after in pairs.items():
        if before in new.names or after in old.names or types_before[before] != types_after[after]:
            return {}
    if not pairs:
        return {}
    keys_before, keys_after = (hold(table, table.primary_key).rows.keys() for table in (old, new))
    found = len(keys_before & keys_after)
    return pairs if found and found >= _ENOUGH * min(len(keys_before), len(keys_after)) else {}


def renamed_tables(gone: Iterable[SnapTable], come: Iterable[SnapTable]) -> dict[str, str]:
    """Return old name → new name of the tables that were renamed: same columns, same rows."""
    come = list(come)
    pairs = [(before, after) for before in gone for after in come if _is_same_table(before, after)]
    return {before.name: after.name for before, after in _unambiguous(pairs)}


def _is_same_table(before: SnapTable, after: SnapTable) -> bool:
    types_before = {column.name: column.type for column in before.columns}
    types_after = {column.name: column.type for column in after.columns}
    if types_before != types_after or before.primary_key != after.primary_key:
        return False
    order = [after.names.index(name) for name in before.names]
    rows_before = set(before.rows())
    rows_after = {tuple(row[position] for position in order) for row in after.rows()}
    same = len(rows_before & rows_after)
    return same > 0 and same >= _ENOUGH * min(len(rows_before), len(rows_after))


def _same_values(pairs: list[tuple[str, str]], *, is_same_title: bool) -> bool:
    same: Cells = tuple(before for before, after in pairs if before == after)
    distinct = set(same) - {""}
    if not distinct or (len(distinct) == 1 and not is_same_title):
        return False
    return len(same) >= _ENOUGH * len(pairs)


def _unambiguous(pairs: list[tuple[_Thing, _Thing]]) -> list[tuple[_Thing, _Thing]]:
    """Return the pairs of things that have no other equal, or one of the same title only."""
    found = []
    for before, after in pairs:
        rivals = [pair for pair in pairs if (pair[0] is before) != (pair[1] is after)]
        is_titled = before.title == after.title
        if not rivals or (is_titled and all(one.title != two.title for one, two in rivals)):
            found.append((before, after))
    return found
