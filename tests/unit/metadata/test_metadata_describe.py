"""Records → description: years, themes and places are those of the plans that a package holds."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.metadata.describe import describe
from build_site.metadata.description import Catalogue, Place, Text, Years
from build_site.model.plan import Period
from tests.unit.metadata.samples import SITE, package

BUILT_ON = dt.date(2026, 12, 1)
PLAN = "vi-du-15-kh-ubnd-2023"


@pytest.fixture
def corpus(project: Path) -> Corpus:
    """The base project: one plan of the unit `vi-du`, which has become part of `tan-vi-du`."""
    cache = Cache(None, "test")
    found, problems = load_corpus(project, Archive(None), cache)
    assert found is not None, problems
    for _ in found.plans():
        pass
    cache.close()
    return found


def described(corpus: Corpus) -> Catalogue:
    return describe(corpus, [package("viet-nam", ""), package("vi-du", "vi-du")], SITE, BUILT_ON)


def changed(corpus: Corpus, start_year: int | None, end_year: int | None) -> Corpus:
    """Return the project with other years in the text of its plan."""
    plan = corpus.plan(PLAN)
    corpus.keep(dataclasses.replace(plan, period=Period(start_year, end_year, plan.period.evidence)))
    return corpus


def test_release_and_build_are_told_apart(corpus: Corpus) -> None:
    found = described(corpus)
    assert (found.version, found.released_on, found.built_on) == ("0.1.0", dt.date(2023, 4, 1), BUILT_ON)


def test_a_dataset_has_the_themes_that_occur_in_its_plans(corpus: Corpus) -> None:
    found = described(corpus)
    assert [dataset.themes for dataset in found.datasets] == [("thu-nghiem",), ("thu-nghiem",)]
    assert found.themes["thu-nghiem"].name.vi == corpus.registries.themes["thu-nghiem"].name


def test_a_package_without_plans_has_neither_years_nor_themes(corpus: Corpus) -> None:
    found = describe(corpus, [package("tan-vi-du", "tan-vi-du")], SITE, BUILT_ON)
    assert (found.datasets[0].years, found.datasets[0].themes) == (None, ())


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2023, 2025, Years(2023, 2025)),
        (None, 2025, Years(None, 2025)),
        (2023, None, Years(2023, None)),
        (None, None, None),
    ],
)
def test_years_are_those_that_the_text_gives(
    corpus: Corpus, first: int | None, last: int | None, expected: Years | None
) -> None:
    assert expected == described(changed(corpus, first, last)).datasets[0].years


def test_places_are_the_units_and_what_they_became(corpus: Corpus) -> None:
    found = described(corpus)
    assert found.datasets[0].place is None
    old = Place(
        id="vi-du",
        name=Text("Tỉnh Ví Dụ (giả) (đến 30/6/2025)", "Vi Du (synthetic) (until 2025-06-30)"),
        iso_code="",
        successors=("tan-vi-du",),
    )
    assert found.datasets[1].place == old
    assert list(found.places) == ["tan-vi-du", "vi-du"]
    assert found.places["tan-vi-du"].name == Text("Tỉnh Tân Ví Dụ (giả)", "Tan Vi Du (synthetic)")


def test_tables_are_those_that_a_package_holds(corpus: Corpus) -> None:
    whole = package("viet-nam", "")
    some = tuple(file for file in whole.distributions if file.table in ("", "units", "plans"))
    found = describe(corpus, [dataclasses.replace(whole, distributions=some)], SITE, BUILT_ON)
    assert [table.name for table in found.datasets[0].tables] == ["plans", "units"]
