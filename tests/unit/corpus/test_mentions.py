"""What a plan refers to is known without reading the plan again."""

import os
from pathlib import Path

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
from build_site.corpus.mentions import Mentions, mentions_of

ID = "vi-du-15-kh-ubnd-2023"
PLAN = f"datasets/plans/vi-du/{ID}.yaml"
EXPECTED = Mentions(
    indicators={"mo-hinh-vi-du": 1, "ty-le-vi-du": 1},
    themes={"thu-nghiem": 2},
    # issued by the committee; one duty for two departments; one report from one to another
    agencies={"so-giay-to": 1, "so-vi-du": 2, "ubnd-vi-du": 2},
    instruments={"12-qd-vd-2022": 1},
)


def known(project: Path) -> dict[str, Mentions]:
    """Return what a run of the program knows that plans mention."""
    cache = Cache(project / "_build" / "cache", "test")
    try:
        corpus, problems = load_corpus(project, Archive(None), cache)
        assert problems == []
        assert corpus is not None
        return corpus.mentions()
    finally:
        cache.close()


def test_items_are_counted_by_what_they_name(project: Path) -> None:
    corpus, _ = load_corpus(project, Archive(None), Cache(None, ""))
    assert corpus is not None
    assert mentions_of(corpus.plan(ID)) == EXPECTED
    assert [list(counts) for counts in EXPECTED] == [list(counts) for counts in mentions_of(corpus.plan(ID))]


def test_a_second_run_knows_it_without_reading_the_plan(project: Path) -> None:
    before = 1_700_000_000_000_000_000
    os.utime(project / PLAN, ns=(before, before))
    assert known(project) == {ID: EXPECTED}
    size = (project / PLAN).stat().st_size
    (project / PLAN).write_bytes(b"#" * size)
    os.utime(project / PLAN, ns=(before, before))
    assert known(project) == {ID: EXPECTED}


def test_an_edit_is_known(project: Path) -> None:
    known(project)
    text = (project / PLAN).read_text("utf-8")
    (project / PLAN).write_text(text.replace("lead_agency: so-vi-du", "lead_agency: null"), "utf-8")
    assert known(project)[ID].agencies == {"so-giay-to": 1, "so-vi-du": 1, "ubnd-vi-du": 2}
