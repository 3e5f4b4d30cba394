"""The report for a person at a terminal."""

from pathlib import Path

import pytest

from build_site.problems import Problem
from build_site.reports.text import render_text


def report(
    root: Path, source: str | bytes, line: int, column: int, message: str = "Sai.", hint: str = ""
) -> list[str]:
    raw = source.encode() if isinstance(source, str) else source
    (root / "a.yaml").write_bytes(raw)
    problem = Problem(code="schema-type", message=message, hint=hint, path="a.yaml", line=line, column=column)
    return render_text([problem], root).split("\n")


def test_a_finding_is_place_fact_line_caret_and_hint(tmp_path: Path) -> None:
    assert report(tmp_path, "id: a\ntên: 5\n", 2, 6, "Giá trị “5” sai.", "Viết chữ.") == [
        "a.yaml:2:6: lỗi [schema-type] Giá trị “5” sai.",
        "     2 | tên: 5",
        "              ^",
        "       → Viết chữ.",
        "",
        "1 lỗi, 0 cảnh báo, 0 ghi chú.",
    ]


@pytest.mark.parametrize(
    ("source", "column", "cells"),
    [
        ("tên: 5", 6, 5),
        ("te\u0302n: 5", 7, 5),
        ("Hue\u0302\u0301: 5", 8, 5),
        ("漢字: 5", 5, 6),
        ("ｆｕ: 5", 5, 6),
        ("กิ: 5", 5, 3),
        ("a\u20dd: 5", 5, 3),
        ("a\tb: 5", 6, 5),
        ("5", 1, 0),
        ("ab", 3, 2),
        ("\x1b[31m: 5", 8, 7),
    ],
)
def test_the_caret_stands_under_the_character_meant(
    tmp_path: Path, source: str, column: int, cells: int
) -> None:
    _, _, caret, *_ = report(tmp_path, source + "\n", 1, column)
    assert len("     1 | ") + cells == len(caret) - 1
    assert caret.strip() == "^"


def test_a_byte_order_mark_takes_no_room(tmp_path: Path) -> None:
    _, source, caret, *_ = report(tmp_path, "\ufeffid: a\n", 1, 5)
    assert (source, caret) == ("     1 | id: a", "             ^")


def test_line_ends_of_windows_are_not_shown(tmp_path: Path) -> None:
    assert report(tmp_path, "id: a\r\nb: c\r\n", 1, 1)[1] == "     1 | id: a"


def test_bytes_that_are_not_utf_8_can_be_shown(tmp_path: Path) -> None:
    assert report(tmp_path, b"id: \xff\n", 1, 5)[1] == "     1 | id: \ufffd"


def test_a_terminal_is_never_given_orders(tmp_path: Path) -> None:
    shown = "\n".join(
        report(tmp_path, "id: \x1b]0;x\x07\n", 1, 5, "Giá trị “\x1b[2J\n\u202e” sai.", "Bỏ “\x9b1m”.")
    )
    assert set() == {char for char in shown if not char.isprintable()} - {"\n"}


@pytest.mark.parametrize(
    ("problem", "place"),
    [
        (Problem(code="archive-missing", message="Thiếu."), "(chung): ghi chú [archive-missing]"),
        (Problem(code="file-too-large", message="Lớn.", path="b.yaml"), "b.yaml: lỗi [file-too-large]"),
        (Problem(code="yaml-tag", message="X.", path="b.yaml", line=3), "b.yaml:3: lỗi [yaml-tag]"),
        (Problem(code="yaml-tag", message="X.", path="a.yaml", line=99, column=1), "a.yaml:99:1: lỗi"),
        (Problem(code="citation-missing-basis", message="X."), "(chung): cảnh báo"),
    ],
)
def test_a_finding_without_a_line_to_show_is_told_without(
    tmp_path: Path, problem: Problem, place: str
) -> None:
    (tmp_path / "a.yaml").write_text("id: a\n")
    first, *others = render_text([problem], tmp_path).split("\n")
    assert first.startswith(place)
    assert "|" not in "".join(others)


def test_nothing_found_is_said(tmp_path: Path) -> None:
    assert render_text([], tmp_path) == "Không có vấn đề nào."
