"""Canonical CSV → Parquet with the declared types.

Decimals are exact, dates are dates, and each column carries its title and description (in
both languages) in its metadata; the whole Table Schema is in the metadata of the file.
This module alone imports pyarrow, and only `parquet_program` imports this module: loading
it takes 0.3 s of CPU, which a preview must not pay.
"""

import json
from pathlib import Path

import pyarrow as pa
from pyarrow import csv, parquet

from build_site.packages.descriptor import table_schema
from build_site.packages.exact import MOST_DECIMALS, MOST_DIGITS
from build_site.tables.declarations import Column, Table

_TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.decimal128(MOST_DIGITS + MOST_DECIMALS, MOST_DECIMALS),
    "date": pa.date32(),
    "year": pa.int32(),
    "boolean": pa.bool_(),
}
_ROW_GROUP = 1 << 17


def arrow_schema(table: Table, about: dict[str, str]) -> pa.Schema:
    """Return the columns of a table as Arrow has them, with what they mean.

    Args:
        table: The table.
        about: What the metadata of the file says besides, such as the version.
    """
    described = {
        **about,
        "name": table.name,
        "title": table.title,
        "title_en": table.title_en,
        "description": table.description,
        "description_en": table.description_en,
    }
    return pa.schema([_field(column) for column in table.columns], metadata=described)


def write_parquet(table: Table, source: Path, target: Path, about: dict[str, str]) -> None:
    """Write the Parquet file of a table from its canonical CSV.

    Raises:
        pyarrow.ArrowInvalid: The CSV does not fit the declaration.
    """
    schema = arrow_schema(table, about)
    data = csv.read_csv(
        source,
        read_options=csv.ReadOptions(use_threads=False),
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(
            column_types=schema,
            null_values=[""],
            true_values=["true"],
            false_values=["false"],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )
    with parquet.ParquetWriter(target, schema, compression="zstd", store_decimal_as_integer=True) as writer:
        writer.write_table(pa.Table.from_arrays(data.columns, schema=schema).combine_chunks(), _ROW_GROUP)
        # For readers that know nothing of Arrow; in the schema above it would stand there twice.
        described = json.dumps(table_schema(table), ensure_ascii=False, separators=(",", ":"))
        writer.add_key_value_metadata({"table_schema": described})


def _field(column: Column) -> pa.Field:
    meaning = {
        "title": column.title,
        "title_en": column.title_en,
        "description": column.description,
        "description_en": column.description_en,
    }
    if column.unit:
        meaning["unit"] = column.unit
    return pa.field(column.name, _TYPES[column.type], nullable=not column.required, metadata=meaning)
