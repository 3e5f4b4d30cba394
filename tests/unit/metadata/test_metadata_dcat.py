"""DCAT-AP 3: what must and should be said is said, of all things that are spoken of."""

import pytest

from build_site.metadata import authorities
from build_site.metadata.dcat import dcat_graph
from build_site.metadata.description import Catalogue
from build_site.metadata.graph import Iri, Literal, Node

SITE = "https://kehoachmo.example/"
NATIONAL = f"{SITE}du-lieu/#goi-viet-nam"
PROVINCIAL = f"{SITE}du-lieu/#goi-cu"

SAID = {
    "dcat:Catalog": "dct:title dct:description dct:publisher dcat:dataset foaf:homepage dct:language "
    "dct:license dct:issued dct:modified dct:spatial dcat:themeTaxonomy dct:rights dcat:service",
    "dcat:Dataset": "dct:title dct:description dcat:contactPoint dcat:distribution dcat:keyword "
    "dct:publisher dct:spatial dct:temporal dcat:theme dct:identifier dcat:version dct:issued "
    "dct:modified dct:provenance dct:accessRights dcat:landingPage dct:language foaf:page",
    "dcat:Distribution": "dct:title dct:description dcat:accessURL dcat:downloadURL dcatap:availability "
    "dct:format dcat:mediaType dct:license dct:rights dcat:byteSize spdx:checksum dct:issued",
    "dcat:DataService": "dct:title dct:description dcat:endpointURL dcat:endpointDescription "
    "dcat:servesDataset dcat:landingPage dct:publisher dct:license dct:rights dct:language",
    "foaf:Agent": "foaf:name",
    "spdx:Checksum": "spdx:algorithm spdx:checksumValue",
    "skos:Concept": "skos:prefLabel",
    "skos:ConceptScheme": "dct:title",
    "dct:LicenseDocument": "dct:type dct:title",
    "dct:RightsStatement": "",
    "dct:Location": "locn:geographicName",
}
"""Type → what DCAT-AP 3.0.1 makes mandatory or recommends, and what we promise besides."""


def nodes(catalogue: Catalogue) -> dict[str, Node]:
    return {node.iri.value: node for node in dcat_graph(catalogue)}


@pytest.mark.parametrize("kind", SAID)
def test_what_must_and_should_be_said_is_said(catalogue: Catalogue, kind: str) -> None:
    found = [node for node in nodes(catalogue).values() if kind in node.types]
    assert found
    words = set(SAID[kind].split())
    assert [(node.iri.value, words - set(node.statements)) for node in found] == [
        (node.iri.value, set()) for node in found
    ]


def test_all_things_of_ours_that_are_spoken_of_are_described(catalogue: Catalogue) -> None:
    known = nodes(catalogue)
    places = (
        "dcat:accessURL",
        "dcat:downloadURL",
        "dcat:endpointDescription",
        "vcard:hasURL",
    )
    spoken_of = {
        value.value
        for node in known.values()
        for word, values in node.statements.items()
        for value in values
        if isinstance(value, Iri) and word not in places
    }
    assert spoken_of - {iri for iri, node in known.items() if node.types} == set()


def test_whole_packages_and_canonical_tables_are_distributions(catalogue: Catalogue) -> None:
    national = nodes(catalogue)[NATIONAL].statements["dcat:distribution"]
    found = [value.value.removeprefix(f"{SITE}data/latest/") for value in national]
    assert "viet-nam.zip#distribution" in found
    assert "viet-nam/viet-nam.xlsx#distribution" in found
    assert "viet-nam/targets.csv#distribution" in found
    assert "viet-nam/parquet/units.parquet#distribution" not in found
    assert len(found) == 2 + len(catalogue.datasets[0].tables)


def test_a_file_is_described_as_it_is(catalogue: Catalogue) -> None:
    address = "data/latest/viet-nam/targets.csv"
    (file,) = [file for file in catalogue.datasets[0].package.distributions if file.address == address]
    known = nodes(catalogue)
    said = known[f"{SITE}{address}#distribution"].statements
    assert said["dcat:downloadURL"] == [Iri(SITE + address)]
    assert said["dcat:byteSize"] == [Literal(str(file.bytes), datatype="xsd:nonNegativeInteger")]
    assert said["dcat:mediaType"] == [Iri("https://www.iana.org/assignments/media-types/text/csv")]
    assert said["dct:format"] == [Iri("http://publications.europa.eu/resource/authority/file-type/CSV")]
    assert said["dct:license"] == [Iri("https://creativecommons.org/licenses/by/4.0/")]
    assert said["dct:description"][1].value.endswith(" The file has 3 rows.")
    checksum = known[f"{SITE}{address}#checksum"].statements
    assert checksum["spdx:checksumValue"] == [Literal(file.sha256, datatype="xsd:hexBinary")]


def test_a_zip_is_a_data_package(catalogue: Catalogue) -> None:
    said = nodes(catalogue)[f"{SITE}data/latest/cu.zip#distribution"].statements
    assert said["dct:conformsTo"] == [Iri(authorities.DATA_PACKAGE)]


def test_a_province_is_part_of_the_country_and_was_replaced(catalogue: Catalogue) -> None:
    known = nodes(catalogue)
    assert known[PROVINCIAL].statements["dct:isPartOf"] == [Iri(NATIONAL)]
    assert known[NATIONAL].statements["dct:hasPart"] == [Iri(PROVINCIAL)]
    assert known[NATIONAL].statements["dct:spatial"] == [Iri(authorities.VIET_NAM)]
    assert known[PROVINCIAL].statements["dct:spatial"] == [Iri(f"{SITE}tinh/cu/#don-vi")]
    old, new = known[f"{SITE}tinh/cu/#don-vi"].statements, known[f"{SITE}tinh/moi/#don-vi"].statements
    assert old["dct:isReplacedBy"] == [Iri(f"{SITE}tinh/moi/#don-vi")]
    assert old["dct:identifier"] == [Literal("VN-99")]
    assert not new.keys() & {"dct:isReplacedBy", "dct:identifier"}


def test_an_unknown_first_year_is_not_said(catalogue: Catalogue) -> None:
    known = nodes(catalogue)
    assert known[f"{PROVINCIAL}-thoi-ky"].statements == {
        "dcat:endDate": [Literal("2025", datatype="xsd:gYear")]
    }
    assert known[f"{NATIONAL}-thoi-ky"].statements == {
        "dcat:startDate": [Literal("2021", datatype="xsd:gYear")],
        "dcat:endDate": [Literal("2030", datatype="xsd:gYear")],
    }


def test_the_licences_are_stated(catalogue: Catalogue) -> None:
    rights = nodes(catalogue)[f"{SITE}du-lieu/#giay-phep"].statements["rdfs:label"]
    for value in rights:
        assert "CC BY 4.0" in value.value
        assert "MIT" in value.value
    assert "Điều 15 Luật Sở hữu trí tuệ" in rights[0].value
