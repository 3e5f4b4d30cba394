"""Statements about things, before they are written as Turtle or JSON-LD.

Everything has a name of its own: without blank nodes two files say the same exactly when
they hold the same statements, and whoever reads the catalogue again finds the same things.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from build_site.metadata.description import Text

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix → namespace, for all words that are used."""

_NOT_IN_IRI = frozenset('<>"{}|^`\\')


@dataclass(frozen=True, slots=True)
class Iri:
    """The name of a thing; absolute.

    Raises:
        ValueError: It holds what no IRI may hold (RFC 3987; Turtle, IRIREF).
    """

    value: str

    def __post_init__(self) -> None:
        if any(character in _NOT_IN_IRI or character <= " " for character in self.value):
            raise ValueError(f"no IRI: {self.value!r}")


@dataclass(frozen=True, slots=True)
class Literal:
    """A value: a text, in a language where one is given, or of a datatype.

    Attributes:
        language: Tag of BCP 47; "" for none.
        datatype: A word such as `xsd:date`; "" for a plain text.
    """

    value: str
    language: str = ""
    datatype: str = ""


Value = Iri | Literal


@dataclass(slots=True)
class Node:
    """A thing with its types and what is said of it, each value once, in order of saying."""

    iri: Iri
    types: tuple[str, ...]
    statements: dict[str, list[Value]] = field(default_factory=dict)

    def say(self, word: str, *values: Value) -> None:
        """Say something of the thing; with no values, nothing."""
        for value in values:
            known = self.statements.setdefault(word, [])
            if value not in known:
                known.append(value)

    def say_text(self, word: str, text: Text) -> None:
        """Say a text in both languages."""
        self.say(word, *in_languages(text))


class Graph:
    """Things by name, in the order in which they were first spoken of."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._nodes: dict[str, Node] = {}

    def __iter__(self) -> Iterator[Node]:
        return iter(self._nodes.values())

    def node(self, iri: str, *types: str) -> Node:
        """Return a thing, taking it in where it is new; its types add up."""
        node = self._nodes.setdefault(iri, Node(Iri(iri), ()))
        node.types = tuple(dict.fromkeys((*node.types, *types)))
        return node

    def labelled(self, iri: str, kind: str, word: str, text: Text) -> Iri:
        """Take in a thing of which only a type and a text are said, and return its name."""
        node = self.node(iri, kind)
        node.say_text(word, text)
        return node.iri

    def typed(self, iri: str, *types: str) -> Iri:
        """Take in a thing of which only types are said, and return its name."""
        return self.node(iri, *types).iri


def in_languages(text: Text) -> tuple[Literal, Literal]:
    """Return a text as a value in each language."""
    return Literal(text.vi, "vi"), Literal(text.en, "en")


def day_value(day: dt.date) -> Literal:
    """Return a day as a value."""
    return Literal(day.isoformat(), datatype="xsd:date")
