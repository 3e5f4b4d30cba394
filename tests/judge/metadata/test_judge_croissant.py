"""Croissant, judged by `mlcroissant`: it finds no fault, and reads the rows that are there.

Of some rules of the standard it says nothing; those stand here.
"""

import csv
import datetime as dt
import hashlib
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import mlcroissant
import pyarrow as pa
import pytest
from pyarrow import parquet

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:mlcroissant"),
]

Json = dict[str, Any]


def read(package: Path) -> Json:
    found: Json = json.loads((package / "croissant.json").read_text("utf-8"))
    return found


def loaded(described: Json, package: Path) -> mlcroissant.Dataset:
    """Return a package as the judge sees it, its files taken from the folder."""
    files = {file["@id"]: package / file["@id"] for file in described["distribution"]}
    here = {name: path for name, path in files.items() if path.is_file()}
    return mlcroissant.Dataset(jsonld=described, mapping=here)


def complaints(described: Json, package: Path) -> set[str]:
    """Return what the judge says of a description: nothing, if it is valid."""
    try:
        issues = loaded(described, package).metadata.issues
    except mlcroissant.ValidationError as error:
        return {str(error)}
    return {*issues.errors, *issues.warnings, *broken_rules(described)}


MANDATORY = ("conformsTo", "creator", "datePublished", "description", "license", "name", "url")
"""What a dataset must say (Croissant 1.0, “Dataset-level Information”)."""


def broken_rules(described: Json) -> list[str]:
    """Return what is wrong with what the judge does not look at."""
    found = [f"no {word}" for word in MANDATORY if not described.get(word)]
    fields = [field for record_set in described["recordSet"] for field in record_set["field"]]
    found += [f"{field['@id']}: no source" for field in fields if "source" not in field]
    for record_set in described["recordSet"]:
        own = {field["@id"] for field in record_set["field"]}
        keys = record_set["key"] if isinstance(record_set["key"], list) else [record_set["key"]]
        found += [f"{key['@id']} is no field of {record_set['@id']}" for key in keys if key["@id"] not in own]
    things = [thing["@id"] for thing in (*described["distribution"], *described["recordSet"], *fields)]
    return found + [f"{name} is not the only one" for name in set(things) if things.count(name) > 1]


def test_no_fault_is_found(described_packages: list[Path]) -> None:
    assert {package.name: complaints(read(package), package) for package in described_packages} == {
        package.name: set() for package in described_packages
    }


def plain(value: Any) -> str:
    """Return a value that the judge has read as it stands in a CSV file, but for zeros at an end."""
    if isinstance(value, bytes):
        value = value.decode()
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    text = str(value)
    try:
        return f"{Decimal(text).normalize():f}"  # a reader of CSV guesses that 06 is 6 and 2025 is 2025.0
    except ArithmeticError:
        return text


def test_every_row_is_read(described_packages: list[Path]) -> None:
    (national,) = [package for package in described_packages if package.name == "viet-nam"]
    described = read(national)
    dataset = loaded(described, national)
    for record_set in described["recordSet"]:
        name = record_set["name"]
        with (national / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = [{key: plain(cell) for key, cell in row.items()} for row in csv.DictReader(file)]
        found = [
            {key.split("/")[1]: plain(value) for key, value in record.items()}
            for record in dataset.records(record_set=name)
        ]
        assert rows == found, name


def no_licence(described: Json) -> None:
    del described["license"]


def no_name(described: Json) -> None:
    del described["name"]


def no_hash(described: Json) -> None:
    del described["distribution"][0]["sha256"]


def no_source(described: Json) -> None:
    del described["recordSet"][0]["field"][0]["source"]


def source_elsewhere(described: Json) -> None:
    described["recordSet"][0]["field"][0]["source"]["fileObject"]["@id"] = "nothing.csv"


def unknown_type(described: Json) -> None:
    described["recordSet"][0]["field"][0]["dataType"] = "sc:Nothing"


def unknown_key(described: Json) -> None:
    described["recordSet"][0]["key"] = {"@id": "plans/nothing"}


def same_name(described: Json) -> None:
    described["recordSet"][1]["@id"] = described["recordSet"][0]["@id"]


BROKEN: dict[Callable[[Json], None], str] = {
    no_licence: "no license",
    no_name: "no name",
    no_hash: "sha256",
    no_source: "plans/id: no source",
    source_elsewhere: "nothing.csv",
    unknown_type: "schema.org/Nothing",
    unknown_key: "plans/nothing is no field of plans",
    same_name: "plans",
}
"""What breaks a description → a part of what is to be said of it."""


@pytest.mark.parametrize("change", BROKEN)
def test_a_fault_is_found_in_a_broken_copy(broken: Path, change: Callable[[Json], None]) -> None:
    described = read(broken)
    change(described)
    assert [found for found in complaints(described, broken) if BROKEN[change] in found] != []


def test_a_column_that_is_not_in_the_file_is_found(broken: Path) -> None:
    described = read(broken)
    described["recordSet"][0]["field"][0]["source"]["extract"]["column"] = "nothing"
    with pytest.raises(mlcroissant.GenerationError):
        list(loaded(described, broken).records(record_set=described["recordSet"][0]["name"]))


def test_codes_keep_their_zeros_where_rows_are_read_from_parquet(broken: Path) -> None:
    described = read(broken)
    with (broken / "plans.csv").open(encoding="utf-8", newline="") as file:
        rows = [{key: cell or None for key, cell in row.items()} for row in csv.DictReader(file)]
    path = broken / "plans.parquet"
    parquet.write_table(pa.Table.from_pylist(rows), path)
    raw = path.read_bytes()
    described["distribution"].append(
        {
            "@type": "cr:FileObject",
            "@id": path.name,
            "name": path.name,
            "contentUrl": f"https://kehoachmo.example/{path.name}",
            "contentSize": f"{len(raw)} B",
            "encodingFormat": "application/x-parquet",
            "sha256": hashlib.sha256(raw).hexdigest(),
        }
    )
    (plans,) = [record_set for record_set in described["recordSet"] if record_set["name"] == "plans"]
    for field in plans["field"]:
        field["source"]["fileObject"]["@id"] = path.name
    (record,) = loaded(described, broken).records(record_set="plans")
    assert record["plans/province_code"] == b"06"
