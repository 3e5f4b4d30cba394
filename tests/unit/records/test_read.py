"""From bytes on the disk to text: encodings, sizes, files that cannot be read."""

from pathlib import Path

import pytest

from build_site.records.discover import RecordFile
from build_site.records.parse import MAX_BYTES
from build_site.records.read import decode, read_record, read_text


def test_a_byte_order_mark_is_dropped() -> None:
    assert decode(b"\xef\xbb\xbf" + "id: ấ\n".encode(), "a.yaml") == ("id: ấ\n", [])


@pytest.mark.parametrize(
    ("raw", "line", "column", "byte"),
    [
        ("id: a\ntên: ấ\udcff\n", 2, 7, "0xFF"),
        ("\ufefftên: ấ\udcfe\n", 1, 7, "0xFE"),
        ("\ufeffa\nb\udce1\n", 2, 2, "0xE1"),
        ("\udce1", 1, 1, "0xE1"),
    ],
)
def test_a_byte_that_is_not_utf_8_is_shown_at_its_place(raw: str, line: int, column: int, byte: str) -> None:
    text, problems = decode(raw.encode("utf-8", "surrogateescape"), "a.yaml")
    assert text is None
    assert [("file-not-utf8", line, column)] == [(p.code, p.line, p.column) for p in problems]
    assert byte in problems[0].message


@pytest.mark.parametrize(("size", "codes"), [(MAX_BYTES, []), (MAX_BYTES + 1, ["file-too-large"])])
def test_a_file_may_have_one_mebibyte_and_no_more(tmp_path: Path, size: int, codes: list[str]) -> None:
    (tmp_path / "a.yaml").write_bytes(b"#" * size)
    text, problems = read_text(tmp_path / "a.yaml", "a.yaml")
    assert codes == [p.code for p in problems]
    assert (text is None) == bool(codes)


@pytest.mark.parametrize("name", ["missing.yaml", "folder.yaml", "dangling.yaml"])
def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "dangling.yaml").symlink_to(tmp_path / "nowhere.yaml")
    text, problems = read_text(tmp_path / name, "datasets/a.yaml")
    assert text is None
    assert [(p.code, p.path, p.line) for p in problems] == [("file-unreadable", "datasets/a.yaml", 0)]


def test_a_record_keeps_its_text_and_data(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("\ufeffid: ấ\r\n".encode())
    document, problems = read_record(tmp_path, RecordFile("a.yaml", "unit"))
    assert problems == []
    assert document is not None
    assert (document.text, document.data) == ("id: ấ\r\n", {"id": "ấ"})


def test_a_record_without_data_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("# trống\n")
    document, problems = read_record(tmp_path, RecordFile("a.yaml", "unit"))
    assert document is None
    assert [p.code for p in problems] == ["yaml-empty"]
