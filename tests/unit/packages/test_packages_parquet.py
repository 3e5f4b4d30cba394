"""Parquet files have the declared types and say what their columns mean."""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from build_site.packages.built import BuiltPackage
from build_site.packages.exact import is_exact
from build_site.packages.parquet_file import write_parquet
from build_site.packages.parquet_process import ParquetProcess
from build_site.tables.catalogue import ALL_TABLES
from build_site.tables.declarations import Column, Table

TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.decimal128(21, 6),
    "date": pa.date32(),
    "year": pa.int32(),
    "boolean": pa.bool_(),
}


def test_columns_have_the_declared_types_and_meaning(
    built: list[BuiltPackage], packages_folder: Path
) -> None:
    for package in built[:2]:
        for table in ALL_TABLES:
            schema = parquet.read_schema(packages_folder / package.name / f"parquet/{table.name}.parquet")
            assert schema.names == list(table.column_names)
            for column, field in zip(table.columns, schema, strict=True):
                assert (field.type, field.nullable) == (TYPES[column.type], not column.required)
                assert field.metadata[b"description"].decode() == column.description
                assert field.metadata[b"description_en"].decode() == column.description_en
            assert schema.metadata[b"title"].decode() == table.title
            assert schema.metadata[b"version"].decode() == package.version


def test_a_reader_without_arrow_finds_the_table_schema(
    built: list[BuiltPackage], packages_folder: Path
) -> None:
    package = packages_folder / built[0].name
    descriptor = json.loads((package / "datapackage.json").read_text("utf-8"))
    for resource in descriptor["resources"]:
        file = parquet.ParquetFile(package / f"parquet/{resource['name']}.parquet")
        assert json.loads(file.metadata.metadata[b"table_schema"]) == resource["schema"]


TABLE = Table(
    name="things",
    title="x",
    title_en="x",
    description="x.",
    description_en="x.",
    columns=(
        Column("text", "string", "x", "x", "x.", "x."),
        Column("number", "number", "x", "x", "x.", "x."),
        Column("date", "date", "x", "x", "x.", "x."),
        Column("is_so", "boolean", "x", "x", "x.", "x."),
    ),
    primary_key=("text",),
)


def read(folder: Path, csv: str) -> list[tuple[object, ...]]:
    """Return the rows of the Parquet file that some CSV gives."""
    (folder / "x.csv").write_text("text,number,date,is_so\n" + csv, "utf-8")
    write_parquet(TABLE, folder / "x.csv", folder / "x.parquet", {})
    return [tuple(row.values()) for row in parquet.read_table(folder / "x.parquet").to_pylist()]


def test_values_are_exact(tmp_path: Path) -> None:
    found = read(tmp_path, '"a, ""b""\nc",0.1,2023-06-16,true\n,123456789.123456,0999-01-02,false\n"01",,,\n')
    assert found == [
        ('a, "b"\nc', Decimal("0.100000"), dt.date(2023, 6, 16), True),
        (None, Decimal("123456789.123456"), dt.date(999, 1, 2), False),
        ("01", None, None, None),
    ]


@pytest.mark.parametrize("csv", ["a,nhiều,,\n", "a,,16/6/2023,\n", "a,,,1\n", "a,1.1234567,,\n"])
def test_what_does_not_fit_is_refused(tmp_path: Path, csv: str) -> None:
    with pytest.raises(pa.ArrowInvalid):
        read(tmp_path, csv)


def test_a_failure_of_the_process_is_told(tmp_path: Path) -> None:
    with ParquetProcess(tmp_path, {}) as process:
        process.add("khong-co")
        with pytest.raises(RuntimeError, match=r"không ghi được tệp Parquet: .*khong-co"):
            process.finish()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", True),
        ("1.500000000", True),
        ("123456789012345", True),
        ("1E+14", True),
        ("0.000001", True),
        ("1234567890123456", False),
        ("1E+15", False),
        ("0.0000001", False),
        ("1234567890.123456", False),
    ],
)
def test_which_numbers_every_form_holds(value: str, expected: bool) -> None:
    assert is_exact(Decimal(value)) is expected
    if expected:
        assert Decimal(repr(float(Decimal(value)))) == Decimal(value)
