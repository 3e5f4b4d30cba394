"""The report for programs."""

import json

from build_site.problems import Problem
from build_site.reports.json import render_json

PROBLEM = Problem(
    code="schema-type", message='Giá trị “\x1b\n"5"” sai.', hint="Viết chữ.", path="a.yaml", line=2, column=6
)


def test_every_field_can_be_read_back() -> None:
    assert [
        {
            "code": "schema-type",
            "severity": "error",
            "path": "a.yaml",
            "line": 2,
            "column": 6,
            "message": PROBLEM.message,
            "hint": "Viết chữ.",
        }
    ] == json.loads(render_json([PROBLEM]))


def test_findings_stay_in_order_and_vietnamese_stays_readable() -> None:
    other = Problem(code="yaml-tag", message="Thẻ.")
    text = render_json([PROBLEM, other])
    assert [item["code"] for item in json.loads(text)] == ["schema-type", "yaml-tag"]
    assert "Viết chữ." in text


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(render_json([])) == []
