"""A difference as CSV, for spreadsheets: one line a table, column, row or cell that changed."""

import csv
import io
from collections.abc import Iterator

from build_site.diff.changes import Difference, TableChange
from build_site.diff.rows import key_text

HEADER = ("table", "what", "change", "key", "column", "before", "after")
_FORMULA_STARTS = frozenset("=+-@\t\r")


def render_csv(difference: Difference) -> str:
    """Return lines of CSV with a header; no cell can become a formula.

    `what` is table, column, row or cell. A row that has come or gone is one line without
    its cells; JSON has these.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for table in difference.tables:
        for line in _lines(table):
            writer.writerow([_guarded(cell) for cell in line])
    return out.getvalue().rstrip("\n")


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell[:1] in _FORMULA_STARTS else cell


def _lines(table: TableChange) -> Iterator[tuple[str, ...]]:
    name = table.name
    if table.kind != "changed":
        yield (name, "table", table.kind, "", "", table.old_name, name if table.old_name else "")
    for what, pair in (("primary_key", table.key), ("foreign_keys", table.references)):
        if pair is not None:
            yield (name, "table", what, "", "", *("; ".join(texts) for texts in pair))
    for column in table.columns:
        yield (name, "column", column.kind, "", column.column, column.before, column.after)
    for row in table.rows:
        key = key_text(row.key)
        if row.kind != "changed":
            yield (name, "row", row.kind, key, "", "", "")
        for cell in row.cells:
            yield (name, "cell", row.kind, key, cell.column, cell.before, cell.after)
