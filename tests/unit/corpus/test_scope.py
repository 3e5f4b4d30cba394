"""How far the data reaches: recorded, known, nothing; nothing is counted twice."""

from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.corpus.scope import Scope, known_documents_of, scope_of
from build_site.text.dates import PartialDate

FOLDER = "datasets/registries/known-documents"
KNOWN = "vi-du-20-kh-ubnd-2022"


def add(project: Path, name: str, **changed: str) -> None:
    """Add a known document that is the project's own but for some keys."""
    lines = (project / FOLDER / f"{KNOWN}.yaml").read_text("utf-8").splitlines()
    record = dict(line.split(": ", 1) for line in lines) | {"id": name} | changed
    text = "".join(f"{key}: {value}\n" for key, value in record.items())
    (project / FOLDER / f"{name}.yaml").write_text(text, "utf-8")


@pytest.fixture
def corpus(project: Path) -> Corpus:
    """One plan and one known document of `vi-du`, and what the tests below are about."""
    add(project, "vi-du-1", document_number="1/KH-UBND", category="science_plan", looked_on="2023-05-02")
    add(project, "vi-du-2", document_number="2/KH-UBND", category="science_plan", confirmed="news")
    add(project, "vi-du-3", document_number="3/KH-UBND", category="not_plan", issued_on="null")
    add(project, "vi-du-15", document_number="15/KH-UBND", plan="vi-du-15-kh-ubnd-2023")
    add(
        project,
        "tan-vi-du-1",
        province="tan-vi-du",
        document_number="1/KH-UBND",
        issued_on="2025-08",
        looked_on="2025-09-01",
    )
    cache = Cache(None, "")
    found, problems = load_corpus(project, Archive(None), cache)
    cache.close()
    assert problems == []
    assert found is not None
    return found


def test_each_document_counts_as_one_thing(corpus: Corpus) -> None:
    expected = Scope(
        recorded=1,
        science_plans=1,
        related_plans=1,
        news_only=1,
        not_plans=1,
        looked_on=PartialDate(2023, 5, 2),
    )
    found = scope_of(corpus, ["vi-du"])
    assert expected == found
    assert (found.known_plans, found.reach) == (2, "recorded")


def test_units_are_taken_together(corpus: Corpus) -> None:
    found = scope_of(corpus, ["tan-vi-du", "vi-du"])
    assert (found.recorded, found.science_plans, found.related_plans) == (1, 1, 2)
    assert PartialDate(2025, 9, 1) == found.looked_on


def test_a_unit_of_which_only_a_plan_s_existence_is_known(corpus: Corpus) -> None:
    found = scope_of(corpus, ["tan-vi-du"])
    assert (found.recorded, found.known_plans, found.reach) == (0, 1, "known")


def test_news_and_what_is_no_plan_leave_nothing_known(corpus: Corpus) -> None:
    registries = corpus.registries
    for name in list(registries.known_documents):
        if name not in ("vi-du-2", "vi-du-3"):
            del registries.known_documents[name]
    corpus.summaries.clear()
    found = scope_of(corpus, ["vi-du"])
    assert (found.news_only, found.not_plans, found.reach) == (1, 1, "nothing")
    assert PartialDate(2023, 4, 1) == found.looked_on


def test_where_nothing_was_found_no_day_is_known(corpus: Corpus) -> None:
    found = scope_of(corpus, [])
    assert (found.reach, found.looked_on) == ("nothing", None)


def test_transcribed_documents_are_left_out_and_the_undated_come_last(corpus: Corpus) -> None:
    found = [known.id for known in known_documents_of(corpus.registries, ["tan-vi-du", "vi-du"])]
    assert found == ["tan-vi-du-1", KNOWN, "vi-du-2", "vi-du-1", "vi-du-3"]
