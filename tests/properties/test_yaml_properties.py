"""Reading YAML: whatever a file holds, there is data or a problem inside the text, never a crash."""

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_site.problems import Problem
from build_site.records.discover import RecordFile
from build_site.records.parse import Pointer, parse, scalar
from build_site.records.read import Document, decode
from build_site.records.tidy import tidy

# Pieces that YAML gives a meaning to, so that random texts are often nearly YAML.
PIECES = st.sampled_from(
    ["a", "ấ", "khóa", ": ", ":", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", '"', "'", "#", " #",
     "&x", "*x", "!", "!!str ", "|", ">", "? ", "---\n", "...\n", "%YAML 1.1\n", "\t", "\r\n", "\\", "0",
     "1.5", "null", "<<", "@", "`", "\u2028", "\x85", "\x07", "\ufeff", "\U0001f600", "e\u0301", "漢"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=60))

KEYS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=6)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=12)
NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12),
    st.decimals(-(10**9), 10**9, places=3).map(lambda value: Decimal(f"{value:f}")),
)
SCALARS = st.one_of(st.none(), st.booleans(), NUMBERS, WORDS)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=20,
)
RECORDS = st.dictionaries(KEYS, DATA, min_size=1, max_size=5)


def is_inside(problem: Problem, text: str) -> bool:
    """Tell whether a problem stands in the text, or right behind one of its lines."""
    lines = text.split("\n")
    return 1 <= problem.line <= len(lines) and 1 <= problem.column <= len(lines[problem.line - 1]) + 1


@settings(max_examples=1000)
@given(TEXTS)
@example("a: [1,\n")
@example('a: "x')
@example("ấ: \x07")
@example("a:\r b")
def test_any_text_gives_data_or_problems_inside_it(text: str) -> None:
    data, problems = parse(text, "a.yaml")
    assert data is not None or problems
    assert [problem for problem in problems if not is_inside(problem, text)] == []


@settings(max_examples=300)
@given(st.one_of(st.binary(max_size=60), TEXTS.map(str.encode)))
@example(b"\xef\xbb\xbfa\xff")
def test_any_bytes_are_text_or_a_problem_inside_them(raw: bytes) -> None:
    text, problems = decode(raw, "a.yaml")
    assert (text is None) == bool(problems)
    shown = raw.decode("utf-8-sig", "replace")
    assert [problem for problem in problems if not is_inside(problem, shown)] == []


def written(value: Any) -> str:
    """Write a value as a flow scalar, by rules of its own, not those of the reader."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def flow(data: Any) -> str:
    if isinstance(data, dict):
        return "{" + ", ".join(f"{written(key)}: {flow(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(flow, data)) + "]"
    return written(data)


@given(RECORDS)
def test_data_written_as_yaml_is_read_back_with_its_types(data: dict[str, Any]) -> None:
    found, problems = parse("\n".join(f"{written(key)}: {flow(data[key])}" for key in data), "a.yaml")
    assert problems == []
    assert repr(data) == repr(found)


@given(NUMBERS)
def test_a_number_written_plainly_is_that_number(value: int | Decimal) -> None:
    found = scalar(written(value))
    assert (type(value), value) == (type(found), found)


@given(st.text(min_size=1, max_size=20))
def test_a_plain_scalar_is_a_number_a_word_of_the_language_or_itself(text: str) -> None:
    value = scalar(text)
    assert value is None or isinstance(value, bool | int | Decimal) or text == value
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        assert text in (written(value), "-0", f"-{written(abs(value))}")


def node_places(node: yaml.Node, pointer: Pointer = ()) -> dict[tuple[Pointer, bool], tuple[int, int]]:
    """Walk PyYAML's own tree of nodes: (pointer, whether of the key) → line and column."""
    places = {(pointer, False): (node.start_mark.line + 1, node.start_mark.column + 1)}
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*pointer, key.value)
            places[inner, True] = (key.start_mark.line + 1, key.start_mark.column + 1)
            places |= node_places(value, inner)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            places |= node_places(item, (*pointer, index))
    return places


@given(RECORDS, st.booleans(), st.sampled_from([2, 4]), st.sampled_from([20, 80, 1000]))
def test_places_are_those_of_an_independent_reader(
    data: dict[str, Any], is_flow: bool, indent: int, width: int
) -> None:
    plain = yaml.safe_load(flow(data))
    text = yaml.safe_dump(plain, allow_unicode=True, default_flow_style=is_flow, indent=indent, width=width)
    found, problems = parse(text, "a.yaml")
    assert problems == []
    document = Document(RecordFile("a.yaml", "unit"), text, found)
    root = yaml.compose(text, yaml.SafeLoader)
    assert root is not None
    expected = node_places(root)
    assert expected == {place: document.locate(*place) for place in expected}


@given(TEXTS.map(lambda text: text.replace("\ufeff", "")))
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(text) == tidy(tidy(text))


@given(RECORDS)
def test_tidying_does_not_change_the_data(data: dict[str, Any]) -> None:
    text = yaml.safe_dump(yaml.safe_load(flow(data)), allow_unicode=True, width=10**6)
    before, after = parse(tidy(text), "a.yaml"), parse(text, "a.yaml")
    assert tidy(repr(before[0])) == tidy(repr(after[0]))


@pytest.mark.parametrize("depth", [1, 31, 32])
def test_any_depth_allowed_can_be_located(depth: int) -> None:
    text = "[" * depth + "]" * depth
    document = Document(RecordFile("a.yaml", "unit"), text, None)
    assert (1, depth) == document.locate((0,) * (depth - 1))
