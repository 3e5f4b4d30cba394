"""The lists of names are right, and names are found where they are meant."""

from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
from build_site.search.lexicon import (
    Concept,
    Spotter,
    is_abbreviation,
    read_abbreviations,
    read_lines,
    read_lists,
)
from build_site.text.syllables import form_of, squash, words_of

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def concepts() -> list[Concept]:
    """All concepts, with the real registries."""
    corpus, _ = load_corpus(ROOT, Archive(None), Cache(None, ""))
    assert corpus is not None
    return read_lists(corpus.registries.provinces.values())


def found(concepts: list[Concept], text: str) -> set[str]:
    """Return the ids of what is named in a text."""
    words = [word for word, _ in words_of(text)]
    return {concept.id for _, _, concept in Spotter(concepts).spot(words, list(map(form_of, words)))}


def test_every_name_of_a_province_is_known(concepts: list[Concept]) -> None:
    names = {squash(name): one.id for one in concepts if one.is_province for name in one.spellings}
    assert len({one.id for one in concepts if one.is_province}) >= 63
    expected = {
        "Đắc Lắc": "@@dak-lak", "Daklak": "@@dak-lak", "Bắc Cạn": "@@bac-kan", "TP HCM": "@@ho-chi-minh",
        "Sài Gòn": "@@ho-chi-minh", "Thừa Thiên Huế": "@@hue", "Thừa Thiên - Huế": "@@hue", "Huế": "@@hue",
    }  # fmt: skip
    assert expected == {name: names.get(squash(name)) for name in expected}


def test_units_of_one_name_are_one_concept(concepts: list[Concept]) -> None:
    units = {one.id: one.units for one in concepts}
    assert units["@@vinh-long"] == ("vinh-long", "vinh-long-truoc-2025")
    assert units["@@bac-kan"] == ("bac-kan",)


@pytest.mark.parametrize(
    ("abbreviation", "long"),
    [
        ("KH&CN", "khoa học và công nghệ"), ("khcn", "khoa học, công nghệ"), ("ĐMST", "đổi mới sáng tạo"),
        ("TFP", "năng suất nhân tố tổng hợp"), ("SHTT", "sở hữu trí tuệ"), ("CNC", "công nghệ cao"),
        ("CNTT", "công nghệ thông tin"), ("CĐS", "chuyển đổi số"), ("UBND", "uỷ ban nhân dân"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"), ("R&D", "nghiên cứu và phát triển"),
    ],
)  # fmt: skip
def test_an_abbreviation_and_its_long_form_are_one(
    concepts: list[Concept], abbreviation: str, long: str
) -> None:
    names = {squash(name): one.id for one in concepts for name in one.spellings}
    assert names[squash(abbreviation)] == names[squash(long)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở KH&CN tỉnh Bắc Kạn", {"@skhcn", "@khcn", "@@bac-kan"}),
        ("hải dương học", set()),
        ("tỉnh Hải Dương", {"@@hai-duong"}),
        ("TỈNH HẢI DƯƠNG", {"@@hai-duong"}),
        ("ai cũng biết", set()),
        ("ứng dụng AI", {"@ai"}),
        ("Khoa Học, Công Nghệ", {"@khcn"}),
    ],
)
def test_a_name_is_found_where_it_is_meant(concepts: list[Concept], text: str, expected: set[str]) -> None:
    assert expected == found(concepts, text)


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [("KH&CN", True), ("R&D", True), ("TTg", True), ("UBND", True), ("Sở TC", False), ("start-up", False)],
)
def test_abbreviations_are_told_by_their_capitals(spelling: str, *, expected: bool) -> None:
    assert is_abbreviation(spelling) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("khoa học | | KHCN\n", "ds.txt:1: cách viết trống"),
        ("# chú thích\n\nkhoa học | khoa học\n", "ds.txt:3: cách viết trống, lặp"),
        ("khoa  học | KHCN\n", "ds.txt:1:"),
        ("khoa học\n", "ds.txt:1: cần ít nhất hai cách viết"),
    ],
)
def test_a_wrong_line_is_told_with_its_number(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "ds.txt"
    file.write_text(text, "utf-8")
    with pytest.raises(RuntimeError, match=message):
        read_abbreviations(file)


def test_what_follows_a_hash_is_a_note(tmp_path: Path) -> None:
    file = tmp_path / "ds.txt"
    file.write_text("khoa học | KH # ghi chú\n", "utf-8")
    assert list(read_lines(file)) == [(1, ("khoa học", "KH"))]
