"""What a package says, read with nothing but Python: the measure for all other readers.

The canonical CSV is read with `csv`, and typed as `datapackage.json` says, not as our own
declarations do.
"""

import csv
import datetime as dt
import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

KINDS = {
    "string": "text",
    "integer": "whole number",
    "year": "whole number",
    "number": "decimal",
    "date": "date",
    "boolean": "truth value",
}
Value = str | int | Decimal | dt.date | bool | None
_VALUES: dict[str, Any] = {
    "text": str,
    "whole number": int,
    "decimal": Decimal,
    "date": dt.date.fromisoformat,
    "truth value": {"true": True, "false": False}.__getitem__,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as some reader sees it.

    Attributes:
        kinds: Column → kind of its values, a value of `KINDS`.
        rows: The rows in order, with Python's values; an empty cell is None.
    """

    kinds: dict[str, str]
    rows: list[tuple[Value, ...]]


def table_names(package: Path) -> list[str]:
    """Return the names of the tables of a package."""
    return [resource["name"] for resource in descriptor(package)["resources"]]


def descriptor(package: Path) -> dict[str, Any]:
    """Return the descriptor of a package."""
    loaded: dict[str, Any] = json.loads((package / "datapackage.json").read_text("utf-8"))
    return loaded


def declared_kinds(package: Path, table: str) -> dict[str, str]:
    """Return column → kind as the descriptor declares them."""
    resource = next(item for item in descriptor(package)["resources"] if item["name"] == table)
    return {field["name"]: KINDS[field["type"]] for field in resource["schema"]["fields"]}


def reference(package: Path, table: str) -> Sheet:
    """Return a table as its canonical CSV and the descriptor say."""
    kinds = declared_kinds(package, table)
    with (package / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file, strict=True)
    assert head == list(kinds)
    values = [_VALUES[kind] for kind in kinds.values()]
    return Sheet(
        kinds,
        [
            tuple(value(cell) if cell else None for value, cell in zip(values, row, strict=True))
            for row in rows
        ],
    )


def differences(left: Sheet, right: Sheet) -> list[str]:
    """Return what two readings of a table disagree on: types, then rows, cell by cell."""
    found = [
        f"{name}: {left.kinds.get(name)} and {right.kinds.get(name)}"
        for name in left.kinds | right.kinds
        if left.kinds.get(name) != right.kinds.get(name)
    ]
    if len(left.rows) != len(right.rows):
        found.append(f"{len(left.rows)} rows and {len(right.rows)}")
    for number, (one, other) in enumerate(zip(left.rows, right.rows, strict=False), start=1):
        for name, mine, yours in zip(left.kinds, one, other, strict=False):
            if mine != yours or type(mine) is not type(yours):
                found.append(f"row {number}, {name}: {mine!r} and {yours!r}")
    return found
