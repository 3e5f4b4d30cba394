"""JSON Schema → problems, each at its place and without schema jargon."""

import re

from build_site.problems import Problem
from build_site.records.read import Document
from build_site.schema.explain import explain
from build_site.schema.store import SchemaStore

_ZEROS = re.compile(r"\.0+(?!\d)")
_KEY_BEFORE = re.compile(r"(\w+):\s+-?\d+$")
_DECIMAL_KEYS = frozenset({"value", "value_max", "minimum", "maximum"})


def check_shape(document: Document, store: SchemaStore) -> list[Problem]:
    """Return what is wrong with the shape of a record."""
    kind = document.file.kind
    if store.fast[kind].is_valid(document.data) and not _has_whole_decimal(document.text):
        return []
    findings = [explain(error, document) for error in store.slow[kind].iter_errors(document.data)]
    return [problem for found in findings for problem in found]


def _has_whole_decimal(text: str) -> bool:
    """Tell whether a record may say `55.0` where it must say `55`.

    JSON Schema, and so the fast validator, takes the one for the other.
    """
    for zeros in _ZEROS.finditer(text):
        key = _KEY_BEFORE.search(text, max(0, zeros.start() - 60), zeros.start())
        if key and key[1] not in _DECIMAL_KEYS:
            return True
    return False
