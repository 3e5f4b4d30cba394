"""Statements → JSON-LD, with its words explained in the file itself: nothing is fetched to read it.

Source: JSON-LD 1.1, https://www.w3.org/TR/json-ld11/.
"""

import json
from collections.abc import Iterable
from typing import Any

from build_site.metadata.graph import PREFIXES, Iri, Node, Value

Json = dict[str, Any]
_BETWEEN = ",\n    "


def render_json_ld(nodes: Iterable[Node]) -> str:
    """Return a document in which all things stand in order."""
    return render_json({"@context": PREFIXES}, {"@graph": [line(_object(node)) for node in nodes]})


def line(value: Json) -> str:
    """Return a JSON object in one line."""
    return json.dumps(value, ensure_ascii=False)


def render_json(head: Json, lists: dict[str, list[str]]) -> str:
    """Return a JSON object as it is published: a head to read, then long lists, a line an entry.

    Args:
        head: The first properties; at least one.
        lists: Property → its entries, JSON already: what is the same in every package is
            turned into JSON once.
    """
    start = json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}")
    ends = "".join(
        f",\n  {json.dumps(name)}: [\n    {_BETWEEN.join(lines)}\n  ]" for name, lines in lists.items()
    )
    return f"{start}{ends}\n}}\n"


def _object(node: Node) -> Json:
    found: Json = {"@id": node.iri.value}
    if node.types:
        found["@type"] = _bare(list(node.types))
    for word, values in node.statements.items():
        found[word] = _bare([_value(value) for value in values])
    return found


def _bare(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _value(value: Value) -> Any:
    if isinstance(value, Iri):
        return {"@id": value.value}
    if value.language:
        return {"@language": value.language, "@value": value.value}
    return {"@type": value.datatype, "@value": value.value} if value.datatype else value.value
