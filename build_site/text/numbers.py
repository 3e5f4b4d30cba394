"""Numbers as Vietnamese texts print them: comma for decimals, dot for thousands."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


def parse_number(token: str) -> Decimal:
    """Return the value of a printed number: `1,2` is 1.2, `08` is 8, `1.500` is 1500."""
    if _THOUSANDS.fullmatch(token):
        return Decimal(token.replace(".", "").replace(",", "."))
    return Decimal(token.replace(",", "."))


def numbers_in(text: str) -> list[Decimal]:
    """Return the values of the numbers printed in a text, in order.

    A token that is no plain number (a date such as `16.6.2023`, or `1,500.5`) gives its parts.
    """
    values: list[Decimal] = []
    for token in _NUMBER.findall(text):
        if token.count(".") + token.count(",") > 1 and not _THOUSANDS.fullmatch(token):
            values.extend(Decimal(part) for part in re.split("[.,]", token))
        else:
            values.append(parse_number(token))
    return values


def format_number(value: Decimal | int) -> str:
    """Return the value as Vietnamese readers expect it: `1500.5` gives `1.500,5`."""
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,d}"
    return text.replace(",", "\u0000").replace(".", ",").replace("\u0000", ".")
