"""Reports can show any problem in any file, and nothing gets lost."""

import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from build_site.catalogue import CODES
from build_site.checks.document_text import check_text
from build_site.problems import Problem, in_order
from build_site.records.discover import RecordFile
from build_site.records.read import Document
from build_site.reports.github import render_github
from build_site.reports.json import render_json
from build_site.reports.sarif import render_sarif
from build_site.reports.text import render_text

PROBLEMS = st.builds(
    Problem,
    code=st.sampled_from(sorted(CODES)),
    message=st.text(max_size=20),
    hint=st.text(max_size=20),
    path=st.sampled_from(["", "a.yaml", "b.yaml", "missing.yaml", "."]),
    line=st.integers(0, 12),
    column=st.integers(0, 40),
)


@given(st.lists(PROBLEMS, max_size=5), st.binary(max_size=60), st.text(max_size=60))
def test_the_text_report_shows_anything(problems: list[Problem], raw: bytes, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.yaml").write_bytes(raw)
        (Path(folder) / "b.yaml").write_text(text, "utf-8", newline="")
        shown = render_text(problems, Path(folder))
    assert len(problems) == sum(f"[{code}]" in line for line in shown.split("\n") for code in CODES)
    assert all(char.isprintable() or char == "\n" for char in shown)


@given(st.lists(PROBLEMS, max_size=5))
def test_reports_for_programs_can_be_read_back(problems: list[Problem]) -> None:
    assert [problem.message for problem in problems] == [
        item["message"] for item in json.loads(render_json(problems))
    ]
    results = json.loads(render_sarif(problems, "1.0.0"))["runs"][0]["results"]
    assert [problem.code for problem in problems] == [result["ruleId"] for result in results]
    commands = render_github(problems)
    assert len(problems) == len(commands.split("\n") if commands else [])
    assert "\r" not in commands


@given(st.lists(PROBLEMS, max_size=8))
def test_there_is_one_order_of_findings(problems: list[Problem]) -> None:
    ordered = in_order(problems)
    assert ordered == in_order(reversed(problems)) == in_order(ordered)
    assert set(problems) == set(ordered)


@given(
    st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("e\u0301\u0323\u00d0Đ\n")), max_size=30)
)
def test_characters_that_are_not_nfc_are_found_in_any_text(text: str) -> None:
    problems = list(check_text(Document(RecordFile("a.yaml", "unit"), text, None)))
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.column <= len(lines[problem.line - 1])
