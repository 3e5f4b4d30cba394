"""Ways through the registries: what became of a unit, and what it came from."""

from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus


@pytest.fixture
def corpus(project: Path) -> Corpus:
    """The base project, where `vi-du` is itself made of `xua-vi-du`."""
    folder = project / "datasets/registries/provinces"
    new = (folder / "vi-du.yaml").read_text("utf-8")
    old = new.replace("id: vi-du", "id: xua-vi-du").replace("[tan-vi-du]", "[vi-du]")
    (folder / "xua-vi-du.yaml").write_text(old, "utf-8")
    (folder / "vi-du.yaml").write_text(new.replace("predecessors: []", "predecessors: [xua-vi-du]"), "utf-8")
    cache = Cache(None, "")
    found, problems = load_corpus(project, Archive(None), cache)
    cache.close()
    assert problems == []
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("unit", "present"), [("tan-vi-du", "tan-vi-du"), ("vi-du", "tan-vi-du"), ("xua-vi-du", "tan-vi-du")]
)
def test_a_unit_lies_in_a_unit_of_today(corpus: Corpus, unit: str, present: str) -> None:
    assert present == corpus.registries.present_unit(unit).id


@pytest.mark.parametrize(
    ("unit", "ancestors"),
    [("tan-vi-du", ["vi-du", "xua-vi-du"]), ("vi-du", ["xua-vi-du"]), ("xua-vi-du", [])],
)
def test_a_unit_has_ancestors_nearest_first(corpus: Corpus, unit: str, ancestors: list[str]) -> None:
    assert ancestors == corpus.registries.ancestors(unit)


def test_plans_of_several_units_are_found(corpus: Corpus) -> None:
    assert [summary.id for summary in corpus.plans_of(["tan-vi-du", "vi-du"])] == ["vi-du-15-kh-ubnd-2023"]
    assert corpus.plans_of(["tan-vi-du"]) == []
