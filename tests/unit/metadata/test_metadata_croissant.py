"""Croissant: files and record sets, each column with its type and where it comes from."""

import json
from typing import Any

import pytest

from build_site.metadata.croissant import render_croissant
from build_site.metadata.description import Catalogue
from build_site.tables.catalogue import ALL_TABLES

Json = dict[str, Any]


@pytest.fixture
def described(catalogue: Catalogue) -> Json:
    """The description of the national package."""
    found: Json = json.loads(render_croissant(catalogue, catalogue.datasets[0]))
    return found


def record_set(described: Json, name: str) -> Json:
    found: Json = next(item for item in described["recordSet"] if item["@id"] == name)
    return found


def field(described: Json, name: str) -> Json:
    fields = record_set(described, name.split("/", maxsplit=1)[0])["field"]
    found: Json = next(item for item in fields if item["@id"] == name)
    return found


def test_every_table_and_column_is_there_in_order(described: Json) -> None:
    found = [
        (item["name"], tuple(entry["name"] for entry in item["field"])) for item in described["recordSet"]
    ]
    assert [(item.name, item.column_names) for item in ALL_TABLES] == found


def test_all_files_are_there_each_with_a_name_of_its_own(described: Json, catalogue: Catalogue) -> None:
    files = described["distribution"]
    assert len(catalogue.datasets[0].package.distributions) == len({file["@id"] for file in files})
    assert files[0] == {
        "@type": "cr:FileObject",
        "@id": "viet-nam.zip",
        "name": "viet-nam.zip",
        "contentUrl": "https://kehoachmo.example/data/latest/viet-nam.zip",
        "contentSize": "24 B",
        "encodingFormat": "application/zip",
        "sha256": f"{24:064x}",
    }


def test_rows_are_read_from_parquet_where_there_is_parquet(described: Json) -> None:
    files = {
        item["name"]: {entry["source"]["fileObject"]["@id"] for entry in item["field"]}
        for item in described["recordSet"]
    }
    assert files["units"] == {"parquet/units.parquet"}
    assert files["plans"] == {"plans.csv"}
    (parquet,) = [file for file in described["distribution"] if file["@id"] == "parquet/units.parquet"]
    assert parquet["encodingFormat"] == "application/x-parquet"


def test_a_reference_leads_to_the_file_that_the_rows_are_read_from(described: Json) -> None:
    assert field(described, "targets/plan_id")["references"] == {
        "fileObject": {"@id": "plans.csv"},
        "extract": {"column": "id"},
    }
    assert field(described, "targets/unit_id")["references"] == {
        "fileObject": {"@id": "parquet/units.parquet"},
        "extract": {"column": "id"},
    }
    assert "references" not in field(described, "targets/statement")


def test_keys_are_those_declared(described: Json) -> None:
    assert record_set(described, "plans")["key"] == {"@id": "plans/id"}
    assert record_set(described, "targets")["key"] == [{"@id": "targets/plan_id"}, {"@id": "targets/id"}]


def test_types_are_those_declared(described: Json) -> None:
    assert field(described, "plans/province_code")["dataType"] == "sc:Text"
    assert field(described, "plans/issued_on")["dataType"] == "sc:Date"
    assert field(described, "plans/issued_year")["dataType"] == "sc:Integer"
    assert field(described, "targets/value")["dataType"] == "sc:Float"
    assert field(described, "provinces/is_present")["dataType"] == "sc:Boolean"


def test_it_says_how_to_cite_and_under_which_licence(described: Json) -> None:
    assert described["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "MIT" in described["description"]
    expected = (
        "@misc{kehoachmo-viet-nam, author = {{Kế hoạch Mở}}, title = {Gói viet-nam}, year = {2026}, "
        "version = {1.2.3}, url = {https://kehoachmo.example/du-lieu/}}"
    )
    assert expected == described["citeAs"]
