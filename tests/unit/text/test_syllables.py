"""Words compare as people mean them, not as they happen to be typed."""

import unicodedata

import pytest

from build_site.text.syllables import form_of, key_of, squash, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoá", "hóa"),
        ("HOÁ", "hóa"),
        ("uỷ", "ủy"),
        ("thuý", "thúy"),
        ("kĩ", "kỹ"),
        ("lí", "lý"),
        ("quí", "quý"),
        ("Ðắk", "Đắk"),  # Icelandic Ð
        ("1,5", "1.5"),
    ],
)
def test_spellings_that_say_the_same_have_one_form(one: str, other: str) -> None:
    assert form_of(one) == form_of(other)
    assert form_of(unicodedata.normalize("NFD", one)) == form_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoa", "hoà"), ("đa", "da"), ("tâm", "tam"), ("tai", "tay"), ("thuy", "thui"), ("ý", "í")],
)
def test_spellings_that_say_something_else_have_forms_of_their_own(one: str, other: str) -> None:
    assert form_of(one) != form_of(other)


@pytest.mark.parametrize(
    ("word", "key"),
    [("Đắk", "dak"), ("Nguyễn", "nguyen"), ("kỹ", "ki"), ("UBND", "ubnd"), ("1,5%", "1.5%"), ("số", "so")],
)
def test_a_key_has_no_mark(word: str, key: str) -> None:
    assert key == key_of(form_of(word))


def test_words_are_parted_by_pauses_but_not_by_commas() -> None:
    found = words_of("Sở KH&CN, tỉnh. (Bắc Kạn) 45%")
    assert [word for word, _ in found] == ["Sở", "KH", "CN", "tỉnh", "Bắc", "Kạn", "45%"]
    assert [word for word, is_after_pause in found if is_after_pause] == ["Bắc", "45%"]


@pytest.mark.parametrize("text", ["Đắk Lắk", "DakLak", "dak-lak", "ĐẮK  LẮK", "đắk_lắk"])
def test_a_name_is_one_however_it_is_spaced(text: str) -> None:
    assert squash(text) == "daklak"
