"""`build-site format`: the canonical form, and what would change."""

import unicodedata
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[str]]
UNIT = "datasets/registries/units/percent.yaml"


def untidy(project: Path) -> str:
    """Make a record untidy, in a way that only the formatter sees; return how it should be."""
    tidy = (project / UNIT).read_text("utf-8")
    text = unicodedata.normalize("NFD", tidy).replace("\n", "  \r\n") + "\n\n"
    (project / UNIT).write_bytes(text.encode())
    return tidy


def test_a_tidy_project_is_left_alone(project: Path, run_cli: Run) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*.yaml")}
    for arguments in (["format"], ["format", "--check"]):
        result = run_cli(*arguments)
        assert (result.stdout, result.stderr, result.returncode) == ("", "", 0)
    assert before == {path: path.read_bytes() for path in project.rglob("*.yaml")}


def test_untidy_records_are_rewritten_and_named(project: Path, run_cli: Run) -> None:
    tidy = untidy(project)
    result = run_cli("format")
    assert (f"Đã sửa {UNIT}\n", 0) == (result.stdout, result.returncode)
    assert tidy.encode() == (project / UNIT).read_bytes()
    assert run_cli("format").stdout == ""


def test_the_check_shows_the_difference_and_writes_nothing(project: Path, run_cli: Run) -> None:
    tidy = untidy(project)
    before = (project / UNIT).read_bytes()
    result = run_cli("format", "--check")
    assert result.returncode == 1
    assert f"--- {UNIT}\n+++ {UNIT}\n" in result.stdout
    assert "".join(f"+{line}\n" for line in tidy.splitlines()) in result.stdout
    assert before == (project / UNIT).read_bytes()


def test_what_the_formatter_writes_passes_the_check(project: Path, run_cli: Run) -> None:
    untidy(project)
    assert run_cli("check").returncode == 1
    run_cli("format")
    assert run_cli("check").returncode == 0


def test_a_record_that_cannot_be_read_is_named_and_left_alone(project: Path, run_cli: Run) -> None:
    (project / UNIT).write_bytes(b"id: \xff\n")
    result = run_cli("format")
    assert result.stderr.startswith(f"{UNIT}: ")
    assert (project / UNIT).read_bytes() == b"id: \xff\n"
