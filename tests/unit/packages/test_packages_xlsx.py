"""A workbook opens with its types kept, and no cell of it is a formula."""

import datetime as dt
import re
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_site.packages.built import BuiltPackage
from build_site.packages.subject import NATIONAL
from build_site.packages.xlsx_file import DICTIONARY_SHEET, README_SHEET, Workbook
from build_site.packages.xlsx_sheet import MOST_ROWS, encode_rows, letters, number_rows
from build_site.tables.catalogue import ALL_TABLES
from build_site.tables.declarations import Column, Row, Table

CREATED = dt.date(2026, 11, 23)
SITE = "https://kehoachmo.example/"


@pytest.fixture(scope="session")
def national(built: list[BuiltPackage], packages_folder: Path) -> Path:
    return packages_folder / built[0].name / f"{built[0].name}.xlsx"


@pytest.fixture(scope="session")
def book(national: Path) -> Any:
    return openpyxl.load_workbook(national)


TABLE = Table(
    name="things",
    title="Các thứ",
    title_en="Things",
    description="Mỗi dòng một thứ.",
    description_en="One row a thing.",
    columns=(
        Column("text", "string", "x", "x", "x.", "x."),
        Column("code", "string", "x", "x", "x.", "x.", pattern="^[0-9]{2}$"),
        Column("number", "number", "x", "x", "x.", "x."),
        Column("whole", "integer", "x", "x", "x.", "x."),
        Column("year", "year", "x", "x", "x.", "x."),
        Column("date", "date", "x", "x", "x.", "x."),
        Column("is_so", "boolean", "x", "x", "x.", "x."),
    ),
    primary_key=("text",),
)


def written(folder: Path, rows: Sequence[Row]) -> Any:
    """Return the sheet of `TABLE` with some rows, as openpyxl reads it."""
    workbook = Workbook(folder, NATIONAL, [TABLE])
    workbook.add(TABLE, encode_rows(TABLE, rows))
    workbook.finish("1.2.3", CREATED, SITE)
    return openpyxl.load_workbook(folder / f"{NATIONAL.name}.xlsx")[TABLE.name]


def texts_of(*texts: str) -> list[Row]:
    return [(text, None, None, None, None, None, None) for text in texts]


def test_types_are_kept(tmp_path: Path) -> None:
    day = dt.date(2023, 6, 16)
    sheet = written(tmp_path, [("Đổi mới", "06", Decimal("1.50"), -3, 2025, day, True)])
    values = [cell.value for cell in sheet[2]]
    assert values == ["Đổi mới", "06", 1.5, -3, 2025, dt.datetime(2023, 6, 16), True]  # noqa: DTZ001
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "n", "n", "n", "d", "b"]
    formats = [cell.number_format for cell in sheet[2]]
    assert formats == ["@", "@", "General", "0", "0", r"yyyy\-mm\-dd", "General"]


def test_an_empty_cell_is_empty(tmp_path: Path) -> None:
    sheet = written(tmp_path, [("a", None, None, None, None, None, None), *texts_of("b")])
    assert [cell.value for cell in sheet[2]] == ["a", *[None] * 6]
    assert sheet.max_row == 3


@pytest.mark.parametrize(
    "text", ["=1+1", "+84 24", "-", "-5%", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "'x"]
)
def test_a_text_that_looks_like_a_formula_is_a_text(tmp_path: Path, text: str) -> None:
    cell = written(tmp_path, texts_of(text))["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


@pytest.mark.parametrize("text", ["01", "1e5", "11-12", "2025-06", "1/2", "TRUE", "45%", "00"])
def test_a_text_that_looks_like_something_else_is_a_text(tmp_path: Path, text: str) -> None:
    cell = written(tmp_path, texts_of(text))["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")


def test_dates_before_those_excel_counts_are_texts(tmp_path: Path) -> None:
    rows = [(None, None, None, None, None, day, None) for day in (dt.date(1900, 2, 28), dt.date(1900, 3, 1))]
    sheet = written(tmp_path, rows)
    assert [sheet["F2"].value, sheet["F3"].value] == ["1900-02-28", dt.datetime(1900, 3, 1)]  # noqa: DTZ001


ANY_TEXT = st.text(min_size=1, max_size=30, alphabet=st.characters(exclude_categories=["Cs"]))


@settings(max_examples=60)
@given(st.lists(ANY_TEXT | st.sampled_from(["_x000D_", " a ", "a\r\nb", "KH&CN", "<b>", "]]>", "|x|"])))
def test_any_text_can_be_read_again(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("book")
    workbook = Workbook(folder, NATIONAL, [TABLE])
    workbook.add(TABLE, encode_rows(TABLE, texts_of(*texts)))
    workbook.finish("1.2.3", CREATED, SITE)
    sheet = openpyxl.load_workbook(folder / f"{NATIONAL.name}.xlsx")[TABLE.name]
    assert [unescaped(sheet.cell(number, 1).value) for number in range(2, len(texts) + 2)] == texts


def unescaped(text: str) -> str:
    """Undo `_x000D_` (ECMA-376, 22.9.2.19), which openpyxl leaves as it is."""
    return re.sub(r"_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), text)


def test_what_excel_cannot_hold_is_refused() -> None:
    with pytest.raises(RuntimeError, match="dài hơn 32767 ký tự"):
        encode_rows(TABLE, texts_of("ă" * 32_768))
    assert len(encode_rows(TABLE, texts_of("ă" * 32_767))) == 1
    with pytest.raises(RuntimeError, match="dài hơn 1048576 dòng"):
        number_rows(["", ""], MOST_ROWS)


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_names_of_columns(number: int, name: str) -> None:
    assert letters(number) == name


def test_the_sheets_are_a_readme_a_dictionary_and_the_tables(book: Any) -> None:
    assert book.sheetnames == [README_SHEET, DICTIONARY_SHEET, *(table.name for table in ALL_TABLES)]


def test_headings_are_frozen_and_everything_can_be_filtered(book: Any, built: list[BuiltPackage]) -> None:
    rows = {resource.table: resource.rows for resource in built[0].resources}
    for table in ALL_TABLES:
        sheet = book[table.name]
        assert [cell.value for cell in sheet[1]] == list(table.column_names)
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == f"A1:{letters(len(table.columns))}{rows[table.name] + 1}"
        assert sheet.max_row == rows[table.name] + 1
    assert book[DICTIONARY_SHEET].freeze_panes == "A2"


def test_no_cell_is_a_formula(national: Path) -> None:
    with zipfile.ZipFile(national) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        assert len(sheets) == len(ALL_TABLES) + 2
        assert [name for name in sheets if b"<f" in parts.read(name)] == []


def test_the_first_sheet_says_what_this_is_and_leads_to_every_table(
    book: Any, built: list[BuiltPackage]
) -> None:
    sheet = book[README_SHEET]
    texts = [cell.value for cell in sheet["A"] if cell.value]
    assert texts[0] == built[0].title
    assert any(f"Phiên bản {built[0].version}" in text for text in texts)
    assert any("CC BY 4.0" in text for text in texts)
    links = {cell.value: cell.hyperlink.location for cell in sheet["A"] if cell.hyperlink}
    assert links == {table.name: f"'{table.name}'!A1" for table in ALL_TABLES}
    last = sheet.max_row
    assert sheet.cell(last, 3).value == built[0].resources[-1].rows


def test_the_dictionary_explains_every_column(book: Any) -> None:
    rows = list(book[DICTIONARY_SHEET].iter_rows(min_row=2, values_only=True))
    found = [(row[0], row[1], row[5], row[10]) for row in rows]
    assert found == [
        (table.name, column.name, column.description, column.description_en)
        for table in ALL_TABLES
        for column in table.columns
    ]
    keys = {(row[0], row[1]): row[8] for row in rows}
    assert keys["targets", "plan_id"] == "khóa chính | → plans.id"


def test_the_date_in_the_file_is_that_of_the_build(national: Path, book: Any) -> None:
    assert book.properties.created == dt.datetime(2026, 11, 23)  # noqa: DTZ001
    with zipfile.ZipFile(national) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(2026, 11, 23, 0, 0, 0)}
        assert parts.namelist()[0] == "[Content_Types].xml"
