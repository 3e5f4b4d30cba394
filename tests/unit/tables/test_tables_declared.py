"""What is declared of tables and columns is complete and holds together."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from build_site.corpus.corpus import Corpus
from build_site.tables.catalogue import ALL_TABLES, PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.declarations import Column, Row, Table
from build_site.tables.vocabularies import DECLARED_LINE_REASONS, DECLARED_NUMBER_REASONS, IDENTITY_FIELDS

SCHEMAS = Path(__file__).parents[3] / "schemas"
TABLES = {table.name: table for table in ALL_TABLES}
each_table = pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)


def test_order_of_tables() -> None:
    expected = [
        "plans",
        "citations",
        "principles",
        "objectives",
        "targets",
        "targets_flat",
        "measure_groups",
        "measures",
        "assignments",
        "assignment_agencies",
        "assignment_measures",
        "reporting",
        "reporting_agencies",
        "recipients",
        "captures",
        "capture_notes",
        "identity_evidence",
        "declared",
        "item_themes",
        "provinces",
        "province_codes",
        "province_changes",
        "agencies",
        "agency_successors",
        "instruments",
        "national_targets",
        "indicators",
        "indicator_units",
        "indicator_themes",
        "themes",
        "units",
        "known_documents",
        "releases",
        "release_changes",
    ]
    assert expected == [table.name for table in ALL_TABLES]


@each_table
def test_every_table_and_column_is_explained_in_both_languages(table: Table) -> None:
    things: list[Table | Column] = [table, *table.columns]
    for thing in things:
        texts = [thing.title, thing.title_en, thing.description, thing.description_en]
        assert [text.strip() for text in texts] == texts
        assert all(texts), thing.name
        assert texts[2].endswith("."), thing.name
        assert texts[3].endswith("."), thing.name


@each_table
def test_names_of_columns_are_unique(table: Table) -> None:
    assert len(table.columns) == len(set(table.column_names))


@each_table
def test_primary_keys_are_columns_that_are_never_empty(table: Table) -> None:
    columns = {column.name: column for column in table.columns}
    assert table.primary_key
    assert all(columns[name].required for name in table.primary_key)


@each_table
def test_foreign_keys_lead_to_the_primary_key_of_a_table(table: Table) -> None:
    for key in table.foreign_keys:
        assert set(key.fields) <= set(table.column_names)
        assert TABLES[key.table].primary_key == key.reference_fields
        assert len(key.fields) == len(key.reference_fields)


@each_table
def test_every_reference_is_a_foreign_key(table: Table) -> None:
    referring = {name for name in table.column_names if name.endswith("_id")}
    declared = {name for key in table.foreign_keys for name in key.fields}
    # The item of a theme stands in one of four tables, which no foreign key can say.
    assert referring - declared == ({"item_id"} if table.name == "item_themes" else set())


@pytest.mark.parametrize("table", PLAN_TABLES, ids=lambda table: table.name)
def test_tables_of_plans_say_which_plan_and_province(table: Table) -> None:
    plan = "id" if table.name == "plans" else "plan_id"
    origin = (plan, "province_id", "province_code", "province_code_system", "current_province_id")
    assert origin == table.column_names[:5]
    assert table.column_names[-1] == "url"


NOT_FROM_A_PLACE_IN_THE_TEXT = {
    "plans",  # the whole document; what stands at a place has its own columns of section and lines
    "captures",  # about the file of the text
    "capture_notes",  # about what the text lacks
}


NO_SECTION = NOT_FROM_A_PLACE_IN_THE_TEXT | {
    "declared",  # lines around the content, which stand in no section
}


def test_every_fact_leads_to_its_plan_its_lines_and_its_place_on_the_site() -> None:
    required = {
        table.name: {column.name for column in table.columns if column.required} for table in PLAN_TABLES
    }
    for name, columns in required.items():
        assert columns >= {"id" if name == "plans" else "plan_id", "url"}, name
    assert {name for name, columns in required.items() if "lines" not in columns} == (
        NOT_FROM_A_PLACE_IN_THE_TEXT
    )
    assert {table.name for table in PLAN_TABLES if "section" not in table.column_names} == NO_SECTION


def units_of(table: Table) -> list[str]:
    """Return the columns of a table that name a province, today's unit apart."""
    own = ["id"] if table.name == "provinces" else []
    keys = [key.fields[0] for key in table.foreign_keys if key.table == "provinces"]
    return own + [name for name in keys if name != "current_province_id"]


def test_the_tables_that_name_a_province() -> None:
    found = {table.name: units_of(table) for table in ALL_TABLES if units_of(table)}
    registries = {
        "provinces": ["id"],
        "province_codes": ["province_id"],
        "province_changes": ["predecessor_id", "successor_id"],
        "agencies": ["province_id"],
        "known_documents": ["province_id"],
    }
    assert found == registries | {table.name: ["province_id"] for table in PLAN_TABLES}


@each_table
def test_a_province_comes_with_its_code_then_and_its_unit_of_today(table: Table) -> None:
    units = units_of(table)
    if not units:
        return
    assert ("current_province_id",) in {key.fields for key in table.foreign_keys if key.table == "provinces"}
    if table.name == "province_codes":  # where codes are at home
        assert {"code", "code_system"} <= set(table.column_names)
        return
    prefixes = {unit: unit.removesuffix("id") for unit in units}
    expected = {(unit, f"{prefix}code_system", f"{prefix}code") for unit, prefix in prefixes.items()}
    assert expected == {key.fields for key in table.foreign_keys if key.table == "province_codes"}


def test_parts_of_an_entry_name_their_owner_by_a_foreign_key() -> None:
    owned = {table.name: table.owner for table in REGISTRY_TABLES if table.owner is not None}
    assert set(owned) == {
        "province_codes",
        "province_changes",
        "agency_successors",
        "national_targets",
        "indicator_units",
        "indicator_themes",
    }
    for name, owner in owned.items():
        assert owner in TABLES[name].foreign_keys


FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"]


@each_table
def test_no_pattern_lets_a_formula_through(table: Table) -> None:
    for column in table.columns:
        if column.pattern:
            assert not any(re.search(column.pattern, formula) for formula in FORMULAS), column.name


def enum_of(schema: str, *path: str) -> list[str]:
    value: Any = json.loads((SCHEMAS / f"{schema}.schema.json").read_text("utf-8"))
    for key in path:
        value = value[key]
    enum: list[str] = value["enum"]
    return enum


CODE_SYSTEM = ("province", "properties", "codes", "items", "properties", "code_system")
PROVINCE_KIND = ("province", "properties", "kind")
CHANGE_KIND = ("province", "properties", "changes", "items", "properties", "kind_before")
COMPLETENESS = ("plan", "properties", "capture", "properties", "completeness")
REVIEW_STATUS = ("plan", "properties", "capture", "properties", "review_status")
DOCUMENT_KIND = ("common", "$defs", "document_kind")
SAME_LISTS = {
    ("plans", "document_kind"): DOCUMENT_KIND,
    ("plans", "attachment_document_kind"): DOCUMENT_KIND,
    ("plans", "level"): ("plan", "properties", "level"),
    ("plans", "legal_status"): ("plan", "properties", "legal_status"),
    ("plans", "completeness"): COMPLETENESS,
    ("plans", "review_status"): REVIEW_STATUS,
    ("captures", "completeness"): COMPLETENESS,
    ("captures", "review_status"): REVIEW_STATUS,
    ("citations", "role"): ("plan", "$defs", "citation", "properties", "role"),
    ("objectives", "scope"): ("plan", "$defs", "objective", "properties", "scope"),
    ("targets", "comparator"): ("common", "$defs", "comparator"),
    ("national_targets", "comparator"): ("common", "$defs", "comparator"),
    ("targets", "due_basis"): ("plan", "$defs", "target", "properties", "due_basis"),
    ("targets", "frequency"): ("plan", "$defs", "target", "properties", "frequency"),
    ("reporting", "frequency"): ("plan", "$defs", "reporting", "properties", "frequency"),
    ("plans", "province_code_system"): CODE_SYSTEM,
    ("province_codes", "code_system"): CODE_SYSTEM,
    ("provinces", "kind"): PROVINCE_KIND,
    ("province_changes", "kind_before"): CHANGE_KIND,
    ("province_changes", "kind_after"): PROVINCE_KIND,
    ("agencies", "kind"): ("agency", "properties", "kind"),
    ("instruments", "document_kind"): DOCUMENT_KIND,
    ("instruments", "legal_status"): ("instrument", "properties", "legal_status"),
    ("agencies", "confirmed"): ("common", "$defs", "confirmed"),
    ("national_targets", "confirmed"): ("common", "$defs", "confirmed"),
    ("instruments", "confirmed"): ("common", "$defs", "confirmed"),
    ("provinces", "confirmed"): ("common", "$defs", "confirmed"),
    ("known_documents", "document_kind"): DOCUMENT_KIND,
    ("known_documents", "category"): ("known-document", "properties", "category"),
    ("known_documents", "confirmed"): ("known-document", "properties", "confirmed"),
    ("release_changes", "change_kind"): ("release-notes", "$defs", "entry", "properties", "kind"),
}
OWN_LISTS = {
    ("plans", "issued_on_precision"),
    ("plans", "effective_on_precision"),
    ("targets_flat", "issued_on_precision"),
    ("instruments", "issued_on_precision"),
    ("known_documents", "issued_on_precision"),
    ("identity_evidence", "field"),
    ("assignment_agencies", "role"),
    ("reporting_agencies", "role"),
    ("item_themes", "item_kind"),
    ("declared", "kind"),
    ("declared", "reason"),
    ("province_changes", "change_kind"),
}


@pytest.mark.parametrize(("place", "path"), SAME_LISTS.items(), ids=lambda value: "-".join(value[:2]))
def test_closed_lists_are_those_of_the_records(place: tuple[str, str], path: tuple[str, ...]) -> None:
    table, name = place
    column = next(column for column in TABLES[table].columns if column.name == name)
    assert enum_of(*path) == list(column.enum)


def test_fields_of_identity_evidence_are_those_of_the_records() -> None:
    schema = json.loads((SCHEMAS / "plan.schema.json").read_text("utf-8"))
    assert list(schema["properties"]["identity_evidence"]["properties"]) == list(IDENTITY_FIELDS)


def test_reasons_for_lines_and_numbers_are_those_of_the_records() -> None:
    assert enum_of("plan", "$defs", "declared_lines", "properties", "reason") == list(DECLARED_LINE_REASONS)
    numbers = enum_of("plan", "$defs", "declared_number", "properties", "reason")
    assert numbers == list(DECLARED_NUMBER_REASONS)


def test_a_known_document_is_of_one_of_the_kinds_or_of_none() -> None:
    expected = [*enum_of(*DOCUMENT_KIND), None]
    assert expected == enum_of("known-document", "properties", "document_kind")


def test_every_closed_list_is_compared_or_known_to_be_the_tables_own() -> None:
    compared = {TABLES[table].columns[TABLES[table].positions((name,))[0]].enum for table, name in SAME_LISTS}
    left = {
        (table.name, column.name)
        for table in ALL_TABLES
        for column in table.columns
        if column.enum and column.enum not in compared
    }
    assert left == OWN_LISTS


PYTHON_TYPES = {
    "string": "str",
    "integer": "int",
    "year": "int",
    "number": "Decimal",
    "boolean": "bool",
    "date": "date",
}


def rows_of_all_tables(corpus: Corpus) -> Iterator[tuple[Table, Row]]:
    for table in REGISTRY_TABLES:
        for row in table.rows(corpus.registries):
            yield table, row
    for plan in corpus.plans():
        for plan_table in PLAN_TABLES:
            for row in plan_table.rows(plan, corpus.registries, "https://kehoachmo.example/"):
                yield plan_table, row


def is_fit(column: Column, cell: object) -> bool:
    if cell is None:
        return not column.required
    if type(cell).__name__ != PYTHON_TYPES[column.type]:
        return False
    if column.pattern and not re.search(column.pattern, str(cell)):
        return False
    return cell != "" and (not column.enum or cell in column.enum)


def test_every_cell_of_the_real_data_fits_its_column(real_corpus: Corpus) -> None:
    unfit = [
        (table.name, column.name, cell)
        for table, row in rows_of_all_tables(real_corpus)
        for column, cell in zip(table.columns, row, strict=True)
        if not is_fit(column, cell)
    ]
    assert unfit == []
