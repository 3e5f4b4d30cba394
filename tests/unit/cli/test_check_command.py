"""`build-site check`: exit codes, forms of the report, where the archive comes from."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"


def break_plan(project: Path) -> None:
    text = (project / PLAN).read_text("utf-8")
    (project / PLAN).write_text(text.replace("value: 45", "value: 44"), "utf-8")


def test_a_clean_project_ends_with_0(run_cli: Run) -> None:
    result = run_cli("check")
    assert (result.stdout, result.stderr, result.returncode) == ("Không có vấn đề nào.\n", "", 0)


def test_a_second_run_says_the_same(project: Path, run_cli: Run) -> None:
    break_plan(project)
    first, second = run_cli("check"), run_cli("check")
    assert (first.stdout, 1) == (second.stdout, second.returncode)
    assert "44" in first.stdout


def test_the_project_can_be_named(project: Path, run_cli: Run) -> None:
    break_plan(project)
    result = run_cli("check", "--root", str(project))
    assert result.stdout.startswith(f"{PLAN}:44:12: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["bogus"],
        ["check", "--format", "xml"],
        ["check", "--root", "nowhere"],
        ["check", "--archive", "nowhere"],
        [],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(run_cli: Run, arguments: list[str]) -> None:
    result = run_cli(*arguments)
    assert result.returncode == 2
    assert "Usage: build-site" in result.stderr
    assert "Traceback" not in result.stderr


def test_without_an_archive_the_check_passes_with_a_note(run_cli: Run) -> None:
    result = run_cli("check", "--archive", "")
    assert result.returncode == 0
    assert "ghi chú [archive-missing]" in result.stdout
    assert "0 lỗi, 0 cảnh báo, 1 ghi chú." in result.stdout


def test_the_archive_can_be_named_by_option_or_environment(project: Path, run_cli: Run) -> None:
    (project / "archive").rename(project / "kho")
    assert "archive-missing" in run_cli("check").stdout
    assert run_cli("check", "--archive", "kho").stdout == "Không có vấn đề nào.\n"
    assert run_cli("check", KEHOACH_ARCHIVE="kho").stdout == "Không có vấn đề nào.\n"


def test_every_form_of_the_report_tells_the_same_finding(project: Path, run_cli: Run) -> None:
    break_plan(project)
    reports = {form: run_cli("check", "--format", form) for form in ("json", "github", "sarif")}
    assert {1} == {result.returncode for result in reports.values()}
    [problem] = json.loads(reports["json"].stdout)
    assert (problem["path"], problem["line"], problem["column"]) == (PLAN, 44, 12)
    [result] = json.loads(reports["sarif"].stdout)["runs"][0]["results"]
    assert problem["code"] == result["ruleId"]
    assert reports["github"].stdout.startswith(
        f"::error file={PLAN},line=44,col=12,title={problem['code']}::"
    )


def test_an_error_of_ours_ends_with_70_and_asks_for_a_report(project: Path, run_cli: Run) -> None:
    (project / "schemas/unit.schema.json").write_text("{", "utf-8")
    result = run_cli("check")
    assert result.returncode == 70
    assert "Lỗi của chương trình: JSONDecodeError" in result.stderr
    assert "Hãy báo lỗi này" in result.stderr
    assert "Traceback" not in result.stderr
    assert str(project) not in result.stderr


def test_an_error_of_ours_can_be_looked_into(project: Path, run_cli: Run) -> None:
    (project / "schemas/unit.schema.json").write_text("{", "utf-8")
    assert "Traceback" in run_cli("check", KEHOACH_DEBUG="1").stderr


def test_a_project_that_cannot_be_written_to_can_be_checked(project: Path, run_cli: Run) -> None:
    (project / "_build").write_text("a file where a folder should be")
    assert (run_cli("check").stdout, run_cli("check").returncode) == ("Không có vấn đề nào.\n", 0)


def test_a_damaged_cache_does_not_matter(project: Path, run_cli: Run) -> None:
    break_plan(project)
    first = run_cli("check")
    for path in (project / "_build" / "cache").iterdir():
        path.write_bytes(b"not a database, " * 100)
    assert first.stdout == run_cli("check").stdout


def test_an_empty_folder_is_told_what_is_missing(tmp_path: Path, run_cli: Run) -> None:
    (tmp_path / "empty").mkdir()
    result = run_cli("check", "--root", str(tmp_path / "empty"))
    assert result.returncode == 1
    assert "datasets/release.yaml: lỗi [file-unreadable]" in result.stdout
