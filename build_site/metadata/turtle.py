"""Statements → Turtle. Source: RDF 1.1 Turtle, https://www.w3.org/TR/turtle/."""

from collections.abc import Iterable, Iterator

from build_site.metadata.graph import PREFIXES, Iri, Node, Value

_ESCAPES = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)


def render_turtle(nodes: Iterable[Node]) -> str:
    """Return a document in which all things stand in order."""
    prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    return prefixes + "".join(f"\n{block}" for node in nodes for block in _block(node))


def _block(node: Node) -> Iterator[str]:
    lines = [f"a {', '.join(node.types)}"] if node.types else []
    lines += [f"{word} {', '.join(map(_value, values))}" for word, values in node.statements.items()]
    if lines:
        said = " ;\n    ".join(lines)
        yield f"<{node.iri.value}> {said} .\n"


def _value(value: Value) -> str:
    if isinstance(value, Iri):
        return f"<{value.value}>"
    quoted = f'"{value.value.translate(_ESCAPES)}"'
    if value.language:
        return f"{quoted}@{value.language}"
    return f"{quoted}^^{value.datatype}" if value.datatype else quoted
