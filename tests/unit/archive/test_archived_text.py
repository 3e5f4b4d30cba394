"""An archived text, byte for byte; its lines are those of `cat -n`."""

import hashlib
from pathlib import Path

import pytest

from build_site.archive.store import ENVIRONMENT, find_archive, text_from_bytes


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (b"", ()),
        (b"a", ("a",)),
        (b"a\n", ("a",)),
        (b"a\n\n", ("a", "")),
        (b"\n", ("",)),
        (b"a\nb", ("a", "b")),
        (b"a\r\nb\r\n", ("a", "b")),
        (b"a\rb\n", ("a\rb",)),
        ("a\u2028b\x0cc\n".encode(), ("a\u2028b\x0cc",)),
        (b"\xef\xbb\xbfa\n", ("a",)),
        ("Huế\n".encode(), ("Huế",)),
    ],
)
def test_lines_are_counted_as_cat_counts_them(raw: bytes, lines: tuple[str, ...]) -> None:
    assert lines == text_from_bytes(raw).lines


def test_the_hash_is_of_the_bytes_as_they_are() -> None:
    raw = b"\xef\xbb\xbfa\r\n"
    assert hashlib.sha256(raw).hexdigest() == text_from_bytes(raw).sha256


def test_what_is_not_utf_8_has_a_hash_and_no_lines() -> None:
    text = text_from_bytes(b"a\xff\n")
    assert text.lines is None
    assert text.squeezed == ()
    assert text.passage(((1, 1),)) == ""
    assert hashlib.sha256(b"a\xff\n").hexdigest() == text.sha256


@pytest.mark.parametrize(
    ("ranges", "passage"),
    [
        (((1, 2),), "đạt 45% đến 46%"),
        (((2, 2), (1, 1)), "đến 46% đạt 45%"),
        (((1, 4),), "đạt 45% đến 46% Huế"),
        (((4, 9),), "Huế"),
        (((7, 9),), ""),
        (((2, 1),), ""),
    ],
)
def test_a_passage_joins_wrapped_lines(ranges: tuple[tuple[int, int], ...], passage: str) -> None:
    text = text_from_bytes("đạt\u00a0 45%\nđến\t46%\n\nHue\u0302\u0301\n".encode())
    assert passage == text.passage(ranges)


def folder(path: Path) -> Path:
    path.mkdir(parents=True)
    return path


def test_the_option_wins_then_the_environment_then_the_checkout_then_the_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = folder(tmp_path / "project")
    assert find_archive(root).folder is None
    neighbour = folder(tmp_path / "shared" / "archive")
    assert neighbour == find_archive(root).folder
    own = folder(root / "archive")
    assert own == find_archive(root).folder
    monkeypatch.setenv(ENVIRONMENT, str(neighbour))
    assert neighbour == find_archive(root).folder
    assert own == find_archive(root, str(own)).folder


def test_an_empty_name_means_no_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path / "archive")
    assert not find_archive(tmp_path, "").is_attached
    monkeypatch.setenv(ENVIRONMENT, "")
    assert not find_archive(tmp_path).is_attached


def test_a_text_is_found_by_its_file_name(tmp_path: Path) -> None:
    (folder(tmp_path / "archive") / "a.txt").write_bytes(b"a\n")
    archive = find_archive(tmp_path)
    found = archive.text("a.txt")
    assert found is not None
    assert found.lines == ("a",)
    assert archive.text("b.txt") is None
    assert find_archive(tmp_path, "").text("a.txt") is None
