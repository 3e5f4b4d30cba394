"""Files of others are taken only as their authors wrote them."""

import hashlib
from pathlib import Path

import pytest

from tests.judge.metadata.conftest import at_hand
from tests.judge.official import ALL_FILES, OfficialFile, find, obtain

RIGHT = b"shapes"
FILE = OfficialFile("judge/shapes.ttl", "https://a.example/shapes.ttl", hashlib.sha256(RIGHT).hexdigest())


def nothing(url: str) -> bytes:
    raise AssertionError(url)


def test_what_is_missing_is_got_once(tmp_path: Path) -> None:
    folders = (tmp_path / "first", tmp_path / "second")
    path = obtain(FILE, folders, lambda url: RIGHT if url == FILE.url else b"")
    assert (tmp_path / "first/judge/shapes.ttl").read_bytes() == RIGHT
    assert path == obtain(FILE, folders, nothing)


def test_what_lies_beside_the_checkout_is_not_got_again(tmp_path: Path) -> None:
    path = tmp_path / "second/judge/shapes.ttl"
    path.parent.mkdir(parents=True)
    path.write_bytes(RIGHT)
    assert path == obtain(FILE, (tmp_path / "first", tmp_path / "second"), nothing)


def test_another_file_of_the_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is not the file that is known"):
        obtain(FILE, (tmp_path,), lambda _: b"something else")
    assert list(tmp_path.iterdir()) == []


def test_a_changed_file_is_not_found_and_the_way_to_get_it_is_told(tmp_path: Path) -> None:
    path = tmp_path / FILE.path
    path.parent.mkdir()
    path.write_bytes(b"changed")
    with pytest.raises(FileNotFoundError, match=r"python -m tests\.judge\.official"):
        find(FILE, (tmp_path,))


@pytest.mark.parametrize("file", ALL_FILES, ids=lambda file: file.path)
def test_every_file_is_at_hand(file: OfficialFile) -> None:
    assert at_hand(file).is_file()
