"""Vietnamese alphabetical order, independent of the machine's locale.

Source: TCVN order of letters (a ă â b c d đ e ê … y), tones ranked
ngang, huyền, hỏi, ngã, sắc, nặng and compared only between equal letters.
"""

import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_RANK = {char: rank for rank, char in enumerate(_ALPHABET, start=100)}


def collation_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Return a key that sorts text in Vietnamese order.

    Letters decide first, then tones, then the text itself, so that the order is total.
    """
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", text).lower():
        tone = 0
        parts = unicodedata.normalize("NFD", char)
        kept = []
        for part in parts:
            if part in _TONES:
                tone = _TONES[part]
            else:
                kept.append(part)
        base = unicodedata.normalize("NFC", "".join(kept))
        letters.append(_RANK.get(base, ord(base[0]) if base and ord(base[0]) < 97 else 1000))
        tones.append(tone)
    return tuple(letters), tuple(tones), text
