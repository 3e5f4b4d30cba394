"""One form for one text: Unicode NFC, single spaces."""

import unicodedata

ETH = "\u00d0"
"""Icelandic Ð, which PDF tools often write in place of Vietnamese Đ (U+0110)."""


def nfc(text: str) -> str:
    """Return the text in Unicode NFC."""
    return unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """Return the text in NFC with each run of white space, NBSP included, as one space."""
    return " ".join(nfc(text).split())
