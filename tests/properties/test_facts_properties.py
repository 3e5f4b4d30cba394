"""What holds of the facts of any text, and of any lock made from them."""

import tempfile
import unicodedata
from itertools import pairwise
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from build_site.archive.facts import TextFacts, name_index, text_facts
from build_site.archive.lock import LOCK_PATH, Lock, entry_digest, read_lock, render_entry, render_lock
from build_site.archive.store import CLAUSE_ENDS, text_from_bytes
from build_site.text.facts import facts_in, label_of, section_paths
from build_site.text.normalize import squeeze
from build_site.text.overlap import Overlap, syllables

NAMES = ["Sở Ví Dụ", "Sở Khoa học và Công nghệ", "Ủy ban nhân dân tỉnh"]
PRINTED = [
    "31/12/2024", "9/8/2021", "20/12", "tháng 01 năm 2021", "10 tháng 12", "1,5%", "2 %", "1.500,5", "4.0",
    "2025", "08-CTr/TU", "202/2025/QH15", "17/2019/TT-BKHCN", "569 /QĐ - TTg", "569/Q\u00d0-TTg",
    "I.", "1.", "10. ", "1.1.", "a)", "Điều 1.", "Nơi nhận:", "**",
]  # fmt: skip
WORDS = [
    "từ", "đến", "trên", "ít nhất", "ngày", "năm", "tháng", "số", "xã", "-", "–", ",", ";", "%", "/", ".",
    *NAMES,
]  # fmt: skip
PIECES = st.sampled_from([*PRINTED, *WORDS, " ", " ", " ", "\u00a0", "\t", ""])
LINES = st.one_of(st.lists(PIECES, max_size=8).map("".join), st.text(max_size=12)).map(
    lambda line: "".join(line.split("\n"))
)
TEXTS = st.lists(LINES, max_size=8)
LOCKED = "a-2.txt"


def facts_of(lines: list[str]) -> TextFacts:
    return text_facts(text_from_bytes("\n".join(lines).encode("utf-8", "replace")), name_index(NAMES))


@given(TEXTS)
def test_facts_are_in_order_and_do_not_overlap(lines: list[str]) -> None:
    places = [(fact.line, fact.column) for fact in facts_in(lines)]
    assert all(one < other for one, other in pairwise(places))


@given(TEXTS)
def test_a_fact_stands_at_its_place_as_printed(lines: list[str]) -> None:
    composed = [unicodedata.normalize("NFC", line).replace("\u00d0", "Đ") for line in lines]
    for fact in facts_in(lines):
        rest = " ".join([composed[fact.line - 1][fact.column - 1 :], *composed[fact.line :]])
        assert "".join(rest.split()).startswith("".join(fact.printed.split()))
        assert not composed[fact.line - 1][fact.column - 1].isspace()


@given(TEXTS)
def test_every_digit_belongs_to_a_fact_or_to_a_label(lines: list[str]) -> None:
    digits = sum(char.isdecimal() for line in lines for char in unicodedata.normalize("NFC", line))
    of_facts = sum(char.isdecimal() for fact in facts_in(lines) for char in fact.printed)
    # what a label may hold of the digits of its line, at most
    of_labels = sum(char.isdecimal() for line in lines for char in label_of(line.replace("\u00d0", "Đ")))
    assert of_facts <= digits <= of_facts + of_labels


@given(TEXTS)
def test_composition_does_not_change_the_facts(lines: list[str]) -> None:
    assert facts_in(lines) == facts_in([unicodedata.normalize("NFD", line) for line in lines])


@given(TEXTS)
def test_there_is_a_path_for_every_line_and_it_ends_with_the_label(lines: list[str]) -> None:
    labels = [label_of(line) for line in lines]
    paths = section_paths(labels)
    assert len(paths) == len(lines)
    for label, path in zip(labels, paths, strict=True):
        assert label == "" or ".".join(path).endswith(label)


@given(TEXTS)
def test_the_facts_of_a_text_are_those_of_its_lines_that_are_not_blank(lines: list[str]) -> None:
    facts = facts_of(lines)
    stored = text_from_bytes("\n".join(lines).encode("utf-8", "replace")).lines or ()
    assert facts.line_count == len(stored)
    assert list(facts.lines) == [number for number, line in enumerate(stored, 1) if squeeze(line)]
    assert len(facts.paths()) == facts.line_count


@given(st.lists(TEXTS, max_size=3))
def test_what_is_locked_is_read_back(texts: list[list[str]]) -> None:
    facts = {f"a-{number}.txt": facts_of(lines) for number, lines in enumerate(texts)}
    written = render_lock(facts)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "datasets").mkdir()
        (root / LOCK_PATH).write_text(written, "utf-8", newline="\n")
        lock, problems = read_lock(root)
    assert problems == []
    assert lock is not None
    assert facts == {file: lock.facts(file) for file in lock.digests()}
    assert written == render_lock(dict(reversed(facts.items())))


BASE = {
    "a-1.txt": facts_of(["Nơi nhận: Sở Ví Dụ"]),
    LOCKED: facts_of(["I. A", "", "1. đến 46%, 5 xã", "569/QĐ-TTg ngày 11/5/2022, Sở Ví Dụ", "1.500,5"]),
    "a-3.txt": facts_of([]),
}
WRITTEN = render_lock(BASE)


def is_taken_for_the_text(written: str) -> bool:
    """Tell whether what a lock holds of `LOCKED` is taken to agree with the text."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "datasets").mkdir()
        (root / LOCK_PATH).write_bytes(written.encode())
        lock, _ = read_lock(root)
    return lock is not None and lock.digests().get(LOCKED) == entry_digest(render_entry(BASE[LOCKED]))


START, END = Lock(WRITTEN)._spans[LOCKED]


@given(
    st.integers(START - len(f'"{LOCKED}": '), END - 1),
    st.one_of(st.sampled_from("0123456789abđĐ%/-.,:; \"'{}[]\\\n\t"), st.characters(codec="utf-8")),
    st.sampled_from(["replace", "insert", "delete"]),
)
@settings(max_examples=400)
def test_a_lock_with_one_character_changed_is_not_taken_for_the_text(at: int, char: str, how: str) -> None:
    after = WRITTEN[at + (how != "insert") :]
    changed = WRITTEN[:at] + ("" if how == "delete" else char) + after
    # line ends are the same in all their forms
    assume(changed.replace("\r\n", "\n").replace("\r", "\n") != WRITTEN)
    assert is_taken_for_the_text(WRITTEN)
    assert not is_taken_for_the_text(changed)


@given(st.integers(0, len(WRITTEN) - 1), st.sampled_from('0123456789abđ%/-.,:; "{}[]\\\n'))
@settings(max_examples=300)
def test_a_lock_with_any_one_character_replaced_is_refused_or_another_lock(at: int, char: str) -> None:
    assume(WRITTEN[at] != char)
    changed = WRITTEN[:at] + char + WRITTEN[at + 1 :]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "datasets").mkdir()
        (root / LOCK_PATH).write_bytes(changed.encode())
        lock, problems = read_lock(root)
    assert (lock is None) == (problems != [])
    assert lock is None or lock.digests() != Lock(WRITTEN).digests()


FEW = st.sampled_from(["một", "hai", "ba", "bốn"])


@given(st.lists(FEW, max_size=60), st.lists(FEW, max_size=40), st.data())
def test_the_longest_shared_run_is_found_and_no_shorter_one(
    words: list[str], other: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(words)))
    other = [*other, *words[start : start + data.draw(st.integers(0, 20))]]
    most = data.draw(st.integers(11, 14))
    overlap = Overlap(words, (), most)
    run = overlap.longest_run(" ".join(other))
    places = [(at, end) for at in range(len(other)) for end in range(at + 1, len(other) + 1)]
    here = f" {' '.join(words)} "
    shared = max((end - at for at, end in places if f" {' '.join(other[at:end])} " in here), default=0)
    assert len(run) == (shared if shared > most else 0)
    assert run == [] or f" {' '.join(run)} " in here
    assert run == [] or overlap.may_share(" ".join(other))


@given(TEXTS)
def test_the_words_of_a_text_are_its_syllables_and_what_ends_its_clauses(lines: list[str]) -> None:
    text = text_from_bytes("\n".join(lines).encode("utf-8", "replace"))
    words = [word for line in text.words for word in line if word not in CLAUSE_ENDS]
    assert words == syllables(" ".join(text.squeezed))
