"""DCAT-AP 3, judged by pyshacl with the official shapes, and by rdflib that reads both files."""

import re
from pathlib import Path

import pyshacl
import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node

from tests.judge.metadata.conftest import at_hand
from tests.judge.official import DCAT_AP_SHAPES

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its own, of its own classes

SH = Namespace("http://www.w3.org/ns/shacl#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
LEAST = 10


@pytest.fixture(scope="module")
def shapes() -> Graph:
    """The shapes of DCAT-AP 3.0.1, without two that its file names and does not hold."""
    graph = Graph().parse(at_hand(DCAT_AP_SHAPES))
    absent = {shape for shape in graph.objects(None, SH.property) if (shape, None, None) not in graph}
    assert {str(shape).rpartition("#")[2].partition("/")[0] for shape in absent} == {"dcat:DataServiceShape"}
    assert len(absent) == 2
    for shape in absent:
        graph.remove((None, SH.property, shape))
    return graph


@pytest.fixture(scope="module")
def turtle(published: Path) -> Graph:
    """The catalogue as Turtle says it; not to be changed."""
    return Graph().parse(published / "data/catalog.ttl")


@pytest.fixture
def copy(turtle: Graph) -> Graph:
    """A copy of the catalogue, to be broken."""
    found = Graph()
    for triple in turtle:
        found.add(triple)
    return found


def violations(data: Graph, shapes: Graph) -> set[tuple[str, str]]:
    """Return type of thing and word of every violation; warnings count too."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    assert isinstance(report, Graph)
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus = report.value(result, SH.focusNode)
        kinds = sorted(short(kind) for kind in data.objects(focus, RDF.type))
        found.add((" ".join(kinds), short(report.value(result, SH.resultPath))))
    return found


def short(name: Node | None) -> str:
    """Return the last part of a name."""
    return re.split("[#/]", str(name))[-1]


def test_the_catalogue_conforms(turtle: Graph, shapes: Graph) -> None:
    assert len(list(turtle.subjects(RDF.type, DCAT.Dataset))) > 1
    assert len(list(turtle.subjects(RDF.type, DCAT.Distribution))) > LEAST
    assert violations(turtle, shapes) == set()


def test_both_files_say_the_same(published: Path, turtle: Graph) -> None:
    json_ld = Graph().parse(published / "data/catalog.jsonld", format="json-ld")
    assert isomorphic(turtle, json_ld)


def test_a_difference_of_one_letter_is_seen(published: Path, turtle: Graph) -> None:
    text = (published / "data/catalog.jsonld").read_text("utf-8")
    changed = text.replace("Tỉnh Bắc Kạn", "Tỉnh Bắc Cạn", 1)
    assert text != changed
    assert not isomorphic(turtle, Graph().parse(data=changed, format="json-ld"))


def test_no_thing_is_without_a_name(turtle: Graph) -> None:
    assert [term for triple in turtle for term in triple if not isinstance(term, URIRef | Literal)] == []


def ill_typed(data: Graph) -> list[str]:
    """Return the values that are none of their datatype, and dates that are plain texts.

    The official shapes let both pass.
    """
    return [
        f"{short(word)}: {value!r}"
        for _, word, value in data
        if isinstance(value, Literal)
        and (value.ill_typed or (word in (DCTERMS.issued, DCTERMS.modified) and value.datatype != XSD.date))
    ]


def test_every_value_is_one_of_its_datatype(turtle: Graph) -> None:
    assert ill_typed(turtle) == []


@pytest.mark.parametrize("value", [Literal("2026-02-30", datatype=XSD.date), Literal("2026-11-23")])
def test_a_wrong_date_is_found(copy: Graph, value: Literal) -> None:
    thing = min(copy.subjects(RDF.type, DCAT.Dataset), key=str)
    copy.set((thing, DCTERMS.issued, value))
    assert ill_typed(copy) == [f"issued: {value!r}"]


BROKEN: dict[str, tuple[URIRef, URIRef, Node | None]] = {
    "catalogue without a title": (DCAT.Catalog, DCTERMS.title, None),
    "catalogue without a publisher": (DCAT.Catalog, DCTERMS.publisher, None),
    "publisher that is a text": (DCAT.Catalog, DCTERMS.publisher, Literal("Kế hoạch Mở")),
    "dataset without a description": (DCAT.Dataset, DCTERMS.description, None),
    "dataset about a place that is a text": (DCAT.Dataset, DCTERMS.spatial, Literal("Việt Nam")),
    "date that is a thing": (DCAT.Dataset, DCTERMS.issued, URIRef("https://a.example/2026-11-23")),
    "theme that is no concept": (DCAT.Dataset, DCAT.theme, URIRef("https://a.example/theme")),
    "service of a dataset that is a text": (DCAT.DataService, DCAT.servesDataset, Literal("dữ liệu")),
    "service without a title": (DCAT.DataService, DCTERMS.title, None),
    "distribution without an address": (DCAT.Distribution, DCAT.accessURL, None),
    "size that is a text": (DCAT.Distribution, DCAT.byteSize, Literal("12 KB")),
    "licence that is no licence document": (
        DCAT.Distribution,
        DCTERMS.license,
        URIRef("https://a.example/licence"),
    ),
    "checksum that is no hex": (
        SPDX.Checksum,
        SPDX.checksumValue,
        Literal("xyz", datatype=XSD.string),
    ),
    "agent without a name": (FOAF.Agent, FOAF.name, None),
}
"""What is broken → a type, a word, and what is said with it instead of what was said."""


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_copy_does_not_conform(copy: Graph, shapes: Graph, what: str) -> None:
    kind, word, value = BROKEN[what]
    thing = min(copy.subjects(RDF.type, kind), key=str)
    assert (thing, word, None) in copy
    copy.remove((thing, word, None))
    if value is not None:
        copy.add((thing, word, value))
    kinds = " ".join(sorted(short(name) for name in copy.objects(thing, RDF.type)))
    assert (kinds, short(word)) in violations(copy, shapes)
