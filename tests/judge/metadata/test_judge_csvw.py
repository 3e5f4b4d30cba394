"""CSV on the Web, judged by `csvw`, strictly: its authors test it with the suite of the W3C.

Of headers it says nothing while columns have names, so the rule of the W3C on them stands here.
"""

import csv
import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from csvw import CSVW

Json = dict[str, Any]
DESCRIPTION = "csv-metadata.json"


def complaints(package: Path) -> list[str]:
    """Return what the judge says of a package: nothing, if it is valid."""
    with warnings.catch_warnings():
        warnings.simplefilter("always")  # warnings are how it tells; it gathers them
        try:
            judge = CSVW(str(package / DESCRIPTION), validate=True, strict=True)
            is_valid = judge.is_valid
        except (ValueError, OSError) as error:
            return [f"error: {error}"]
    found = [str(warning.message) for warning in judge.warnings]
    assert is_valid == (not found)
    return found + wrong_headers(package)


def wrong_headers(package: Path) -> list[str]:
    """Return the columns that are not what the header calls them.

    A schema and a header are compatible if they have as many columns, and each column has
    the header among its titles, in no language or in any (tabular-metadata, 5.5.1).
    """
    found = []
    for table in json.loads((package / DESCRIPTION).read_text("utf-8"))["tables"]:
        with (package / table["url"]).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        titles = [set(column["titles"].values()) for column in table["tableSchema"]["columns"]]
        if len(header) != len(titles):
            found.append(f"{table['url']}: {len(titles)} columns described, {len(header)} in the file")
        found += [
            f"{table['url']}: {name}"
            for name, known in zip(header, titles, strict=False)
            if name not in known
        ]
    return found


def test_every_package_is_valid(described_packages: list[Path]) -> None:
    assert {package.name: complaints(package) for package in described_packages} == {
        package.name: [] for package in described_packages
    }


def test_the_judge_sees_values_of_their_types(described_packages: list[Path]) -> None:
    (national,) = [package for package in described_packages if package.name == "viet-nam"]
    tables = CSVW(str(national / DESCRIPTION)).tables
    (targets,) = [table for table in tables if str(table.url) == "targets.csv"]
    rows = list(targets.iterdicts())
    assert len(rows) == len((national / "targets.csv").read_text("utf-8").splitlines()) - 1
    assert {type(row["value"]).__name__ for row in rows} == {"Decimal"}
    codes = {row["province_code"] for row in rows}
    assert all(isinstance(code, str) and len(code) == 2 for code in codes)


def cell(table: str, old: str, new: str) -> Callable[[Path], None]:
    """Return what changes a text, the first of its kind, in a table."""

    def change(package: Path) -> None:
        path = package / f"{table}.csv"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


def twice(table: str) -> Callable[[Path], None]:
    """Return what repeats the last row of a table."""

    def change(package: Path) -> None:
        path = package / f"{table}.csv"
        text = path.read_text("utf-8")
        path.write_text(text + text.splitlines()[-1] + "\n", "utf-8")

    return change


def described(change: Callable[[Json], None]) -> Callable[[Path], None]:
    """Return what changes the description of the table of plans."""

    def rewrite(package: Path) -> None:
        path = package / DESCRIPTION
        found = json.loads(path.read_text("utf-8"))
        change(next(table for table in found["tables"] if table["url"] == "plans.csv"))
        path.write_text(json.dumps(found), "utf-8")

    return rewrite


def swap_columns(table: Json) -> None:
    columns = table["tableSchema"]["columns"]
    columns[0], columns[1] = columns[1], columns[0]


def unknown_datatype(table: Json) -> None:
    table["tableSchema"]["columns"][0]["datatype"] = "txt"


def name_no_file(table: Json) -> None:
    table["url"] = "plan.csv"


BROKEN: dict[str, tuple[Callable[[Path], None], str]] = {
    "a date that is none": (cell("plans", ",2023-06-16,", ",2023-06-31,"), "issued_on: day is out of range"),
    "a code that is too short": (cell("plans", ",06,", ",6,"), "province_code: invalid lexical value"),
    "a word that is not in the vocabulary": (
        cell("plans", ",province,", ",commune,"),
        "level: invalid lexical value",
    ),
    "a cell that may not be empty": (
        cell("plans", ",province,", ",,"),
        "level: required column value is missing",
    ),
    "a row that stands twice": (twice("targets"), "duplicate primary key"),
    "a number that is none": (cell("targets", ",range,45,", ",range,4x,"), "value: invalid lexical value"),
    "a reference to nothing": (
        cell("citations", "bac-kan-380-kh-ubnd-2023,", "bac-kan-381-kh-ubnd-2023,"),
        "Key `bac-kan-381-kh-ubnd-2023` not found in table plans.csv",
    ),
    "a column of another name": (cell("plans", "document_number,", "number,"), "plans.csv: number"),
    "a column too many": (
        cell("units", "symbol,note", "symbol,remark,note"),
        "units.csv: 5 columns described, 6",
    ),
    "columns in another order": (described(swap_columns), "plans.csv: id"),
    "an unknown datatype": (described(unknown_datatype), "Invalid value for property: txt"),
    "a file that is not there": (described(name_no_file), "No such file or directory"),
}
"""What is broken → what breaks it, and a part of what is to be said of it."""


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_copy_is_not_valid(broken: Path, what: str) -> None:
    change, expected = BROKEN[what]
    change(broken)
    assert [found for found in complaints(broken) if expected in found] != []
