"""The rows say what the records say."""

import dataclasses
import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from build_site.corpus.corpus import Corpus
from build_site.model.evidence import Evidence
from build_site.model.plan import Baseline, Plan, Target
from build_site.tables.catalogue import ALL_TABLES, PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.declarations import Cell
from build_site.tables.known_documents import KNOWN_DOCUMENTS
from build_site.tables.plan_table import PlanTable
from build_site.text.dates import PartialDate
from tests.unit.made_up_levels import INSTRUMENT, with_levels

SITE = "https://kehoachmo.example/"
TABLES = {table.name: table for table in ALL_TABLES}
Record = dict[str, Cell]

PLANS = [
    "bac-giang-kh-khcn-2021",
    "bac-kan-380-kh-ubnd-2023",
    "gia-lai-kh-kl-50",
    "kon-tum-4485-kh-ubnd-2020",
    "vinh-long-1925-qd-ubnd-2023",
]


def records(corpus: Corpus, name: str, plan: Plan | None = None) -> list[Record]:
    """Return the rows of a table as dictionaries; all plans unless one is given."""
    table = TABLES[name]
    if isinstance(table, PlanTable):
        plans = corpus.plans() if plan is None else [plan]
        rows = [row for item in plans for row in table.rows(item, corpus.registries, SITE)]
    else:
        registry_table = next(item for item in REGISTRY_TABLES if item.name == name)
        rows = list(registry_table.rows(corpus.registries))
    return [dict(zip(table.column_names, row, strict=True)) for row in rows]


def only(found: list[Record], **values: Any) -> Record:
    """Return the one row that has some values."""
    matching = [row for row in found if all(row[key] == value for key, value in values.items())]
    assert len(matching) == 1
    return matching[0]


def some(row: Record, *names: str) -> tuple[Cell, ...]:
    return tuple(row[name] for name in names)


def evidence() -> Evidence:
    return Evidence("II.2", ((5, 5), (8, 9)), ("45% đến 46%", "50%"))


def expected_counts(plan: Plan) -> dict[str, int]:
    groups = plan.measure_groups
    themes = [item.themes for item in plan.objectives] + [item.themes for item in plan.assignments]
    themes += [item.themes for item in groups] + [item.themes for item in plan.measures]
    return {
        "plans": 1,
        "citations": len(plan.citations),
        "principles": len(plan.principles),
        "objectives": len(plan.objectives),
        "targets": len(plan.targets),
        "targets_flat": len(plan.targets),
        "measure_groups": len(groups),
        "measures": sum(len(group.measures) for group in groups),
        "assignments": len(plan.assignments),
        "assignment_agencies": sum(
            (1 if item.lead_agency else 0) + len(item.coordinating_agencies) for item in plan.assignments
        ),
        "assignment_measures": len([item for item in plan.assignments if item.measure]),
        "reporting": len(plan.reporting),
        "reporting_agencies": sum(
            len(item.reporting_agencies) + len(item.receiving_agencies) for item in plan.reporting
        ),
        "recipients": len(plan.recipients),
        "captures": 1,
        "capture_notes": len(plan.capture.notes),
        "identity_evidence": len(plan.identity_evidence),
        "declared": len(plan.declared_lines) + len(plan.declared_numbers),
        "item_themes": sum(map(len, themes)),
    }


@pytest.mark.parametrize("plan_id", PLANS)
def test_nothing_of_a_plan_is_lost(real_corpus: Corpus, plan_id: str) -> None:
    plan = real_corpus.plan(plan_id)
    actual = {table.name: len(list(table.rows(plan, real_corpus.registries, SITE))) for table in PLAN_TABLES}
    assert expected_counts(plan) == actual


def test_no_entry_of_a_registry_is_lost(real_corpus: Corpus) -> None:
    registries = real_corpus.registries
    names = ("provinces", "agencies", "instruments", "indicators", "themes", "units", "known_documents")
    for name in names:
        assert list(getattr(registries, name)) == [row["id"] for row in records(real_corpus, name)]


def test_a_date_known_to_the_month_has_no_day(real_corpus: Corpus) -> None:
    row = only(records(real_corpus, "plans"), id="bac-giang-kh-khcn-2021")
    names = ("issued_on", "issued_on_edtf", "issued_on_precision", "issued_year")
    expected = (None, "2021-01", "month", 2021)
    assert expected == some(row, *names)


def test_a_date_known_to_the_day(real_corpus: Corpus) -> None:
    row = only(records(real_corpus, "plans"), id="bac-kan-380-kh-ubnd-2023")
    names = ("issued_on", "issued_on_edtf", "issued_on_precision", "issued_year")
    assert (dt.date(2023, 6, 16), "2023-06-16", "day", 2023) == some(row, *names)


def test_a_date_not_known(real_corpus: Corpus) -> None:
    row = only(records(real_corpus, "plans"), id="gia-lai-kh-kl-50")
    names = ("issued_on", "issued_on_edtf", "issued_on_precision", "issued_year", "document_number")
    expected = (None, None, "unknown", None, None)
    assert expected == some(row, *names)


def test_the_province_is_the_one_at_issue_with_its_code_then_and_its_unit_now(real_corpus: Corpus) -> None:
    names = ("province_id", "province_code", "province_code_system", "current_province_id")
    origins = {
        "bac-kan-380-kh-ubnd-2023": ("bac-kan", "06", "gso", "thai-nguyen"),
        "vinh-long-1925-qd-ubnd-2023": ("vinh-long-truoc-2025", "86", "gso", "vinh-long"),
    }
    for plan_id, expected in origins.items():
        plan = real_corpus.plan(plan_id)
        rows = [row for table in PLAN_TABLES for row in records(real_corpus, table.name, plan)]
        assert {expected} == {some(row, *names) for row in rows}


def test_a_plan_of_a_merged_province_has_the_new_code(real_corpus: Corpus) -> None:
    old = real_corpus.plan("vinh-long-1925-qd-ubnd-2023")
    plan = dataclasses.replace(old, province="vinh-long", issued_on=PartialDate(2025, 8, 1))
    row = records(real_corpus, "targets", plan)[0]
    names = ("province_id", "province_code", "province_code_system", "current_province_id")
    expected = ("vinh-long", "86", "19-2025-qd-ttg", "vinh-long")
    assert expected == some(row, *names)


def test_a_target_keeps_its_digits_and_leads_to_its_source(real_corpus: Corpus) -> None:
    target = Target(
        id="ct-1",
        indicator="rd-budget-grdp",
        statement="Chi đạt 1,20%.",
        comparator="range",
        value=Decimal("1.20"),
        value_max=Decimal("1.5"),
        unit="percent",
        due=PartialDate(2025, 6),
        due_basis="stated",
        frequency="once",
        applies_to="",
        baseline=Baseline(Decimal("0.8"), 2020, Evidence("", ((3, 3),), ("0,8%",))),
        evidence=evidence(),
    )
    plan = dataclasses.replace(real_corpus.plan(PLANS[0]), targets=(target,))
    (row,) = records(real_corpus, "targets", plan)
    expected = {
        "id": "ct-1",
        "indicator_id": "rd-budget-grdp",
        "statement": "Chi đạt 1,20%.",
        "comparator": "range",
        "value": Decimal("1.20"),
        "value_max": Decimal("1.5"),
        "unit_id": "percent",
        "due": "2025-06",
        "due_year": 2025,
        "due_basis": "stated",
        "frequency": "once",
        "applies_to": None,
        "baseline_value": Decimal("0.8"),
        "baseline_year": 2020,
        "baseline_section": None,
        "baseline_lines": "3",
        "baseline_figures": "0,8%",
        "section": "II.2",
        "lines": "5, 8-9",
        "figures": "45% đến 46% | 50%",
        "url": f"{SITE}ke-hoach/{plan.id}/#ct-1",
    }
    assert expected == dict(list(row.items())[5:])


def test_lines_are_written_as_in_the_records(real_corpus: Corpus) -> None:
    for plan in real_corpus.plans():
        expected = [item.evidence.lines_text for item in plan.measures]
        assert expected == [row["lines"] for row in records(real_corpus, "measures", plan)]


def test_a_measure_knows_its_group(real_corpus: Corpus) -> None:
    plan = real_corpus.plan("kon-tum-4485-kh-ubnd-2020")
    expected = [(group.id, group.title, item.id) for group in plan.measure_groups for item in group.measures]
    found = records(real_corpus, "measures", plan)
    assert expected == [some(row, "group_id", "group_title", "id") for row in found]


def test_a_group_without_measures_is_not_lost(real_corpus: Corpus) -> None:
    plan = real_corpus.plan("kon-tum-4485-kh-ubnd-2020")
    bare = dataclasses.replace(plan.measure_groups[0], measures=())
    changed = dataclasses.replace(plan, measure_groups=(bare,))
    assert not records(real_corpus, "measures", changed)
    assert [bare.id] == [row["id"] for row in records(real_corpus, "measure_groups", changed)]


def test_agencies_of_an_assignment_stand_in_order(real_corpus: Corpus) -> None:
    plan = real_corpus.plan("vinh-long-1925-qd-ubnd-2023")
    item = next(item for item in plan.assignments if item.lead_agency and len(item.coordinating_agencies) > 1)
    found = [
        some(row, "agency_id", "role", "position")
        for row in records(real_corpus, "assignment_agencies", plan)
        if row["assignment_id"] == item.id
    ]
    others = [(agency, "coordinating", place) for place, agency in enumerate(item.coordinating_agencies, 1)]
    assert [(item.lead_agency, "lead", 1), *others] == found


def test_measures_do_not_inherit_the_themes_of_their_group(real_corpus: Corpus) -> None:
    plan = real_corpus.plan("kon-tum-4485-kh-ubnd-2020")
    group = dataclasses.replace(plan.measure_groups[0], themes=("funding",))
    bare = dataclasses.replace(
        group, measures=tuple(dataclasses.replace(item, themes=()) for item in group.measures)
    )
    changed = dataclasses.replace(plan, objectives=(), assignments=(), measure_groups=(bare,))
    found = [
        some(row, "item_kind", "item_id", "theme_id") for row in records(real_corpus, "item_themes", changed)
    ]
    assert [("measure_group", group.id, "funding")] == found


def test_a_correction_tells_the_cell_before_and_after_with_the_reason(real_corpus: Corpus) -> None:
    row = only(records(real_corpus, "release_changes"), version="0.1.0", id="bac-giang-chi-khcn-2025")
    position, text = row.pop("position"), row.pop("text")
    assert (isinstance(position, int), isinstance(text, str)) == (True, True)
    assert row == {
        "version": "0.1.0",
        "id": "bac-giang-chi-khcn-2025",
        "change_kind": "corrected",
        "reason": "Chữ “tối thiểu” là chỗ dựa của cách so sánh “ít nhất”; giá trị của chỉ tiêu không đổi.",
        "plan": "bac-giang-kh-khcn-2021",
        "province": None,
        "table_name": "targets",
        "item": "chi-khcn-2025",
        "column_name": "figures",
        "value_before": "1,5%",
        "value_after": "tối thiểu đạt 1,5%",
    }


def test_changes_of_a_release_are_counted_and_stand_in_order(real_corpus: Corpus) -> None:
    changes = [row for row in records(real_corpus, "release_changes") if row["version"] == "0.1.0"]
    release = only(records(real_corpus, "releases"), version="0.1.0")
    assert (release["released_on"], release["change_count"]) == (dt.date(2026, 11, 23), len(changes))
    assert [row["position"] for row in changes] == list(range(1, len(changes) + 1))


def test_a_merger_is_a_change_from_the_old_unit_to_the_new(real_corpus: Corpus) -> None:
    row = only(records(real_corpus, "province_changes"), predecessor_id="bac-kan")
    expected = {
        "id": "bac-kan--thai-nguyen",
        "change_kind": "merger",
        "predecessor_id": "bac-kan",
        "predecessor_code": "06",
        "predecessor_code_system": "gso",
        "successor_id": "thai-nguyen",
        "successor_code": "19",
        "successor_code_system": "19-2025-qd-ttg",
        "current_province_id": "thai-nguyen",
        "changed_on": dt.date(2025, 7, 1),
        "changed_on_edtf": "2025-07-01",
        "name_before": "Bắc Kạn",
        "name_after": "Thái Nguyên",
        "official_name_before": "Tỉnh Bắc Kạn",
        "official_name_after": "Tỉnh Thái Nguyên",
        "kind_before": "province",
        "kind_after": "province",
        "legal_basis": "202/2025/QH15",
        "disputed": None,
        "confirmed": "dataset",
    }
    assert expected == row


def test_a_change_of_name_and_rank_stays_within_the_unit(real_corpus: Corpus) -> None:
    row = only(records(real_corpus, "province_changes"), predecessor_id="hue")
    names = ("id", "change_kind", "successor_id", "changed_on", "name_before", "name_after")
    expected = (
        "hue--2025-01-01",
        "name_or_rank",
        "hue",
        dt.date(2025, 1, 1),
        "Thừa Thiên Huế",
        "Huế",
    )
    assert expected == some(row, *names)
    assert [row["kind_before"], row["kind_after"]] == ["province", "city"]


def test_fifty_two_units_became_part_of_twenty_three(real_corpus: Corpus) -> None:
    mergers = [row for row in records(real_corpus, "province_changes") if row["change_kind"] == "merger"]
    assert len(mergers) == 52
    assert len({row["successor_id"] for row in mergers}) == 23


def test_a_code_is_the_one_of_before_and_of_after_a_change(real_corpus: Corpus) -> None:
    names = ("predecessor_code", "predecessor_code_system", "successor_code", "successor_code_system")
    row = only(records(real_corpus, "province_changes"), id="hue--2025-01-01")
    assert some(row, *names) == ("46", "gso", "46", "gso")  # the list of codes changed later that year


def test_an_agency_comes_with_the_code_of_its_province(real_corpus: Corpus) -> None:
    names = ("province_id", "province_code", "province_code_system", "current_province_id")
    found = {some(row, *names) for row in records(real_corpus, "agencies")}
    assert ("bac-kan", "06", "gso", "thai-nguyen") in found
    assert (None, None, None, None) in found


def test_a_present_unit_has_its_latest_code_and_a_former_one_its_last(real_corpus: Corpus) -> None:
    rows = records(real_corpus, "provinces")
    names = ("code", "code_system", "current_province_id")
    assert some(only(rows, id="ha-noi"), *names) == ("01", "19-2025-qd-ttg", "ha-noi")
    assert some(only(rows, id="bac-kan"), *names) == ("06", "gso", "thai-nguyen")


def test_the_one_sheet_of_targets_needs_no_joining(real_corpus: Corpus) -> None:
    plan = real_corpus.plan("vinh-long-1925-qd-ubnd-2023")
    targets = records(real_corpus, "targets", plan)
    flat = records(real_corpus, "targets_flat", plan)
    for target, row in zip(targets, flat, strict=True):
        assert row["target_id"] == target["id"]
        assert {key: target[key] for key in target.keys() & row.keys()} == {
            key: row[key] for key in target.keys() & row.keys()
        }
    names = ("province_name", "current_province_name", "document_number", "issued_on", "issued_on_edtf")
    expected = ("Tỉnh Vĩnh Long", "Tỉnh Vĩnh Long", "1925/QĐ-UBND", dt.date(2023, 8, 16), "2023-08-16")
    assert expected == some(flat[0], *names)
    assert (plan.title, targets[0]["url"]) == some(flat[0], "plan_title", "url")
    indicator = real_corpus.registries.indicators[str(flat[0]["indicator_id"])]
    unit = real_corpus.registries.units[str(flat[0]["unit_id"])]
    assert (indicator.name, unit.name) == some(flat[0], "indicator_name", "unit_name")


def test_a_province_that_was_renamed_has_its_name_of_the_day(real_corpus: Corpus) -> None:
    old = real_corpus.plan("vinh-long-1925-qd-ubnd-2023")
    plan = dataclasses.replace(old, province="hue", issued_on=PartialDate(2023, 8, 1))
    row = records(real_corpus, "targets_flat", plan)[0]
    names = ("province_name", "current_province_name")
    assert some(row, *names) == ("Tỉnh Thừa Thiên Huế", "Thành phố Huế")


def test_disputed_facts_are_visible(real_corpus: Corpus) -> None:
    row = only(records(real_corpus, "provinces"), id="quang-ninh")
    assert row["disputed"] == " | ".join(real_corpus.registries.provinces["quang-ninh"].disputed)
    assert row["disputed"]


def test_a_known_document_has_the_unit_that_issued_it_and_says_it_is_not_verified(
    real_corpus: Corpus,
) -> None:
    row = only(records(real_corpus, "known_documents"), id="tien-giang-07-kh-ubnd-2022")
    url = str(row.pop("source_url"))
    title = str(row.pop("title"))
    expected = {
        "id": "tien-giang-07-kh-ubnd-2022",
        "province_id": "tien-giang",
        "province_code": "82",
        "province_code_system": "gso",
        "current_province_id": "dong-thap",
        "document_number": "07/KH-UBND",
        "document_number_printed": None,
        "document_kind": "plan",
        "title_en": None,
        "issuer": "Ủy ban nhân dân tỉnh Tiền Giang",
        "issued_on": dt.date(2022, 1, 11),
        "issued_on_edtf": "2022-01-11",
        "issued_on_precision": "day",
        "issued_year": 2022,
        "topic": "sở hữu trí tuệ",
        "category": "related_plan",
        "confirmed": "excerpt",
        "is_known_plan": True,
        "is_verified": False,
        "plan_id": None,
        "looked_on": dt.date(2026, 11, 22),
        "note": None,
    }
    assert expected == row
    assert url.startswith("https://")
    assert title.startswith("Kế hoạch thực hiện Chiến lược sở hữu trí tuệ")


def test_one_code_was_of_two_units_and_its_system_tells_which(real_corpus: Corpus) -> None:
    found = {
        some(row, "province_id", "province_code_system")
        for row in records(real_corpus, "known_documents")
        if row["province_code"] == "82"
    }
    assert found == {("tien-giang", "gso"), ("dong-thap", "19-2025-qd-ttg")}


def test_no_known_document_looks_verified_and_news_is_no_known_plan(real_corpus: Corpus) -> None:
    rows = records(real_corpus, "known_documents")
    assert {row["is_verified"] for row in rows} == {False}
    for row in rows:
        expected = row["category"] != "not_plan" and row["confirmed"] != "news"
        assert expected == row["is_known_plan"]


def test_a_transcribed_document_leads_to_its_plan_and_counts_no_more(real_corpus: Corpus) -> None:
    registries = real_corpus.registries
    name = "kon-tum-542-qd-ubnd-2012"
    done = dataclasses.replace(registries.known_documents[name], plan="kon-tum-4485-kh-ubnd-2020")
    changed = dataclasses.replace(registries, known_documents={name: done})
    (row,) = KNOWN_DOCUMENTS.rows(changed)
    named = dict(zip(KNOWN_DOCUMENTS.column_names, row, strict=True))
    assert (named["plan_id"], named["is_known_plan"]) == ("kon-tum-4485-kh-ubnd-2020", False)


def test_a_level_of_the_whole_country_keeps_its_digits_and_its_instrument(real_corpus: Corpus) -> None:
    first, second = records(with_levels(real_corpus), "national_targets")
    names = ("instrument_id", "indicator_id", "value", "value_max", "unit_id", "due", "due_year", "figure")
    expected = (
        INSTRUMENT, "tfp-growth-share", Decimal("45.25"), Decimal(50), "percent", "2030-06", 2030,
        "45,25% đến 50%",
    )  # fmt: skip
    assert expected == some(first, *names)
    assert some(second, "value_max", "due", "due_year", "section", "source_url") == (None,) * 5
