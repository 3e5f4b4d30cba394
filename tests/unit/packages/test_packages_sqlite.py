"""The database holds its keys, answers the questions of its views, and finds words without marks."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_site.corpus.corpus import Corpus
from build_site.packages.built import BuiltPackage
from build_site.packages.sqlite_views import VIEWS, View
from build_site.tables.catalogue import ALL_TABLES

Connection = sqlite3.Connection


@pytest.fixture(scope="session")
def database(built: list[BuiltPackage], packages_folder: Path) -> Iterator[Connection]:
    """The national database, to be read."""
    name = built[0].name
    connection = sqlite3.connect(f"file:{packages_folder / name / f'{name}.sqlite'}?mode=ro", uri=True)
    yield connection
    connection.close()


@pytest.fixture
def copy(database: Connection) -> Iterator[Connection]:
    """A copy of it in memory, to be changed, with foreign keys enforced."""
    connection = sqlite3.connect(":memory:")
    database.backup(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


def values(database: Connection, query: str, *parameters: str) -> list[tuple[object, ...]]:
    return database.execute(query, parameters).fetchall()


def test_the_file_is_whole(database: Connection) -> None:
    assert values(database, "PRAGMA integrity_check") == [("ok",)]
    assert values(database, "PRAGMA foreign_key_check") == []
    assert values(database, "PRAGMA freelist_count") == [(0,)]


def test_every_declared_key_is_a_key(database: Connection) -> None:
    for table in ALL_TABLES:
        columns = values(database, "SELECT name, pk FROM pragma_table_info(?) ORDER BY pk", table.name)
        assert tuple(name for name, place in columns if place) == table.primary_key
        found: dict[object, list[tuple[object, object, object]]] = {}
        query = 'SELECT id, "from", "table", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq'
        for number, ours, other, theirs in values(database, query, table.name):
            found.setdefault(number, []).append((ours, other, theirs))
        declared = [
            [(ours, key.table, theirs) for ours, theirs in zip(key.fields, key.reference_fields, strict=True)]
            for key in table.foreign_keys
        ]
        assert sorted(found.values(), key=str) == sorted(declared, key=str)


def test_what_is_looked_up_by_has_an_index(copy: Connection) -> None:
    copy.execute("DELETE FROM sqlite_stat1")  # it would rather read small tables through
    copy.execute("ANALYZE sqlite_schema")
    for table in ALL_TABLES:
        for key in table.foreign_keys:
            condition = " AND ".join([f'"{name}" = ?' for name in key.fields])
            steps = values(
                copy, f'EXPLAIN QUERY PLAN SELECT * FROM "{table.name}" WHERE {condition}', *key.fields
            )
            assert all("SEARCH" in str(step[3]) for step in steps), (table.name, key.fields)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE targets SET plan_id = 'khong-co'",
        "UPDATE targets SET province_code = '99'",
        "UPDATE targets SET comparator = 'nearly'",
        "UPDATE targets SET statement = NULL",
        "INSERT INTO themes SELECT * FROM themes",
    ],
)
def test_a_change_against_the_rules_is_refused(copy: Connection, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        copy.execute(statement)


def test_the_package_describes_itself(database: Connection, built: list[BuiltPackage]) -> None:
    query = "SELECT value FROM about WHERE key IN ('version', 'created') ORDER BY key"
    assert values(database, query) == [("2026-11-23",), (built[0].version,)]
    tables = values(database, "SELECT name, \"rows\" FROM dictionary_tables WHERE kind = 'table'")
    assert tables == [(resource.table, resource.rows) for resource in built[0].resources]
    columns = values(database, "SELECT table_name, name, description FROM dictionary_columns")
    expected = [
        (table.name, column.name, column.description) for table in ALL_TABLES for column in table.columns
    ]
    assert columns == expected


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_is_described_and_has_columns_of_different_names(database: Connection, view: View) -> None:
    described = values(database, "SELECT title, description FROM dictionary_tables WHERE name = ?", view.name)
    assert described == [(view.title, view.description)]
    cursor = database.execute(f'SELECT * FROM "{view.name}"')
    columns = [item[0] for item in cursor.description]
    assert len(columns) == len(set(columns))
    assert cursor.fetchone() is not None


def test_a_target_with_province_indicator_and_evidence_is_one_row(
    database: Connection, real_corpus: Corpus
) -> None:
    count = sum(len(plan.targets) for plan in real_corpus.plans())
    assert values(database, "SELECT count(*) FROM targets_with_evidence") == [(count,)]
    plan = real_corpus.plan("bac-kan-380-kh-ubnd-2023")
    target = plan.targets[0]
    names = "document_number, province_name, current_province_name, indicator_name, value, unit_name, lines, "
    query = f"SELECT {names} figures, archive_file, archive_sha256 FROM targets_with_evidence WHERE url = ?"
    registries = real_corpus.registries
    assert values(database, query, f"https://kehoachmo.example/ke-hoach/{plan.id}/#{target.id}") == [
        (
            "380/KH-UBND",
            "Tỉnh Bắc Kạn",
            "Tỉnh Thái Nguyên",
            registries.indicators[target.indicator].name,
            float(target.value),
            registries.units[target.unit].name,
            target.evidence.lines_text,
            " | ".join(target.evidence.figures),
            plan.capture.file,
            plan.capture.sha256,
        )
    ]


def test_duties_of_an_agency(database: Connection, real_corpus: Corpus) -> None:
    plans = list(real_corpus.plans())
    agency = next(item.lead_agency for plan in plans for item in plan.assignments if item.lead_agency)
    assignments = [item for plan in plans for item in plan.assignments]
    reports = [item for plan in plans for item in plan.reporting]
    expected = (
        len([item for item in assignments if item.lead_agency == agency]),
        len([item for item in assignments if agency in item.coordinating_agencies]),
        len([item for item in reports if agency in item.reporting_agencies]),
        len([item for item in reports if agency in item.receiving_agencies]),
    )
    query = "SELECT leading, coordinating, reporting, receiving FROM agency_workloads WHERE agency_id = ?"
    assert values(database, query, agency) == [expected]
    assert values(database, "SELECT count(*) FROM agency_duties WHERE agency_id = ?", agency) == [
        (sum(expected),)
    ]


def test_what_is_due_comes_in_order(database: Connection, real_corpus: Corpus) -> None:
    plans = list(real_corpus.plans())
    found = values(database, "SELECT due, item_kind FROM due_items")
    dues = [str(due) for due, _ in found if due is not None]
    assert dues == sorted(dues)
    assert all(due is None for due, _ in found[len(dues) :])
    expected = {
        "target": len([item for plan in plans for item in plan.targets if item.due]),
        "assignment": len([item for plan in plans for item in plan.assignments if item.due]),
        "reporting": len([item for plan in plans for item in plan.reporting if item.due_month_day]),
    }
    assert expected == {kind: [item for _, item in found].count(kind) for kind in expected}


def test_where_former_provinces_are_today(database: Connection) -> None:
    query = "SELECT province_name, province_code, until, current_province_name, current_province_code"
    found = values(database, f"{query} FROM former_provinces WHERE province_id = 'bac-kan'")
    assert found == [("Tỉnh Bắc Kạn", "06", "2025-06-30", "Tỉnh Thái Nguyên", "19")]
    assert values(database, "SELECT count(*) FROM former_provinces") == [(52,)]


def test_plans_and_indicators_at_a_glance(database: Connection, real_corpus: Corpus) -> None:
    plan = real_corpus.plan("vinh-long-1925-qd-ubnd-2023")
    query = "SELECT issued, targets, measures, assignments, citations FROM plan_overviews WHERE plan_id = ?"
    numbers = (len(plan.targets), len(plan.measures), len(plan.assignments), len(plan.citations))
    assert values(database, query, plan.id) == [("2023-08-16", *numbers)]
    targets = [target for plan in real_corpus.plans() for target in plan.targets]
    one = targets[0]
    same = [item for item in targets if (item.indicator, item.unit) == (one.indicator, one.unit)]
    query = "SELECT targets, lowest, highest FROM indicator_ranges WHERE indicator_id = ? AND unit_id = ?"
    lowest, highest = min(item.value for item in same), max(item.value_max or item.value for item in same)
    assert values(database, query, one.indicator, one.unit) == [(len(same), float(lowest), float(highest))]


def found_by(database: Connection, words: str) -> set[tuple[object, ...]]:
    query = "SELECT table_name, plan_id, item_id FROM search WHERE search MATCH ?"
    return set(values(database, query, words))


@pytest.mark.parametrize(
    "words",
    [
        ("đổi mới sáng tạo", "doi moi sang tao", "ĐỔI MỚI SÁNG TẠO", "đoi moi sang tao", "đổi moi sáng tao"),
        ('"đổi mới sáng tạo"', '"doi moi sang tao"', '"Đổi Mới Sáng Tạo"'),
        ("đào tạo", "dao tao", "ĐÀO tao"),
    ],
)
def test_words_are_found_with_and_without_marks(database: Connection, words: tuple[str, ...]) -> None:
    found = [found_by(database, word) for word in words]
    assert found[0]
    assert all(other == found[0] for other in found)


def test_a_found_text_leads_to_its_place(database: Connection) -> None:
    query = "SELECT url, text FROM search WHERE search MATCH 'bac kan' AND table_name = 'plans'"
    ((url, text),) = values(database, query)
    assert url == "https://kehoachmo.example/ke-hoach/bac-kan-380-kh-ubnd-2023/"
    assert str(text).startswith("380/KH-UBND\n")
    assert ("provinces", None, "dak-lak") in found_by(database, "dak lak") | found_by(database, "đắk lắk")


def test_no_item_is_found_twice(database: Connection) -> None:
    tables = {name for (name,) in values(database, "SELECT DISTINCT table_name FROM search")}
    assert "targets" in tables
    assert "targets_flat" not in tables
    twice = "SELECT 1 FROM search GROUP BY table_name, plan_id, item_id HAVING count(*) > 1"
    assert values(database, twice) == []
