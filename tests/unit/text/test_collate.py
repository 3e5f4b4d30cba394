"""Vietnamese alphabetical order, whatever the machine's locale."""

import random
import unicodedata

import pytest

from build_site.text.collate import collation_key


def in_order(words: list[str]) -> list[str]:
    shuffled = words[:]
    random.Random(0).shuffle(shuffled)
    return sorted(shuffled, key=collation_key)


@pytest.mark.parametrize(
    "words",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "u", "ư", "v", "y"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["An Giang", "Bà Rịa", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bến Tre", "Bình Dương"],
        ["Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp"],
        ["Dương", "Đà"],
        ["ba", "bà", "ban", "bàn"],
        ["Hà Giang", "Hà Nam", "Hà Nội", "Hải Dương"],
        ["10 xã", "2 xã", "Xã"],
    ],
)
def test_words_stand_in_vietnamese_order(words: list[str]) -> None:
    assert words == in_order(words)


def test_letters_count_before_tones() -> None:
    assert in_order(["hoa b", "hoà a"]) == ["hoà a", "hoa b"]


def test_composed_and_decomposed_text_stand_at_one_place() -> None:
    decomposed = unicodedata.normalize("NFD", "Bắc Kạn")
    assert ["Bắc Giang", decomposed, "Bắc Lan"] == in_order(["Bắc Lan", decomposed, "Bắc Giang"])


def test_lower_and_upper_case_are_one_letter() -> None:
    assert in_order(["đắk nông", "ĐẮK LẮK"]) == ["ĐẮK LẮK", "đắk nông"]
