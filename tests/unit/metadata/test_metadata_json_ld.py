"""JSON-LD: what is written is what was said."""

import json

from build_site.metadata.graph import PREFIXES, Graph, Iri, Literal
from build_site.metadata.json_ld import render_json, render_json_ld


def test_every_kind_of_value_is_written() -> None:
    graph = Graph()
    node = graph.node("https://a.example/x", "dcat:Dataset")
    node.say("dct:title", Literal("Tỉnh", "vi"), Literal("Province", "en"))
    node.say("dct:issued", Literal("2026-11-23", datatype="xsd:date"))
    node.say("dct:identifier", Literal("x"))
    node.say("dct:spatial", Iri("https://a.example/y"))
    graph.node("https://a.example/y", "dct:Location", "dcat:Resource")
    expected = {
        "@context": PREFIXES,
        "@graph": [
            {
                "@id": "https://a.example/x",
                "@type": "dcat:Dataset",
                "dct:title": [
                    {"@language": "vi", "@value": "Tỉnh"},
                    {"@language": "en", "@value": "Province"},
                ],
                "dct:issued": {"@type": "xsd:date", "@value": "2026-11-23"},
                "dct:identifier": "x",
                "dct:spatial": {"@id": "https://a.example/y"},
            },
            {"@id": "https://a.example/y", "@type": ["dct:Location", "dcat:Resource"]},
        ],
    }
    assert expected == json.loads(render_json_ld(graph))


def test_a_head_and_lists_make_one_object_to_read() -> None:
    text = render_json({"a": "đ", "b": {"c": 1}}, {"d": ['{"e": 2}', "3"], "f": []})
    assert json.loads(text) == {"a": "đ", "b": {"c": 1}, "d": [{"e": 2}, 3], "f": []}
    assert '"a": "đ"' in text
    assert '\n    {"e": 2},\n    3\n' in text
