"""Problems as SARIF 2.1.0, for code-scanning services and editors.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0 (columns in code points).
"""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from build_site.catalogue import CODES
from build_site.problems import Problem

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render_sarif(problems: Sequence[Problem], version: str) -> str:
    """Return one run with its rules and results; `version` is the program's."""
    codes = sorted({problem.code for problem in problems})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": CODES[code].summary},
            "defaultConfiguration": {"level": CODES[code].severity},
        }
        for code in codes
    ]
    run = {
        "tool": {"driver": {"name": "build-site", "version": version, "language": "vi", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _result(problem: Problem, codes: list[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity,
        "message": {"text": f"{problem.message} {problem.hint}".strip()},
    }
    if problem.path:
        place: dict[str, Any] = {"artifactLocation": {"uri": quote(problem.path)}}
        if problem.line:
            region = {"startLine": problem.line}
            if problem.column:
                region["startColumn"] = problem.column
            place["region"] = region
        result["locations"] = [{"physicalLocation": place}]
    return result
