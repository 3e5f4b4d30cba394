import csv
import datetime as dt
import io
import json
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
from build_site.diff.changes import Difference, TableChange
from build_site.diff.compare import compare
from build_site.diff.sources import open_snapshot
from build_site.packages.build import build_packages

PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"
Diff = Callable[..., Difference]
MakePackage = Callable[..., Path]


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """A second project, to be changed; the first stays as it is."""
    return shutil.copytree(project, tmp_path / "copy")


@pytest.fixture
def diff(project: Path) -> Diff:
    """Compare two sources as the command does."""

    def run(old: Path | str, new: Path | str, *, own_program: bool = False) -> Difference:
        with ExitStack() as stack:
            snapshots = [
                open_snapshot(str(source), project, stack, own_program=own_program) for source in (old, new)
            ]
            return compare(*snapshots)

    return run


@pytest.fixture
def make_package(tmp_path: Path) -> MakePackage:
    """Write the packages of a project; give back the folder of the national one."""

    def make(root: Path, name: str, site_url: str = "https://kehoachmo.example/") -> Path:
        corpus, _ = load_corpus(root, Archive(None), Cache(None, ""))
        assert corpus is not None
        folder = tmp_path / name
        build_packages(corpus, folder, site_url, dt.date(2026, 11, 23), allow_synthetic=True)
        return folder / "viet-nam"

    return make


def edit(root: Path, old: str, new: str, name: str = PLAN) -> None:
    """Replace a text that stands once in a file."""
    text = (root / name).read_text("utf-8")
    assert text.count(old) == 1
    (root / name).write_text(text.replace(old, new), "utf-8")


def edit_table(
    package: Path,
    table: str,
    change: Callable[[dict[str, Any], list[list[str]]], None],
) -> None:
    """Change the schema and the rows (the first is the header) of a table of a package."""
    descriptor = json.loads((package / "datapackage.json").read_text("utf-8"))
    resource = next(item for item in descriptor["resources"] if item["name"] == table)
    path = package / resource["path"]
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
    change(resource, rows)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    path.write_text(out.getvalue(), "utf-8")
    (package / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")


def rename_column(
    old: str, new: str, *, title: str = ""
) -> Callable[[dict[str, Any], list[list[str]]], None]:
    """Return a change that gives a column another name, and another title if one is given."""

    def change(resource: dict[str, Any], rows: list[list[str]]) -> None:
        field = next(item for item in resource["schema"]["fields"] if item["name"] == old)
        field["name"] = new
        field["title"] = title or field["title"]
        keys = resource["schema"]["primaryKey"]
        resource["schema"]["primaryKey"] = [new if key == old else key for key in keys]
        rows[0][rows[0].index(old)] = new

    return change


def table_of(difference: Difference, name: str) -> TableChange:
    """Return what changed in one table."""
    return next(table for table in difference.tables if table.name == name)


def reasons_of(difference: Difference) -> list[tuple[str, str]]:
    """Return level and text of all reasons."""
    return [(reason.level, reason.text) for reason in difference.advice.reasons]
