"""What stands in the files is what stands in the records, all of it."""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from build_site.api.build import build_api
from build_site.api.collections import COLLECTIONS
from build_site.api.envelope import API_VERSION
from build_site.corpus.corpus import Corpus
from build_site.tables.catalogue import ALL_TABLES, PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.declarations import Cell, Column, Row, Table
from tests.unit.api.conftest import BAC_KAN, CREATED, PROBLEMS, ROOT, SITE, Read
from tests.unit.real_records import load_real

PLAN = "bac-kan-380-kh-ubnd-2023"
LONG_PLAN = "vinh-long-1925-qd-ubnd-2023"
ROOT_URL = f"{SITE}api/v1/"


def plain(column: Column, cell: Cell) -> Any:
    """Return what a cell is in JSON, worked out without the code under test."""
    if column.separator:
        return cell.split(" | ") if isinstance(cell, str) else []
    return cell.isoformat() if isinstance(cell, dt.date) else cell


def as_object(table: Table, row: Row) -> dict[str, Any]:
    pairs = zip(table.columns, row, strict=True)
    return {column.name: plain(column, cell) for column, cell in pairs}


def rows_of(corpus: Corpus, table: str, plan_id: str) -> list[dict[str, Any]]:
    plan_table = next(item for item in PLAN_TABLES if item.name == table)
    plan = corpus.plan(plan_id)
    return [as_object(plan_table, row) for row in plan_table.rows(plan, corpus.registries, SITE)]


def test_every_file_has_the_same_envelope(read: Read, real_corpus: Corpus) -> None:
    file = read(f"plans/{PLAN}.json")
    data = file.pop("data")
    release = real_corpus.registries.release
    expected = {
        "schema_version": API_VERSION,
        "data_version": release.version,
        "released_on": str(release.released_on),
        "built_on": "2026-11-24",
        "licence": {
            "id": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0 International",
            "url": "https://creativecommons.org/licenses/by/4.0/",
        },
        "source": {
            "name": "Kế hoạch Mở",
            "url": SITE,
            "attribution": f"Kế hoạch Mở, phiên bản {release.version}, CC BY 4.0",
        },
        "links": {
            "self": f"{ROOT_URL}plans/{PLAN}.json",
            "html": f"{SITE}ke-hoach/{PLAN}/",
            "prev": None,
            "next": None,
            "index": f"{ROOT_URL}index.json",
            "openapi": f"{ROOT_URL}openapi.json",
        },
        "pagination": None,
    }
    assert expected == file
    assert data["id"] == PLAN
    assert list(read("index.json"))[:-1] == list(expected)


WHOLE = [
    "identity_evidence",
    "citations",
    "principles",
    "objectives",
    "targets",
    "measure_groups",
    "measures",
    "assignments",
    "reporting",
    "recipients",
    "declared",
]
"""Tables whose rows are objects of a plan's file, under the table's name."""


@pytest.mark.parametrize("table", WHOLE)
@pytest.mark.parametrize("plan_id", [PLAN, LONG_PLAN])
def test_a_plan_has_every_row_of_its_tables(
    read: Read, real_corpus: Corpus, plan_id: str, table: str
) -> None:
    objects = read(f"plans/{plan_id}.json")["data"][table]
    expected = rows_of(real_corpus, table, plan_id)
    found = [{key: value for key, value in item.items() if key in expected[0]} for item in objects]
    assert expected == found


def test_a_plan_begins_with_its_own_row_and_its_capture(read: Read, real_corpus: Corpus) -> None:
    data = read(f"plans/{PLAN}.json")["data"]
    (expected,) = rows_of(real_corpus, "plans", PLAN)
    assert expected == {key: data[key] for key in expected}
    (capture,) = rows_of(real_corpus, "captures", PLAN)
    assert capture == {key: data["capture"][key] for key in capture}
    notes = [row["note"] for row in rows_of(real_corpus, "capture_notes", PLAN)]
    assert notes == data["capture"]["notes"]


def test_what_other_tables_say_of_an_item_stands_in_the_item(read: Read, real_corpus: Corpus) -> None:
    data = read(f"plans/{LONG_PLAN}.json")["data"]
    for table, key, field in (
        ("assignments", "assignment_agencies", "assignment_id"),
        ("reporting", "reporting_agencies", "reporting_id"),
    ):
        expected = [
            (row[field], row["agency_id"], row["role"], row["position"])
            for row in rows_of(real_corpus, key, LONG_PLAN)
        ]
        found = [
            (item["id"], role["agency_id"], role["role"], role["position"])
            for item in data[table]
            for role in item["agencies"]
        ]
        assert expected == found
        assert len(found) > 5
    measures = [(item["id"], name) for item in data["assignments"] for name in item["measure_ids"]]
    assert measures == [
        (row["assignment_id"], row["measure_id"])
        for row in rows_of(real_corpus, "assignment_measures", LONG_PLAN)
    ]
    themes = {
        (kind, item["id"], theme)
        for kind, table in (
            ("objective", "objectives"),
            ("measure_group", "measure_groups"),
            ("measure", "measures"),
            ("assignment", "assignments"),
        )
        for item in data[table]
        for theme in item["theme_ids"]
    }
    expected_themes = {
        (row["item_kind"], row["item_id"], row["theme_id"])
        for row in rows_of(real_corpus, "item_themes", LONG_PLAN)
    }
    assert expected_themes == themes


def test_no_table_is_left_out() -> None:
    """Each table is an object of its own, or part of another.

    `targets_flat` repeats what others say.
    """
    shapes = [shape for item in COLLECTIONS for shape in (item.item, item.detail) if shape]
    found = set()
    while shapes:
        shape = shapes.pop()
        found.add(shape.table.name)
        shapes += [part.shape for part in shape.parts]
    assert {table.name for table in ALL_TABLES} - found <= {"targets_flat"}


@pytest.mark.parametrize(
    ("table", "collection"),
    [
        ("provinces", "provinces"),
        ("agencies", "agencies"),
        ("instruments", "instruments"),
        ("indicators", "indicators"),
        ("themes", "themes"),
        ("units", "units"),
        ("known_documents", "known-documents"),
    ],
)
def test_a_registry_is_there_in_full(read: Read, real_corpus: Corpus, table: str, collection: str) -> None:
    declared = next(item for item in REGISTRY_TABLES if item.name == table)
    expected = [as_object(declared, row) for row in declared.rows(real_corpus.registries)]
    items = read(f"{collection}/index.json")["data"]
    assert expected == [{key: item[key] for key in expected[0]} for item in items]
    for item in items:
        file = read(f"{collection}/{item['id']}.json")
        assert item == file["data"]
        assert file["links"]["self"] == item["links"]["self"]
        assert file["links"]["html"] == item["links"]["html"]


def test_a_fact_is_the_same_object_wherever_it_stands(read: Read, real_corpus: Corpus) -> None:
    for indicator in real_corpus.registries.indicators:
        expected = [
            target
            for plan_id in real_corpus.summaries
            for target in read(f"plans/{plan_id}.json")["data"]["targets"]
            if target["indicator_id"] == indicator
        ]
        assert expected == read(f"indicators/{indicator}/targets.json")["data"]


def test_a_target_carries_its_evidence_and_its_province_then_and_now(read: Read) -> None:
    target = next(
        item for item in read("indicators/tfp-growth-share/targets.json")["data"] if item["plan_id"] == PLAN
    )
    kept = {key: target[key] for key in target if key.startswith(("province", "current"))}
    assert kept == {
        "province_id": "bac-kan",
        "province_code": "06",
        "province_code_system": "gso",
        "current_province_id": "thai-nguyen",
    }
    assert (target["section"], target["lines"], target["figures"]) == ("II.2.b", "55", ["45% đến 46%"])
    assert target["url"] == f"{SITE}ke-hoach/{PLAN}/#tfp-2025"
    assert (target["value"], target["value_max"]) == (45, 46)


def test_a_value_has_the_digits_of_the_record(read: Read, real_corpus: Corpus) -> None:
    found = {
        (target["plan_id"], target["id"]): str(target["value"])
        for plan_id in real_corpus.summaries
        for target in read(f"plans/{plan_id}.json")["data"]["targets"]
    }
    expected = {
        (plan.id, target.id): str(target.value) for plan in real_corpus.plans() for target in plan.targets
    }
    assert expected == found
    assert any("." in text for text in found.values())


def test_a_province_of_today_gathers_what_its_former_units_left(read: Read) -> None:
    for unit in ("bac-kan", "thai-nguyen"):
        plans = read(f"provinces/{unit}/plans.json")["data"]
        assert [plan["id"] for plan in plans] == [PLAN]
        assert {due["plan_id"] for due in read(f"provinces/{unit}/deadlines.json")["data"]} == {PLAN}
    assert read("provinces/hue/plans.json")["data"] == []
    known = read("provinces/gia-lai/known-documents.json")["data"]
    assert {item["province_id"] for item in known} == {"binh-dinh"}
    assert known[0]["links"]["html"] == f"{SITE}tinh/binh-dinh/#phan-pham-vi"


def test_a_province_tells_what_it_was_made_of_and_what_became_of_it(read: Read) -> None:
    vinh_long = read("provinces/vinh-long.json")["data"]
    assert {change["predecessor_id"] for change in vinh_long["predecessors"]} == {
        "ben-tre",
        "tra-vinh",
        "vinh-long-truoc-2025",
    }
    assert vinh_long["successors"] == []
    assert [code["code"] for code in vinh_long["codes"]] == ["86"]
    bac_kan = read("provinces/bac-kan.json")["data"]
    assert [change["successor_id"] for change in bac_kan["successors"]] == ["thai-nguyen"]
    hue = read("provinces/hue.json")["data"]
    assert {change["change_kind"] for change in hue["changes"]} == {"name_or_rank"}


def test_an_agency_has_all_it_leads_or_takes_part_in(read: Read, real_corpus: Corpus) -> None:
    for agency in real_corpus.registries.agencies:
        tasks = [
            (plan.id, task.id)
            for plan in real_corpus.plans()
            for task in plan.assignments
            if agency in (task.lead_agency, *task.coordinating_agencies)
        ]
        found = read(f"agencies/{agency}/assignments.json")["data"]
        assert tasks == [(item["plan_id"], item["id"]) for item in found]
        reports = [
            (plan.id, report.id)
            for plan in real_corpus.plans()
            for report in plan.reporting
            if agency in (*report.reporting_agencies, *report.receiving_agencies)
        ]
        found = read(f"agencies/{agency}/reporting.json")["data"]
        assert reports == [(item["plan_id"], item["id"]) for item in found]


def test_an_instrument_has_every_place_that_cites_it(read: Read, real_corpus: Corpus) -> None:
    total = 0
    for instrument in real_corpus.registries.instruments:
        found = read(f"instruments/{instrument}/citations.json")["data"]
        assert {item["instrument_id"] for item in found} <= {instrument}
        total += len(found)
    assert total == sum(len(plan.citations) for plan in real_corpus.plans())


def test_deadlines_stand_under_their_year_in_order(read: Read, real_corpus: Corpus) -> None:
    years = read("deadlines/index.json")["data"]
    found = []
    for year in years:
        items = read(f"deadlines/{year['id']}.json")["data"]
        assert [item["due_last"] or "" for item in items] == sorted(item["due_last"] or "" for item in items)
        counts = [
            sum(item["kind"] == kind for item in items) for kind in ("target", "assignment", "reporting")
        ]
        assert counts == [year["targets"], year["assignments"], year["reporting"]]
        found += [(item["plan_id"], item["kind"], item["item_id"], item["due"] or "") for item in items]
    expected = [
        (plan.id, kind, item.id, str(item.due or ""))
        for plan in real_corpus.plans()
        for kind, items in (("target", plan.targets), ("assignment", plan.assignments))
        for item in items
        if item.due is not None
    ]
    expected += [
        (plan.id, "reporting", report.id, "")
        for plan in real_corpus.plans()
        for report in plan.reporting
        if report.due_month_day
    ]
    assert sorted(expected) == sorted(found)
    assert [year["id"] for year in years][-1] == "every-year"


def test_a_year_ends_on_its_last_day(read: Read) -> None:
    due = next(item for item in read("deadlines/2025.json")["data"] if item["due"] == "2025")
    assert (due["due_first"], due["due_last"], due["due_month_day"]) == ("2025-01-01", "2025-12-31", None)
    yearly = read("deadlines/every-year.json")["data"][0]
    assert (yearly["due"], yearly["due_last"]) == (None, None)
    assert yearly["due_month_day"] in ("12-10", "12-20")
    assert yearly["agency_ids"]


def test_problems_are_the_catalogue_with_what_was_found(read: Read) -> None:
    codes = {item["id"]: item for item in read("problems/index.json")["data"]}
    assert codes["citation-missing-basis"]["findings"] == len(PROBLEMS)
    assert codes["citation-missing-basis"]["severity"] == "warning"
    assert codes["yaml-syntax"]["findings"] == 0
    assert read("problems/yaml-syntax.json")["data"] == codes["yaml-syntax"]


def test_a_finding_leads_to_the_plan_it_is_about(read: Read) -> None:
    finding = read("findings/index.json")["data"][0]
    assert finding == {
        "code": "citation-missing-basis",
        "severity": "warning",
        "message": "Thử 001.",
        "hint": None,
        "path": BAC_KAN,
        "line": 1,
        "column": 2,
        "plan_id": PLAN,
        "url": f"{SITE}ke-hoach/{PLAN}/",
    }


def test_a_long_list_goes_on_in_further_pages(read: Read) -> None:
    pages = [read(f"findings/index{page}.json") for page in ("", "/2", "/3")]
    assert [len(page["data"]) for page in pages] == [200, 200, 1]
    assert [page["pagination"]["page"] for page in pages] == [1, 2, 3]
    assert {(page["pagination"]["pages"], page["pagination"]["total"]) for page in pages} == {(3, 401)}
    messages = [item["message"] for page in pages for item in page["data"]]
    assert messages == [problem.message for problem in PROBLEMS]
    second = f"{ROOT_URL}findings/index/2.json"
    assert (pages[0]["links"]["next"], pages[1]["links"]["self"]) == (second, second)
    assert (pages[1]["links"]["prev"], pages[2]["links"]["next"]) == (f"{ROOT_URL}findings/index.json", None)


def test_changes_tell_what_each_release_did_the_latest_first(read: Read) -> None:
    releases = read("changes/index.json")["data"]
    assert [release["version"] for release in releases] == ["0.10.0", "0.2.0"]
    assert (releases[1]["released_on"], releases[1]["change_count"]) == ("2027-01-05", 1)
    assert releases[1]["links"] == {
        "self": f"{ROOT_URL}changes/0.2.0.json",
        "html": f"{SITE}thay-doi/#phien-ban-0-2-0",
    }
    assert read("changes/0.10.0.json")["data"] == []
    (change,) = read("changes/0.2.0.json")["data"]
    kept = {key: change[key] for key in ("id", "change_kind", "reason", "value_before", "value_after")}
    assert kept == {
        "id": "nguoi-ky",
        "change_kind": "corrected",
        "reason": "Chép nhầm.",
        "value_before": "Nguyễn Văn A",
        "value_after": None,
    }


def test_every_change_of_the_published_notes_is_there(tmp_path: Path) -> None:
    corpus = load_real()
    build_api(corpus, tmp_path, SITE, CREATED)
    notes = corpus.registries.release_notes
    assert notes
    for version, release in notes.items():
        data = json.loads((tmp_path / f"changes/{version}.json").read_text("utf-8"))["data"]
        assert [change["id"] for change in data] == [entry.id for entry in release.entries]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("indicators/st-budget-share", "chi-tieu/st-budget-share/"),
        ("agencies/bo-khoa-hoc-va-cong-nghe", "co-quan/bo-khoa-hoc-va-cong-nghe/"),
        ("instruments/569-qd-ttg-2022", "van-ban/569-qd-ttg-2022/"),
        ("themes/enterprises", "linh-vuc/enterprises/"),
        ("units/percent", None),
    ],
)
def test_a_thing_leads_to_its_page(read: Read, name: str, page: str | None) -> None:
    file = read(f"{name}.json")
    assert file["data"]["links"]["html"] == file["links"]["html"] == (page and SITE + page)


def test_the_index_leads_to_every_collection(read: Read) -> None:
    entries = {item["id"]: item for item in read("index.json")["data"]}
    assert list(entries) == [collection.name for collection in COLLECTIONS]
    for name, entry in entries.items():
        assert entry["links"]["self"] == f"{ROOT_URL}{name}/index.json"
        assert entry["total"] == read(f"{name}/index.json")["pagination"]["total"]
    assert entries["plans"]["links"]["item"] == f"{ROOT_URL}plans/{{id}}.json"
    assert entries["findings"]["links"]["item"] is None


def test_the_changelog_tells_of_the_present_version() -> None:
    text = (ROOT / "docs/du-lieu/api-thay-doi.md").read_text("utf-8")
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings[0].split()[1] == API_VERSION


def test_values_are_exact(read: Read) -> None:
    value = next(
        item["value"]
        for item in read("indicators/st-budget-share/targets.json")["data"]
        if item["due"] == "2025"
    )
    assert isinstance(value, Decimal)
