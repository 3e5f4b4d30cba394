"""The CSV for Excel says the same as the canonical one, and a spreadsheet can guess nothing wrong."""

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_site.tables.declarations import Column, Row, Table
from build_site.tables.excel_csv import encode_rows, guarded, header

TABLE = Table(
    name="x",
    title="x",
    title_en="x",
    description="x.",
    description_en="x.",
    columns=(
        Column("text", "string", "x", "x", "x.", "x."),
        Column("code", "string", "x", "x", "x.", "x.", pattern="^[0-9]{2}$"),
        Column("number", "number", "x", "x", "x.", "x."),
        Column("year", "year", "x", "x", "x.", "x."),
        Column("date", "date", "x", "x", "x.", "x."),
        Column("is_so", "boolean", "x", "x", "x.", "x."),
    ),
    primary_key=("text",),
)


def read(raw: bytes) -> list[list[str]]:
    text = (header(TABLE) + raw).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert list(TABLE.column_names) == head
    return rows


def test_it_begins_with_a_byte_order_mark_and_ends_lines_as_windows_does() -> None:
    raw = header(TABLE) + encode_rows(TABLE, [("a", "01", None, None, None, None)])
    assert raw == b'\xef\xbb\xbftext,code,number,year,date,is_so\r\n"a","\'01",,,,\r\n'


def test_each_type_is_as_a_spreadsheet_knows_it() -> None:
    row: Row = ("Đổi mới", "06", Decimal("1E+3"), 2025, dt.date(2023, 6, 16), True)
    assert read(encode_rows(TABLE, [row])) == [["Đổi mới", "'06", "1000", "2025", "2023-06-16", "TRUE"]]


# fmt: off
GUESSED = [
    "=1+1", "+84 24 1234", "-", "-5%", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x",
    "01", "00", "1.5", "1,5", "1e5", "45%", "1/2", "7:30", "7:30 AM", "$5", "5 €", "(5)", "1234567890123456",
    "11-12", "2025-06", "2025-06-30", "12-10", "20-22, 65", "16/6/2023",
    "mar-1", "sep-2025", "March 2025", "5 Dec 2020", "true", "FALSE",
]
LEFT_ALONE = [
    "Đổi mới sáng tạo", "a=1", "x-1", "ct-1", "II.2.b", "45% đến 46%", "380/KH-UBND", "1 tỷ đồng", "may",
    "mar-a", "decision", "19-2025-qd-ttg", "0", "55", "2025", "123456789012345",
    "https://kehoachmo.example/ke-hoach/x/#a-1",
]
# fmt: on


@pytest.mark.parametrize("text", GUESSED)
def test_what_would_be_guessed_at_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_stays_what_it_is_gets_none(text: str) -> None:
    assert guarded(text) == text


@given(st.text(min_size=1, max_size=20, alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_text_begins_a_formula_and_none_is_lost(text: str) -> None:
    ((cell, *_),) = read(encode_rows(TABLE, [(text, None, None, None, None, None)]))
    assert cell[0] not in "=+-@\t\r\n"
    assert cell in {text, "'" + text}
