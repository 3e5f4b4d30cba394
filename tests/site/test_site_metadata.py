"""The descriptions of the data: published, linked, and true of the files they speak of."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from build_site import routes

SITE = routes.DEFAULT_SITE_URL
DOWNLOADS = "du-lieu/index.html"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def page(site: Path) -> str:
    """The page of downloads."""
    return (site / DOWNLOADS).read_text("utf-8")


@pytest.fixture(scope="module")
def structured(page: str) -> list[Json]:
    """What the page says to search engines."""
    texts = re.findall(r"<script type=\"?application/ld\+json\"?>(.*?)</script>", page, re.DOTALL)
    (found,) = [graph for text in texts if (graph := json.loads(text).get("@graph"))]
    return list(found)


@pytest.fixture(scope="module")
def things(site: Path) -> dict[str, Json]:
    """The things in the catalogue, by name."""
    graph = json.loads((site / routes.CATALOGUE_JSONLD).read_text("utf-8"))["@graph"]
    return {thing["@id"]: thing for thing in graph}


def file_of(site: Path, url: str) -> bytes:
    """Return the published file that an absolute address leads to."""
    assert url.startswith(SITE)
    return (site / url.removeprefix(SITE)).read_bytes()


def measured(raw: bytes) -> tuple[int, str]:
    return len(raw), hashlib.sha256(raw).hexdigest()


def package_names(site: Path) -> list[str]:
    return sorted(path.parent.name for path in site.glob("data/latest/*/datapackage.json"))


def test_every_package_is_described_and_linked(site: Path, page: str) -> None:
    names = package_names(site)
    assert len(names) > 1
    for name in names:
        for address in (routes.package_csvw(name), routes.package_croissant(name)):
            assert (site / address).is_file()
            assert f'href="../{address}"' in page or f"href=../{address}" in page


def test_the_catalogue_is_named_in_the_head_of_the_page(page: str) -> None:
    head = page[: page.index("</head>")]
    found = [
        (re.findall(r'type="([^"]+)"', link)[0], re.findall(r'href="([^"]+)"', link)[0])
        for link in re.findall(r'<link rel="alternate" type=[^>]*catalog[^>]*>', head)
    ]
    assert found == [
        ("application/ld+json", f"../{routes.CATALOGUE_JSONLD}"),
        ("text/turtle", f"../{routes.CATALOGUE_TURTLE}"),
    ]


def test_the_catalogue_is_true_of_every_file_it_names(site: Path, things: dict[str, Json]) -> None:
    distributions = [thing for thing in things.values() if thing.get("@type") == "dcat:Distribution"]
    assert len(distributions) > 30 * len(package_names(site))
    for thing in distributions:
        checksum = things[thing["spdx:checksum"]["@id"]]["spdx:checksumValue"]["@value"]
        said = int(thing["dcat:byteSize"]["@value"]), checksum
        assert measured(file_of(site, thing["dcat:downloadURL"]["@id"])) == said


def test_croissant_is_true_of_every_file_it_names(site: Path) -> None:
    for name in package_names(site):
        described = json.loads((site / routes.package_croissant(name)).read_text("utf-8"))
        for file in described["distribution"]:
            said = int(file["contentSize"].removesuffix(" B")), file["sha256"]
            assert measured(file_of(site, file["contentUrl"])) == said


def test_search_engines_are_told_the_truth_of_every_file(site: Path, structured: list[Json]) -> None:
    for dataset in structured[1:]:
        for file in dataset["distribution"]:
            said = int(file["contentSize"].removesuffix(" B")), file["sha256"]
            assert measured(file_of(site, file["contentUrl"])) == said


def test_descriptions_have_the_length_that_search_engines_ask_for(structured: list[Json]) -> None:
    # https://developers.google.com/search/docs/appearance/structured-data/dataset
    assert [thing["@id"] for thing in structured if not 50 <= len(thing["description"]) <= 5000] == []


def test_csvw_names_files_that_lie_beside_it(site: Path) -> None:
    for name in package_names(site):
        path = site / routes.package_csvw(name)
        described = json.loads(path.read_text("utf-8"))
        found = sorted(table["url"] for table in described["tables"])
        assert sorted(csv.name for csv in path.parent.glob("*.csv")) == found


def test_a_catalogue_and_page_speak_of_the_same_datasets(
    site: Path, things: dict[str, Json], structured: list[Json]
) -> None:
    datasets = sorted(name for name, thing in things.items() if thing.get("@type") == "dcat:Dataset")
    assert sorted(SITE + routes.package_entry(name) for name in package_names(site)) == datasets
    assert datasets == sorted(dataset["@id"] for dataset in structured[1:])


def test_names_that_are_places_on_a_page_lead_there(site: Path, things: dict[str, Json]) -> None:
    """A dataset, the catalogue, the rights and the contact are named by places that exist."""
    kinds = ("dcat:Catalog", "dcat:Dataset", "dct:RightsStatement", "vcard:Kind")
    named = [
        name
        for name, thing in things.items()
        if name.startswith(SITE) and any(kind in str(thing.get("@type")) for kind in kinds)
    ]
    assert len(named) >= len(package_names(site)) + 3
    for name in named:
        address, anchor = name.removeprefix(SITE).split("#")
        assert re.search(rf'id="?{anchor}["\s>]', file_of(site, SITE + routes.page_file(address)).decode())
