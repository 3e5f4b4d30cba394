"""Files become a corpus; what was worked out before is not worked out again."""

import os
import time
from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.model.plan import Plan
from build_site.problems import Problem
from build_site.text.dates import PartialDate

ID = "vi-du-15-kh-ubnd-2023"
PLAN = f"datasets/plans/vi-du/{ID}.yaml"


def load(project: Path) -> tuple[Corpus | None, list[Problem]]:
    """Load a project as one run of the program does, with the cache on the disk."""
    cache = Cache(project / "_build" / "cache", "test")
    try:
        corpus, problems = load_corpus(project, Archive(None), cache)
        if corpus is not None:
            list(corpus.plans())
        return corpus, problems
    finally:
        cache.close()


def loaded(project: Path) -> Corpus:
    corpus, problems = load(project)
    assert problems == []
    assert corpus is not None
    return corpus


def the_plan(project: Path) -> Plan:
    return loaded(project).plan(ID)


def make_old(path: Path) -> None:
    before = time.time_ns() - 60_000_000_000
    os.utime(path, ns=(before, before))


def test_records_are_indexed_by_id(project: Path) -> None:
    corpus = loaded(project)
    assert list(corpus.summaries) == [ID]
    registries = corpus.registries
    assert list(registries.provinces) == ["tan-vi-du", "vi-du"]
    assert list(registries.units) == ["million-dong", "model-per-year", "percent"]
    assert registries.release.version == "0.1.0"
    assert registries.documents["unit", "percent"].file.path == "datasets/registries/units/percent.yaml"


def test_a_summary_says_of_a_plan_what_lists_show(project: Path) -> None:
    summary = loaded(project).summaries[ID]
    assert (
        summary.path, summary.province, summary.document_number, summary.issued_on, summary.end_year,
        summary.targets, summary.measures, summary.assignments, summary.is_synthetic,
    ) == (PLAN, "vi-du", "15/KH-UBND", "2023-03-10", 2025, 2, 1, 1, True)  # fmt: skip


def test_the_second_run_gives_the_same_plans(project: Path) -> None:
    first, second = loaded(project), loaded(project)
    assert list(first.plans()) == list(second.plans())
    assert first.summaries == second.summaries
    assert first.registries.fingerprint == second.registries.fingerprint


def test_the_second_run_does_not_read_an_unchanged_plan(project: Path) -> None:
    make_old(project / PLAN)
    first = the_plan(project)
    stat = (project / PLAN).stat()
    # Only a run that does not look into the file can still give the plan.
    (project / PLAN).write_bytes(b"#" * stat.st_size)
    os.utime(project / PLAN, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert first == the_plan(project)


def test_an_edited_plan_is_seen(project: Path) -> None:
    the_plan(project)
    text = (project / PLAN).read_text("utf-8")
    (project / PLAN).write_text(text.replace("due: 2024-12-31", "due: 2024-11-30"), "utf-8")
    assert PartialDate(2024, 11, 30) == the_plan(project).assignments[0].due
    (project / PLAN).write_text(text, "utf-8")
    assert PartialDate(2024, 12, 31) == the_plan(project).assignments[0].due


def test_a_removed_plan_is_gone(project: Path) -> None:
    loaded(project)
    (project / PLAN).unlink()
    assert loaded(project).summaries == {}


def test_a_plan_with_an_error_is_left_out_and_told_on_every_run(project: Path) -> None:
    text = (project / PLAN).read_text("utf-8")
    (project / PLAN).write_text(text.replace("level: province", "level: xã"), "utf-8")
    for _ in range(2):
        corpus, problems = load(project)
        assert corpus is not None
        assert corpus.summaries == {}
        assert [(p.code, p.line, p.column) for p in problems] == [("schema-enum", 8, 8)]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("registries/units/percent.yaml", "id: percent\n", "schema-required"),
        ("registries/units/percent.yaml", "id: [\n", "yaml-syntax"),
        ("registries/themes/thu-nghiem.yaml", "", "yaml-empty"),
        ("release.yaml", "version: 1\nreleased_on: 2023-04-01\n", "schema-type"),
        ("release.yaml", "version: 0.1.0\nreleased_on: 0000-04-01\n", "date-impossible"),
    ],
)
def test_broken_registries_are_no_corpus(project: Path, name: str, text: str, code: str) -> None:
    (project / "datasets" / name).write_text(text, "utf-8")
    corpus, problems = load(project)
    assert corpus is None
    assert {code} == {p.code for p in problems}
    assert {f"datasets/{name}"} == {p.path for p in problems}


def test_without_a_release_there_is_no_corpus(project: Path) -> None:
    (project / "datasets/release.yaml").unlink()
    corpus, problems = load(project)
    assert corpus is None
    assert [(p.code, p.path) for p in problems] == [("file-unreadable", "datasets/release.yaml")]


@pytest.mark.parametrize("name", [PLAN, "datasets/registries/units/percent.yaml"])
def test_a_link_to_nowhere_is_a_problem_and_not_a_crash(project: Path, name: str) -> None:
    (project / name).unlink()
    (project / name).symlink_to(project / "nowhere.yaml")
    _, problems = load(project)
    assert [("file-unreadable", name)] == [(p.code, p.path) for p in problems]


def test_of_two_files_with_one_id_the_first_is_the_plan(project: Path) -> None:
    text = (project / PLAN).read_text("utf-8")
    (project / PLAN).with_name("zz.yaml").write_text(text.replace("value: 2\n", "value: 3\n"), "utf-8")
    for _ in range(2):
        corpus, problems = load(project)
        assert corpus is not None
        assert corpus.summaries[ID].path == PLAN
        assert str(corpus.plan(ID).targets[1].value) == "2"
        assert [p.path for p in problems if p.code == "id-plan-repeated"] == ["datasets/plans/vi-du/zz.yaml"]


def test_the_document_of_a_plan_is_its_text_as_written(project: Path) -> None:
    document = loaded(project).document(ID)
    assert (project / PLAN).read_text("utf-8") == document.text
    assert document.locate(("targets", 0, "value")) == (44, 12)
