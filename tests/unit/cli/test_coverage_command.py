"""`build-site coverage`: what a record accounts for, what it leaves out, and the exit code."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[str]]
ID = "vi-du-15-kh-ubnd-2023"
PLAN = f"datasets/plans/vi-du/{ID}.yaml"
COMPLETE = Path(__file__).parents[2] / "cases" / "valid" / "ke-hoach-du-dong-va-so"
DUTY = """  - id: pc1
    text: Lập danh mục ví dụ.
    lead_agency: so-vi-du
    coordinating_agencies: [so-giay-to]
    due: 2024-12-31
    measure: nv1-a
    evidence: {section: III, lines: 17}
"""


@pytest.fixture
def complete(project: Path) -> Path:
    """The project with a record that accounts for every line and number."""
    shutil.copytree(COMPLETE / "datasets", project / "datasets", dirs_exist_ok=True)
    return project


def row_of(result: CompletedProcess[str]) -> dict[str, Any]:
    [row] = json.loads(result.stdout)
    assert isinstance(row, dict)
    return row


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def test_what_is_left_over_is_listed_and_ends_with_1(run_cli: Run) -> None:
    result = run_cli("coverage")
    assert result.stdout.splitlines() == [
        ID,
        "  dòng có chữ: 18 · được dẫn: 10 (56%) · khai báo không mang nội dung: 0 · còn sót: 8",
        "  con số, ngày, số hiệu: 13 · khai báo không phải chỉ tiêu: 0 · còn sót: 3",
        "  dòng sót: 1, 2, 3, 4, 6, 9, 13, 16",
        "  dòng 3: số hiệu “15/KH-UBND” không có trong bản ghi",
        "  dòng 4: ngày “10/3/2023” không có trong bản ghi",
        "  dòng 12: con số “1.500,5” không có trong bản ghi",
    ]
    assert (result.stderr, result.returncode) == ("", 1)


@pytest.mark.usefixtures("complete")
def test_a_complete_record_ends_with_0(run_cli: Run) -> None:
    result = run_cli("coverage")
    assert result.stdout.splitlines() == [
        ID,
        "  dòng có chữ: 18 · được dẫn: 15 (83%) · khai báo không mang nội dung: 3 · còn sót: 0",
        "  con số, ngày, số hiệu: 13 · khai báo không phải chỉ tiêu: 1 · còn sót: 0",
    ]
    assert (result.stderr, result.returncode) == ("", 0)


@pytest.mark.usefixtures("complete")
def test_the_lock_alone_gives_the_same_report(run_cli: Run) -> None:
    assert run_cli("coverage").stdout == run_cli("coverage", "--archive", "").stdout


def test_json_tells_what_the_text_tells(run_cli: Run) -> None:
    result = run_cli("coverage", "--format", "json")
    assert result.returncode == 1
    assert row_of(result) == {
        "plan": ID,
        "is_verified": True,
        "is_complete": False,
        "lines": 18,
        "cited_lines": 10,
        "declared_lines": 0,
        "uncited_lines": [1, 2, 3, 4, 6, 9, 13, 16],
        "numbers": 13,
        "declared_numbers": 0,
        "loose_numbers": [
            {"line": 3, "kind": "document", "printed": "15/KH-UBND"},
            {"line": 4, "kind": "date", "printed": "10/3/2023"},
            {"line": 12, "kind": "number", "printed": "1.500,5"},
        ],
        "lost": [],
    }


def test_a_lost_target_is_told_by_its_lines_and_numbers(complete: Path, run_cli: Run) -> None:
    text = (complete / PLAN).read_text("utf-8")
    start, end = text.index("  - id: ct-mo-hinh"), text.index("measure_groups:")
    (complete / PLAN).write_text(text[:start] + text[end:], "utf-8")
    result = run_cli("coverage", "--format", "json")
    assert result.returncode == 1
    row = row_of(result)
    assert row["uncited_lines"] == [12, 13]
    assert row["loose_numbers"] == [{"line": 12, "kind": "number", "printed": "02"}]
    assert row["lost"] == ["Bản ghi có 1 mục “targets”, trông đợi từ 2 đến 2."]


def test_a_lost_duty_is_told_though_another_item_cites_its_line(complete: Path, run_cli: Run) -> None:
    replace(complete / PLAN, DUTY, "  []\n")
    result = run_cli("coverage")
    assert result.returncode == 1
    assert result.stdout.splitlines()[3:] == [
        "  dòng 17: ngày “31/12/2024” không có trong bản ghi",
        "  Dòng 17 của văn bản lưu còn 1 mục dẫn tới, trông đợi ít nhất 2.",
        "  Bản ghi có 0 mục “assignments”, trông đợi từ 1.",
    ]


def test_without_text_and_lock_nothing_is_claimed(complete: Path, run_cli: Run) -> None:
    (complete / "datasets/archive-lock.json").unlink()
    result = run_cli("coverage", "--archive", "")
    assert result.stdout.splitlines() == [
        ID,
        "  không có văn bản lưu, cũng không có khóa kho lưu: chưa tính được",
    ]
    assert result.returncode == 1
    row = row_of(run_cli("coverage", "--archive", "", "--format", "json"))
    assert row == {"plan": ID, "is_verified": False, "is_complete": False, "lost": []}


@pytest.mark.usefixtures("complete")
def test_a_plan_can_be_named(run_cli: Run) -> None:
    assert run_cli("coverage").stdout == run_cli("coverage", ID).stdout
    result = run_cli("coverage", ID, "nope")
    assert result.returncode == 2
    assert "không có kế hoạch “nope”" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--root", "nowhere"], ["--archive", "nowhere"]])
def test_wrong_usage_ends_with_2(run_cli: Run, arguments: list[str]) -> None:
    result = run_cli("coverage", *arguments)
    assert result.returncode == 2
    assert "Usage: build-site coverage" in result.stderr


def test_registries_that_cannot_be_read_are_told(project: Path, run_cli: Run) -> None:
    (project / "datasets/release.yaml").unlink()
    result = run_cli("coverage")
    assert result.returncode == 1
    assert "datasets/release.yaml: lỗi [file-unreadable]" in result.stdout


def test_expectations_that_are_printed_are_met(project: Path, run_cli: Run) -> None:
    printed = run_cli("coverage", "--expectations")
    assert (printed.stderr, printed.returncode) == ("", 0)
    block = printed.stdout.replace("is_complete: true", "is_complete: false")
    (project / "datasets/expectations.yaml").write_text(f"tables: {{}}\nplans:\n{block}", "utf-8")
    assert run_cli("check").stdout == "Không có vấn đề nào.\n"
    assert printed.stdout == run_cli("coverage", "--expectations", ID).stdout
    assert printed.stdout.endswith("    shared_lines:\n      17: 2\n")


def test_two_runs_print_the_same(complete: Path, run_cli: Run) -> None:
    replace(complete / PLAN, DUTY, "  []\n")
    assert run_cli("coverage").stdout == run_cli("coverage").stdout


def test_a_plan_that_is_gone_is_told_and_ends_with_1(complete: Path, run_cli: Run) -> None:
    (complete / PLAN).unlink()
    result = run_cli("coverage")
    assert f"Không có kế hoạch “{ID}”" in result.stderr
    assert (result.stdout.strip(), result.returncode) == ("", 1)


def test_a_plan_that_cannot_be_read_is_told_and_ends_with_1(complete: Path, run_cli: Run) -> None:
    replace(complete / PLAN, "level: province", "level: x")
    result = run_cli("coverage")
    assert "[schema-enum]" in result.stderr
    assert result.returncode == 1
