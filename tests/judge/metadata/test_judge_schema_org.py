"""schema.org, judged by its own vocabulary, as its official shapes state it.

Taken as SHACL the shapes refuse every text: they ask for a node where the vocabulary has
`Text`, `URL` or `Date`. What they know is read from them instead: which words a type has,
and what may stand after each word; a value of a data type may be a literal.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from tests.judge.metadata.conftest import at_hand
from tests.judge.official import SCHEMA_ORG_SHAPES, SCHEMA_ORG_SUBCLASSES

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

SCHEMA = Namespace("http://schema.org/")
SH = Namespace("http://www.w3.org/ns/shacl#")
DATA_TYPES = {"Text", "URL", "Date", "DateTime", "Time", "Number", "Integer", "Float", "Boolean"}
Json = dict[str, Any]


class Vocabulary:
    """Types with their parents, and the words of each with what may stand after them."""

    def __init__(self, shapes: Graph, subclasses: Graph) -> None:
        self._parents: dict[str, set[str]] = {}
        for child, parent in subclasses.subject_objects(RDFS.subClassOf):
            self._parents.setdefault(short(child), set()).add(short(parent))
        targets = {shape: short(kind) for shape, kind in shapes.subject_objects(SH.targetClass)}
        self.words: dict[str, dict[str, set[str]]] = {kind: {} for kind in targets.values()}
        for shape, kind in targets.items():
            for rule in shapes.objects(shape, SH.property):
                word = short(shapes.value(rule, SH.path))
                self.words[kind][word] = {targets[node] for node in _nodes(shapes, rule)}

    def lineage(self, kind: str) -> set[str]:
        """Return a type and all that it is a kind of."""
        found, waiting = set(), [kind]
        while waiting:
            current = waiting.pop()
            if current not in found:
                found.add(current)
                waiting += self._parents.get(current, ())
        return found

    def expected(self, kind: str, word: str) -> set[str]:
        """Return what may stand after a word of a type; nothing where it is no word of it."""
        return {value for parent in self.lineage(kind) for value in self.words.get(parent, {}).get(word, ())}


def _nodes(shapes: Graph, rule: Node) -> Iterator[Node]:
    yield from shapes.objects(rule, SH.node)
    for choice in shapes.objects(rule, SH["or"]):
        for entry in Collection(shapes, choice):
            yield from shapes.objects(entry, SH.node)


def short(name: Node | None) -> str:
    """Return the last part of a name."""
    return re.split("[#/]", str(name))[-1]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The vocabulary of schema.org 30.0."""
    shapes, subclasses = (
        Graph().parse(at_hand(file), format="turtle") for file in (SCHEMA_ORG_SHAPES, SCHEMA_ORG_SUBCLASSES)
    )
    return Vocabulary(shapes, subclasses)


@pytest.fixture
def described(published: Path) -> Json:
    """What the published page of downloads says."""
    page = (published / "du-lieu/index.html").read_text("utf-8")
    blocks = re.findall(r"<script type=\"?application/ld\+json\"?>(.*?)</script>", page, re.DOTALL)
    (found,) = [
        block for block in map(json.loads, blocks) if "@graph" in block
    ]  # the other is the way to the page
    assert found["@context"] == "https://schema.org"
    return dict(found)


def faults(described: Json, vocabulary: Vocabulary) -> set[str]:
    """Return what the vocabulary does not allow."""
    # the published context lies on the web; of it only the vocabulary matters here
    plain = {**described, "@context": {"@vocab": str(SCHEMA)}}
    graph = Graph().parse(data=json.dumps(plain), format="json-ld")
    found = set()
    for thing in set(graph.subjects()):
        kinds = [short(kind) for kind in graph.objects(thing, RDF.type)]
        found |= {f"unknown type {kind}" for kind in kinds if kind not in vocabulary.words}
        if not kinds:
            found.add("a thing of no type")
        for word, value in graph.predicate_objects(thing):
            if word == RDF.type:
                continue
            allowed = {item for kind in kinds for item in vocabulary.expected(kind, short(word))}
            if not allowed:
                found.add(f"{short(word)} is no word of {' '.join(kinds)}")
            elif not _fits(graph, value, allowed, vocabulary):
                found.add(f"{short(word)} of {' '.join(kinds)}: {value}")
    return found


def _fits(graph: Graph, value: Node, allowed: set[str], vocabulary: Vocabulary) -> bool:
    if isinstance(value, Literal):
        return bool(allowed & DATA_TYPES)
    kinds = {parent for kind in graph.objects(value, RDF.type) for parent in vocabulary.lineage(short(kind))}
    return bool(kinds & allowed) or (isinstance(value, URIRef) and not kinds and "URL" in allowed)


def test_the_page_keeps_to_the_vocabulary(described: Json, vocabulary: Vocabulary) -> None:
    assert len(described["@graph"]) > 2
    assert faults(described, vocabulary) == set()


def test_the_vocabulary_is_read_in_full(vocabulary: Vocabulary) -> None:
    assert len(vocabulary.words) > 800
    assert vocabulary.lineage("Dataset") == {"Dataset", "CreativeWork", "Thing"}
    assert vocabulary.expected("Dataset", "distribution") == {"DataDownload"}
    assert vocabulary.expected("Dataset", "license") == {"CreativeWork", "URL"}
    assert vocabulary.expected("Dataset", "telephone") == set()


def unknown_word(dataset: Json) -> None:
    dataset["licence"] = dataset.pop("license")


def word_of_another_type(dataset: Json) -> None:
    dataset["telephone"] = "0"


def thing_of_another_type(dataset: Json) -> None:
    dataset["distribution"] = {"@type": "Place", "name": "Bắc Kạn"}


def text_for_a_thing(dataset: Json) -> None:
    dataset["publisher"] = "Kế hoạch Mở"


def unknown_type(dataset: Json) -> None:
    dataset["@type"] = "DataSet"


BROKEN = {
    unknown_word: "licence is no word of Dataset",
    word_of_another_type: "telephone is no word of Dataset",
    thing_of_another_type: "distribution of Dataset",
    text_for_a_thing: "publisher of Dataset: Kế hoạch Mở",
    unknown_type: "unknown type DataSet",
}
"""What breaks a dataset → a part of what is to be said of it."""


@pytest.mark.parametrize("change", BROKEN)
def test_a_fault_is_found_in_a_broken_copy(described: Json, vocabulary: Vocabulary, change: Any) -> None:
    change(described["@graph"][1])
    assert [fault for fault in faults(described, vocabulary) if fault.startswith(BROKEN[change])] != []
