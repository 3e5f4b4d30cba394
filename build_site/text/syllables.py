"""Vietnamese text as a row of syllables, each in the form on which searches compare.

What is typed differs from what is written in four ways that say nothing: Unicode form,
case, where the tone mark stands (`hoá`, `hóa`) and i for y at the end of an open syllable
(`kĩ`, `kỹ`). A *form* is free of all four but keeps every mark; a *key* has no mark left.
`search/browser/syllables.js` does the same to a query; a test compares the two.
"""

import re
import unicodedata
from functools import cache

_TONES = {"\u0300": "1", "\u0301": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_QUALITIES = str.maketrans("", "", "\u0302\u0306\u031b")
_D = str.maketrans({"ð": "đ"})
_OPEN_Y = re.compile(r"^(qu|[bcdđghklmnprstvx]{1,3})y$")
_PIECES = re.compile(r"[^\W\d_]+|[0-9]+(?:[.,][0-9]+)*%?|[.;:!?()\[\]{}|“”\"…•]+")
_PAUSES = frozenset('.;:!?()[]{}|“”"…•')


@cache
def form_of(word: str) -> str:
    """Return a word's form: letters with their quality, the tones as digits behind them.

    Example:
        `Hoá` and `hóa` give `hoa2`, `KỸ` and `kĩ` give `ki4`, `Đắk` gives `đăk2`.
    """
    if word[0].isdigit():
        return word.replace(",", ".")
    letters: list[str] = []
    tones: list[str] = []
    for char in unicodedata.normalize("NFD", word.lower().translate(_D)):
        tone = _TONES.get(char)
        (letters if tone is None else tones).append(tone or char)
    bare = unicodedata.normalize("NFC", "".join(letters))
    return _OPEN_Y.sub(r"\1i", bare) + "".join(tones)


@cache
def key_of(form: str) -> str:
    """Return a form without any mark: `đăk2` gives `dak`."""
    if form[0].isdigit():
        return form
    letters = unicodedata.normalize("NFD", form.rstrip("12345").replace("đ", "d"))
    return unicodedata.normalize("NFC", letters.translate(_QUALITIES))


def words_of(text: str) -> list[tuple[str, bool]]:
    """Return the words of an NFC text in order, each with whether a pause stands before it.

    A pause is punctuation across which words do not belong together; a comma is none, for
    people search for `khoa học công nghệ` where `khoa học, công nghệ` is written.
    """
    found = []
    is_pause = False
    for piece in _PIECES.findall(text):
        if piece[0] in _PAUSES:
            is_pause = True
        else:
            found.append((piece, is_pause))
            is_pause = False
    return found


def squash(text: str) -> str:
    """Return a text's keys run together, i for every y: one for every spacing of a name.

    Example:
        `Đắk Lắk`, `DakLak` and `dak-lak` give `daklak`; `KH&CN` gives `khcn`.
    """
    keys = "".join(key_of(form_of(word)) for word, _ in words_of(unicodedata.normalize("NFC", text)))
    return keys.replace("y", "i")
