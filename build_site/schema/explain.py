"""A JSON Schema error, said in Vietnamese to the person who edits the YAML."""

from decimal import Decimal
from typing import Any

from jsonschema.exceptions import ValidationError

from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.records.read import Document
from build_site.text.suggest import nearest

_TYPES = {
    "object": "một khối khóa và giá trị",
    "array": "một danh sách",
    "string": "một chuỗi chữ",
    "number": "một số",
    "integer": "một số nguyên",
    "boolean": "true hoặc false",
    "null": "null",
}
_WORDS = {None: "null", True: "true", False: "false"}


def explain(error: ValidationError, document: Document) -> list[Problem]:
    """Return the problems that one schema error stands for."""
    if error.context:
        return [problem for inner in error.context for problem in explain(inner, document)]
    pointer: Pointer = tuple(error.absolute_path)
    keyword = str(error.validator)
    if keyword == "required":
        return _required(error, document, pointer)
    if keyword == "additionalProperties":
        return _unknown_keys(error, document, pointer)
    if keyword == "uniqueItems":
        return _repeated_items(error, document, pointer)
    code, message, hint = _value(keyword, error)
    return [document.problem(code, pointer, message, hint)]


def _required(error: ValidationError, document: Document, pointer: Pointer) -> list[Problem]:
    required: Any = error.validator_value
    instance: Any = error.instance
    # jsonschema reports one error a missing key, naming it first in the message
    missing = next(
        (key for key in required if key not in instance and error.message.startswith(f"'{key}'")), ""
    )
    where = f" của “{pointer[-1]}”" if pointer and isinstance(pointer[-1], str) else ""
    message = f"Thiếu khóa bắt buộc “{missing}”{where}."
    hint = f"Thêm “{missing}:”; viết null khi lược đồ cho phép và văn bản không ghi."
    return [document.problem("schema-required", pointer, message, hint)]


def _unknown_keys(error: ValidationError, document: Document, pointer: Pointer) -> list[Problem]:
    schema: Any = error.schema
    instance: Any = error.instance
    known = set(schema["properties"])
    problems = []
    for key in instance:
        if key not in known:
            near = nearest(str(key), known - set(instance))
            hint = f"Có phải “{near}”?" if near else f"Các khóa có thể dùng: {', '.join(sorted(known))}."
            problems.append(
                document.problem(
                    "schema-unknown-key",
                    (*pointer, key),
                    f"Khóa “{key}” không có trong lược đồ.",
                    hint,
                    at_key=True,
                )
            )
    return problems


def _repeated_items(error: ValidationError, document: Document, pointer: Pointer) -> list[Problem]:
    items: Any = error.instance
    return [
        document.problem(
            "schema-repeated-item",
            (*pointer, index),
            f"Phần tử “{_shown(item)}” đã có trong danh sách.",
            "Bỏ phần tử lặp.",
        )
        for index, item in enumerate(items)
        if item in items[:index]
    ]


def _value(keyword: str, error: ValidationError) -> tuple[str, str, str]:
    """Return code, message and hint for an error in a value."""
    shown = _shown(error.instance)
    expected: Any = error.validator_value
    schema: Any = error.schema
    instance: Any = error.instance
    if keyword == "type":
        wanted = [expected] if isinstance(expected, str) else list(expected)
        return (
            "schema-type",
            f"Giá trị “{shown}” phải là {' hoặc '.join(_TYPES[name] for name in wanted)}.",
            schema.get("x-hint-vi", "") or _type_hint(error.instance, wanted),
        )
    if keyword in ("enum", "const"):
        choices = expected if keyword == "enum" else [expected]
        valid = ["null" if item is None else str(item) for item in choices]
        near = nearest(str(error.instance), valid)
        listed = f"Chọn một trong: {', '.join(valid)}."
        return (
            "schema-enum",
            f"Giá trị “{shown}” không có trong danh sách.",
            f"Có phải “{near}”? {listed}" if near else listed,
        )
    if keyword in ("pattern", "format"):
        return (
            "schema-pattern",
            f"Giá trị “{shown}” viết sai dạng.",
            schema.get("x-hint-vi", schema.get("description", "")),
        )
    if keyword in ("minimum", "maximum"):
        bound = "nhỏ nhất" if keyword == "minimum" else "lớn nhất"
        return (
            "schema-range",
            f"Giá trị “{shown}” ngoài khoảng cho phép.",
            f"Giá trị {bound} là {expected}.",
        )
    what = ("nhiều", "dài") if keyword.startswith("max") else ("ít", "ngắn")
    if keyword.endswith("Items"):
        return (
            "schema-length",
            f"Danh sách có {len(instance)} phần tử, quá {what[0]}.",
            f"Giới hạn là {expected} phần tử; không có gì để ghi thì bỏ cả khóa.",
        )
    return ("schema-length", f"Giá trị “{shown}” quá {what[1]}.", f"Giới hạn là {expected} ký tự.")


def _type_hint(value: Any, wanted: list[str]) -> str:
    if "string" in wanted and isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f'Đặt trong ngoặc kép: "{value}".'
    if "number" in wanted and isinstance(value, str):
        return "Viết số không có ngoặc kép, dấu thập phân là dấu chấm, ví dụ 1.5."
    if "integer" in wanted and isinstance(value, Decimal):
        return "Viết số nguyên, không có dấu chấm."
    if "array" in wanted:
        return "Viết mỗi phần tử trên một dòng bắt đầu bằng “- ”."
    return ""


def _shown(value: Any) -> str:
    text = _WORDS[value] if value is None or isinstance(value, bool) else str(value)
    if isinstance(value, dict | list):
        text = "{…}" if isinstance(value, dict) else "[…]"
    elif isinstance(value, Decimal):
        text = f"{value:f}"
    text = text.replace("\n", "↵")
    return text if len(text) <= 60 else text[:57] + "…"
