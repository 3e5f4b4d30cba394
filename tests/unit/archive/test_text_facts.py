"""What stands in each line of an archived text, and the names that begin in it."""

import hashlib
import unicodedata

import pytest

from build_site.archive.facts import LineFacts, TextFacts, bounded, name_index, text_facts
from build_site.archive.store import text_from_bytes
from build_site.text.facts import facts_in

NAMES = ["Sở Ví Dụ", "Sở Khoa học và Công nghệ", "Sở Khoa học", "Ban", "Sở Tài chính, Ví Dụ"]


def facts(text: str) -> TextFacts:
    return text_facts(text_from_bytes(text.encode()), name_index(NAMES))


def agencies(text: str) -> dict[int, tuple[str, ...]]:
    return {number: line.agencies for number, line in facts(text).lines.items() if line.agencies}


def test_each_line_that_is_not_blank_has_its_facts() -> None:
    found = facts("I. MỤC TIÊU\n\n2. Đến năm 2025 đạt từ 45% theo 12/QĐ-VD ngày 05/01/2022\n \nSở Ví Dụ\n")
    digests = {number: line.digest for number, line in found.lines.items()}
    assert found.lines == {
        1: LineFacts(digests[1], section="I"),
        3: LineFacts(
            digests[3],
            documents=("12/qđ-vd",),
            dates=("2022-01-05",),
            numbers=("2025", "từ 45%"),
            section="2",
        ),
        5: LineFacts(digests[5], agencies=("Sở Ví Dụ",)),
    }
    assert found.line_count == 5


def test_facts_keep_their_order_and_their_repetitions() -> None:
    assert facts("đạt 5 xã, 3 xã, 5 xã").lines[1].numbers == ("5", "3", "5")


def test_names_stand_in_order_of_name_not_as_the_text_has_them() -> None:
    assert agencies("Sở Ví Dụ, Sở Khoa học") == {1: ("Sở Khoa học", "Sở Ví Dụ")}


def test_the_digest_is_of_the_line_with_single_spaces() -> None:
    digest = hashlib.sha256("Huế 5".encode()).hexdigest()[:8]
    for line in ("Huế 5", "  Huế\u00a0\t5 \r", unicodedata.normalize("NFD", "Huế 5")):
        assert digest == facts(line).lines[1].digest


def test_the_hash_is_of_the_bytes() -> None:
    assert hashlib.sha256(b"a\r\n").hexdigest() == facts("a\r\n").sha256
    assert facts("a\n").sha256 != facts("a\r\n").sha256


def test_line_ends_and_composition_do_not_change_the_facts() -> None:
    text = "Sở Khoa\nhọc và Công nghệ\n\n1. đạt ít nhất\n5% ngày 10\ntháng 12\n"
    for written in (text.replace("\n", "\r\n"), unicodedata.normalize("NFD", text), f"\ufeff{text}"):
        assert facts(text).lines == facts(written).lines


def test_a_name_may_run_over_a_line_end() -> None:
    assert agencies("giao Sở Ví\nDụ chủ trì") == {1: ("Sở Ví Dụ",)}
    assert agencies("Sở\nVí\nDụ") == {1: ("Sở Ví Dụ",)}
    assert agencies("giao\nSỞ VÍ DỤ") == {2: ("Sở Ví Dụ",)}


@pytest.mark.parametrize(
    "text",
    [
        "Sở Ví\n\nDụ",
        "Sở Ví\n \t\nDụ",
        "Sở Ví\n-----\nDụ",
        "Sở Ví, Dụ",
        "Sở Ví\n, Dụ",
        "Sở Ví. Dụ",
        "Sở Ví; Dụ",
        "Sở Ví: Dụ",
        "Sở Ví Dụng",
        "Sởn Ví Dụ",
        "Sở Ví",
        "Sở Dụ Ví",
        "Ban",
    ],
)
def test_a_name_runs_over_no_blank_line_comma_or_other_word(text: str) -> None:
    assert agencies(text) == {}


def test_a_name_with_a_comma_is_found_with_its_comma_only() -> None:
    assert agencies("Sở Tài chính, Ví Dụ\nSở Tài chính Ví Dụ") == {1: ("Sở Tài chính, Ví Dụ",)}


def test_a_longer_name_does_not_hide_a_shorter_one() -> None:
    assert agencies("Sở Khoa học và Công nghệ") == {1: ("Sở Khoa học", "Sở Khoa học và Công nghệ")}


def test_a_name_is_told_once_a_line() -> None:
    assert agencies("Sở Ví Dụ, Sở Ví Dụ\nSở Ví Dụ") == {1: ("Sở Ví Dụ",), 2: ("Sở Ví Dụ",)}


def test_names_are_one_index_in_whatever_order_and_however_often_given() -> None:
    assert name_index(NAMES) == name_index([*reversed(NAMES), *NAMES])
    assert name_index(["Ban", "", "–"]) == {}


def test_the_path_in_force_is_told_for_every_line() -> None:
    assert facts("Kế hoạch\nI. A\n\n1. B\nnội dung\nII. C\n").paths() == [
        (),
        ("I",),
        ("I",),
        ("I", "1"),
        ("I", "1"),
        ("II",),
    ]


def test_a_number_is_written_with_its_bound() -> None:
    assert [bounded(fact) for fact in facts_in(["từ 45% đến 46%, 3 xã"])] == ["từ 45%", "đến 46%", "3"]


def test_an_empty_text_has_no_lines() -> None:
    assert facts("") == TextFacts(hashlib.sha256(b"").hexdigest(), 0, {})
    assert facts("\n\n").line_count == 2
    assert facts("\n\n").lines == {}
