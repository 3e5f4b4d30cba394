"""YAML text → plain data, with YAML 1.2 typing, within limits, positions on demand.

PyYAML's C parser gives the events; the data is built here, because only so can
duplicate keys, aliases and depth be refused at their place, and `no`, `010` and dates
stay strings.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from sys import intern
from typing import Any

import yaml

from build_site.problems import Problem
from build_site.records.syntax import explain_syntax

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 32

Pointer = tuple[str | int, ...]
"""The way from the root of a record to a value: keys and list indexes."""

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_WORDS = {"null": None, "~": None, "": None, "true": True, "false": False}
_MAYBE_NUMBER = frozenset("-0123456789")
_YAML_TAG = "tag:yaml.org,2002:"
_COMMON = 40
"""Texts up to so long are ids, labels and words that stand in many records: each is kept once."""

_STRANGE_BREAK = re.compile("[\x85\u2028\u2029]|\r(?!\n)")
"""Line breaks to libyaml (YAML 1.1) and to nobody else: line numbers would be off after them."""


@dataclass(slots=True)
class Positions:
    """Where each key and value stands: 1-based (line, column), columns in code points."""

    values: dict[Pointer, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Pointer, tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class _Frame:
    """A collection being filled; `key` is the pending key of a mapping."""

    container: Any
    pointer: Pointer
    is_mapping: bool
    key: str | None = None


def scalar(text: str) -> Any:
    """Return the value of a plain scalar: null, true, false, int, Decimal or the text.

    Source: YAML 1.2 JSON schema; everything it does not name stays a string.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _MAYBE_NUMBER:
        if _INTEGER.fullmatch(text):
            return int(text) if len(text) < 40 else text
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
    return text


def parse(text: str, path: str, positions: Positions | None = None) -> tuple[Any, list[Problem]]:
    """Return the data of one YAML document and what is wrong with it.

    Args:
        text: The file's text.
        path: The file's path, for the problems.
        positions: Filled with the place of every key and value when given.

    Returns:
        The data, or None where the text cannot be read as data, and the problems.
    """
    builder = _Builder(path, positions)
    strange = _STRANGE_BREAK.search(text)
    if strange is not None:
        before = text[: strange.start()]
        builder.add(
            "yaml-syntax",
            f"Tệp có ký tự xuống dòng lạ (U+{ord(strange[0]):04X}).",
            "Xóa ký tự vô hình ở đây; xuống dòng bằng phím Enter.",
            (before.count("\n") + 1, len(before) - before.rfind("\n")),
        )
        return None, builder.problems
    loader = yaml.CSafeLoader(text)
    try:
        is_whole = builder.run(loader.get_event)
    except yaml.YAMLError as error:
        builder.problems.append(explain_syntax(error, text, path))
        return None, builder.problems
    finally:
        loader.dispose()
    if not is_whole:
        return None, builder.problems
    if builder.data is None and not builder.problems:
        builder.add("yaml-empty", "Tệp không có dữ liệu.", "Viết bản ghi vào tệp hoặc xóa tệp.", (1, 1))
    return builder.data, builder.problems


class _Builder:
    """Builds data out of events; what is out of the ordinary is refused in methods of its own."""

    def __init__(self, path: str, positions: Positions | None) -> None:
        self.path = path
        self.positions = positions
        self.problems: list[Problem] = []
        self.data: Any = None
        self.documents = 0

    def add(self, code: str, message: str, hint: str, place: tuple[int, int]) -> None:
        self.problems.append(
            Problem(code=code, message=message, hint=hint, path=self.path, line=place[0], column=place[1])
        )

    def run(self, next_event: Callable[[], Any]) -> bool:  # noqa: C901, PLR0912 - the hot loop
        """Take events to the end of the stream; return False where reading on makes no sense.

        This loop sees every token of every record, so it keeps its state in local names.
        """
        positions = self.positions
        stack: list[_Frame] = []
        frame: _Frame | None = None
        while True:
            event = next_event()
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_properties(event)
                value = event.value
                if frame is not None and frame.is_mapping and frame.key is None:
                    if value in frame.container:
                        self._refuse_repeated(value, event)
                    frame.key = value
                    if positions is not None:
                        positions.keys.setdefault((*frame.pointer, value), _place(event))
                    continue
                if event.implicit[0]:
                    value = scalar(value)
                if value.__class__ is str and len(value) <= _COMMON:
                    value = intern(value)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                stack.pop()
                frame = stack[-1] if stack else None
                continue
            elif kind is yaml.MappingStartEvent:
                value = {}
            elif kind is yaml.SequenceStartEvent:
                value = []
            elif kind is yaml.StreamEndEvent:
                return True
            elif self._may_go_on(kind, event):
                continue
            else:
                return False
            pointer = () if positions is None else _mark(positions, frame, event)
            if frame is None:
                self.data = value
            elif frame.is_mapping:
                frame.container[frame.key or ""] = value
            else:
                frame.container.append(value)
            if kind is not yaml.ScalarEvent:
                if not self._may_open(event, frame, len(stack)):
                    return False
                frame = _Frame(value, pointer, kind is yaml.MappingStartEvent)
                stack.append(frame)
            elif frame is not None:
                frame.key = None

    def _may_open(self, event: Any, frame: _Frame | None, depth: int) -> bool:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if depth >= MAX_DEPTH:
            self.add(
                "yaml-too-deep",
                f"Dữ liệu lồng quá {MAX_DEPTH} tầng.",
                "Viết bản ghi phẳng hơn, theo lược đồ trong schemas/.",
                _place(event),
            )
            return False
        if frame is not None and frame.is_mapping and frame.key is None:
            self.add(
                "yaml-complex-key",
                "Khóa phải là một từ, không phải một danh sách hay một khối.",
                "Viết khóa là chuỗi, ví dụ “title:”.",
                _place(event),
            )
            return False
        if frame is not None:
            frame.key = None
        return True

    def _may_go_on(self, kind: type, event: Any) -> bool:
        """Take an event that is neither scalar nor collection; refuse aliases and second documents."""
        if kind is yaml.AliasEvent:
            self.add(
                "yaml-alias",
                f"Bí danh YAML “*{event.anchor}” không được dùng.",
                "Viết lại giá trị đầy đủ ở đây; dữ liệu không dùng neo (&) và bí danh (*).",
                _place(event),
            )
            return False
        if kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self.add(
                    "yaml-many-documents",
                    "Tệp có nhiều hơn một tài liệu YAML.",
                    "Tách mỗi bản ghi ra một tệp và bỏ dòng “---”.",
                    _place(event),
                )
                return False
        return True

    def _refuse_repeated(self, key: str, event: Any) -> None:
        self.add(
            "yaml-duplicate-key",
            f"Khóa “{key}” đã có ở trên trong cùng một khối.",
            "Giữ một khóa và bỏ khóa kia.",
            _place(event),
        )

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self.add(
                "yaml-alias",
                f"Neo YAML “&{event.anchor}” không được dùng.",
                "Bỏ neo; dữ liệu không dùng neo (&) và bí danh (*).",
                _place(event),
            )
        if event.tag is not None:
            self.add(
                "yaml-tag",
                f"Thẻ YAML “{event.tag.replace(_YAML_TAG, '!!')}” không được dùng.",
                "Bỏ thẻ; kiểu của giá trị do lược đồ quy định.",
                _place(event),
            )


def _mark(positions: Positions, frame: _Frame | None, event: Any) -> Pointer:
    """Keep the place of a value that is about to be put where it belongs; return the way to it."""
    if frame is None:
        pointer: Pointer = ()
    elif frame.is_mapping:
        pointer = (*frame.pointer, frame.key or "")
    else:
        pointer = (*frame.pointer, len(frame.container))
    positions.values[pointer] = _place(event)
    return pointer


def _place(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
