"""A plan is what its record says; what the record leaves out is empty, never invented."""

from decimal import Decimal
from pathlib import Path

import pytest

from build_site.model.build_plan import build_plan
from build_site.model.plan import Plan
from build_site.records.discover import RecordFile
from build_site.records.read import read_record
from build_site.text.dates import PartialDate

BASE = Path(__file__).parents[2] / "cases" / "base"


@pytest.fixture(scope="module")
def data() -> dict[str, object]:
    file = RecordFile("datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml", "plan")
    document, _ = read_record(BASE, file)
    assert document is not None
    found: dict[str, object] = document.data
    return found


@pytest.fixture(scope="module")
def plan(data: dict[str, object]) -> Plan:
    return build_plan(data)


def test_figures_are_exact_decimals(plan: Plan) -> None:
    target = plan.targets[0]
    assert (Decimal(45), Decimal(46)) == (target.value, target.value_max)
    assert plan.targets[1].value_max is None


def test_dates_keep_their_precision(plan: Plan) -> None:
    assert PartialDate(2023, 3, 10) == plan.issued_on
    assert plan.effective_on is None
    assert PartialDate(2025) == plan.targets[0].due
    assert PartialDate(2024, 12, 31) == plan.assignments[0].due


def test_the_number_as_printed_is_the_stored_one_unless_said_otherwise(
    plan: Plan, data: dict[str, object]
) -> None:
    assert plan.document_number_printed == "15/KH-UBND"
    printed = {**data, "document_number_printed": "15 /KH–UBND"}
    assert build_plan(printed).document_number_printed == "15 /KH–UBND"


def test_what_is_not_said_is_empty(plan: Plan, data: dict[str, object]) -> None:
    assert plan.signatory is None
    assert plan.attachment is None
    assert plan.capture.url == ""
    assert build_plan({**data, "document_number": None}).document_number == ""
    assert build_plan({key: data[key] for key in data if key != "reporting"}).reporting == ()


def test_measures_of_all_groups_stand_in_order(plan: Plan) -> None:
    assert [measure.id for measure in plan.measures] == ["nv1-a"]


def test_a_day_that_does_not_exist_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="day is out of range"):
        build_plan({**data, "issued_on": "2023-02-30"})
