"""The files of the index hold what they are made of, and no more than they may."""

import json

from build_site.search.files import Card, card_file, script, shortened, term_files, text_parts
from build_site.search.postings import Postings, encode, encode_all
from build_site.search.reading import PageText, Section

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def decode(text: str) -> list[int]:
    """Read numbers as the browser does."""
    numbers, number, shift = [], 0, 0
    for char in text:
        digit = DIGITS.index(char)
        number |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            numbers.append(number)
            number = shift = 0
    return numbers


def test_numbers_come_back_as_they_were() -> None:
    numbers = [0, 1, 31, 32, 1023, 1024, 4095, 4096, 123_456, 2**29 - 1]
    assert numbers == decode(encode_all(numbers))
    assert encode(31) == b"f"


def test_postings_say_how_far_the_next_page_is() -> None:
    postings = Postings()
    postings.add(0, {"1đôi3": 1, "1đôi1": 8})
    postings.add(3, {"1đôi3": 5})
    postings.add(5000, {"1đôi3": 1 << 28, "#1/kh": 1})
    assert [(key, [(term, decode(pages)) for term, pages in forms]) for key, forms in postings.rows()] == [
        ("#1/kh", [("#1/kh", [5000, 1])]),
        ("1doi", [("1đôi1", [0, 8]), ("1đôi3", [0, 1, 3, 5, 4997, 1 << 28])]),
    ]


def test_terms_of_one_key_stay_in_one_file() -> None:
    keys = ["1k0", "1k1", "1k2"]
    rows = [(key, [(key, "A" * 5000), (f"{key}2", "B" * 5000)]) for key in keys]
    files = list(term_files(rows))
    assert [first for first, _ in files] == keys
    assert [text.count("|") for _, text in files] == [1, 1, 1]


def test_a_long_text_is_cut_between_sections() -> None:
    sections = [Section(str(number), "", [("", "x" * 7000)]) for number in range(3)]
    page = PageText("", (), "", "", "vi", [Section("dau", ""), *sections])
    begins, parts = text_parts(page)
    assert begins == [0, 2, 3]
    assert [len(part) for part in parts] == [2, 1, 1]


def test_a_page_without_sections_has_no_text() -> None:
    assert text_parts(PageText("", (), "", "", "vi", [])) == ([], [])


def test_a_card_has_what_a_result_shows() -> None:
    page = PageText("Tên", (), "Mô tả", "Loại", "vi", [Section("a", "Mục", [])])
    assert card_file([Card("x/", page, [0])]) == [["x/", "Tên", "Mô tả", [["a", "Mục"]], [0]]]


def test_a_file_is_a_script_that_hands_over_a_value() -> None:
    raw = script("c1", ['"</script>', "\u2028", "đ"]).decode()
    assert raw.startswith('khmTake("c1",')
    assert "\u2028" not in raw
    assert json.loads(raw.removeprefix('khmTake("c1",').removesuffix(")\n")) == ['"</script>', "\u2028", "đ"]


def test_a_long_description_is_cut_at_a_word() -> None:
    text = "chữ " * 100
    assert shortened("ngắn") == "ngắn"
    assert len(shortened(text)) <= 222
    assert shortened(text).endswith("chữ …")
