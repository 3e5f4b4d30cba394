"""What is written as CSV can be read again, by anybody."""

import csv
import datetime as dt
import io
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from build_site.corpus.corpus import Corpus
from build_site.tables.catalogue import ALL_TABLES, PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.csv_text import encode_rows, header
from build_site.tables.declarations import Cell, Column, ColumnType, Row, Table

SITE = "https://kehoachmo.example/"


def read(table: Table, raw: bytes) -> list[list[str]]:
    text = (header(table) + raw).decode("utf-8")
    head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert list(table.column_names) == head
    return rows


def spelled(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return str(cell)


def check(table: Table, rows: list[Row]) -> None:
    assert [[spelled(cell) for cell in row] for row in rows] == read(table, encode_rows(table, rows))


def test_the_real_data_can_be_read_again(real_corpus: Corpus) -> None:
    for table in REGISTRY_TABLES:
        check(table, list(table.rows(real_corpus.registries)))
    for plan_table in PLAN_TABLES:
        plans = real_corpus.plans()
        check(plan_table, [row for p in plans for row in plan_table.rows(p, real_corpus.registries, SITE)])


def table_of(*columns: Column) -> Table:
    return Table(
        name="x",
        title="x",
        title_en="x",
        description="x.",
        description_en="x.",
        columns=columns,
        primary_key=(),
    )


def column(name: str, kind: ColumnType = "string", pattern: str = "") -> Column:
    return Column(name, kind, "x", "x", "x.", "x.", pattern=pattern)


EVERY_TYPE = table_of(
    column("text"),
    column("word", pattern="^.+$"),
    column("integer", "integer"),
    column("number", "number"),
    column("boolean", "boolean"),
    column("date", "date"),
    column("year", "year"),
)


def test_how_each_type_is_spelled() -> None:
    rows: list[Row] = [
        ("Số “một”", "a", 1, Decimal("1.50"), True, dt.date(2023, 6, 1), 2023),
        ('Có "ngoặc", phẩy', "b, c", -2, Decimal("1E+3"), False, dt.date(999, 1, 2), 999),
        (None, None, None, None, None, None, None),
    ]
    expected = (
        '"Số “một”",a,1,1.50,true,2023-06-01,2023\n'
        '"Có ""ngoặc"", phẩy","b, c",-2,1000,false,0999-01-02,999\n'
        ",,,,,,\n"
    )
    assert expected == encode_rows(EVERY_TYPE, rows).decode("utf-8")


def test_no_rows_are_no_bytes() -> None:
    assert not encode_rows(EVERY_TYPE, [])


def test_no_byte_order_mark_and_no_carriage_return() -> None:
    assert all(header(table).isascii() and header(table).endswith(b"\n") for table in ALL_TABLES)
    assert b"\r" not in b"".join(header(table) for table in ALL_TABLES)


def test_a_text_that_looks_like_a_formula_stands_as_it_is() -> None:
    texts = ["=1+1", "+84", "-5%", "@SUM(A1)", "\t=1", "\r=1", "'a", "a=1"]
    rows: list[Row] = [(text,) for text in texts]
    table = table_of(column("text"))
    assert [[text] for text in texts] == read(table, encode_rows(table, rows))


ANY_TEXT = st.text(min_size=1, max_size=20, alphabet=st.characters(exclude_categories=["Cs"]))


@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT, st.integers()), min_size=1, max_size=4))
def test_any_text_can_be_read_again(rows: list[tuple[str, str, int]]) -> None:
    table = table_of(column("text"), column("other", pattern="^.+$"), column("number", "integer"))
    expected = [[text, other, str(number)] for text, other, number in rows]
    assert expected == read(table, encode_rows(table, rows))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_numbers_are_exact(value: Decimal) -> None:
    table = table_of(column("number", "number"))
    assert value == Decimal(read(table, encode_rows(table, [(value,)]))[0][0])
