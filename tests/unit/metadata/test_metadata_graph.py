"""Statements: each said once, names that are names."""

import pytest

from build_site.metadata.description import Text
from build_site.metadata.graph import Graph, Iri, Literal


@pytest.mark.parametrize(
    "value",
    ["https://a.example/b c", "https://a.example/<b>", 'https://a.example/"', "https://a.example/\n", "a^b"],
)
def test_what_no_iri_may_hold_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="no IRI"):
        Iri(value)


def test_vietnamese_may_stand_in_an_iri() -> None:
    assert Iri("https://a.example/kế-hoạch").value == "https://a.example/kế-hoạch"


def test_a_thing_spoken_of_twice_is_one_thing() -> None:
    graph = Graph()
    graph.node("https://a.example/x", "dct:MediaType").say("dct:title", Literal("x"))
    graph.node("https://a.example/x", "dct:MediaTypeOrExtent", "dct:MediaType").say("dct:title", Literal("x"))
    (node,) = graph
    assert node.types == ("dct:MediaType", "dct:MediaTypeOrExtent")
    assert node.statements == {"dct:title": [Literal("x")]}


def test_saying_nothing_leaves_no_word_behind() -> None:
    node = Graph().node("https://a.example/x")
    node.say("dct:hasPart")
    assert node.statements == {}


def test_a_text_is_said_in_both_languages() -> None:
    node = Graph().node("https://a.example/x")
    node.say_text("dct:title", Text("Tỉnh", "Province"))
    assert node.statements == {"dct:title": [Literal("Tỉnh", "vi"), Literal("Province", "en")]}
