"""What a wrong shape is called: the place, a Vietnamese sentence with the value, a way out."""

import json
from pathlib import Path

import pytest

from build_site.problems import Problem
from build_site.records.discover import RecordFile
from build_site.records.parse import parse
from build_site.records.read import Document
from build_site.schema.check import check_shape
from build_site.schema.store import SchemaStore, load_schemas

SCHEMAS = Path(__file__).parents[3] / "schemas"
BASE = Path(__file__).parents[2] / "cases" / "base" / "datasets"
PLAN = (BASE / "plans/vi-du/vi-du-15-kh-ubnd-2023.yaml").read_text("utf-8")
UNIT = (BASE / "registries/units/percent.yaml").read_text("utf-8")
JARGON = ["schema", "object", "array", "string", "pattern", "property", "instance", "$ref", "None", "True"]


@pytest.fixture(scope="module")
def store() -> SchemaStore:
    return load_schemas(SCHEMAS)


def problems_of(store: SchemaStore, kind: str, text: str) -> list[Problem]:
    data, problems = parse(text, "a.yaml")
    assert problems == []
    return check_shape(Document(RecordFile("a.yaml", kind), text, data), store)


FAULTS = {
    # name: kind, text replaced, replacement, code, line, column, message, part of the hint
    "missing key": (
        "unit", "name_en: per cent\n", "", "schema-required", 1, 1,
        "Thiếu khóa bắt buộc “name_en”.", "“name_en:”",
    ),
    "missing inner key": (
        "plan", "    line_count: 19\n", "", "schema-required", 19, 5,
        "Thiếu khóa bắt buộc “line_count” của “archive”.", "“line_count:”",
    ),
    "unknown key": (
        "unit", "symbol:", "note: x\nsymbl: y\nsymbol:", "schema-unknown-key", 5, 1,
        "Khóa “symbl” không có trong lược đồ.", "Các khóa có thể dùng: id, name, name_en, note, symbol.",
    ),
    "string for a number": (
        "plan", "    value: 2\n", '    value: "2"\n', "schema-type", 55, 12,
        "Giá trị “2” phải là một số.", "không có ngoặc kép",
    ),
    "number for a string": (
        "plan", "{section: III, lines: 17}", "{section: 3, lines: 17}", "schema-type", 77, 25,
        "Giá trị “3” phải là một chuỗi chữ.", 'Đặt trong ngoặc kép: "3".',
    ),
    "truth value for a string": (
        "unit", "name: phần trăm", "name: true", "schema-type", 2, 7,
        "Giá trị “true” phải là một chuỗi chữ.", "",
    ),
    "nothing for a string": (
        "unit", "name: phần trăm", "name:", "schema-type", 2, 6,
        "Giá trị “null” phải là một chuỗi chữ.", "",
    ),
    "small decimal": (
        "unit", "name: phần trăm", "name: 0.0000001", "schema-type", 2, 7,
        "Giá trị “0.0000001” phải là một chuỗi chữ.", "",
    ),
    "decimal for an integer": (
        "plan", "line_count: 19", "line_count: 19.0", "schema-type", 21, 17,
        "Giá trị “19.0” phải là một số nguyên.", "Viết số nguyên",
    ),
    "block for a list": (
        "plan", "    themes: [thu-nghiem]\n    evidence:", "    themes: {a: b}\n    evidence:",
        "schema-type", 37, 13, "Giá trị “{…}” phải là một danh sách.", "“- ”",
    ),
    "word for a truth value": (
        "plan", "is_synthetic: true", "is_synthetic: yes", "schema-type", 2, 15,
        "Giá trị “yes” phải là true hoặc false.", "",
    ),
    "misspelt choice": (
        "plan", "document_kind: plan", "document_kind: plans", "schema-enum", 4, 16,
        "Giá trị “plans” không có trong danh sách.", "Có phải “plan”? Chọn một trong: plan, decision,",
    ),
    "no choice at all": (
        "plan", "document_kind: plan", "document_kind: null", "schema-enum", 4, 16,
        "Giá trị “null” không có trong danh sách.", "Chọn một trong: plan, decision,",
    ),
    "id with accents": (
        "unit", "id: percent", "id: phần-trăm", "schema-pattern", 1, 5,
        "Giá trị “phần-trăm” viết sai dạng.", "chữ thường không dấu",
    ),
    "line end inside": (
        "unit", "name: phần trăm", 'name: "phần\\ntrăm"', "schema-pattern", 2, 7,
        "Giá trị “phần↵trăm” viết sai dạng.", "không xuống dòng",
    ),
    "line end at the end": (
        "unit", "name: phần trăm", "name: |\n  phần trăm", "schema-pattern", 2, 7,
        "Giá trị “phần trăm↵” viết sai dạng.", "không xuống dòng",
    ),
    "blank at the end": (
        "unit", "name: phần trăm", 'name: "phần trăm "', "schema-pattern", 2, 7,
        "Giá trị “phần trăm ” viết sai dạng.", "khoảng trắng",
    ),
    "http": (
        "plan", "  url: null", "  url: http://vi-du.example/", "schema-pattern", 22, 8,
        "Giá trị “http://vi-du.example/” viết sai dạng.", "https://",
    ),
    "date in another form": (
        "plan", "  checked_on: 2023-04-01", "  checked_on: 1/4/2023", "schema-pattern", 27, 15,
        "Giá trị “1/4/2023” viết sai dạng.", "2023-06-16",
    ),
    "impossible date": (
        "plan", "  checked_on: 2023-04-01", "  checked_on: 2023-04-31", "schema-pattern", 27, 15,
        "Giá trị “2023-04-31” viết sai dạng.", "ngày có thật",
    ),
    "month 13": (
        "plan", "issued_on: 2023-03-10", "issued_on: 2023-13-10", "schema-pattern", 9, 12,
        "Giá trị “2023-13-10” viết sai dạng.", "2023-06-16",
    ),
    "document number with a blank": (
        "plan", "document_number: 15/KH-UBND", "document_number: 15 /KH-UBND", "schema-pattern", 3, 18,
        "Giá trị “15 /KH-UBND” viết sai dạng.", "380/KH-UBND",
    ),
    "lines in words": (
        "plan", "lines: 17-18", "lines: 17 - 18", "schema-pattern", 85, 37,
        "Giá trị “17 - 18” viết sai dạng.", "111-112",
    ),
    "year too small": (
        "plan", "  end_year: 2025", "  end_year: 205", "schema-range", 14, 13,
        "Giá trị “205” ngoài khoảng cho phép.", "nhỏ nhất là 1990",
    ),
    "year too large": (
        "plan", "  end_year: 2025", "  end_year: 20255", "schema-range", 14, 13,
        "Giá trị “20255” ngoài khoảng cho phép.", "lớn nhất là 2100",
    ),
    "line 0": (
        "plan", "{section: III, lines: 17}", "{section: III, lines: 0}", "schema-range", 77, 37,
        "Giá trị “0” ngoài khoảng cho phép.", "nhỏ nhất là 1",
    ),
    "too long": (
        "plan", "{section: III, lines: 17}", "{section: " + 61 * "x" + ", lines: 17}",
        "schema-length", 77, 25,
        "Giá trị “" + 57 * "x" + "…” quá dài.", "60 ký tự",
    ),
    "empty list": (
        "plan", "[so-giay-to]", "[]", "schema-length", 74, 28,
        "Danh sách có 0 phần tử, quá ít.", "1 phần tử",
    ),
    "repeated item": (
        "plan", "[so-giay-to]", "[so-giay-to, so-vi-du, so-giay-to]", "schema-repeated-item", 74, 51,
        "Phần tử “so-giay-to” đã có trong danh sách.", "Bỏ phần tử lặp",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_wrong_shape_is_told_at_its_place(store: SchemaStore, name: str) -> None:
    kind, old, new, code, line, column, message, hint = FAULTS[name]
    text = UNIT if kind == "unit" else PLAN
    assert text.count(old) == 1
    problems = problems_of(store, kind, text.replace(old, new))
    assert {(code, line, column, message)} == {(p.code, p.line, p.column, p.message) for p in problems}
    assert hint in problems[0].hint


@pytest.mark.parametrize("name", FAULTS)
def test_nobody_has_to_know_schemas_to_understand(store: SchemaStore, name: str) -> None:
    kind, old, new, *_ = FAULTS[name]
    text = UNIT if kind == "unit" else PLAN
    for problem in problems_of(store, kind, text.replace(old, new)):
        assert [word for word in JARGON if word in problem.message + problem.hint] == []


def test_a_misspelt_key_is_both_unknown_and_missing(store: SchemaStore) -> None:
    problems = problems_of(store, "unit", UNIT.replace("name_en:", "name_eng:"))
    assert sorted(
        (p.code, p.line, p.column, p.hint if p.code == "schema-unknown-key" else "") for p in problems
    ) == [("schema-required", 1, 1, ""), ("schema-unknown-key", 3, 1, "Có phải “name_en”?")]


def test_every_fault_of_a_record_is_told(store: SchemaStore) -> None:
    problems = problems_of(store, "unit", "id: A\nname: 5\nqqq: 1\n")
    expected = ["schema-pattern", "schema-required", "schema-required", "schema-type", "schema-unknown-key"]
    assert expected == sorted(p.code for p in problems)


@pytest.mark.parametrize("text", ["chỉ là chữ\n", "- a\n", "5\n"])
def test_a_record_that_is_no_block_is_told_at_its_beginning(store: SchemaStore, text: str) -> None:
    problems = problems_of(store, "unit", text)
    assert [(p.code, p.line, p.column) for p in problems] == [("schema-type", 1, 1)]
    assert "phải là một khối khóa và giá trị" in problems[0].message


def test_a_right_record_has_no_problems(store: SchemaStore) -> None:
    assert problems_of(store, "plan", PLAN) == []
    assert problems_of(store, "unit", UNIT) == []


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.name)
def test_every_pattern_tells_how_to_write_it_right(path: Path) -> None:
    def without_hint(node: object) -> list[object]:
        if isinstance(node, list):
            return [found for item in node for found in without_hint(item)]
        if not isinstance(node, dict):
            return []
        own = [node["pattern"]] if isinstance(node.get("pattern"), str) and "x-hint-vi" not in node else []
        return own + [found for item in node.values() for found in without_hint(item)]

    assert without_hint(json.loads(path.read_text("utf-8"))) == []
