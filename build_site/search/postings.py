"""Term → pages, as short as text can be.

Numbers are written in base 64 with five bits a character, the least significant first,
and the sixth bit saying that more follows (as in source maps). A posting list is a row of
pairs: how far on the next page is, and in which of its parts the term stands.
"""

from collections.abc import Iterable, Iterator

from build_site.search.terms import term_key

_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_SMALL = 4096

Row = tuple[str, list[tuple[str, str]]]
"""Key, and the terms that share it, each with its encoded pages."""


def encode(number: int) -> bytes:
    """Return a number that is not negative in base 64."""
    digits = bytearray()
    while number >= 32:
        digits.append(_DIGITS[32 + (number & 31)])
        number >>= 5
    digits.append(_DIGITS[number])
    return bytes(digits)


_TABLE = [encode(number) for number in range(_SMALL)]


def encode_all(numbers: Iterable[int]) -> str:
    """Return a row of numbers."""
    return b"".join(map(encode, numbers)).decode()


class Postings:
    """Collects the terms of pages that come in order of their numbers."""

    def __init__(self) -> None:
        self._lists: dict[str, bytearray] = {}
        self._last: dict[str, int] = {}

    def add(self, page: int, masks: dict[str, int]) -> None:
        """Take in the terms of a page; its number is above those before."""
        lists, last = self._lists, self._last
        for term, mask in masks.items():
            known = lists.get(term)
            if known is None:
                known = lists[term] = bytearray()
            step = page - last.get(term, 0)
            last[term] = page
            known += _TABLE[step] if step < _SMALL else encode(step)
            known += _TABLE[mask] if mask < _SMALL else encode(mask)

    def rows(self) -> Iterator[Row]:
        """Yield all terms in order of their keys, those with one key together."""
        order = sorted((term_key(term), term) for term in self._lists)
        key = ""
        forms: list[tuple[str, str]] = []
        for next_key, term in order:
            if next_key != key and forms:
                yield key, forms
                forms = []
            key = next_key
            forms.append((term, self._lists[term].decode()))
        if forms:
            yield key, forms
