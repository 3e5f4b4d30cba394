"""Frictionless, which knows nothing of this project, finds the packages valid, and broken ones not."""

import csv
import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frictionless
import pytest

from build_site.packages.built import BuiltPackage
from build_site.routes import NATIONAL_PACKAGE
from build_site.tables.catalogue import ALL_TABLES

UNITS = ["bac-giang", "bac-kan", "gia-lai-truoc-2025", "kon-tum", "vinh-long-truoc-2025"]


def test_a_package_for_the_country_and_each_province_with_plans(built: list[BuiltPackage]) -> None:
    assert [NATIONAL_PACKAGE, *UNITS] == [package.name for package in built]
    assert ["", *UNITS] == [package.province_id for package in built]


@pytest.mark.parametrize("name", [NATIONAL_PACKAGE, *UNITS])
def test_a_package_is_valid(built: list[BuiltPackage], packages_folder: Path, name: str) -> None:
    report = frictionless.validate(str(packages_folder / name / "datapackage.json"))
    assert report.valid, report.flatten(["taskName", "rowNumber", "fieldName", "note"])
    assert [table.name for table in ALL_TABLES] == [task.name for task in report.tasks]
    assert name in [package.name for package in built]


def test_a_zip_is_a_valid_package(built: list[BuiltPackage], packages_folder: Path) -> None:
    assert built
    assert frictionless.validate(str(packages_folder / "bac-kan.zip"), type="package").valid


@pytest.fixture
def copy(built: list[BuiltPackage], packages_folder: Path, tmp_path: Path) -> Path:
    """A copy of the national package, to be broken."""
    assert built
    return Path(shutil.copytree(packages_folder / NATIONAL_PACKAGE, tmp_path / "copy"))


def edit(package: Path, table: str, change: Callable[[list[dict[str, str]]], None]) -> None:
    """Change rows of a table, and size and hash with them, so that only the change is wrong."""
    path = package / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    descriptor = json.loads((package / "datapackage.json").read_text("utf-8"))
    resource = next(item for item in descriptor["resources"] if item["name"] == table)
    raw = path.read_bytes()
    resource |= {"bytes": len(raw), "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}"}
    (package / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")


def found(package: Path) -> list[tuple[str, str]]:
    """Return table and type of every error that Frictionless reports."""
    report = frictionless.validate(str(package / "datapackage.json"))
    assert not report.errors
    return [(task.name, error.type) for task in report.tasks for error in task.errors]


def test_a_copy_that_was_only_written_again_is_valid(copy: Path) -> None:
    edit(copy, "targets", lambda rows: rows.sort(key=str))
    assert found(copy) == []


def test_a_reference_to_nothing_is_found(copy: Path) -> None:
    edit(copy, "measures", lambda rows: rows[0].update(group_id="khong-co"))
    assert found(copy) == [("measures", "foreign-key")]


def test_every_foreign_key_is_checked(copy: Path) -> None:
    """One value of every foreign key is changed at once; each must be reported by name."""
    expected = set()
    for table in ALL_TABLES:
        keys = [
            key for key in table.foreign_keys if any(name not in table.primary_key for name in key.fields)
        ]
        keys += [key for key in table.foreign_keys if key not in keys]

        def change(rows: list[dict[str, str]], keys: list[Any] = keys, name: str = table.name) -> None:
            for key in keys:
                row = next((row for row in rows if all(row[field] for field in key.fields)), None)
                if row is not None:
                    row[key.fields[-1]] = "zz" if key.fields[-1].endswith("_id") else "99"
                    expected.add((name, key.fields))

        if (copy / f"{table.name}.csv").read_bytes().count(b"\n") > 1:
            edit(copy, table.name, change)
    report = frictionless.validate(str(copy / "datapackage.json"))
    reported = {
        (task.name, tuple(error.field_names))
        for task in report.tasks
        for error in task.errors
        if isinstance(error, frictionless.errors.ForeignKeyError)
    }
    assert expected <= reported
    silent = {(table.name, key.fields) for table in ALL_TABLES for key in table.foreign_keys} - expected
    silent.remove(("known_documents", ("plan_id",)))  # none of them is transcribed yet
    assert {name for name, _ in silent} == {
        "agency_successors",
        "national_targets",
    }  # the tables without rows


def test_a_repeated_primary_key_is_found(copy: Path) -> None:
    edit(copy, "measures", lambda rows: rows.append(dict(rows[0])))
    assert found(copy) == [("measures", "primary-key")]


def test_a_text_in_a_column_of_numbers_is_found(copy: Path) -> None:
    edit(copy, "targets", lambda rows: rows[0].update(value="nhiều"))
    assert found(copy) == [("targets", "type-error")]


def test_a_value_outside_a_closed_list_is_found(copy: Path) -> None:
    edit(copy, "targets", lambda rows: rows[0].update(comparator="nearly"))
    assert found(copy) == [("targets", "constraint-error")]


def test_an_empty_cell_that_must_not_be_empty_is_found(copy: Path) -> None:
    edit(copy, "targets", lambda rows: rows[0].update(statement=""))
    assert found(copy) == [("targets", "constraint-error")]


def test_an_added_byte_is_found(copy: Path) -> None:
    path = copy / "themes.csv"
    path.write_bytes(path.read_bytes().replace(b"Funding", b"Fundings", 1))
    assert found(copy) == [("themes", "hash-count"), ("themes", "byte-count")]


def test_a_changed_byte_is_found(copy: Path) -> None:
    path = copy / "themes.csv"
    path.write_bytes(path.read_bytes().replace(b"Funding", b"funding", 1))
    assert found(copy) == [("themes", "hash-count")]
