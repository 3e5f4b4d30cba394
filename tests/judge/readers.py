"""Outside programs that read a package: each gives a table as it sees it.

Where a form has types, they are the reader's own word, never ours. JSON has neither dates
nor exact decimals: there the reader is told which columns are which.
"""

import datetime as dt
import functools
import json
import sqlite3
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import polars as pl

from tests.judge.libreoffice import GUESSING, opened
from tests.judge.reference import Sheet, Value, declared_kinds
from tests.judge.spark import session

Reader = Callable[[Path, str], Sheet]


def _sheet(kinds: dict[str, str], rows: Sequence[Sequence[Any]]) -> Sheet:
    """Return a sheet of values as they came, only numpy's and pandas' own brought to Python's."""
    values = [_VALUES.get(kind, _as_is) for kind in kinds.values()]
    return Sheet(
        kinds,
        [tuple(_none_or(value, cell) for value, cell in zip(values, row, strict=True)) for row in rows],
    )


def _none_or(value: Callable[[Any], Value], cell: Any) -> Value:
    return None if cell is None or cell is pd.NA or cell is pd.NaT else value(cell)


def _as_is(cell: Any) -> Any:
    return cell


def _date(cell: Any) -> Any:
    return cell.date() if isinstance(cell, dt.datetime) else cell


def _decimal(cell: Any) -> Any:
    """Return a decimal without the zeros that a column's scale puts at its end."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return Decimal(repr(cell)).normalize() + 0
    return cell.normalize() + 0 if isinstance(cell, Decimal) else cell


_VALUES: dict[str, Callable[[Any], Any]] = {
    "text": _as_is,
    "whole number": _as_is,
    "decimal": _decimal,
    "date": _date,
    "truth value": _as_is,
}


def normalized(sheet: Sheet) -> Sheet:
    """Return a sheet whose decimals have no zeros at their end (1.50 and 1.5 are one number)."""
    return _sheet(sheet.kinds, sheet.rows)


# --- DuckDB ---

_DUCKDB = {"VARCHAR": "text", "BIGINT": "whole number", "INTEGER": "whole number", "DATE": "date"} | {
    "BOOLEAN": "truth value"
}


def _duckdb(query: str, *parameters: Any) -> Sheet:
    with duckdb.connect() as connection:
        answer = connection.execute(query, parameters)
        columns = [(name, str(kind)) for name, kind, *_ in answer.description or ()]
        kinds = {
            name: "decimal" if kind.startswith("DECIMAL") else _DUCKDB.get(kind, kind)
            for name, kind in columns
        }
        return _sheet(kinds, answer.fetchall())


def duckdb_parquet(package: Path, table: str) -> Sheet:
    """Read Parquet with DuckDB."""
    return _duckdb("SELECT * FROM read_parquet(?)", str(package / f"parquet/{table}.parquet"))


_SQL_TYPES = {
    "text": "VARCHAR",
    "whole number": "BIGINT",
    "decimal": "DECIMAL(21,6)",
    "date": "DATE",
    "truth value": "BOOLEAN",
}


def duckdb_csv(package: Path, table: str) -> Sheet:
    """Read the canonical CSV with DuckDB, with the types of the descriptor."""
    types = {name: _SQL_TYPES[kind] for name, kind in declared_kinds(package, table).items()}
    return _duckdb(
        "SELECT * FROM read_csv(?, header = true, columns = ?, allow_quoted_nulls = false)",
        str(package / f"{table}.csv"),
        types,
    )


def duckdb_json(package: Path, table: str) -> Sheet:
    """Read JSON with DuckDB."""
    types = {name: _SQL_TYPES[kind] for name, kind in declared_kinds(package, table).items()}
    return _duckdb(
        "SELECT * FROM read_json(?, format = 'array', columns = ?)",
        str(package / f"json/{table}.json"),
        types,
    )


# --- pandas ---

_PANDAS = {"string": "text", "int64": "whole number", "int32": "whole number", "bool": "truth value"} | {
    "date32[day]": "date"
}


def pandas_parquet(package: Path, table: str) -> Sheet:
    """Read Parquet with pandas."""
    frame = pd.read_parquet(package / f"parquet/{table}.parquet", dtype_backend="pyarrow")
    kinds = {}
    for name, dtype in frame.dtypes.items():
        kind = str(dtype).removesuffix("[pyarrow]")
        kinds[str(name)] = "decimal" if kind.startswith("decimal128") else _PANDAS.get(kind, kind)
    return _sheet(kinds, frame.astype(object).values.tolist())


def pandas_csv(package: Path, table: str) -> Sheet:
    """Read the canonical CSV with pandas: everything text, then typed column by column."""
    kinds = declared_kinds(package, table)
    frame = pd.read_csv(package / f"{table}.csv", dtype=str, keep_default_na=False, na_values=[""])
    return _typed(kinds, frame)


def pandas_excel_csv(package: Path, table: str) -> Sheet:
    """Read the CSV for Excel with pandas; an apostrophe in front of a text is taken off."""
    kinds = declared_kinds(package, table)
    path = package / f"excel/{table}-excel.csv"
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8-sig")
    for name, kind in kinds.items():
        if kind == "text":
            frame[name] = frame[name].str.removeprefix("'")
        elif kind == "truth value":
            frame[name] = frame[name].str.lower()
    return _typed(kinds, frame)


def pandas_jsonl(package: Path, table: str) -> Sheet:
    """Read JSON Lines with pandas, line by line so that numbers keep their digits."""
    kinds = declared_kinds(package, table)
    lines = (package / f"jsonl/{table}.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line, parse_float=Decimal) for line in lines]
    frame = pd.DataFrame(rows, columns=list(kinds), dtype=object)
    return _from_json(kinds, frame.values.tolist())


def _typed(kinds: dict[str, str], frame: pd.DataFrame) -> Sheet:
    values: dict[str, Callable[[str], Value]] = {
        "text": str,
        "whole number": int,
        "decimal": Decimal,
        "date": dt.date.fromisoformat,
        "truth value": {"true": True, "false": False}.__getitem__,
    }
    assert list(frame.columns) == list(kinds)
    rows = [
        [
            None if pd.isna(cell) else values[kind](cell)
            for kind, cell in zip(kinds.values(), row, strict=True)
        ]
        for row in frame.values.tolist()
    ]
    return _sheet(kinds, rows)


def _from_json(kinds: dict[str, str], rows: Sequence[Sequence[Any]]) -> Sheet:
    """Return rows of JSON: dates are texts there, and whole numbers may stand for decimals."""
    told = [
        [
            dt.date.fromisoformat(cell)
            if kind == "date" and isinstance(cell, str)
            else Decimal(cell)
            if kind == "decimal" and type(cell) is int
            else cell
            for kind, cell in zip(kinds.values(), row, strict=True)
        ]
        for row in rows
    ]
    return _sheet(kinds, told)


# --- polars ---

_POLARS = {"String": "text", "Int64": "whole number", "Int32": "whole number", "Date": "date"} | {
    "Boolean": "truth value"
}


def polars_parquet(package: Path, table: str) -> Sheet:
    """Read Parquet with polars."""
    frame = pl.read_parquet(package / f"parquet/{table}.parquet")
    kinds = {
        name: "decimal" if isinstance(dtype, pl.Decimal) else _POLARS.get(str(dtype), str(dtype))
        for name, dtype in frame.schema.items()
    }
    return _sheet(kinds, frame.rows())


def polars_csv(package: Path, table: str) -> Sheet:
    """Read the canonical CSV with polars, with the types of the descriptor."""
    kinds = declared_kinds(package, table)
    types: dict[str, Any] = {
        "text": pl.String,
        "whole number": pl.Int64,
        "decimal": pl.Decimal(21, 6),
        "date": pl.Date,
        "truth value": pl.Boolean,
    }
    frame = pl.read_csv(package / f"{table}.csv", schema={name: types[kind] for name, kind in kinds.items()})
    return _sheet(kinds, frame.rows())


def polars_jsonl(package: Path, table: str) -> Sheet:
    """Read JSON Lines with polars."""
    kinds = declared_kinds(package, table)
    path = package / f"jsonl/{table}.jsonl"
    types: dict[str, Any] = {
        "text": pl.String,
        "whole number": pl.Int64,
        "decimal": pl.Float64,
        "date": pl.String,
        "truth value": pl.Boolean,
    }
    if path.stat().st_size == 0:  # polars refuses a file without lines
        return Sheet(kinds, [])
    frame = pl.read_ndjson(path, schema={name: types[kind] for name, kind in kinds.items()})
    return _from_json(kinds, frame.rows())


# --- SQLite ---

_SQLITE = {
    "TEXT": "text",
    "INTEGER": "whole number",
    "REAL": "decimal",
    "DATE": "date",
    "BOOLEAN": "truth value",
}


def sqlite(package: Path, table: str) -> Sheet:
    """Read the database with SQLite."""
    connection = sqlite3.connect(f"file:{package / f'{package.name}.sqlite'}?mode=ro", uri=True)
    try:
        columns = connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
        kinds = {name: _SQLITE.get(kind, kind) for name, kind in columns}
        rows = connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()  # noqa: S608 - our table
    finally:
        connection.close()
    told = [
        [_from_sqlite(kind, cell) for kind, cell in zip(kinds.values(), row, strict=True)] for row in rows
    ]
    return _sheet(kinds, told)


def _from_sqlite(kind: str, cell: Any) -> Any:
    """Return what the declared type makes of a value of SQLite, which has no dates."""
    if kind == "date" and isinstance(cell, str):
        return dt.date.fromisoformat(cell)
    return bool(cell) if kind == "truth value" and cell in {0, 1} else cell


# --- Spark ---

_SPARK = {"string": "text", "bigint": "whole number", "int": "whole number", "date": "date"} | {
    "boolean": "truth value"
}


def spark_parquet(package: Path, table: str) -> Sheet:
    """Read Parquet with Apache Spark."""
    frame = session().read.parquet(str(package / f"parquet/{table}.parquet"))
    kinds = {
        name: "decimal" if kind.startswith("decimal") else _SPARK.get(kind, kind)
        for name, kind in frame.dtypes
    }
    return _sheet(kinds, [tuple(row) for row in frame.collect()])


# --- openpyxl ---


def xlsx(package: Path, table: str) -> Sheet:
    """Read the workbook with openpyxl."""
    (rows,) = _cells(package / f"{package.name}.xlsx", [table]).values()
    return _cells_sheet(rows, declared_kinds(package, table))


def _cells(path: Path, sheets: Sequence[str]) -> dict[str, list[tuple[Any, ...]]]:
    """Return the cells of some sheets of a workbook, or of all where none is named, row by row."""
    book = openpyxl.load_workbook(path, read_only=True)
    try:
        return {name: list(book[name].iter_rows()) for name in sheets or book.sheetnames}
    finally:
        book.close()


def _cells_sheet(all_rows: Sequence[tuple[Any, ...]], declared: dict[str, str]) -> Sheet:
    """Return what cells hold, the first row being the head; the kind of a column is that of its cells.

    Args:
        all_rows: The rows.
        declared: Column → kind, for what the cells do not tell.
    """
    head, *rows = all_rows
    kinds = {str(cell.value): "" for cell in head}
    told = [
        [_xlsx_value(cell) for cell in row] + [None] * (len(kinds) - len(row))  # the last ones may be missing
        for row in rows
    ]
    for place, name in enumerate(kinds):
        found = {_xlsx_kind(row[place]) for row in rows if place < len(row) and row[place].value is not None}
        # Excel knows one kind of number; which of the two is told by none of its cells.
        number = declared[name] if declared.get(name) in {"decimal", "whole number"} else "decimal"
        kinds[name] = (
            " or ".join(sorted({number if kind == "n" else kind for kind in found})) or declared[name]
        )
    return _sheet(kinds, told)


_TRUTHS = {"=TRUE()": True, "=FALSE()": False}
"""LibreOffice has no truth values but these formulas, and saves them so."""


def _xlsx_value(cell: Any) -> Any:
    return _TRUTHS[cell.value] if _xlsx_kind(cell) == "truth value" and cell.data_type == "f" else cell.value


def _xlsx_kind(cell: Any) -> str:
    if cell.is_date:
        return "date"
    kind = str(cell.data_type)
    if kind == "f" and cell.value in _TRUTHS:
        return "truth value"
    return {"s": "text", "inlineStr": "text", "b": "truth value"}.get(kind, kind)


# --- LibreOffice ---


def libreoffice_xlsx(package: Path, table: str) -> Sheet:
    """Read the workbook as LibreOffice saves it after opening."""
    path = opened([package / f"{package.name}.xlsx"]) / f"{package.name}.xlsx"
    return _cells_sheet(_saved_cells(path)[table], declared_kinds(package, table))


def libreoffice_excel_csv(package: Path, table: str) -> Sheet:
    """Read the CSV for Excel as LibreOffice saves it after opening, with all its guessing on."""
    folder = opened(sorted((package / "excel").glob("*.csv")), GUESSING)
    (rows,) = _saved_cells(folder / f"{table}-excel.xlsx").values()
    return guarded_sheet(rows, declared_kinds(package, table))


def guarded_sheet(rows: Sequence[tuple[Any, ...]], declared: dict[str, str]) -> Sheet:
    """Return what cells of a CSV for Excel say.

    A whole number in a column of texts counts as the text that it was, if it is spelled the
    same: `24` may become a number there, `01` may not.
    """
    sheet = _cells_sheet(rows, declared)
    kinds = {
        name: "text" if declared.get(name) == "text" and kind in {"decimal", "decimal or text"} else kind
        for name, kind in sheet.kinds.items()
    }
    are_texts = [kind == "text" for kind in kinds.values()]
    return Sheet(
        kinds,
        [
            tuple(_unguarded(cell) if is_text else cell for is_text, cell in zip(are_texts, row, strict=True))
            for row in sheet.rows
        ],
    )


def _unguarded(cell: Value) -> Value:
    if isinstance(cell, str):
        return cell.removeprefix("'")
    return str(int(cell)) if isinstance(cell, int | Decimal) and cell == int(cell) else cell


@functools.cache
def _saved_cells(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the cells of what LibreOffice has saved, which does not change."""
    return _cells(path, [])


READERS: dict[str, Reader] = {
    "DuckDB, Parquet": duckdb_parquet,
    "DuckDB, CSV": duckdb_csv,
    "DuckDB, JSON": duckdb_json,
    "pandas, Parquet": pandas_parquet,
    "pandas, CSV": pandas_csv,
    "pandas, CSV for Excel": pandas_excel_csv,
    "pandas, JSON Lines": pandas_jsonl,
    "polars, Parquet": polars_parquet,
    "polars, CSV": polars_csv,
    "polars, JSON Lines": polars_jsonl,
    "SQLite": sqlite,
    "PySpark, Parquet": spark_parquet,
    "openpyxl, XLSX": xlsx,
    "LibreOffice, XLSX": libreoffice_xlsx,
    "LibreOffice, CSV for Excel": libreoffice_excel_csv,
}
