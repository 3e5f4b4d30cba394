"""The fast validator says whether, the slow one says why: they must never contradict each other."""

import copy
import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from build_site.records.discover import RecordFile, discover
from build_site.records.parse import Pointer
from build_site.records.read import Document, read_record
from build_site.schema.check import check_shape
from build_site.schema.store import SchemaStore, load_schemas

ROOT = Path(__file__).parents[3]
BASE = ROOT / "tests" / "cases" / "base"

REPLACEMENTS: list[Any] = [
    None, True, False, 0, 1, -1, 2023, 10**30, Decimal("1.5"), Decimal("-0.1"), "", " ", "a", "A", "ấ",
    "null", "a\n", "\na", "a b", "a ", "\u00a0a", "\ufeffa", "a\u2028", "\x1ca", "\x85",
    "2023", "2023-02", "2023-02-30", "0000-01-01", "2024-02-29", "2023-02-29", "2023-04-01\n",
    "55", "1-2, 3", "380/KH-UBND", "380/KH-UBND\n",
    "https://a.example/", "http://a.example/", "x" * 5000, [], ["a"], ["a", "a"], [None], {}, {"a": 1},
]  # fmt: skip


@pytest.fixture(scope="module")
def store() -> SchemaStore:
    return load_schemas(ROOT / "schemas")


def documents(root: Path) -> Iterator[Document]:
    """Yield the readable records of a project; what is wrong with the others is not asked here."""
    for file in discover(root)[0]:
        document, _ = read_record(root, file)
        if document is not None:
            yield document


def places(data: Any, pointer: Pointer = ()) -> Iterator[Pointer]:
    yield pointer
    if isinstance(data, dict):
        for key, value in data.items():
            yield from places(value, (*pointer, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from places(value, (*pointer, index))


def replaced(data: Any, pointer: Pointer, value: Any) -> Any:
    """Return a copy of some data with another value at a place."""
    if not pointer:
        return value
    changed = copy.deepcopy(data)
    inner = changed
    for step in pointer[:-1]:
        inner = inner[step]
    inner[pointer[-1]] = value
    return changed


def without(data: Any, pointer: Pointer) -> Any:
    changed = copy.deepcopy(data)
    inner = changed
    for step in pointer[:-1]:
        inner = inner[step]
    del inner[pointer[-1]]
    return changed


def test_they_agree_on_all_records_of_the_project(store: SchemaStore) -> None:
    disagreements = [
        document.file.path
        for document in documents(ROOT)
        if store.fast[document.file.kind].is_valid(document.data)
        != store.slow[document.file.kind].is_valid(document.data)
    ]
    assert disagreements == []


@pytest.mark.parametrize("document", list(documents(BASE)), ids=lambda document: document.file.path)
def test_they_agree_on_records_that_were_tampered_with(store: SchemaStore, document: Document) -> None:
    kind, data = document.file.kind, document.data
    chosen = random.Random(document.file.path)
    disagreements = []
    for pointer in places(data):
        values = chosen.sample(REPLACEMENTS, 8)
        mutants = [replaced(data, pointer, value) for value in values]
        mutants += [without(data, pointer)] if pointer else []
        disagreements += [
            (pointer, mutant)
            for mutant in mutants
            if store.fast[kind].is_valid(mutant) != store.slow[kind].is_valid(mutant)
        ]
    assert disagreements == []


@pytest.mark.parametrize("value", REPLACEMENTS, ids=ascii)
@pytest.mark.parametrize("key", ["id", "name", "note", "valid_to", "kind", "aliases"])
def test_a_record_that_is_refused_has_a_problem(store: SchemaStore, key: str, value: Any) -> None:
    file = RecordFile("datasets/registries/agencies/so-vi-du.yaml", "agency")
    document, _ = read_record(BASE, file)
    assert document is not None
    data = {**document.data, key: value}
    problems = check_shape(Document(file, document.text, data), store)
    assert store.fast["agency"].is_valid(data) == (problems == [])


def test_a_decimal_without_fraction_is_no_integer(store: SchemaStore) -> None:
    file = RecordFile("datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml", "plan")
    document, _ = read_record(BASE, file)
    assert document is not None
    text = document.text.replace("line_count: 19", "line_count: 19.0")
    data = replaced(document.data, ("capture", "archive", "line_count"), Decimal("19.0"))
    assert [p.code for p in check_shape(Document(file, text, data), store)] == ["schema-type"]
