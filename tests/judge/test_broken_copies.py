"""Each reader finds a copy broken that differs in a single cell, or in the type of one column."""

import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.judge.readers import READERS, normalized
from tests.judge.reference import differences, reference

TABLE = "province_codes"
CODE = "01"
"""The code of Hà Nội: what every careless reader makes 1 of."""


@pytest.fixture
def copy(national: Path, tmp_path: Path) -> Path:
    """A copy of the national package, to be broken."""
    return Path(shutil.copytree(national, tmp_path / national.name))


def replace(path: Path, old: str, new: str) -> None:
    """Replace the first place of a text that must be in a file."""
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def break_csv(package: Path) -> None:
    replace(package / f"{TABLE}.csv", f",{CODE},", ",1,")


def break_excel_csv(package: Path) -> None:
    replace(package / f"excel/{TABLE}-excel.csv", f'"\'{CODE}"', '"1"')


def break_excel_csv_guard(package: Path) -> None:
    """Take away the apostrophe that keeps `01` a text."""
    replace(package / f"excel/{TABLE}-excel.csv", f'"\'{CODE}"', f'"{CODE}"')


def break_json(package: Path) -> None:
    replace(package / f"json/{TABLE}.json", f'"code":"{CODE}"', '"code":"1"')


def break_jsonl(package: Path) -> None:
    replace(package / f"jsonl/{TABLE}.jsonl", f'"code":"{CODE}"', '"code":"1"')


def break_parquet(package: Path) -> None:
    path = package / f"parquet/{TABLE}.parquet"
    table = parquet.read_table(path)
    place = table.column_names.index("valid_to")
    parquet.write_table(table.set_column(place, "valid_to", table["valid_to"].cast(pa.string())), path)


def break_sqlite(package: Path) -> None:
    with sqlite3.connect(package / f"{package.name}.sqlite") as connection:
        connection.execute(f"UPDATE {TABLE} SET code = '1' WHERE code = '{CODE}'")  # noqa: S608 - our words
    connection.close()


def break_xlsx(package: Path) -> None:
    """Make a number of the text `01`, as a careless writer does."""
    path = package / f"{package.name}.xlsx"
    with zipfile.ZipFile(path) as book:
        parts = {entry: book.read(entry) for entry in book.namelist()}
    text = f't="inlineStr"><is><t>{CODE}</t></is></c>'.encode()
    sheet = next(name for name, raw in parts.items() if name.startswith("xl/worksheets/") and text in raw)
    parts = {name: raw.replace(text, b"><v>1</v></c>", 1) for name, raw in parts.items() if name != sheet} | {
        sheet: parts[sheet].replace(text, b"><v>1</v></c>")
    }
    with zipfile.ZipFile(path, "w") as book:
        for name, raw in parts.items():
            book.writestr(name, raw)


BROKEN: dict[str, Callable[[Path], None]] = {
    "DuckDB, Parquet": break_parquet,
    "DuckDB, CSV": break_csv,
    "DuckDB, JSON": break_json,
    "pandas, Parquet": break_parquet,
    "pandas, CSV": break_csv,
    "pandas, CSV for Excel": break_excel_csv,
    "pandas, JSON Lines": break_jsonl,
    "polars, Parquet": break_parquet,
    "polars, CSV": break_csv,
    "polars, JSON Lines": break_jsonl,
    "SQLite": break_sqlite,
    "PySpark, Parquet": break_parquet,
    "openpyxl, XLSX": break_xlsx,
    "LibreOffice, XLSX": break_xlsx,
    "LibreOffice, CSV for Excel": break_excel_csv_guard,
}


def test_a_copy_is_broken_for_every_reader() -> None:
    assert set(READERS) == set(BROKEN)


@pytest.mark.parametrize("name", READERS)
def test_a_reader_finds_what_is_broken(national: Path, copy: Path, name: str) -> None:
    tables = [TABLE, "provinces", "plans", "targets_flat"]
    expected = {table: normalized(reference(national, table)) for table in tables}
    assert [differences(expected[table], READERS[name](copy, table)) for table in tables] == [[], [], [], []]
    BROKEN[name](copy)
    found = [differences(expected[table], READERS[name](copy, table)) for table in tables]
    assert any(found), name
