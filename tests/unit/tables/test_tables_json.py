"""What is written as JSON is JSON, and says what the rows say."""

import datetime as dt
import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from build_site.tables.declarations import Column, Row, Table
from build_site.tables.json_text import encode_items, encode_lines

TABLE = Table(
    name="x",
    title="x",
    title_en="x",
    description="x.",
    description_en="x.",
    columns=(
        Column("text", "string", "x", "x", "x.", "x."),
        Column("integer", "integer", "x", "x", "x.", "x."),
        Column("number", "number", "x", "x", "x.", "x."),
        Column("boolean", "boolean", "x", "x", "x.", "x."),
        Column("date", "date", "x", "x", "x.", "x."),
        Column("year", "year", "x", "x", "x.", "x."),
    ),
    primary_key=("text",),
)


def test_how_each_type_is_spelled() -> None:
    rows: list[Row] = [
        ('Số "một" {}', 1, Decimal("1.50"), True, dt.date(2023, 6, 1), 2023),
        (None, None, None, None, None, None),
    ]
    first = (
        '{"text":"Số \\"một\\" {}","integer":1,"number":1.50,"boolean":true,"date":"2023-06-01","year":2023}'
    )
    second = '{"text":null,"integer":null,"number":null,"boolean":null,"date":null,"year":null}'
    assert encode_lines(TABLE, rows).decode() == f"{first}\n{second}\n"
    assert encode_items(TABLE, rows).decode() == f"{first},\n{second}"


def test_no_rows_are_no_bytes() -> None:
    assert encode_lines(TABLE, []) == encode_items(TABLE, []) == b""


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1))
def test_any_text_can_be_read_again(texts: list[str]) -> None:
    rows: list[Row] = [(text, None, None, None, None, None) for text in texts]
    lines = encode_lines(TABLE, rows).decode().split("\n")
    assert [json.loads(line)["text"] for line in lines[:-1]] == texts
    assert [item["text"] for item in json.loads(b"[" + encode_items(TABLE, rows) + b"]")] == texts


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_numbers_keep_their_digits(value: Decimal) -> None:
    raw = encode_lines(TABLE, [(None, None, value, None, None, None)])
    assert str(json.loads(raw, parse_float=Decimal, parse_int=Decimal)["number"]) == f"{value:f}"
