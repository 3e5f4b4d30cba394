"""What stands on a page becomes terms with the parts in which they stand."""

import pytest

from build_site.search.facets import Facets
from build_site.search.lexicon import Concept, Spotter
from build_site.search.reading import PageText, Section
from build_site.search.terms import (
    FIRST_SECTION,
    HEADINGS,
    LAST_BIT,
    LEAD,
    NAMES,
    TITLE,
    PageTerms,
    number_terms,
    page_terms,
    section_bit,
    term_key,
)

CONCEPTS = [
    Concept("@khcn", ("khoa học và công nghệ", "KH&CN")),
    Concept("@@hue", ("Huế",), ("hue",)),
    Concept("@hoihue", ("Hội người Huế",)),
]


def terms_of(text: str) -> set[str]:
    """Return the terms of a text."""
    terms = PageTerms(Spotter(CONCEPTS))
    terms.add(text, TITLE)
    return set(terms.masks)


def test_syllables_and_pairs_are_terms_and_a_pause_parts_them() -> None:
    assert terms_of("Bắc Kạn. Đổi") == {"1băc2", "1kan5", "1đôi3", "2băc2 kan5"}


def test_a_filler_may_be_left_out() -> None:
    assert "2thêm kê2" in terms_of("thêm một kế hoạch")
    assert "2thêm kê2" not in terms_of("thêm. một kế hoạch")


def test_a_figure_with_a_percent_sign_is_found_with_and_without() -> None:
    assert {"145%", "145"} <= terms_of("đạt 45%")


def test_a_concept_is_a_word_among_its_neighbours() -> None:
    assert {"1@khcn", "2sơ3 @khcn", "2@khcn tinh3"} <= terms_of("Sở KH&CN tỉnh")
    assert "2sơ3 @khcn" in terms_of("Sở Khoa học và Công nghệ")


def test_a_province_within_a_longer_name_is_not_meant() -> None:
    assert "1@@hue" in terms_of("ở Huế")
    assert "1@@hue" not in terms_of("Hội người Huế")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("380/KH-UBND", ["#380/khubnd"]),
        ("số 380 /KH–UBND ngày", ["#380/khubnd"]),
        ("17/2019/TT-BKHCN", ["#17/ttbkhcn/2019"]),
        ("202/2025/QH15", ["#202/qh15/2025"]),
        ("50-KL/TW và 08-CTr/TU", ["#50/kltw", "#8/ctrtu"]),
        ("giai đoạn 2021-2025, 45/46, 10/12", []),
    ],
)
def test_document_numbers_have_one_spelling(text: str, expected: list[str]) -> None:
    assert expected == number_terms(text)


@pytest.mark.parametrize(
    ("term", "key"),
    [
        ("1băc2", "1bac"),
        ("2đôi3 mơi2", "2doi moi"),
        ("2sơ3 @khcn", "2so @khcn"),
        ("#380/khubnd", "#380/khubnd"),
    ],
)
def test_a_term_is_looked_up_without_marks(term: str, key: str) -> None:
    assert key == term_key(term)


def page(sections: list[Section]) -> PageText:
    """Return a page with some sections."""
    return PageText("Tỉnh A", ("Bê",), "xê", "Loại", "vi", sections)


def test_each_part_of_a_page_has_its_bit() -> None:
    sections = [Section("", "", [("", "đê")]), Section("mot", "Một", [("", "ê")]), Section("hai", "Hai", [])]
    masks = page_terms(page(sections), Facets("hue", 2023), ["Gờ"], Spotter(CONCEPTS))
    expected = {
        "1a": 1 << TITLE, "1bê": 1 << NAMES, "1gơ1": 1 << NAMES, "12023": 1 << NAMES, "1đê": 1 << LEAD,
        "1ê": 1 << FIRST_SECTION, "1hai": 1 << HEADINGS | 1 << (FIRST_SECTION + 1),
    }  # fmt: skip
    assert expected == {term: masks[term] for term in expected}
    assert "1xê" not in masks


def test_what_has_no_bit_of_its_own_shares_the_last() -> None:
    many = page([Section(str(number), str(number)) for number in range(60)])
    bits = [section_bit(many, index) for index in range(60)]
    assert bits[0] == FIRST_SECTION
    assert bits[-1] == LAST_BIT
    assert bits == sorted(bits)
