"""The report for code-scanning services."""

import json
from typing import Any

from build_site.catalogue import CODES
from build_site.problems import Problem
from build_site.reports.sarif import render_sarif

PROBLEMS = [
    Problem(code="yaml-tag", message="Thẻ.", hint="Bỏ.", path="datasets/tỉnh a.yaml", line=2, column=6),
    Problem(code="archive-missing", message="Thiếu."),
    Problem(code="yaml-tag", message="Thẻ.", path="b.yaml", line=3),
    Problem(code="citation-missing-basis", message="Thiếu.", path="c.yaml"),
]


def log() -> Any:
    return json.loads(render_sarif(PROBLEMS, "1.2.3"))


def test_the_log_says_what_it_is() -> None:
    assert log()["version"] == "2.1.0"
    assert "sarif-schema-2.1.0.json" in log()["$schema"]
    [run] = log()["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], driver["language"]) == ("build-site", "1.2.3", "vi")


def test_each_rule_stands_once_with_its_summary() -> None:
    rules = log()["runs"][0]["tool"]["driver"]["rules"]
    assert [
        {
            "id": code,
            "shortDescription": {"text": CODES[code].summary},
            "defaultConfiguration": {"level": level},
        }
        for code, level in (
            ("archive-missing", "note"),
            ("citation-missing-basis", "warning"),
            ("yaml-tag", "error"),
        )
    ] == rules


def test_each_result_points_at_its_rule() -> None:
    run = log()["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [problem.code for problem in PROBLEMS] == [result["ruleId"] for result in run["results"]]
    for result in run["results"]:
        assert result["ruleId"] == rules[result["ruleIndex"]]["id"]
        assert result["level"] == CODES[result["ruleId"]].severity


def test_a_result_has_the_place_as_far_as_it_is_known() -> None:
    places = [result.get("locations") for result in log()["runs"][0]["results"]]

    def place(uri: str, **region: int) -> list[dict[str, Any]]:
        inner: dict[str, Any] = {"artifactLocation": {"uri": uri}}
        return [{"physicalLocation": inner | ({"region": region} if region else {})}]

    assert [
        place("datasets/t%E1%BB%89nh%20a.yaml", startLine=2, startColumn=6),
        None,
        place("b.yaml", startLine=3),
        place("c.yaml"),
    ] == places


def test_the_message_ends_with_what_to_do() -> None:
    texts = [result["message"]["text"] for result in log()["runs"][0]["results"]]
    assert texts == ["Thẻ. Bỏ.", "Thiếu.", "Thẻ.", "Thiếu."]
