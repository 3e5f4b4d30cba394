"""Problems as GitHub workflow commands, which show them beside the lines of a pull request.

Source: GitHub Docs, “Workflow commands for GitHub Actions”; escapes as in actions/toolkit.
"""

from collections.abc import Sequence

from build_site.problems import Problem

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render_github(problems: Sequence[Problem]) -> str:
    """Return one command a line; data and properties are escaped."""
    return "\n".join(_command(problem) for problem in problems)


def _command(problem: Problem) -> str:
    properties = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value)
    text = f"{problem.message} {problem.hint}".strip()
    return f"::{_LEVELS[problem.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
