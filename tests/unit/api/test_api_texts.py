"""Any cell becomes JSON that any reader reads as the same value, and that its schema allows."""

import datetime as dt
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from build_site.api.schemas import column_schema
from build_site.api.shapes import Shape
from build_site.api.texts import Texts
from build_site.tables.declarations import SEPARATOR, Cell, Column, ColumnType, Table


def column(kind: ColumnType = "string", separator: str = "", required: bool = False) -> Column:
    return Column("x", kind, "x", "x", "x.", "x.", separator=separator, required=required)


def spelled(column: Column, cell: Cell) -> str:
    """Return how a cell is written, by way of an object that has nothing else."""
    table = Table(
        name="t",
        title="t",
        title_en="t",
        description="t.",
        description_en="t.",
        columns=(column,),
        primary_key=(),
    )
    (text,) = Texts({"t": [(cell,)]}).of(Shape(name="T", table=table))
    return text.removeprefix('{"x":').removesuffix("}")


@pytest.mark.parametrize(
    ("kind", "cell", "text"),
    [
        ("string", 'Ngoặc "kép",\n\\ và {ngoặc} nhọn', '"Ngoặc \\"kép\\",\\n\\\\ và {ngoặc} nhọn"'),
        ("number", Decimal("1.20"), "1.20"),
        ("number", Decimal("0.1"), "0.1"),
        ("number", Decimal("1E+3"), "1000"),
        ("number", Decimal("1E-7"), "0.0000001"),
        ("number", Decimal("12345678901234567890.123456789"), "12345678901234567890.123456789"),
        ("integer", 7, "7"),
        ("year", 2025, "2025"),
        ("boolean", True, "true"),
        ("boolean", False, "false"),
        ("date", dt.date(2023, 6, 1), '"2023-06-01"'),
        ("date", dt.date(999, 1, 2), '"0999-01-02"'),
        ("number", None, "null"),
        ("string", None, "null"),
        ("boolean", None, "null"),
    ],
)
def test_how_each_type_is_written(kind: ColumnType, cell: Cell, text: str) -> None:
    assert text == spelled(column(kind), cell)


def test_several_values_are_a_list() -> None:
    several = column(separator=SEPARATOR)
    assert spelled(several, "45% đến 46% | 1,5%") == '["45% đến 46%","1,5%"]'
    assert spelled(several, "một") == '["một"]'
    assert spelled(several, None) == "[]"


FINITE = st.decimals(allow_nan=False, allow_infinity=False, places=6)
CELLS: dict[ColumnType, st.SearchStrategy[Cell]] = {
    "string": st.text(),
    "number": FINITE,
    "integer": st.integers(),
    "year": st.integers(1000, 9999),
    "boolean": st.booleans(),
    "date": st.dates(),
}


@pytest.mark.parametrize("kind", CELLS)
@given(data=st.data())
def test_any_value_can_be_read_again_and_is_allowed(kind: ColumnType, data: st.DataObject) -> None:
    cell = data.draw(st.none() | CELLS[kind])
    read = json.loads(spelled(column(kind), cell), parse_float=Decimal)
    assert (cell.isoformat() if isinstance(cell, dt.date) else cell) == read
    judge = Draft202012Validator(column_schema(column(kind)))
    assert judge.is_valid(float(read) if isinstance(read, Decimal) else read)


@pytest.mark.parametrize("kind", CELLS)
def test_what_must_not_be_empty_may_not_be_null(kind: ColumnType) -> None:
    assert not Draft202012Validator(column_schema(column(kind, required=True))).is_valid(None)
    assert Draft202012Validator(column_schema(column(kind))).is_valid(None)


def test_a_closed_list_stays_closed_and_may_be_null_where_the_cell_may_be_empty() -> None:
    closed = Column("x", "string", "x", "x", "x.", "x.", enum=("a", "b"))
    judge = Draft202012Validator(column_schema(closed))
    assert [judge.is_valid(value) for value in ("a", "b", None, "c")] == [True, True, True, False]


def test_bounds_and_patterns_are_those_of_the_column() -> None:
    bounded = Column("x", "integer", "x", "x", "x.", "x.", minimum=1, maximum=3, required=True)
    judge = Draft202012Validator(column_schema(bounded))
    assert [judge.is_valid(value) for value in (0, 1, 3, 4)] == [False, True, True, False]
    coded = Column("x", "string", "x", "x", "x.", "x.", pattern="^[0-9]{2}$")
    judge = Draft202012Validator(column_schema(coded))
    assert [judge.is_valid(value) for value in ("06", None, "6", 6)] == [True, True, False, False]


def test_a_schema_says_what_the_dictionary_says() -> None:
    said = column_schema(Column("x", "integer", "Số dòng", "Lines", "Mô tả.", "Says.", unit="dòng"))
    assert said == {
        "type": ["integer", "null"],
        "title": "Số dòng",
        "description": "Mô tả.",
        "x-title-en": "Lines",
        "x-description-en": "Says.",
        "x-unit": "dòng",
    }
