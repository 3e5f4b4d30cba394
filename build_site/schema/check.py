"""JSON Schema → problems, each at its place and without schema jargon."""

import re

from build_site.problems import Problem
from build_site.records.read import Document
from build_site.schema.explain import explain
from build_site.schema.store import SchemaStore

_WHOLE_DECIMAL = re.compile(r"(?<!value)(?<!value_max)(?<!minimum)(?<!maximum):\s+-?\d+\.0+(?!\d)")
"""JSON Schema, and so the fast validator, takes `55.0` for an integer; a record must say `55`.

The four keys are those whose values are decimals anyway.
"""


def check_shape(document: Document, store: SchemaStore) -> list[Problem]:
    """Return what is wrong with the shape of a record."""
    kind = document.file.kind
    has_whole_decimal = ".0" in document.text and _WHOLE_DECIMAL.search(document.text)
    if store.fast[kind].is_valid(document.data) and not has_whole_decimal:
        return []
    findings = [explain(error, document) for error in store.slow[kind].iter_errors(document.data)]
    return [problem for found in findings for problem in found]
