"""LibreOffice opens what our writers write, and no text of it becomes anything else.

The table is made up: no plan has such texts. The same texts without our writers' care show
that LibreOffice would have made formulas, numbers and dates of them.
"""

import csv
import datetime as dt
import io
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from build_site.packages.subject import NATIONAL
from build_site.packages.xlsx_file import Workbook
from build_site.packages.xlsx_sheet import encode_rows as xlsx_rows
from build_site.tables import excel_csv
from build_site.tables.declarations import Column, Row, Table
from tests.judge.libreoffice import AS_DIALOG, GUESSING, convert

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
        Column("date", "date", "x", "x", "x.", "x."),
    ),
    primary_key=("text",),
)
FORMULAS = ["=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("https://a.example/","x")', "=1+1\n=2", "=A1", "=NOW()"]
TEXTS = [
    *FORMULAS,
    "+84 24 3825 1234",
    "+1+1",
    "-",
    "-5%",
    "-1+1",
    "@SUM(A1:A2)",
    "\t=1+1",
    "\t01",
    "01",
    "0001",
    "1.50",
    "1e5",
    "45%",
    "1/2",
    "11-12",
    "2025-06",
    "2025-06-30",
    "7:30",
    "mar-1",
    "true",
    "1234567890123456",
    "Đổi mới sáng tạo, “ngoặc” và 'nháy'",
    'ngoặc " kép; chấm phẩy, phẩy',
    "nhiều\ndòng",
    "ƯỢNG ẵ ỹ Ð đ",
]
NUMBER, DATE = Decimal("1.25"), dt.date(2023, 6, 16)
ROWS: list[Row] = [(text, "01", NUMBER, DATE) for text in TEXTS]


def cells(path: Path, sheet: str) -> list[list[tuple[str, object]]]:
    """Return type and value of each cell below the head."""
    found = openpyxl.load_workbook(path)[sheet]
    return [[(cell.data_type, cell.value) for cell in row] for row in found.iter_rows(min_row=2)]


def shown(path: Path) -> list[list[str]]:
    """Return what a sheet shows after everything in it has been calculated."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def expected(texts: Sequence[str], code: str) -> list[list[tuple[str, object]]]:
    """Return the cells that there have to be."""
    day = dt.datetime(DATE.year, DATE.month, DATE.day)  # noqa: DTZ001 - a spreadsheet has no time zones
    return [[("s", text), ("s", code), ("n", float(NUMBER)), ("d", day)] for text in texts]


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The table as our workbook has it."""
    folder = tmp_path_factory.mktemp("workbook")
    book = Workbook(folder, NATIONAL, [TABLE])
    book.add(TABLE, xlsx_rows(TABLE, ROWS))
    book.finish("1.2.3", dt.date(2026, 11, 23), "https://kehoachmo.example/")
    return folder / f"{NATIONAL.name}.xlsx"


def excel_csv_file(folder: Path) -> Path:
    """Write the table as our CSV for Excel has it."""
    path = folder / "things.csv"
    path.write_bytes(excel_csv.header(TABLE) + excel_csv.encode_rows(TABLE, ROWS))
    return path


def careless_csv_file(folder: Path) -> Path:
    """Write the table as any other writer of CSV does: quoted, but with no apostrophes."""
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([TABLE.column_names, *ROWS])
    path = folder / "things.csv"
    path.write_bytes(excel_csv.BYTE_ORDER_MARK + text.getvalue().encode())
    return path


def test_texts_of_the_workbook_stay_texts(workbook: Path, tmp_path: Path) -> None:
    (saved,) = convert([workbook], tmp_path)
    assert cells(saved, TABLE.name) == expected(TEXTS, "01")


def test_the_workbook_shows_its_texts_as_they_are(workbook: Path, tmp_path: Path) -> None:
    sheets = convert([workbook], tmp_path, to="csv")
    found = shown(next(path for path in sheets if path.stem.endswith(f"-{TABLE.name}")))
    assert found == [[text, "01", "1.25", "2023-06-16"] for text in TEXTS]


@pytest.mark.parametrize(
    "read_as", [AS_DIALOG, GUESSING], ids=["as the dialog offers", "guessing all it can"]
)
def test_texts_of_the_csv_for_excel_stay_texts(tmp_path: Path, read_as: str) -> None:
    (saved,) = convert([excel_csv_file(tmp_path)], tmp_path / "saved", read_as)
    assert cells(saved, "things") == expected([excel_csv.guarded(text) for text in TEXTS], "'01")


def test_without_apostrophes_they_do_not(tmp_path: Path) -> None:
    (saved,) = convert([careless_csv_file(tmp_path)], tmp_path / "saved", GUESSING)
    found = cells(saved, "things")
    kinds = {text: row[0][0] for text, row in zip(TEXTS, found, strict=True)}
    assert kinds["=1+1"] == kinds["=NOW()"] == "f"
    assert (kinds["01"], kinds["-5%"], kinds["2025-06-30"], kinds["true"]) == ("n", "n", "d", "b")
    assert [row[1] for row in found] == [("n", 1)] * len(TEXTS)


def test_a_formula_in_a_workbook_would_be_calculated(workbook: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    book[TABLE.name]["A2"] = "=1+1"
    book.save(tmp_path / "broken.xlsx")
    (saved,) = convert([tmp_path / "broken.xlsx"], tmp_path / "saved")
    assert cells(saved, TABLE.name)[0][0] == ("f", "=1+1")
    sheets = convert([tmp_path / "broken.xlsx"], tmp_path / "csv", to="csv")
    assert shown(next(path for path in sheets if path.stem.endswith(f"-{TABLE.name}")))[0][0] == "2"
