"""YAML 1.2 typing: what is a number, a word, or nothing; everything else stays as written."""

from decimal import Decimal
from typing import Any

import pytest

from build_site.records.parse import parse


def value_of(written: str) -> Any:
    data, problems = parse(f"key: {written}\n", "a.yaml")
    assert problems == []
    return data["key"]


@pytest.mark.parametrize("written", ["null", "~", ""])
def test_nothing_is_none(written: str) -> None:
    assert value_of(written) is None


@pytest.mark.parametrize(("written", "expected"), [("true", True), ("false", False)])
def test_true_and_false_are_the_only_truth_values(written: str, expected: bool) -> None:
    assert value_of(written) is expected


@pytest.mark.parametrize(("written", "expected"), [("0", 0), ("45", 45), ("-3", -3), ("2025", 2025)])
def test_whole_numbers_are_integers(written: str, expected: int) -> None:
    value = value_of(written)
    assert expected == value
    assert isinstance(value, int)


@pytest.mark.parametrize("written", ["1.2", "1.50", "-0.5", "0.1", "123456789.123456789123456789"])
def test_decimals_are_exact_and_keep_their_zeros(written: str) -> None:
    value = value_of(written)
    assert isinstance(value, Decimal)
    assert written == str(value)


@pytest.mark.parametrize(
    "written",
    [
        "no", "yes", "on", "off", "No", "TRUE", "Null", "NULL",
        "010", "08", "0x1F", "0o17", "1_000", "1e3", "1.5e3", ".5", "5.", "+5", "--5", "1,2", "1.2.3",
        ".inf", ".nan", "12:30", "190:20:30",
        "2023-06-16", "2023-06", "2023-06-16T10:00:00Z",
        "=", "<<", "9" * 40,
    ],
)  # fmt: skip
def test_everything_else_stays_as_written(written: str) -> None:
    assert written == value_of(written)


@pytest.mark.parametrize("written", ["5", "1.5", "true", "null", ""])
def test_quotes_make_a_string(written: str) -> None:
    assert written == value_of(f'"{written}"')
    assert written == value_of(f"'{written}'")


def test_keys_are_always_strings() -> None:
    assert parse("1: 2\nno: 3\nnull: 4\ntrue: 5\n1.5: 6\n", "a.yaml") == (
        {"1": 2, "no": 3, "null": 4, "true": 5, "1.5": 6},
        [],
    )


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert parse("<<: {a: 1}\n", "a.yaml") == ({"<<": {"a": 1}}, [])


def test_blocks_and_flow_give_the_same_data() -> None:
    block = "a:\n  - b: 1\n    c: [x, y]\n  - d\n"
    flow = "{a: [{b: 1, c: [x, y]}, d]}\n"
    assert parse(block, "a.yaml") == parse(flow, "a.yaml")
    assert parse(block, "a.yaml") == ({"a": [{"b": 1, "c": ["x", "y"]}, "d"]}, [])
