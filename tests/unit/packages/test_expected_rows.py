"""A national package that has lost rows, or got far too many, is told."""

from dataclasses import replace

import pytest

from build_site.corpus.corpus import Corpus, Registries
from build_site.model.expectations import Bounds
from build_site.packages.built import BuiltPackage
from build_site.packages.expected_rows import unexpected_rows


@pytest.fixture
def national(built: list[BuiltPackage]) -> BuiltPackage:
    """The package of the whole country."""
    [package] = [package for package in built if package.province_id == ""]
    return package


def expecting(corpus: Corpus, tables: dict[str, Bounds]) -> Registries:
    expectations = replace(corpus.registries.expectations, tables=tables)
    return replace(corpus.registries, expectations=expectations)


def exact(national: BuiltPackage) -> dict[str, Bounds]:
    return {resource.table: Bounds(resource.rows, resource.rows) for resource in national.resources}


def messages(corpus: Corpus, national: BuiltPackage, tables: dict[str, Bounds]) -> list[str]:
    problems = unexpected_rows(national, expecting(corpus, tables))
    assert {"expect-rows"} >= {problem.code for problem in problems}
    assert {"datasets/expectations.yaml"} >= {problem.path for problem in problems}
    return [problem.message for problem in problems]


def test_the_real_package_has_the_rows_expected(real_corpus: Corpus, national: BuiltPackage) -> None:
    assert unexpected_rows(national, real_corpus.registries) == []


def test_exact_bounds_are_met(real_corpus: Corpus, national: BuiltPackage) -> None:
    assert messages(real_corpus, national, exact(national)) == []


def test_no_bound_above_is_no_bound(real_corpus: Corpus, national: BuiltPackage) -> None:
    tables = {table: Bounds(0, None) for table in exact(national)}
    assert messages(real_corpus, national, tables) == []


def test_one_row_too_few_or_too_many_is_told(real_corpus: Corpus, national: BuiltPackage) -> None:
    tables = exact(national)
    rows = tables["targets"].minimum
    for bounds, wanted in (
        (Bounds(rows + 1, None), f"từ {rows + 1}."),
        (Bounds(rows + 1, rows + 2), f"từ {rows + 1} đến {rows + 2}."),
        (Bounds(0, rows - 1), f"từ 0 đến {rows - 1}."),
    ):
        found = messages(real_corpus, national, {**tables, "targets": bounds})
        assert found == [f"Bảng “targets” có {rows} dòng, trông đợi {wanted}"]


def test_a_table_that_is_gone_has_no_rows(real_corpus: Corpus, national: BuiltPackage) -> None:
    left = replace(national, resources=national.resources[1:])
    bounds = exact(national)
    gone = national.resources[0]
    assert messages(real_corpus, left, bounds) == [
        f"Bảng “{gone.table}” có 0 dòng, trông đợi từ {gone.rows} đến {gone.rows}."
    ]


def test_a_table_of_which_nothing_is_said_is_told(real_corpus: Corpus, national: BuiltPackage) -> None:
    tables = exact(national)
    tables.pop("targets")
    assert messages(real_corpus, national, tables) == ["Bảng “targets” chưa có số dòng trông đợi."]
    assert len(messages(real_corpus, national, {})) == len(national.resources)


def test_a_problem_stands_at_the_table_it_is_about(real_corpus: Corpus, national: BuiltPackage) -> None:
    document = real_corpus.registries.expectations_document
    tables = {**exact(national), "targets": Bounds(10**6, None)}
    [problem] = unexpected_rows(national, expecting(real_corpus, tables))
    line = document.text.splitlines()[problem.line - 1]
    assert line.strip().startswith("targets:")


def test_a_table_that_should_be_empty_must_be(real_corpus: Corpus, national: BuiltPackage) -> None:
    tables = exact(national) | {"plans": Bounds(0, 0)}
    assert messages(real_corpus, national, tables) == ["Bảng “plans” có 5 dòng, trông đợi từ 0 đến 0."]
