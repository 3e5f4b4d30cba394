"""A snapshot as a file: how the program of another commit hands its tables over."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from build_site.diff.snapshot import Cells, SnapColumn, Snapshot, SnapTable

FORMAT = 1
"""To be raised when what stands in the file changes; both programs must know it."""


def write_exchange(snapshot: Snapshot, path: Path) -> None:
    """Write a snapshot, one JSON value a line: the head, then each table's head and its rows."""
    head = {"format": FORMAT, "subject": snapshot.subject, "version": snapshot.version}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_line(head))
        for table in snapshot.tables.values():
            about = {
                "table": table.name,
                "title": table.title,
                "columns": [asdict(column) for column in table.columns],
                "primary_key": table.primary_key,
                "references": table.references,
            }
            file.write(_line(about))
            for row in table.rows():
                file.write(_line(row))


def read_exchange(path: Path, source: str) -> Snapshot:
    """Return the snapshot in a file.

    Raises:
        ValueError: The file is of a form that this program does not know.
    """
    tables: dict[str, SnapTable] = {}
    with path.open(encoding="utf-8") as file:
        head = json.loads(next(file))
        if head["format"] != FORMAT:
            raise ValueError(head["format"])
        for line in file:
            if line.startswith("{"):
                table = _table(json.loads(line), path)
                tables[table.name] = table
    return Snapshot(source=source, subject=head["subject"], version=head["version"], tables=tables)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


def _table(about: dict[str, Any], path: Path) -> SnapTable:
    return SnapTable(
        name=about["table"],
        title=about["title"],
        columns=tuple(SnapColumn(**item | {"enum": tuple(item["enum"])}) for item in about["columns"]),
        primary_key=tuple(about["primary_key"]),
        references=tuple((tuple(own), name, tuple(theirs)) for own, name, theirs in about["references"]),
        rows=partial(_rows, path, about["table"]),
    )


def _rows(path: Path, name: str) -> Iterator[Cells]:
    is_inside = False
    with path.open(encoding="utf-8") as file:
        next(file)
        for line in file:
            if line.startswith("{"):
                is_inside = json.loads(line)["table"] == name
            elif is_inside:
                yield tuple(json.loads(line))
