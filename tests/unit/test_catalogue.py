"""Codes of problems: what the program says, what the catalogue knows, what a case shows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_site.catalogue import CODES

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "invalid"
SOURCES = {path: path.read_text("utf-8") for path in sorted((ROOT / "build_site").rglob("*.py"))}

SHOWN_BY_CASES = re.compile(
    "(file|yaml|schema|text|id|ref|date|province|agency|target|assignment|citation|known|archive|evidence|own"
    "|coverage|release)-.+|expect-(plan|count)"
)
RULES = sorted((ROOT / "build_site/checks").glob("*_rules/[!_]*.py"))


def codes_said(source: str) -> Iterator[str]:
    """Yield the codes given to `Problem(code=…)`, `.problem(…)` and `.add(…)` as literals."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        given = [word.value for word in node.keywords if word.arg == "code"]
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("problem", "add", "_add", "_problem"):
            given += node.args[:1]
        for value in given:
            if isinstance(value, ast.Constant) and re.fullmatch("[a-z]+(-[a-z0-9]+)+", str(value.value)):
                yield str(value.value)


def literals(source: str) -> set[str]:
    return {
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_code_that_is_said_is_in_the_catalogue(path: Path) -> None:
    assert [code for code in codes_said(SOURCES[path]) if code not in CODES] == []


def test_a_code_that_is_not_in_the_catalogue_would_be_caught() -> None:
    source = 'Problem(code="yaml-bad", message="")\ndocument.problem("ref-bad", ())\nself.add("id-bad", "")\n'
    assert sorted(codes_said(source)) == ["id-bad", "ref-bad", "yaml-bad"]


def test_every_code_that_cases_can_show_is_said_somewhere() -> None:
    said = set[str]().union(
        *(literals(source) for path, source in SOURCES.items() if path.name != "catalogue.py")
    )
    assert {code for code in CODES if SHOWN_BY_CASES.fullmatch(code)} - said == set()


def test_every_code_that_is_said_has_a_case() -> None:
    wanted = {code for code in CODES if SHOWN_BY_CASES.fullmatch(code)}
    assert wanted == {path.name for path in CASES.iterdir() if any(path.rglob("expected.txt"))}


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_kebab_case_and_has_a_summary_without_a_full_stop(code: str) -> None:
    assert re.fullmatch("[a-z]+(-[a-z0-9]+)+", code)
    assert CODES[code].summary
    assert not CODES[code].summary.endswith(".")
    assert CODES[code].severity in ("error", "warning", "note")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_a_rule_says_what_is_right_and_what_is_wrong(rule: Path) -> None:
    documentation = ast.get_docstring(ast.parse(SOURCES[rule])) or ""
    assert "\nĐúng:" in documentation
    assert "\nSai:" in documentation
