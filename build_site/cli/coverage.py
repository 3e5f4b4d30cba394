"""`build-site coverage`: how far each record accounts for the lines and numbers of its text."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from build_site.checks.context import PlanContext
from build_site.checks.coverage import KINDS, Coverage, coverage
from build_site.checks.expected import counts_of, items_per_line
from build_site.checks.project import Project, open_project
from build_site.cli.options import archive_option, root_option
from build_site.corpus.corpus import Corpus
from build_site.problems import Problem
from build_site.reports.text import render_text

_LOST = ("coverage-lost", "expect-count", "expect-plan")
"""Codes of the check that say what a record has lost."""


@click.command(
    "coverage", help="Dòng và con số nào của văn bản lưu đã có chỗ trong bản ghi; mã 1 khi còn sót."
)
@root_option
@archive_option
@click.option("--format", "report", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--expectations", "as_expected", is_flag=True, help="In số mục trông đợi theo bản ghi hiện nay."
)
@click.argument("plans", nargs=-1)
def coverage_command(
    root: Path, archive: str | None, report: str, as_expected: bool, plans: tuple[str, ...]
) -> None:
    """Print for each plan what is cited, declared, and left over."""
    project = open_project(root.resolve(), archive)
    try:
        sys.exit(_report(project, report, as_expected, plans))
    finally:
        project.cache.close()


def _report(project: Project, report: str, as_expected: bool, plans: tuple[str, ...]) -> int:
    """Print what was asked for and return the exit code."""
    corpus = project.corpus
    if corpus is None:
        click.echo(render_text(project.problems, project.root))
        return 1
    unknown = sorted(set(plans) - corpus.summaries.keys())
    if unknown:
        raise click.BadParameter(f"không có kế hoạch “{unknown[0]}”.", param_hint="PLANS")
    wanted = plans or tuple(corpus.summaries)
    if as_expected:
        click.echo("\n".join(line for plan_id in wanted for line in _expected(corpus, plan_id)))
        return 0
    rows = [_row(corpus, plan_id, project.problems) for plan_id in wanted]
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2) if report == "json" else _text(rows))
    others = [item for item in project.problems if item.severity == "error" and not _is_of(item, rows)]
    if others and not plans:
        click.echo(render_text(others, project.root), err=True)
    return 0 if all(row["is_complete"] for row in rows) and (plans or not others) else 1


def _is_of(problem: Problem, rows: Sequence[dict[str, Any]]) -> bool:
    """Tell whether a problem is one that the rows already say."""
    return problem.code.startswith("coverage-") or any(problem.message in row["lost"] for row in rows)


def _row(corpus: Corpus, plan_id: str, problems: Sequence[Problem]) -> dict[str, Any]:
    """Return what is known of one plan's coverage."""
    context = PlanContext(corpus.plan(plan_id), corpus)
    path = corpus.summaries[plan_id].path
    lost = [problem.message for problem in problems if problem.path == path and problem.code in _LOST]
    facts = context.facts
    if facts is None:
        return {"plan": plan_id, "is_verified": False, "is_complete": False, "lost": lost}
    found: Coverage = coverage(context, facts)
    return {
        "plan": plan_id,
        "is_verified": True,
        "is_complete": not (found.uncited or found.loose or lost),
        "lines": len(facts.lines),
        "cited_lines": len(found.cited),
        "declared_lines": len(found.declared),
        "uncited_lines": list(found.uncited),
        "numbers": found.numbers,
        "declared_numbers": found.declared_numbers,
        "loose_numbers": [
            {"line": fact.line, "kind": fact.kind, "printed": fact.printed} for fact in found.loose
        ],
        "lost": lost,
    }


def _text(rows: Sequence[dict[str, Any]]) -> str:
    parts = [line for row in rows for line in (row["plan"], *_counted(row), *map("  {}".format, row["lost"]))]
    return "\n".join(parts)


def _counted(row: dict[str, Any]) -> Iterator[str]:
    if not row["is_verified"]:
        yield "  không có văn bản lưu, cũng không có khóa kho lưu: chưa tính được"
        return
    share = 100 * row["cited_lines"] / (row["lines"] or 1)
    yield (
        f"  dòng có chữ: {row['lines']} · được dẫn: {row['cited_lines']} ({share:.0f}%)"
        f" · khai báo không mang nội dung: {row['declared_lines']} · còn sót: {len(row['uncited_lines'])}"
    )
    yield (
        f"  con số, ngày, số hiệu: {row['numbers']} · khai báo không phải chỉ tiêu: "
        f"{row['declared_numbers']} · còn sót: {len(row['loose_numbers'])}"
    )
    if row["uncited_lines"]:
        yield f"  dòng sót: {', '.join(map(str, row['uncited_lines']))}"
    for fact in row["loose_numbers"]:
        what = f"{KINDS[fact['kind']].lower()} “{fact['printed']}”"
        yield f"  dòng {fact['line']}: {what} không có trong bản ghi"


def _expected(corpus: Corpus, plan_id: str) -> list[str]:
    """Return the block of `expectations.yaml` that the record as it is calls for."""
    plan = corpus.plan(plan_id)
    shared = {line: count for line, count in sorted(items_per_line(plan).items()) if count > 1}
    counts = [f"      {name}: {{min: {count}, max: {count}}}" for name, count in counts_of(plan).items()]
    lines = [f"      {line}: {count}" for line, count in shared.items()]
    head = [f"  {plan_id}:", "    is_complete: true", "    counts:"]
    return [*head, *counts, *(["    shared_lines:", *lines] if lines else [])]
