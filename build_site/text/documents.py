"""Document numbers (số hiệu): printed in many ways, stored in one."""

import re

from build_site.text.normalize import ETH, nfc

_DASHES = str.maketrans({"\u2013": "-", "\u2014": "-", "\u2010": "-", "\u2011": "-", ETH: "Đ", "\u00f0": "đ"})
_SPACE = re.compile(r"\s")
_AROUND = re.compile(r"\s*([/-])\s*")


def normalize_document_number(text: str) -> str:
    """Return a printed document number in its stored form.

    Example:
        `380 /KH–UBND` gives `380/KH-UBND`, and `569/Q\u00d0-TTg` gives `569/QĐ-TTg`.
    """
    if not text.isascii():
        text = nfc(text).replace("\u00a0", " ").translate(_DASHES)
    return _AROUND.sub(r"\1", text.strip()) if _SPACE.search(text) else text


def document_key(text: str) -> str:
    """Return the form on which document numbers are compared: no leading zeros, one case.

    Example:
        `08-CTr/TU` and `8-CTR/TU` have one key.
    """
    return normalize_document_number(text).lstrip("0").casefold()


def serial_and_symbol(number: str) -> tuple[str, str]:
    """Split a stored document number into serial and symbol.

    Example:
        `380/KH-UBND` gives `("380", "KH-UBND")`; `50-KL/TW` gives `("50", "KL/TW")`;
        `17/2019/TT-BKHCN` gives `("17", "TT-BKHCN")`.
    """
    match = re.match(r"^(\d+[a-z]?)(?:/(\d{4}))?[/-](.+)$", number)
    return (match[1], match[3]) if match else ("", number)
