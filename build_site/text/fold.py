"""Vietnamese without its marks, as people type it."""

import unicodedata

_D = {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"}


class _BareLetters(dict[int, str]):
    """Code point → what is left of it without marks, worked out when first asked for."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        decomposed = unicodedata.normalize("NFD", _D.get(char, char))
        bare = "".join(part for part in decomposed if not unicodedata.combining(part))
        self[code] = bare
        return bare


_BARE = _BareLetters()


def unaccent(text: str) -> str:
    """Return the text with every mark removed, case kept: `Đắk Lắk` gives `Dak Lak`."""
    return unicodedata.normalize("NFC", text.translate(_BARE))


def fold(text: str) -> str:
    """Return the text without marks and case, for comparing: `Đắk Lắk` gives `dak lak`."""
    return unaccent(text).casefold()
