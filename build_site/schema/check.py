"""JSON Schema → problems, each at its place and without schema jargon."""

from build_site.problems import Problem
from build_site.records.read import Document
from build_site.schema.explain import explain
from build_site.schema.store import SchemaStore


def check_shape(document: Document, store: SchemaStore) -> list[Problem]:
    """Return what is wrong with the shape of a record."""
    kind = document.file.kind
    if store.fast[kind].is_valid(document.data):
        return []
    findings = [explain(error, document) for error in store.slow[kind].iter_errors(document.data)]
    return [problem for found in findings for problem in found]
