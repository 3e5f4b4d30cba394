"""The lock of the archive: what is written is read back, and nothing else is taken for a lock."""

import json
from pathlib import Path

import pytest

from build_site.archive.facts import LineFacts, TextFacts
from build_site.archive.lock import LOCK_PATH, Lock, entry_digest, read_lock, render_entry, render_lock

ONE = TextFacts(
    "a" * 64,
    4,
    {
        1: LineFacts("01234567", section="Điều 1"),
        3: LineFacts(
            "89abcdef",
            documents=("569/qđ-ttg",),
            dates=("2022-05-11", "--12-10"),
            numbers=("từ 45%", "đến 46%", "1.500,5"),
            agencies=('Sở "Ví", {Dụ}',),
        ),
    },
)
OTHER = TextFacts("b" * 64, 12, {2: LineFacts("00000000"), 10: LineFacts("11111111"), 12: LineFacts("2")})
TEXT = render_lock({"b.txt": OTHER, "a.txt": ONE})


def read(root: Path, text: str | bytes) -> tuple[Lock | None, list[tuple[str, int]]]:
    path = root / LOCK_PATH
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    lock, problems = read_lock(root)
    return lock, [(problem.code, problem.line) for problem in problems]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    lock, problems = read(tmp_path, TEXT)
    assert problems == []
    assert lock is not None
    assert lock.facts("a.txt") == ONE
    assert lock.facts("b.txt") == OTHER
    assert lock.facts("c.txt") is None


def test_texts_stand_in_order_one_line_for_each_of_theirs() -> None:
    assert render_lock({"a.txt": ONE, "b.txt": OTHER}) == TEXT
    assert [line.split(": ", 1)[0] for line in TEXT.splitlines()] == [
        "{", '"format"', '"texts"', '"a.txt"', '"1"', '"3"', "}},", '"b.txt"', '"2"', '"10"', '"12"', "}}",
        "}", "}",
    ]  # fmt: skip


def test_the_lock_is_json_without_empty_lists() -> None:
    data = json.loads(TEXT)
    assert data["format"] == 1
    assert data["texts"]["a.txt"]["lines"]["1"] == {"digest": "01234567", "section": "Điều 1"}


def test_a_lock_of_no_texts_and_a_text_of_no_lines_are_read_back(tmp_path: Path) -> None:
    empty = TextFacts("c" * 64, 0, {})
    lock, problems = read(tmp_path, render_lock({"a.txt": empty, "b.txt": ONE}))
    assert problems == []
    assert lock is not None
    assert [empty, ONE] == [lock.facts("a.txt"), lock.facts("b.txt")]


def test_the_digest_of_a_part_is_that_of_the_facts() -> None:
    assert Lock(TEXT).digests() == {
        "a.txt": entry_digest(render_entry(ONE)),
        "b.txt": entry_digest(render_entry(OTHER)),
    }


def test_the_place_of_a_line_is_its_line_in_the_lock() -> None:
    lock, lines = Lock(TEXT), TEXT.splitlines()
    assert lines[lock.place("a.txt", 0) - 1].startswith('"a.txt"')
    assert lines[lock.place("a.txt", 3) - 1].startswith('"3"')
    assert lines[lock.place("b.txt", 2) - 1].startswith('"2"')
    assert lock.place("a.txt", 2) == lock.place("a.txt", 0)
    assert lock.place("a.txt", 10) == lock.place("a.txt", 0)
    assert lock.place("c.txt", 1) == 1


def test_no_lock_is_no_problem(tmp_path: Path) -> None:
    assert read_lock(tmp_path) == (None, [])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        TEXT[:-1],
        TEXT + "\n",
        " " + TEXT,
        "\ufeff" + TEXT,
        TEXT.replace('"format": 1', '"format": 2'),
        TEXT.replace("a.txt", "A.txt"),
        TEXT.replace("a.txt", "../a.txt"),
        TEXT.replace('"sha256"', '"sha512"'),
        TEXT.replace("}},\n", "}},\n\n"),
        TEXT.replace("}},\n", "}}\n"),
        TEXT.replace("\n}\n}\n", ',\n"c.txt": {}\n}\n}\n'),
        json.dumps(json.loads(TEXT), ensure_ascii=False, indent=1),
        TEXT.encode("utf-16"),
        TEXT.encode()[:-1] + b"\xff",
    ],
)
def test_what_is_not_in_the_layout_is_no_lock(tmp_path: Path, text: str | bytes) -> None:
    lock, problems = read(tmp_path, text)
    assert lock is None
    assert [code for code, _ in problems] == ["archive-lock-broken"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"line_count": 12', '"line_count": x'),
        ('"line_count": 12', '"line_count": 9'),
        ('"line_count": 12', '"line_count": 99999999999'),
        ('"line_count": 12', '"line_count": -1'),
        ('"10": ', '"0": '),
        ('"10": ', '"13": '),
        ('"line_count": 12', '"line_count": []'),
        ('"line_count": 12, ', ""),
        ('"digest": "00000000"', '"digest" "00000000"'),
        ('"digest": "00000000"', '"other": "00000000"'),
        ('"digest": "00000000"', '"digest": "00000000", "numbers": 5'),
        ('{"digest": "00000000"}', "[]"),
        ('"10": ', '"x": '),
        ('"10": ', '"": '),
        ('"10": ', "10: "),
    ],
)
def test_a_part_that_makes_no_sense_is_told_at_its_place(tmp_path: Path, old: str, new: str) -> None:
    assert TEXT.count(old) == 1
    line = Lock(TEXT).place("b.txt", 0)
    assert read(tmp_path, TEXT.replace(old, new)) == (None, [("archive-lock-broken", line)])


def test_a_lock_checked_out_on_windows_is_the_same_lock(tmp_path: Path) -> None:
    lock, problems = read(tmp_path, TEXT.replace("\n", "\r\n"))
    assert problems == []
    assert lock == Lock(TEXT)
