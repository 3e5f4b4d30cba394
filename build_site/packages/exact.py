"""Which decimals every form can hold exactly."""

from collections.abc import Sequence
from decimal import Decimal

from build_site.tables.declarations import Row, Table

MOST_DIGITS = 15
"""Significant digits that an IEEE double keeps, and so Excel and SQLite."""

MOST_DECIMALS = 6
"""Digits after the decimal mark; Parquet keeps that many in every column of decimals."""


def refuse_inexact(table: Table, rows: Sequence[Row]) -> None:
    """See to it that every number is the same in all forms.

    Raises:
        RuntimeError: A number has more digits than some form can hold.
    """
    for place, column in enumerate(table.columns):
        if column.type == "number":
            for row in rows:
                cell = row[place]
                if isinstance(cell, Decimal) and not is_exact(cell):
                    raise RuntimeError(
                        f"bảng {table.name}, cột {column.name}: số {cell:f} dài hơn {MOST_DIGITS} chữ số "
                        f"hoặc {MOST_DECIMALS} chữ số thập phân, có dạng tệp không giữ được đúng"
                    )


def is_exact(value: Decimal) -> bool:
    """Tell whether all forms can hold a number as it is."""
    _, digits, exponent = value.normalize().as_tuple()
    return (
        isinstance(exponent, int)
        and len(digits) + max(exponent, 0) <= MOST_DIGITS
        and -exponent <= MOST_DECIMALS
    )
