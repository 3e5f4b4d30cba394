"""Forms that are rows of text set one after the other, so that packages can share them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from build_site.packages.formats import CSV, EXCEL_CSV, JSON, JSONL, Format
from build_site.tables import csv_text, excel_csv, json_text
from build_site.tables.declarations import Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TextDialect:
    """How a form is written.

    Attributes:
        head: Gives what a file begins with.
        encode: Gives the text of some rows.
        separator: What stands between one group of rows and the next.
        tail: What a file ends with.
    """

    format: Format
    head: Callable[[Table], bytes]
    encode: Callable[[Table, Sequence[Row]], bytes]
    separator: bytes = b""
    tail: bytes = b""


TEXT_DIALECTS = (
    TextDialect(format=CSV, head=csv_text.header, encode=csv_text.encode_rows),
    TextDialect(format=EXCEL_CSV, head=excel_csv.header, encode=excel_csv.encode_rows),
    TextDialect(
        format=JSON,
        head=lambda _table: b"[\n",
        encode=json_text.encode_items,
        separator=b",\n",
        tail=b"\n]\n",
    ),
    TextDialect(format=JSONL, head=lambda _table: b"", encode=json_text.encode_lines),
)
