"""DuckDB, pandas, polars, SQLite, Spark, openpyxl, LibreOffice see the same rows and types in every form."""

from pathlib import Path

import pytest

from tests.judge.readers import READERS, Reader, normalized
from tests.judge.reference import differences, reference, table_names


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS.keys())
def test_a_reader_sees_what_the_canonical_csv_says(packages: list[Path], reader: Reader) -> None:
    found = {
        (package.name, table): differences(normalized(reference(package, table)), reader(package, table))
        for package in packages
        for table in table_names(package)
    }
    assert {place: some for place, some in found.items() if some} == {}
    assert len(found) == len(packages) * len(table_names(packages[0])) > 0


def test_the_packages_hold_something_of_every_kind(national: Path) -> None:
    seen = set()
    for table in table_names(national):
        sheet = reference(national, table)
        for kind, *cells in zip(sheet.kinds.values(), *sheet.rows, strict=True):
            seen |= {(kind, cell is None) for cell in cells}
    kinds = {"text", "whole number", "decimal", "date", "truth value"}
    assert kinds == {kind for kind, is_empty in seen if not is_empty}
    assert kinds - {"truth value"} == {kind for kind, is_empty in seen if is_empty}
