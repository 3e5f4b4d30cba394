"""The place of a value, a key, or the parent of what is missing."""

import pytest

from build_site.records.discover import RecordFile
from build_site.records.parse import Pointer, parse
from build_site.records.read import Document

TEXT = """\
# ghi chú: ấ
tên: Ví Dụ
mục:
  - {số: 1, "ngoặc kép": [ấ, b]}
  - số: 2
    chữ: >
      gấp
trống:
"""


def locate(pointer: Pointer, at_key: bool = False) -> tuple[int, int]:
    document = Document(RecordFile("a.yaml", "unit"), TEXT, parse(TEXT, "a.yaml")[0])
    return document.locate(pointer, at_key)


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ((), (2, 1)),
        (("tên",), (2, 6)),
        (("mục",), (4, 3)),
        (("mục", 0), (4, 5)),
        (("mục", 0, "số"), (4, 10)),
        (("mục", 0, "ngoặc kép"), (4, 26)),
        (("mục", 0, "ngoặc kép", 1), (4, 30)),
        (("mục", 1), (5, 5)),
        (("mục", 1, "chữ"), (6, 10)),
        (("trống",), (8, 7)),
    ],
)
def test_a_value_stands_where_it_begins(pointer: Pointer, place: tuple[int, int]) -> None:
    assert place == locate(pointer)


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        (("tên",), (2, 1)),
        (("mục", 0, "ngoặc kép"), (4, 13)),
        (("mục", 1, "chữ"), (6, 5)),
        (("trống",), (8, 1)),
    ],
)
def test_a_key_stands_where_it_begins(pointer: Pointer, place: tuple[int, int]) -> None:
    assert place == locate(pointer, at_key=True)


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        (("không có",), (2, 1)),
        (("mục", 0, "không có"), (4, 5)),
        (("mục", 7), (3, 1)),
        (("mục", 1, "chữ", "sâu", 3, "hơn"), (6, 5)),
        (("tên", "không có"), (2, 1)),
    ],
)
def test_what_is_missing_is_shown_at_its_parent(pointer: Pointer, place: tuple[int, int]) -> None:
    assert place == locate(pointer)
    assert place == locate(pointer, at_key=True)


def test_a_problem_carries_file_and_place() -> None:
    document = Document(RecordFile("datasets/a.yaml", "unit"), TEXT, None)
    problem = document.problem("schema-type", ("mục", 0, "số"), "Sai.", "Sửa.")
    assert (
        problem.path, problem.line, problem.column, problem.code, problem.message, problem.hint,
    ) == ("datasets/a.yaml", 4, 10, "schema-type", "Sai.", "Sửa.")  # fmt: skip
