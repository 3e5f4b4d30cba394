"""Text as people type it without accents."""

import pytest

from build_site.text.fold import fold, unaccent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đắk Lắk", "Dak Lak"),
        ("Thừa Thiên Huế", "Thua Thien Hue"),
        ("QÐ-UBND", "QD-UBND"),
        ("ƯỚC LƯỢNG", "UOC LUONG"),
        ("Bắc Kạn", "Bac Kan"),
        ("e\u0323\u0302", "e"),
        ("45% – 46%", "45% – 46%"),
        ("", ""),
    ],
)
def test_marks_go_and_case_stays(text: str, expected: str) -> None:
    assert expected == unaccent(text)


@pytest.mark.parametrize("tone", ["à", "ả", "ã", "á", "ạ", "ằ", "ẳ", "ẵ", "ắ", "ặ", "ầ", "ẩ", "ẫ", "ấ", "ậ"])
def test_every_tone_of_a_letter_is_the_letter(tone: str) -> None:
    assert fold(tone) == "a"
    assert fold(tone.upper()) == "a"


def test_what_is_typed_without_accents_is_what_is_written_with_them() -> None:
    assert fold("so khoa hoc va cong nghe tinh dak lak") == fold("Sở Khoa học và Công nghệ tỉnh Đắk Lắk")
