"""Which lines and numbers of a text a record accounts for, with the text or with the lock alone."""

from pathlib import Path

import pytest

from build_site.archive.store import Archive, find_archive
from build_site.cache.store import Cache
from build_site.checks.context import PlanContext
from build_site.checks.coverage import Coverage, LooseFact, coverage
from build_site.corpus.load import load_corpus

ID = "vi-du-15-kh-ubnd-2023"
PLAN = f"datasets/plans/vi-du/{ID}.yaml"
INSTRUMENT = "datasets/registries/instruments/12-qd-vd-2022.yaml"
TARGET = "figures: [45% đến 46%]}"


def covered(project: Path, archive: Archive | None = None) -> Coverage:
    corpus, problems = load_corpus(project, archive or find_archive(project), Cache(None, ""))
    assert corpus is not None, problems
    context = PlanContext(corpus.plan(ID), corpus)
    facts = context.facts
    assert facts is not None
    return coverage(context, facts)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def loose(project: Path, line: int) -> list[str]:
    return [fact.printed for fact in covered(project).loose if fact.line == line]


def test_what_the_record_says_is_accounted_for_and_the_rest_is_told(project: Path) -> None:
    assert covered(project) == Coverage(
        cited=frozenset({7, 8, 10, 11, 12, 14, 15, 17, 18, 19}),
        declared=frozenset(),
        uncited=(1, 2, 3, 4, 6, 9, 13, 16),
        numbers=13,
        declared_numbers=0,
        loose=(
            LooseFact(3, "document", "15/KH-UBND"),
            LooseFact(4, "date", "10/3/2023"),
            LooseFact(12, "number", "1.500,5"),
        ),
    )


def test_the_lock_alone_tells_the_same(project: Path) -> None:
    assert covered(project) == covered(project, Archive(None))


def test_every_line_is_cited_declared_or_told(project: Path) -> None:
    with (project / PLAN).open("a", encoding="utf-8") as file:
        file.write('declared:\n  lines:\n    - lines: "1-6, 9-10"\n      reason: header\n')
    found = covered(project)
    assert found.declared == {1, 2, 3, 4, 6, 9, 10}
    assert found.uncited == (13, 16)
    assert 5 not in found.cited | found.declared
    assert found.cited & found.declared == {10}


def test_a_declared_line_does_not_account_for_its_numbers(project: Path) -> None:
    with (project / PLAN).open("a", encoding="utf-8") as file:
        file.write("declared:\n  lines:\n    - lines: 3-4\n      reason: header\n")
    assert loose(project, 3) == ["15/KH-UBND"]
    assert loose(project, 4) == ["10/3/2023"]


@pytest.mark.parametrize(
    ("figure", "lines", "of_declared", "left"),
    [
        ("1.500,5", "12", 1, []),
        ("1.500,5 triệu", "12", 1, []),
        ("1.500,5", "13", 0, ["1.500,5"]),
        ("1.500", "12", 0, ["1.500,5"]),
        ("02", "12", 0, ["1.500,5"]),
    ],
)
def test_a_declared_number_counts_where_it_stands_and_as_it_is_printed(
    project: Path, figure: str, lines: str, of_declared: int, left: list[str]
) -> None:
    with (project / PLAN).open("a", encoding="utf-8") as file:
        file.write(f'declared:\n  numbers:\n    - figure: "{figure}"\n      lines: {lines}\n')
        file.write("      reason: background\n")
    assert of_declared == covered(project).declared_numbers
    assert left == loose(project, 12)


def test_a_declared_number_does_not_cite_its_line(project: Path) -> None:
    with (project / PLAN).open("a", encoding="utf-8") as file:
        file.write('declared:\n  numbers:\n    - figure: "1"\n      lines: 13\n      reason: background\n')
    assert 13 in covered(project).uncited


@pytest.mark.parametrize(
    ("figures", "left"),
    [
        ("figures: [45% đến 46%]}", []),
        ("figures: [45%, 46%]}", []),
        ("figures: [45%]}", ["46%"]),
        ('figures: ["45"]}', ["45%", "46%"]),
        ("figures: [5% đến 46%]}", ["45%"]),
    ],
)
def test_a_figure_accounts_for_the_numbers_in_it(project: Path, figures: str, left: list[str]) -> None:
    replace(project / PLAN, TARGET, figures)
    assert left == loose(project, 11)


def test_a_number_in_our_own_words_is_no_target(project: Path) -> None:
    replace(project / PLAN, "text: Xã nào", "text: Từ 45% đến 46% xã nào")
    replace(project / PLAN, "{section: I.1, lines: 10}", "{section: I, lines: 10-11}")
    replace(project / PLAN, TARGET, "figures: [xã]}")
    assert loose(project, 11) == ["45%", "46%"]


def test_a_year_is_accounted_for_by_a_due_date_the_period_or_our_words(project: Path) -> None:
    replace(project / PLAN, "due: 2025\n    due_basis: stated", "due: 2024\n    due_basis: stated")
    assert loose(project, 11) == []
    replace(project / PLAN, "statement: Đến năm 2025,", "statement: Đến nay,")
    assert loose(project, 11) == ["2025"]
    replace(project / PLAN, "evidence: {lines: 7}", "evidence: {lines: 7-11}")
    assert loose(project, 11) == []


def test_the_period_accounts_for_its_own_years_only(project: Path) -> None:
    replace(project / PLAN, "end_year: 2025", "end_year: 2030")
    assert loose(project, 7) == ["2025"]


def test_a_citation_accounts_for_number_date_and_the_numbers_of_a_title(project: Path) -> None:
    assert loose(project, 8) == []
    replace(project / INSTRUMENT, "issued_on: 2022-01-05", "issued_on: 2022-01-06")
    assert loose(project, 8) == ["5/1/2022"]
    replace(project / INSTRUMENT, "issued_on: 2022-01-06", "issued_on: 2022-01-05")
    replace(project / PLAN, "evidence: {lines: 8}", "evidence: {lines: 8-12}")
    replace(project / INSTRUMENT, "Quyết định giả về ví dụ", "Quyết định giả về 1.500,5 ví dụ")
    assert loose(project, 12) == []
    replace(project / PLAN, "evidence: {lines: 8-12}", "evidence: {lines: 9-12}")
    assert loose(project, 8) == ["12/QĐ-VD", "5/1/2022"]


def test_a_duty_accounts_for_its_day_and_a_report_for_its_day_of_the_year(project: Path) -> None:
    assert loose(project, 17) == loose(project, 18) == []
    replace(project / PLAN, "due: 2024-12-31", "due: 2024-12")
    replace(project / PLAN, "due_month_day: 12-10", "due_month_day: 10-12")
    assert loose(project, 17) == ["31/12/2024"]
    assert loose(project, 18) == ["10/12"]


def test_evidence_outside_the_text_cites_nothing(project: Path) -> None:
    replace(project / PLAN, "evidence: {lines: 19}", 'evidence: {lines: "5, 20-900"}')
    found = covered(project)
    assert max(found.cited) == 18
    assert found.uncited == (1, 2, 3, 4, 6, 9, 13, 16, 19)
