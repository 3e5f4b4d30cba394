"""schema.org: what search engines are told of the datasets."""

import dataclasses
import json
from typing import Any

import pytest

from build_site.metadata.description import Catalogue, Text
from build_site.metadata.schema_org import render_schema_org, schema_org

Json = dict[str, Any]


@pytest.fixture
def described(catalogue: Catalogue) -> list[Json]:
    """Catalogue, national dataset, provincial dataset."""
    found: list[Json] = schema_org(catalogue)["@graph"]
    return found


def test_the_catalogue_holds_its_datasets(described: list[Json]) -> None:
    catalogue, *datasets = described
    assert catalogue["@type"] == "DataCatalog"
    assert [{"@id": dataset["@id"]} for dataset in datasets] == catalogue["dataset"]
    assert {dataset["includedInDataCatalog"]["@id"] for dataset in datasets} == {catalogue["@id"]}


def test_a_dataset_says_what_search_engines_ask_for(described: list[Json]) -> None:
    for dataset in described[1:]:
        assert dataset["@type"] == "Dataset"
        assert 0 < len(dataset["description"]) <= 5000
        assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert dataset["version"] == "1.2.3"
        assert dataset["creditText"] == "Kế hoạch Mở, phiên bản 1.2.3"


def test_the_licences_are_stated_in_full_for_the_whole(described: list[Json]) -> None:
    catalogue, national, _ = described
    for thing in (catalogue, national):
        assert all(
            part in thing["copyrightNotice"] for part in ("CC BY 4.0", "MIT", "Điều 15 Luật Sở hữu trí tuệ")
        )


def test_tables_are_listed_for_the_country_alone(described: list[Json], catalogue: Catalogue) -> None:
    _, national, provincial = described
    assert len(national["distribution"]) == 2 + len(catalogue.datasets[0].tables)
    (only,) = provincial["distribution"]
    assert only == {
        "@type": "DataDownload",
        "name": "Mọi bảng: ZIP",
        "contentUrl": "https://kehoachmo.example/data/latest/cu.zip",
        "encodingFormat": "application/zip",
        "contentSize": "18 B",
        "sha256": f"{18:064x}",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_years_that_are_not_known_are_open(described: list[Json]) -> None:
    assert [dataset["temporalCoverage"] for dataset in described[1:]] == ["2021/2030", "../2025"]


def test_no_years_at_all_are_not_said(catalogue: Catalogue) -> None:
    dataset = dataclasses.replace(catalogue.datasets[1], years=None)
    (_, found) = schema_org(dataclasses.replace(catalogue, datasets=(dataset,)))["@graph"]
    assert "temporalCoverage" not in found


def test_nothing_in_it_can_end_the_script_element(catalogue: Catalogue) -> None:
    first = catalogue.datasets[0]
    title = Text("</script><script>alert(1)</script>&amp;", "x")
    package = dataclasses.replace(first.package, title=title)
    changed = dataclasses.replace(catalogue, datasets=(dataclasses.replace(first, package=package),))
    text = render_schema_org(changed)
    assert not set("<>&") & set(text)
    assert json.loads(text) == schema_org(changed)
