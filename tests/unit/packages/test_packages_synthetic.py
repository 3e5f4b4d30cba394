"""Synthetic plans are never published."""

import datetime as dt
from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.packages.build import build_packages
from build_site.packages.formats import QUICK_FORMATS
from build_site.packages.synthetic import synthetic_problems

SITE = "https://kehoachmo.example/"
CREATED = dt.date(2026, 11, 23)
PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"


@pytest.fixture
def synthetic_corpus(project: Path) -> Corpus:
    cache = Cache(None, "test")
    corpus, problems = load_corpus(project, Archive(None), cache)
    assert corpus is not None, problems
    cache.close()
    return corpus


def test_real_plans_are_no_problem(real_corpus: Corpus) -> None:
    assert synthetic_problems(real_corpus) == []


def test_a_synthetic_plan_is_reported_where_it_says_so(synthetic_corpus: Corpus) -> None:
    (problem,) = synthetic_problems(synthetic_corpus)
    found = (problem.code, problem.severity, problem.path, problem.line, problem.column)
    assert found == ("publish-synthetic", "error", PLAN, 2, 15)


def test_a_synthetic_plan_is_not_packaged(synthetic_corpus: Corpus, tmp_path: Path) -> None:
    folder = tmp_path / "packages"
    with pytest.raises(ValueError, match="synthetic"):
        build_packages(synthetic_corpus, folder, SITE, CREATED)
    assert not folder.exists()


def test_a_synthetic_plan_is_packaged_for_measuring(synthetic_corpus: Corpus, tmp_path: Path) -> None:
    national, province = build_packages(
        synthetic_corpus, tmp_path, SITE, CREATED, QUICK_FORMATS, allow_synthetic=True
    )
    assert (national.name, province.name) == ("viet-nam", "vi-du")
    assert province.resources[0].rows == 1
