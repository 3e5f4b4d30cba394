"""Problems as JSON, for programs."""

import json
from collections.abc import Sequence

from build_site.problems import Problem


def render_json(problems: Sequence[Problem]) -> str:
    """Return a JSON array of objects, one a problem, in the order given."""
    return json.dumps([as_dict(problem) for problem in problems], ensure_ascii=False, indent=2)


def as_dict(problem: Problem) -> dict[str, str | int]:
    """Return a problem as plain data."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "hint": problem.hint,
    }
