"""The facts that stand in a text, where they stand, and the labels of its sections."""

import unicodedata

import pytest

from build_site.text.facts import (
    Fact,
    display_fact,
    facts_in,
    label_of,
    label_rank,
    section_parts,
    section_paths,
)


def keys(*lines: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.key) for fact in facts_in(lines)]


def numbers(*lines: str) -> list[str]:
    return [f"{fact.bound} {fact.key}".strip() for fact in facts_in(lines)]


def places(*lines: str) -> list[tuple[int, int, str]]:
    return [(fact.line, fact.column, fact.printed) for fact in facts_in(lines)]


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("31/12/2024", "2024-12-31"),
        ("9/8/2021", "2021-08-09"),
        ("01 / 01 / 2024", "2024-01-01"),
        ("30.6.2025", "2025-06-30"),
        ("02-9-2024", "2024-09-02"),
        ("tháng 12/2024", "2024-12"),
        ("tháng 01 năm 2021", "2021-01"),
        ("10 tháng 3 năm 2023", "2023-03-10"),
        ("10 tháng 12 / 2023", "2023-12-10"),
        ("31/12/1999", "1999-12-31"),
    ],
)
def test_a_date_is_one_fact_however_it_is_printed(printed: str, key: str) -> None:
    assert keys(f"trước {printed}, các sở") == [("date", key)]
    assert places(f"trước {printed}, các sở") == [(1, 7, printed)]


def test_a_day_without_a_year_is_a_date_only_after_the_word_for_day() -> None:
    assert keys("trước ngày 20/12 hằng năm") == [("date", "--12-20")]
    assert keys("trước ngày 05 tháng 01 hằng năm") == [("date", "--01-05")]
    assert keys("định kỳ 6 tháng 1 lần") == [("number", "6"), ("number", "1")]
    assert keys("làm việc 24/7") == [("number", "24"), ("number", "7")]
    assert keys("trước ngày 20/12/2021") == [("date", "2021-12-20")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("giai đoạn 2021-2025", ["2021", "2025"]),
        ("giai đoạn 2021 – 2030", ["2021", "2030"]),
        ("năm học 2020/2021", ["2020", "2021"]),
        ("ngày 01/01/24", ["01", "01", "24"]),
        ("thửa 1/1/1899", ["1", "1", "1899"]),
        ("tháng 1 năm 20245", ["1", "20245"]),
        ("trong 12 tháng", ["12"]),
        ("6 tháng đầu năm", ["6"]),
    ],
)
def test_what_only_looks_like_a_date_is_numbers(text: str, found: list[str]) -> None:
    assert keys(text) == [("number", number) for number in found]


def test_a_period_of_days_is_two_dates() -> None:
    assert keys("05/06/2024-07/06/2024") == [("date", "2024-06-05"), ("date", "2024-06-07")]


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("569/QĐ-TTg", "569/qđ-ttg"),
        ("569 /QĐ - TTg", "569/qđ-ttg"),
        ("569/QĐ–TTg", "569/qđ-ttg"),
        ("380 /KH–UBND", "380/kh-ubnd"),
        ("08-CTr/TU", "8-ctr/tu"),
        ("50-KL/TW", "50-kl/tw"),
        ("50-KL / TW", "50-kl/tw"),
        ("202/2025/QH15", "202/2025/qh15"),
        ("202 / 2025 / QH15", "202/2025/qh15"),
        ("17/2019/TT-BKHCN", "17/2019/tt-bkhcn"),
        ("17 /2019 /TT - BKHCN", "17/2019/tt-bkhcn"),
        ("05/2015/NĐ-CP", "5/2015/nđ-cp"),
        ("35a/NQ-CP", "35a/nq-cp"),
        ("1/TTr-SKHCN-VP", "1/ttr-skhcn-vp"),
        ("12/NQ-HĐND15", "12/nq-hđnd15"),
    ],
)
def test_a_document_number_is_one_fact_with_one_key(printed: str, key: str) -> None:
    assert facts_in([f"Theo số {printed}, các sở"]) == [Fact("document", key, "", printed, 1, 9)]


def test_an_icelandic_eth_is_read_as_the_vietnamese_letter() -> None:
    assert facts_in(["569/QĐ-TTg"]) == facts_in(["569/Q\u00d0-TTg"])


def test_number_and_date_of_a_document_are_two_facts() -> None:
    assert keys("Nghị quyết số 57-NQ/TW ngày 22/12/2024; chương trình 08-CTr/TU năm 2025") == [
        ("document", "57-nq/tw"),
        ("date", "2024-12-22"),
        ("document", "8-ctr/tu"),
        ("number", "2025"),
    ]


def test_the_place_of_a_document_without_a_number_yet_is_no_fact() -> None:
    assert keys("Số:     /KH-UBND") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("từ 1,5% - 2%", ["từ 1,5%", "2%"]),
        ("từ 45% đến 46%", ["từ 45%", "đến 46%"]),
        ("45-46%", ["45", "46%"]),
        ("1.500,5 triệu đồng", ["1.500,5"]),
        ("1.000.000 đồng", ["1.000.000"]),
        ("công nghiệp 4.0.", ["4.0"]),
        ("đạt 15 %", ["15%"]),
        ("đạt 15\u00a0%", ["15%"]),
        ("lúc 10h30", ["10", "30"]),
        ("khí CO2 (1)", ["2", "1"]),
        ("chiếm 5, còn 7.", ["5", "7"]),
        ("tại Điều 12", ["12"]),
        ("m² ½", []),
    ],
)
def test_numbers_keep_their_separators_and_percent(text: str, found: list[str]) -> None:
    assert found == numbers(text)


@pytest.mark.parametrize(
    "bound", ["trên", "dưới", "hơn", "ít nhất", "tối thiểu", "tối đa", "không quá", "không dưới", "khoảng"]
)
def test_a_word_that_bounds_a_number_is_told(bound: str) -> None:
    assert [f"{bound} 15%"] == numbers(f"đạt {bound} 15%")
    assert [f"{bound} 15%"] == numbers(f"{bound.capitalize()}  15%")
    assert [f"{bound} 15%"] == numbers(f"đạt {bound}", "15% số xã")
    assert [f"{bound} 15%"] == numbers(f"đạt {bound}".replace(" ", "\n"), "15% số xã")


def test_only_the_word_right_before_a_number_bounds_it() -> None:
    assert numbers("đến năm 2025, trên địa bàn 5 xã; hơn: 3; bêntrên 4") == ["2025", "5", "3", "4"]
    assert numbers("không quá 5 và 6") == ["không quá 5", "6"]


def test_a_bare_year_is_told_from_other_numbers() -> None:
    facts = facts_in(["năm 2025 có 2100 xã, 1899 hộ, 2025% và ngày 01/01/2025"])
    assert [fact.is_year for fact in facts] == [True, False, False, False, False]


def test_a_fact_over_a_line_end_stands_where_it_begins() -> None:
    assert places("số 569 /QĐ -", "TTg ngày 11/", "5/2022") == [
        (1, 4, "569 /QĐ - TTg"),
        (2, 10, "11/ 5/2022"),
    ]
    assert places("số 17/", "2019/TT-", "BKHCN") == [(1, 4, "17/ 2019/TT- BKHCN")]
    assert places("ngày 10", "tháng 12", "  năm 2024") == [(1, 6, "10 tháng 12 năm 2024")]
    assert places("ngày 1 tháng", "12 năm 2024, 15", "% số xã") == [
        (1, 6, "1 tháng 12 năm 2024"),
        (2, 14, "15 %"),
    ]


@pytest.mark.parametrize("lines", [["số 17/", "", "2019"], ["5/", "", "2024"], ["15", " ", "%"]])
def test_what_a_blank_line_parts_is_not_one_fact(lines: list[str]) -> None:
    assert [len(fact.printed) for fact in facts_in(lines)] == [
        sum(char.isdigit() for char in line) for line in lines if any(char.isdigit() for char in line)
    ]


def test_decomposed_text_has_the_facts_of_composed_text() -> None:
    lines = ["Đến năm 2025 đạt từ 45%", "đến 46% theo 569/QĐ-TTg", "trước tháng 01 năm 2026"]
    assert facts_in(lines) == facts_in([unicodedata.normalize("NFD", line) for line in lines])


def test_the_end_of_a_line_written_on_windows_is_white_space() -> None:
    lines = ["1. đạt trên", "15 %", "ngày 10 tháng", "12"]
    assert facts_in(lines) == facts_in([f"{line}\r" for line in lines])


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("I. MỤC TIÊU", "I"),
        ("IV) Nhiệm vụ", "IV"),
        ("II . Nhiệm vụ", "II"),
        ("1. Mục tiêu chung", "1"),
        ("10. Xây dựng", "10"),
        ("10)", "10"),
        ("1.1. Chỉ tiêu", "1.1"),
        ("3.1.2. Chỉ tiêu", "3.1.2"),
        ("a) Lập danh mục", "a"),
        ("đ) Lập danh mục", "đ"),
        ("b] Lập danh mục", "b"),
        ("c. Lập danh mục", "c"),
        ("Điều 1. Ban hành", "Điều 1"),
        ("Điều  12: Ban hành", "Điều 12"),
        ("Phụ lục", "Phụ lục"),
        ("Phụ lục II", "Phụ lục II"),
        ("Nơi nhận:", "Nơi nhận"),
        ("Nơi nhận : Sở Ví Dụ", "Nơi nhận"),
        ("  **I.** MỤC TIÊU", "I"),
        ("**1. Mục tiêu**", "1"),
        ("**Điều 2.** Giao", "Điều 2"),
        (unicodedata.normalize("NFD", "Điều 3. Giao"), "Điều 3"),
        (unicodedata.normalize("NFD", "Nơi nhận:"), "Nơi nhận"),
    ],
)
def test_a_line_that_begins_a_section_has_its_label(line: str, label: str) -> None:
    assert label == label_of(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2021. Trong năm",
        "2021 là năm",
        "1.500,5 triệu",
        "4.0 là",
        "1.2 triệu",
        "15%. Ngoài ra",
        "31.12.2024",
        "123. Xã",
        "- 1. Xã",
        "(1) Xã",
        "A. Xã",
        "ab) Xã",
        "Việt Nam",
        "Vì vậy. Nên",
        "Nơi nhận văn bản",
        "Điều này",
        "theo Điều 1.",
    ],
)
def test_other_lines_begin_no_section(line: str) -> None:
    assert label_of(line) == ""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("10. Hỗ trợ 5 xã", [(1, 12, "5")]),
        ("Điều 2. Trong 2 năm", [(1, 15, "2")]),
        ("3.1.2. Đạt 3.1", [(1, 12, "3.1")]),
        ("**1. Đạt 1%**", [(1, 10, "1%")]),
        ("**Điều 1.** Đạt 1%", [(1, 17, "1%")]),
        ("Phụ lục 3 có 3 trang", [(1, 14, "3")]),
        ("2021. Trong 3 năm", [(1, 1, "2021"), (1, 13, "3")]),
        ("Nơi nhận: 5 sở", [(1, 11, "5")]),
    ],
)
def test_the_number_of_a_label_is_no_fact_but_what_follows_is(
    line: str, found: list[tuple[int, int, str]]
) -> None:
    assert found == places(line)


def test_a_section_path_leads_from_the_outermost_label_to_the_line() -> None:
    labels = ["", "I", "1", "a", "", "b", "1.1", "2", "II", "1", "Điều 1", "a", "Nơi nhận"]
    assert section_paths(labels) == [
        (),
        ("I",),
        ("I", "1"),
        ("I", "1", "a"),
        ("I", "1", "a"),
        ("I", "1", "b"),
        ("I", "1", "1", "1"),
        ("I", "2"),
        ("II",),
        ("II", "1"),
        ("Điều 1",),
        ("Điều 1", "a"),
        ("Nơi nhận",),
    ]


def test_letters_stand_below_any_number_and_roman_numerals_on_top() -> None:
    ranks = [label_rank(label) for label in ("Điều 1", "I", "V", "1", "1.1", "1.1.1", "a", "đ")]
    assert ranks == [0, 0, 0, 1, 2, 3, 9, 9]


def test_a_section_is_taken_apart_as_records_write_it() -> None:
    assert section_parts("III.1.a") == ("III", "1", "a")
    assert section_parts("Điều 1") == ("Điều 1",)


@pytest.mark.parametrize(
    ("kind", "key", "shown"),
    [
        ("document", "1925/qđ-ubnd", "1925/QĐ-UBND"),
        ("date", "2023-08-16", "16/8/2023"),
        ("date", "2021-01", "1/2021"),
        ("date", "2025", "2025"),
        ("date", "--12-10", "10/12"),
        ("number", "1.500,5", "1.500,5"),
    ],
)
def test_a_fact_is_shown_as_a_reader_would_write_it(kind: str, key: str, shown: str) -> None:
    assert shown == display_fact(kind, key)


def test_an_empty_text_has_no_facts() -> None:
    assert facts_in([]) == facts_in(["", "  "]) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("số 15/KH-UBND - Sở Khoa học", [("document", "15/kh-ubnd")]),
        ("số 15/KH-UBND\n- Các sở", [("document", "15/kh-ubnd")]),
        ("12/QĐ-UBNDngày", [("document", "12/qđ-ubnd")]),
        ("23-NQ/TWĐTN-CNLĐ", [("document", "23-nq/twđtn-cnlđ")]),
        ("50 - KL/TW", [("document", "50-kl/tw")]),
        ("số 569 /QĐ - TTg", [("document", "569/qđ-ttg")]),
        ("01/2012/UBTVQH13", [("document", "1/2012/ubtvqh13")]),
        ("15A/KH-UBND", [("document", "15a/kh-ubnd")]),
        ("quý 4/2024", [("number", "4"), ("number", "2024")]),
        ("99/99/2025", [("number", "99"), ("number", "99"), ("number", "2025")]),
        ("Tháng 6 năm 2023", [("date", "2023-06")]),
        ("Ngày 2/9", [("date", "--09-02")]),
        ("tháng 1\n\nnăm 2024", [("number", "1"), ("number", "2024")]),
    ],
)
def test_what_only_looks_like_a_document_or_a_date_is_not_taken_for_one(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert [(fact.kind, fact.key) for fact in facts_in(text.split("\n"))] == found


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Ðiều 1.", "Điều 1"),
        ("**1.** Đạt", "1"),
        ("*a)* Lập", "a"),
        ("Điều 5 Luật này", ""),
        ("NƠI NHẬN:", "NƠI NHẬN"),
    ],
)
def test_a_label_is_seen_through_marks_and_odd_letters(line: str, label: str) -> None:
    assert label_of(line) == label
