"""Levels of the whole country in every form: the same values, or a whole table without rows."""

import csv
import json
import sqlite3
from decimal import Decimal
from pathlib import Path

import frictionless
import openpyxl
import pytest
from pyarrow import parquet

from build_site.corpus.corpus import Corpus
from build_site.packages.build import build_packages
from build_site.packages.built import BuiltPackage
from build_site.tables.national_targets import NATIONAL_TARGETS
from tests.unit.made_up_levels import INSTRUMENT, with_levels
from tests.unit.packages.conftest import CREATED, SITE
from tests.unit.packages.test_packages_content import corpus_of

TABLE = NATIONAL_TARGETS.name
COLUMNS = list(NATIONAL_TARGETS.column_names)
UNIT = "vinh-long-truoc-2025"
"""Its plan cites the instrument."""
ROWS = [
    [
        INSTRUMENT, "gia-2030", "tfp-growth-share", "range", "45.25", "50", "percent", "2030-06", "2030",
        "45,25% đến 50%", "II.1", "https://vanban.example/gia", "excerpt",
    ],
    [
        INSTRUMENT, "gia-khong-han", "incubators", "at_least", "3", "", "facility", "", "",
        "3 cơ sở", "", "", "citation",
    ],
]  # fmt: skip


@pytest.fixture(scope="module")
def stated(real_corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Packages of a corpus in which an instrument states levels."""
    folder = tmp_path_factory.mktemp("stated")
    plan = real_corpus.plan("vinh-long-1925-qd-ubnd-2023")
    build_packages(corpus_of(with_levels(real_corpus), plan), folder, SITE, CREATED)
    return folder


def ids(package: Path, table: str) -> set[str]:
    with (package / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"] for row in csv.DictReader(file)}


@pytest.mark.parametrize("name", ["viet-nam", UNIT])
def test_the_rows_say_what_the_record_says(stated: Path, name: str) -> None:
    with (stated / name / f"{TABLE}.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [COLUMNS, *ROWS]
    report = frictionless.validate(str(stated / name / "datapackage.json"))
    assert report.valid, report.flatten(["taskName", "rowNumber", "fieldName", "note"])


def test_a_province_gets_what_the_levels_of_its_instruments_refer_to(stated: Path) -> None:
    assert "incubators" in ids(stated / UNIT, "indicators")
    assert "facility" in ids(stated / UNIT, "units")


def test_every_form_holds_the_same_values(stated: Path) -> None:
    package = stated / "viet-nam"
    rows = parquet.read_table(package / "parquet" / f"{TABLE}.parquet").to_pylist()
    assert [(row["value"], row["value_max"], row["due_year"]) for row in rows] == [
        (Decimal("45.25"), Decimal(50), 2030),
        (Decimal(3), None, None),
    ]
    from_json = json.loads((package / "json" / f"{TABLE}.json").read_text("utf-8"), parse_float=Decimal)
    lines = (package / "jsonl" / f"{TABLE}.jsonl").read_text("utf-8").splitlines()
    from_lines = [json.loads(line, parse_float=Decimal) for line in lines]
    assert from_json == from_lines == rows
    with sqlite3.connect(f"file:{package / 'viet-nam.sqlite'}?mode=ro", uri=True) as database:
        found = database.execute("SELECT id, value, value_max, figure FROM national_targets").fetchall()
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert found == [("gia-2030", 45.25, 50, "45,25% đến 50%"), ("gia-khong-han", 3, None, "3 cơ sở")]
    sheet = openpyxl.load_workbook(package / "viet-nam.xlsx", read_only=True)[TABLE]
    cells = [row[4:6] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert cells == [(45.25, 50), (3, None)]


def test_a_table_without_rows_is_whole_in_every_form(
    built: list[BuiltPackage], packages_folder: Path
) -> None:
    empty = next(
        package for package in built if not next(one for one in package.resources if one.table == TABLE).rows
    )
    package = packages_folder / empty.name
    assert (package / f"{TABLE}.csv").read_text("utf-8").splitlines() == [",".join(COLUMNS)]
    assert (
        (package / "excel" / f"{TABLE}-excel.csv")
        .read_text("utf-8-sig")
        .splitlines()[0]
        .startswith(COLUMNS[0])
    )
    assert json.loads((package / "json" / f"{TABLE}.json").read_text("utf-8")) == []
    assert (package / "jsonl" / f"{TABLE}.jsonl").read_bytes() == b""
    table = parquet.read_table(package / "parquet" / f"{TABLE}.parquet")
    assert (table.num_rows, table.column_names) == (0, COLUMNS)
    with sqlite3.connect(f"file:{package / f'{empty.name}.sqlite'}?mode=ro", uri=True) as database:
        cursor = database.execute("SELECT * FROM national_targets")
        assert ([name for name, *_ in cursor.description], cursor.fetchall()) == (COLUMNS, [])
    sheet = openpyxl.load_workbook(package / f"{empty.name}.xlsx")[TABLE]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [COLUMNS]
