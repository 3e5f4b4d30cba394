"""What a record says in its own words, and what it is expected to hold."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.checks.context import PlanContext
from build_site.checks.expected import counts_of, expected_of, items_per_line
from build_site.checks.statements import digit_groups, remarked, said
from build_site.corpus.load import load_corpus
from build_site.model.expectations import PlanExpectations

ID = "vi-du-15-kh-ubnd-2023"


def context_of(project: Path) -> PlanContext:
    corpus, problems = load_corpus(project, Archive(None), Cache(None, ""))
    assert corpus is not None, problems
    return PlanContext(corpus.plan(ID), corpus)


def test_every_text_of_ours_is_told_with_its_place_and_evidence(project: Path) -> None:
    plan = context_of(project).plan
    assert [(text.pointer, text.evidence.lines_text) for text in said(plan)] == [
        (("objectives", 0, "text"), "10"),
        (("assignments", 0, "text"), "17"),
        (("reporting", 0, "text"), "17-18"),
        (("recipients", 0, "text"), "19"),
        (("targets", 0, "statement"), "11"),
        (("targets", 1, "statement"), "12"),
        (("measure_groups", 0, "measures", 0, "text"), "15"),
    ]


def test_whom_a_target_applies_to_is_said_too(project: Path) -> None:
    plan = context_of(project).plan
    target = replace(plan.targets[0], applies_to="xã miền núi")
    texts = {text.pointer: text.words for text in said(replace(plan, targets=(target,)))}
    assert texts["targets", 0, "applies_to"] == "xã miền núi"


def test_remarks_are_told_with_their_places(project: Path) -> None:
    plan = context_of(project).plan
    noted = replace(plan, citations=(replace(plan.citations[0], note="Ghi chú."),))
    assert dict(remarked(noted)) == {
        ("summary",): "Kế hoạch giả của tỉnh Ví Dụ để kiểm thử chương trình.",
        ("capture", "notes", 0): "Văn bản giả do dự án viết để kiểm thử.",
        ("citations", 0, "note"): "Ghi chú.",
    }


def test_digit_groups_are_numbers_without_leading_zeros() -> None:
    assert digit_groups("từ 01/2021: 1.500,5 (4.0), 02%") == {1, 2021, 500, 5, 4, 0, 2}
    assert digit_groups("không có số") == set()


def test_items_are_counted_by_kind(project: Path) -> None:
    assert counts_of(context_of(project).plan) == {
        "citations": 1,
        "principles": 0,
        "objectives": 1,
        "targets": 2,
        "measure_groups": 1,
        "measures": 1,
        "assignments": 1,
        "reporting": 1,
        "recipients": 1,
    }


def test_items_that_share_a_line_are_counted_there_once_each(project: Path) -> None:
    path = project / f"datasets/plans/vi-du/{ID}.yaml"
    text = path.read_text("utf-8").replace("lines: 17-18}", 'lines: "17-18, 18, 17"}')
    path.write_text(text, "utf-8")
    resting = items_per_line(context_of(project).plan)
    assert resting == Counter([8, 10, 11, 12, 14, 15, 17, 17, 18, 19])


def test_a_plan_of_which_nothing_is_said_has_no_expectations(project: Path) -> None:
    assert expected_of(context_of(project)) is None
    (project / "datasets/expectations.yaml").write_text(
        f"tables: {{}}\nplans:\n  {ID}:\n    is_complete: false\n    counts:\n"
        + "".join(f"      {name}: {{min: 0}}\n" for name in counts_of(context_of(project).plan)),
        "utf-8",
    )
    expected = expected_of(context_of(project))
    assert isinstance(expected, PlanExpectations)
    assert (expected.is_complete, expected.shared_lines) == (False, {})
