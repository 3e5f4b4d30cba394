"""The report that GitHub shows beside the lines of a pull request."""

import pytest

from build_site.problems import Problem
from build_site.reports.github import render_github


@pytest.mark.parametrize(
    ("problem", "command"),
    [
        (
            Problem(code="schema-type", message="Sai.", hint="Sửa.", path="a.yaml", line=2, column=6),
            "::error file=a.yaml,line=2,col=6,title=schema-type::Sai. Sửa.",
        ),
        (
            Problem(code="citation-missing-basis", message="Thiếu.", path="a.yaml", line=2),
            "::warning file=a.yaml,line=2,title=citation-missing-basis::Thiếu.",
        ),
        (Problem(code="archive-missing", message="Thiếu."), "::notice title=archive-missing::Thiếu."),
        (
            Problem(code="yaml-tag", message="100%: a,b\r\nc", path="a,b:c%\n.yaml"),
            "::error file=a%2Cb%3Ac%25%0A.yaml,title=yaml-tag::100%25: a,b%0D%0Ac",
        ),
        (
            Problem(code="yaml-tag", message="x\n::set-output name=a::b", path="a.yaml"),
            "::error file=a.yaml,title=yaml-tag::x%0A::set-output name=a::b",
        ),
    ],
)
def test_a_finding_is_one_command_on_one_line(problem: Problem, command: str) -> None:
    assert command == render_github([problem])


def test_there_is_a_line_for_each_finding() -> None:
    problem = Problem(code="yaml-tag", message="X\nY.")
    assert len(render_github([problem] * 3).split("\n")) == 3
    assert render_github([]) == ""
