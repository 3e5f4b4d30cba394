"""Problems for a person at a terminal: place, fact, source line with a caret, what to do."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from build_site.problems import Problem
from build_site.reports.count import count_line

_NAMES = {"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú"}


def render_text(problems: Sequence[Problem], root: Path) -> str:
    """Return the report; source lines are read from the files below `root`."""
    parts = [_render(problem, root) for problem in problems]
    return "\n".join([*parts, count_line(problems)])


def _render(problem: Problem, root: Path) -> str:
    place = problem.path or "(chung)"
    if problem.line:
        place += f":{problem.line}"
        if problem.column:
            place += f":{problem.column}"
    lines = [_printable(f"{place}: {_NAMES[problem.severity]} [{problem.code}] {problem.message}")]
    source = _source_line(problem, root)
    if source is not None:
        gutter = f"{problem.line:>6} | "
        lines.append(gutter + source)
        if problem.column:
            lines.append(" " * len(gutter) + _padding(source, problem.column) + "^")
    if problem.hint:
        lines.append(_printable(f"       → {problem.hint}"))
    return "\n".join(lines) + "\n"


def _source_line(problem: Problem, root: Path) -> str | None:
    if not problem.line or not problem.path:
        return None
    try:
        lines = (root / problem.path).read_bytes().decode("utf-8-sig", "replace").split("\n")
    except OSError:
        return None
    if problem.line > len(lines):
        return None
    return _printable(lines[problem.line - 1].rstrip("\r").replace("\t", " "))


def _printable(text: str) -> str:
    """Return the text without anything that a terminal would obey instead of show."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def _padding(source: str, column: int) -> str:
    """Return white space as wide as what stands before a column."""
    return " " * sum(map(_cells, source[: column - 1]))


def _cells(char: str) -> int:
    """Return how many cells of a terminal a character takes: none, one or two."""
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
