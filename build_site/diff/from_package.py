"""A data package, as a folder or a ZIP → a snapshot.

Read are the resources that are tables in CSV with a schema of their own; whatever else the
package holds is another form of the same rows.
"""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Any

from build_site import routes
from build_site.diff.snapshot import Cells, Reference, SnapColumn, Snapshot, SnapTable, SourceError, bare

DESCRIPTOR = "datapackage.json"
_MAX_FIELD = 1 << 20
"""Longest cell that is read; the csv module's own limit is an eighth of it."""

OpenFile = Callable[[str], IO[bytes]]


def read_package(path: Path, source: str) -> Snapshot:
    """Return the tables of a package.

    Args:
        path: Its folder, its `datapackage.json` or its ZIP.
        source: What the user calls it.

    Raises:
        SourceError: It is no package, or one that this program cannot read.
    """
    opener = _opener(path.parent if path.name == DESCRIPTOR else path)
    with _explained(source):
        with opener(DESCRIPTOR) as file:
            descriptor = json.load(file)
        name = descriptor["name"]
        site_url = descriptor.get("id", "").removesuffix(routes.package_file(name))
        resources = [item for item in descriptor["resources"] if _is_table(item)]
        tables = {item["name"]: _table(item, opener, source, site_url) for item in resources}
        return Snapshot(source=source, subject=name, version=descriptor["version"], tables=tables)


def _opener(path: Path) -> OpenFile:
    """Return what opens a file of the package, by its name in it."""
    if path.is_dir():
        return lambda name: (path / _safe(name)).open("rb")
    return partial(_open_zipped, path)


def _open_zipped(path: Path, name: str) -> IO[bytes]:
    with zipfile.ZipFile(path) as archive:  # what is opened from it keeps the file open
        return archive.open(_safe(name))


def _safe(name: str) -> str:
    """Refuse a path that leads out of the package, as the standard does."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith(("/", "~")) or ".." in parts or "\\" in name or ":" in name:
        raise ValueError(name)
    return name


@contextmanager
def _explained(source: str) -> Iterator[None]:
    try:
        yield
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError, ValueError, csv.Error) as error:
        raise SourceError(f"Không đọc được gói dữ liệu “{source}”: {error}.") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise SourceError(
            f"{DESCRIPTOR} của “{source}” thiếu hoặc sai phần mà việc so sánh cần: {error}."
        ) from error


def _is_table(resource: dict[str, Any]) -> bool:
    return isinstance(resource.get("schema"), dict) and str(resource.get("path", "")).endswith(".csv")


def _table(resource: dict[str, Any], opener: OpenFile, source: str, site_url: str) -> SnapTable:
    schema = resource["schema"]
    columns = tuple(_column(field) for field in schema["fields"])
    names = [column.name for column in columns]
    return SnapTable(
        name=resource["name"],
        title=resource.get("title", ""),
        columns=columns,
        primary_key=_names(schema["primaryKey"]),
        references=tuple(_reference(key, resource["name"]) for key in schema.get("foreignKeys", ())),
        rows=partial(_rows, opener, resource["path"], names, source, site_url),
    )


def _names(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _column(field: dict[str, Any]) -> SnapColumn:
    constraints = field.get("constraints", {})
    return SnapColumn(
        name=field["name"],
        type=field["type"],
        title=field.get("title", ""),
        unit=field.get("unit", ""),
        is_required=constraints.get("required", False),
        enum=tuple(constraints.get("enum", ())),
        pattern=constraints.get("pattern", ""),
    )


def _reference(key: dict[str, Any], own: str) -> Reference:
    reference = key["reference"]
    return _names(key["fields"]), reference.get("resource") or own, _names(reference["fields"])


def _rows(opener: OpenFile, path: str, names: list[str], source: str, site_url: str) -> Iterator[Cells]:
    with _explained(source), opener(path) as raw:
        csv.field_size_limit(_MAX_FIELD)
        reader = csv.reader(io.TextIOWrapper(raw, "utf-8-sig", newline=""), strict=True)
        header = next(reader, [])
        if header != names:
            raise ValueError(f"dòng đầu của {path} không khớp với các cột khai trong {DESCRIPTOR}")
        for row in reader:
            if len(row) != len(names):
                raise ValueError(f"{path} dòng {reader.line_num} có {len(row)} ô, phải có {len(names)}")
            yield tuple(bare(cell, site_url) for cell in row)
