"""Each change is one, is where it says, and is the same for the same seed."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.mutation.changes import (
    RECORD_CHANGES,
    Change,
    change_character,
    change_date,
    change_digit,
    change_line,
    change_name,
    without_each_item,
)

Make = Callable[[str, random.Random], Change | None]
CASES = Path(__file__).parents[1] / "cases" / "base"
RECORD = (CASES / "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml").read_text("utf-8")
TEXT = (CASES / "archive/vi-du-15-kh-ubnd-2023.txt").read_text("utf-8")
SEEDS = range(60)


def changes(make: Make, text: str) -> list[Change]:
    made = [make(text, random.Random(seed)) for seed in SEEDS]
    return [change for change in made if change is not None]


@pytest.mark.parametrize(
    ("make", "text"), [*((make, RECORD) for make in RECORD_CHANGES), (change_character, TEXT)]
)
def test_one_thing_is_changed_where_it_is_said(make: Make, text: str) -> None:
    made = changes(make, text)
    assert len(made) == len(SEEDS)
    for change in made:
        assert change.before != change.after
        old, new = text.splitlines(), change.text.splitlines()
        [line] = [number for number, (one, other) in enumerate(zip(old, new, strict=True), 1) if one != other]
        assert change.line == line
        places = [
            index
            for index in range(len(old[line - 1]))
            if old[line - 1][index:].startswith(change.before)
            and old[line - 1][:index] + change.after + old[line - 1][index + len(change.before) :]
            == new[line - 1]
        ]
        assert places != []


@pytest.mark.parametrize("make", [*RECORD_CHANGES, change_character])
def test_the_same_seed_makes_the_same_change(make: Make) -> None:
    assert changes(make, RECORD) == changes(make, RECORD)
    assert len({change.text for change in changes(make, RECORD)}) > 3


@pytest.mark.parametrize("make", [change_digit, change_line, change_date])
def test_a_digit_stays_a_digit(make: Make) -> None:
    assert {(len(change.before), len(change.after)) for change in changes(make, RECORD)} == {(1, 1)}
    assert all((change.before + change.after).isdigit() for change in changes(make, RECORD))


def test_a_line_number_is_changed_only_in_evidence() -> None:
    rows = RECORD.splitlines()
    assert all("lines: " in rows[change.line - 1] for change in changes(change_line, RECORD))


def test_a_date_is_changed_only_where_one_stands() -> None:
    keys = {
        RECORD.splitlines()[change.line - 1].split(":")[0].strip() for change in changes(change_date, RECORD)
    }
    assert keys == {"issued_on", "due", "due_month_day"}


def test_an_agency_is_replaced_by_another_of_the_record() -> None:
    made = [change for change in changes(change_name, RECORD) if len(change.before) > 1]
    known = {"ubnd-vi-du", "so-vi-du", "so-giay-to", "12-qd-vd-2022"}
    assert {change.after for change in made} <= known
    assert {change.before for change in made} == known


def test_a_letter_of_a_signatory_is_changed() -> None:
    record = "id: a\nsignatory:\n  name: Bà Ví Dụ\n"
    assert {change.line for change in changes(change_name, record)} == {3}
    assert {len(change.before) for change in changes(change_name, record)} == {1}


def test_a_character_of_a_text_is_a_letter_or_digit_before_and_after() -> None:
    made = changes(change_character, TEXT)
    assert all(change.before.isalnum() and change.after.isalnum() for change in made)
    assert all(change.before.isdigit() == change.after.isdigit() for change in made)


@pytest.mark.parametrize("make", [change_digit, change_line, change_date])
@pytest.mark.parametrize("text", ["", "id: a\n", "statement: không có số\n", "lines: một\n"])
def test_where_there_is_nothing_to_change_there_is_no_change(make: Make, text: str) -> None:
    assert make(text, random.Random(1)) is None


def test_each_item_is_left_out_once_with_all_that_is_in_it() -> None:
    made = without_each_item(RECORD)
    ids = ["mt-chung", "ct-ty-le", "ct-mo-hinh", "nv1", "nv1-a", "pc1", "bc1", "nn1"]
    assert [change.before for change in made] == ids
    old = RECORD.splitlines()
    for change in made:
        new = change.text.splitlines()
        gone = len(old) - len(new)
        assert old[: change.line - 1] + old[change.line - 1 + gone :] == new
        assert old[change.line - 1].endswith(f"- id: {change.before}")
        assert [line for line in old[change.line : change.line - 1 + gone] if not line.startswith("  ")] == []
    assert [len(old) - len(change.text.splitlines()) for change in made] == [5, 11, 10, 8, 4, 7, 7, 3]


def test_a_record_without_items_has_none_to_leave_out() -> None:
    assert without_each_item("id: a\ntitle: b\n") == without_each_item("") == []
