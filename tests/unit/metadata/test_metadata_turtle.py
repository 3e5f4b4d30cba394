"""Turtle: what is written is what was said."""

from build_site.metadata.graph import PREFIXES, Graph, Iri, Literal
from build_site.metadata.turtle import render_turtle


def body(graph: Graph) -> str:
    """Return what stands after the prefixes."""
    return render_turtle(graph).split("\n\n", 1)[1]


def test_every_kind_of_value_is_written() -> None:
    graph = Graph()
    node = graph.node("https://a.example/x", "dcat:Dataset", "dcat:Resource")
    node.say("dct:title", Literal("Tỉnh", "vi"), Literal("Province", "en"))
    node.say("dct:issued", Literal("2026-11-23", datatype="xsd:date"))
    node.say("dct:identifier", Literal("x"))
    node.say("dct:spatial", Iri("https://a.example/y"))
    expected = """<https://a.example/x> a dcat:Dataset, dcat:Resource ;
    dct:title "Tỉnh"@vi, "Province"@en ;
    dct:issued "2026-11-23"^^xsd:date ;
    dct:identifier "x" ;
    dct:spatial <https://a.example/y> .
"""
    assert expected == body(graph)


def test_a_text_cannot_end_before_its_end() -> None:
    graph = Graph()
    graph.node("https://a.example/x").say("dct:title", Literal('a "b" \\ c\nd\te\r'))
    assert body(graph) == '<https://a.example/x> dct:title "a \\"b\\" \\\\ c\\nd\\te\\r" .\n'


def test_a_thing_of_which_nothing_is_said_is_left_out() -> None:
    graph = Graph()
    graph.node("https://a.example/x")
    assert render_turtle(graph).endswith("XMLSchema#> .\n")


def test_every_prefix_is_declared() -> None:
    assert [f"@prefix {name}: <{space}> ." for name, space in PREFIXES.items()] == render_turtle(
        Graph()
    ).splitlines()
