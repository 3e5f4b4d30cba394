"""Vietnamese without its marks, as people type it."""

import unicodedata

_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})


def unaccent(text: str) -> str:
    """Return the text with every mark removed, case kept: `Đắk Lắk` gives `Dak Lak`."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare)


def fold(text: str) -> str:
    """Return the text without marks and case, for comparing: `Đắk Lắk` gives `dak lak`."""
    return unaccent(text).casefold()
