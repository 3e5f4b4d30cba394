"""CSV on the Web: the tables as they are declared, in the words of the standard."""

import json
import re
from typing import Any

import pytest

from build_site.metadata.csvw import datatype, render_csvw
from build_site.metadata.description import Catalogue
from build_site.tables.catalogue import ALL_TABLES
from build_site.tables.declarations import Column

Json = dict[str, Any]


@pytest.fixture
def described(catalogue: Catalogue) -> Json:
    """The description of the national package."""
    found: Json = json.loads(render_csvw(catalogue, catalogue.datasets[0]))
    return found


def table(described: Json, name: str) -> Json:
    found: Json = next(item for item in described["tables"] if item["url"] == f"{name}.csv")
    return found


def column(described: Json, table_name: str, name: str) -> Json:
    columns = table(described, table_name)["tableSchema"]["columns"]
    found: Json = next(item for item in columns if item["name"] == name)
    return found


def test_every_table_and_column_is_there_in_order(described: Json) -> None:
    found = [
        (item["url"], tuple(entry["name"] for entry in item["tableSchema"]["columns"]))
        for item in described["tables"]
    ]
    assert [(f"{item.name}.csv", item.column_names) for item in ALL_TABLES] == found


def test_the_header_is_among_the_titles(described: Json) -> None:
    # a validator compares header and titles, and finds no match in the name (5.5.1)
    for item in described["tables"]:
        for entry in item["tableSchema"]["columns"]:
            assert entry["name"] == entry["titles"]["und"]


def test_primary_keys_are_those_declared(described: Json) -> None:
    found = {item["url"]: tuple(item["tableSchema"]["primaryKey"]) for item in described["tables"]}
    assert {f"{item.name}.csv": item.primary_key for item in ALL_TABLES} == found


def test_a_foreign_key_that_may_be_empty_is_a_note_on_its_column(described: Json) -> None:
    keys = table(described, "assignments")["tableSchema"]["foreignKeys"]
    assert {
        "columnReference": ["plan_id"],
        "reference": {"resource": "plans.csv", "columnReference": ["id"]},
    } in keys
    assert ["lead_agency_id"] not in [key["columnReference"] for key in keys]
    assert column(described, "assignments", "lead_agency_id")["dc:references"] == {"@id": "agencies.csv"}


def test_every_foreign_key_is_stated_one_way_or_the_other(described: Json) -> None:
    for item in ALL_TABLES:
        schema = table(described, item.name)["tableSchema"]
        firm = {tuple(key["columnReference"]) for key in schema["foreignKeys"]}
        loose = {(entry["name"],) for entry in schema["columns"] if "dc:references" in entry}
        required = {column.name for column in item.columns if column.required}
        keys = {key.fields for key in item.foreign_keys}
        # CSVW knows no key with a part that may be empty; its first column is a key of its own
        unsaid = {fields for fields in keys if len(fields) > 1 and not required.issuperset(fields)}
        assert keys - unsaid == firm | loose
        assert {fields[:1] for fields in unsaid} <= keys
        assert firm & loose == set()


def made(kind: Any, **rules: Any) -> Column:
    return Column("x", kind, "X", "X", "Một cột.", "A column.", **rules)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (made("string"), "string"),
        (made("string", pattern="^[0-9]{2}$"), {"base": "string", "format": "^[0-9]{2}$"}),
        (made("string", enum=("a", "b_c")), {"base": "string", "format": "^(a|b_c)$"}),
        (made("integer"), "integer"),
        (made("integer", minimum=1), {"base": "integer", "minimum": 1}),
        (made("number", minimum=0, maximum=100), {"base": "decimal", "minimum": 0, "maximum": 100}),
        (made("date"), "date"),
        (made("year"), "gYear"),
        (made("boolean"), {"base": "boolean", "format": "true|false"}),
    ],
)
def test_a_type_has_its_datatype(given: Column, expected: Any) -> None:
    assert expected == datatype(given)


def test_no_value_of_a_vocabulary_means_something_in_a_pattern() -> None:
    values = {value for item in ALL_TABLES for entry in item.columns for value in entry.enum}
    assert [value for value in sorted(values) if not re.fullmatch("[A-Za-z0-9_-]+", value)] == []


def test_the_dialect_is_that_of_our_files(described: Json) -> None:
    assert described["dialect"]["lineTerminators"] == ["\n"]
    assert described["dialect"]["encoding"] == "utf-8"


def test_the_licence_is_stated_for_the_whole_and_for_each_table(described: Json) -> None:
    licence = {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert licence == described["dc:license"]
    assert all(item["dc:license"] == licence for item in described["tables"])
