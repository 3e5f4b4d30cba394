"""A difference as JSON, for programs."""

import json
from typing import Any

from build_site.diff.changes import Difference, RowChange, TableChange

Json = dict[str, Any]


def render_json(difference: Difference) -> str:
    """Return one JSON object; cells are texts as in the canonical CSV."""
    return json.dumps(as_dict(difference), ensure_ascii=False, indent=2)


def as_dict(difference: Difference) -> Json:
    """Return a difference as plain data."""
    advice = difference.advice
    return {
        "old": {"source": difference.old, "version": advice.old_version},
        "new": {"source": difference.new, "version": advice.new_version},
        "notes": list(difference.notes),
        "advice": {
            "level": advice.level,
            "least_version": advice.least_version,
            "is_declared": advice.is_declared,
            "reasons": [{"level": reason.level, "text": reason.text} for reason in advice.reasons],
        },
        "tables": [_table(table) for table in difference.tables],
    }


def _table(table: TableChange) -> Json:
    return {
        "name": table.name,
        "change": table.kind,
        "old_name": table.old_name or None,
        "primary_key": _before_after(table.key),
        "foreign_keys": _before_after(table.references),
        "columns": [
            {
                "column": column.column or None,
                "change": column.kind,
                "before": column.before or None,
                "after": column.after or None,
                "is_breaking": column.is_breaking,
            }
            for column in table.columns
        ],
        "rows": {
            kind: [_row(row) for row in table.rows_of(kind)] for kind in ("added", "removed", "changed")
        },
    }


def _before_after(pair: tuple[tuple[str, ...], tuple[str, ...]] | None) -> Json | None:
    return None if pair is None else {"before": list(pair[0]), "after": list(pair[1])}


def _row(row: RowChange) -> Json:
    found: Json = {"key": dict(row.key)}
    if row.kind == "changed":
        found["cells"] = {cell.column: {"before": cell.before, "after": cell.after} for cell in row.cells}
    else:
        found["values"] = dict(row.values)
    return found
