"""The one order of findings, and which of them stop a build."""

import pytest

from build_site.problems import Problem, has_errors, in_order


def found(code: str, path: str = "a.yaml", line: int = 1, column: int = 1, hint: str = "") -> Problem:
    return Problem(code=code, message="Sai.", hint=hint, path=path, line=line, column=column)


def test_findings_stand_in_order_of_file_line_column_and_code_without_repeats() -> None:
    ordered = [
        found("yaml-tag", "a.yaml", 2, 1),
        found("yaml-tag", "a.yaml", 10, 1),
        found("text-eth", "a.yaml", 10, 2),
        found("yaml-tag", "a.yaml", 10, 2),
        found("yaml-tag", "b.yaml", 1, 1),
        found("yaml-tag", "b.yaml", 1, 1, "Bỏ."),
        found("yaml-tag", "b.yaml", 1, 1, "Xóa."),
    ]
    assert ordered == in_order([*reversed(ordered), ordered[0]])


@pytest.mark.parametrize(
    ("code", "severity", "stops"),
    [
        ("yaml-syntax", "error", True),
        ("citation-missing-basis", "warning", False),
        ("archive-missing", "note", False),
    ],
)
def test_only_errors_stop_a_build(code: str, severity: str, stops: bool) -> None:
    assert severity == found(code).severity
    assert stops == has_errors([found(code)])


def test_nothing_found_stops_nothing() -> None:
    assert not has_errors([])
