"""What a record file may not hold is refused, at its place, in Vietnamese."""

import pytest

from build_site.records.parse import MAX_DEPTH, parse

FAULTS = {
    "duplicate key": ("tên: ấ\ntuổi: 1\ntên: b\n", "yaml-duplicate-key", 3, 1, "“tên”"),
    "duplicate key inside": ("a:\n  - ế: 1\n    ế: 2\n", "yaml-duplicate-key", 3, 5, "“ế”"),
    "duplicate key in flow": ("ấ: {b: 1, b: 2}\n", "yaml-duplicate-key", 1, 11, "“b”"),
    "duplicate key, quoted": ('b: 1\n"b": 2\n', "yaml-duplicate-key", 2, 1, "“b”"),
    "alias": ("ấ: [một, *hai]\n", "yaml-alias", 1, 10, "“*hai”"),
    "anchor on a value": ("ấ: &hai một\n", "yaml-alias", 1, 4, "“&hai”"),
    "anchor on a block": ("ấ: &hai\n  b: 1\n", "yaml-alias", 1, 4, "“&hai”"),
    "anchor on a key": ("&hai ấ: 1\n", "yaml-alias", 1, 1, "“&hai”"),
    "core tag": ("ấ: !!str 1\n", "yaml-tag", 1, 4, "“!!str”"),
    "own tag": ("ấ: !loai 1\n", "yaml-tag", 1, 4, "“!loai”"),
    "tag on a list": ("ấ: !!set [a]\n", "yaml-tag", 1, 4, "“!!set”"),
    "python tag": ("ấ: !!python/object:os.system x\n", "yaml-tag", 1, 4, "“!!python/object:os.system”"),
    "many documents": ("ấ: 1\n---\nb: 2\n", "yaml-many-documents", 2, 1, "nhiều hơn một"),
    "list as a key": ("? [ấ, b]\n: 1\n", "yaml-complex-key", 1, 3, "Khóa"),
    "map as a key": ("ấ: {? {b: 1} : 2}\n", "yaml-complex-key", 1, 7, "Khóa"),
    "too deep": ("ấ: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH, "yaml-too-deep", 1, 3 + MAX_DEPTH, "32 tầng"),
    "nothing": ("", "yaml-empty", 1, 1, "không có dữ liệu"),
    "only comments": ("# ấ\n\n", "yaml-empty", 1, 1, "không có dữ liệu"),
    "only null": ("null\n", "yaml-empty", 1, 1, "không có dữ liệu"),
    "tab as indentation": ("ấ:\n\tb: 1\n", "yaml-syntax", 2, 1, "dấu tab"),
    "tab below a value": ("ấ: 1\n\tb: 2\n", "yaml-syntax", 2, 1, "tab"),
    "unclosed quote": ('ấ: 1\nế: "một\nb: 2\n', "yaml-syntax", 2, 4, "ngoặc kép chưa đóng"),
    "unclosed single quote": ("ấ:\n  - 'một\n", "yaml-syntax", 2, 5, "chưa đóng"),
    "unclosed bracket": ("ấ: [một, hai\nb: 2\n", "yaml-syntax", 2, 2, "chưa đóng"),
    "bracket unclosed at the end": ("ấ:\n  b: [một,\n\n", "yaml-syntax", 2, 11, "chưa đóng"),
    "brace unclosed without a line end": ("ấ: {", "yaml-syntax", 1, 5, "chưa đóng"),
    "colon in a value": ("ấ: một: hai\n", "yaml-syntax", 1, 7, "“:”"),
    "text after a quote": ('ấ: "một" hai\n', "yaml-syntax", 1, 10, "khóa"),
    "missing colon": ("ấ: 1\nế một\nb: 2\n", "yaml-syntax", 2, 1, "Thiếu dấu “:”"),
    "star as a value": ("ấ: * một\n", "yaml-syntax", 1, 4, "“*”"),
    "at sign as a value": ("ấ: @một\n", "yaml-syntax", 1, 4, "không thể bắt đầu"),
    "unknown escape": ('ấ: "\\q"\n', "yaml-syntax", 1, 5, "“\\”"),
    "control character": ("tiếng: Việt\nế: ấ\x07 b\n", "yaml-syntax", 2, 5, "ký tự điều khiển"),
    "NUL": ("ế: \x00\n", "yaml-syntax", 1, 4, "ký tự điều khiển"),
    "line separator": ("ế: một\u2028hai\n", "yaml-syntax", 1, 7, "U+2028"),
    "next line": ("ế: một\x85hai\n", "yaml-syntax", 1, 7, "U+0085"),
    "lone carriage return": ("a: 1\nế: một\rhai\n", "yaml-syntax", 2, 7, "U+000D"),
    "wrong dedent": ("a:\n  - b: 1\n c: 2\n", "yaml-syntax", 3, 2, "khóa"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_refused_at_its_place(name: str) -> None:
    text, code, line, column, said = FAULTS[name]
    _, problems = parse(text, "datasets/a.yaml")
    assert [("datasets/a.yaml", line, column, code)] == [(p.path, p.line, p.column, p.code) for p in problems]
    assert said in f"{problems[0].message} {problems[0].hint}"
    assert problems[0].hint


@pytest.mark.parametrize(
    "name", ["alias", "many documents", "list as a key", "too deep", "nothing", "unclosed quote", "NUL"]
)
def test_a_fault_that_leaves_no_data_gives_none(name: str) -> None:
    data, _ = parse(FAULTS[name][0], "a.yaml")
    assert data is None


def test_as_deep_as_allowed_is_allowed() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert parse(text, "a.yaml")[1] == []


def test_several_faults_are_all_told() -> None:
    _, problems = parse("a: &x 1\na: !!int 2\nb: 'x\n", "a.yaml")
    assert [p.code for p in problems] == ["yaml-alias", "yaml-duplicate-key", "yaml-tag", "yaml-syntax"]


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    bomb = "a: &a [x]\n" + "".join(f"k{n}: &k{n} [*a, *a]\n" for n in range(1000))
    _, problems = parse(bomb, "a.yaml")
    assert {"yaml-alias"} == {p.code for p in problems}


def test_line_ends_of_windows_do_not_shift_positions() -> None:
    _, problems = parse("ấ: 1\r\nb: 2\r\nb: 3\r\n", "a.yaml")
    assert [(p.line, p.column) for p in problems] == [(3, 1)]
