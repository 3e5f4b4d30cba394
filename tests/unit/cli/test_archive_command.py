"""`build-site archive lock`: when the lock is written, and when it is left alone."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from build_site.archive.lock import LOCK_PATH

Run = Callable[..., CompletedProcess[str]]
TEXT = "archive/vi-du-15-kh-ubnd-2023.txt"
PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"
WRITTEN = f"Đã khóa 1 văn bản vào {LOCK_PATH}.\n"


def test_the_lock_is_written_with_the_same_bytes_again(project: Path, run_cli: Run) -> None:
    before = (project / LOCK_PATH).read_bytes()
    for _ in range(2):
        result = run_cli("archive", "lock")
        assert (result.stdout, result.stderr, result.returncode) == (WRITTEN, "", 0)
        assert before == (project / LOCK_PATH).read_bytes()


@pytest.mark.parametrize("damaged", [None, b"", b"x", b"\xff", b'{"format": 1}'])
def test_a_missing_or_broken_lock_is_written_anew(project: Path, run_cli: Run, damaged: bytes | None) -> None:
    before = (project / LOCK_PATH).read_bytes()
    (project / LOCK_PATH).unlink()
    if damaged is not None:
        (project / LOCK_PATH).write_bytes(damaged)
    assert run_cli("check").returncode == 1
    assert run_cli("archive", "lock").stdout == WRITTEN
    assert before == (project / LOCK_PATH).read_bytes()
    assert run_cli("check").stdout == "Không có vấn đề nào.\n"


def test_the_archive_can_be_named_by_option_or_environment(project: Path, run_cli: Run) -> None:
    (project / "archive").rename(project / "kho")
    for result in (
        run_cli("archive", "lock", "--archive", "kho"),
        run_cli("archive", "lock", KEHOACH_ARCHIVE="kho"),
    ):
        assert (result.stdout, result.returncode) == (WRITTEN, 0)


def test_without_an_archive_the_lock_is_left_alone(project: Path, run_cli: Run) -> None:
    before = (project / LOCK_PATH).read_bytes()
    result = run_cli("archive", "lock", "--archive", "")
    assert (result.stdout, result.returncode) == ("", 2)
    assert result.stderr.startswith("Không có kho văn bản lưu")
    assert before == (project / LOCK_PATH).read_bytes()


@pytest.mark.parametrize("change", ["digit", "missing", "not UTF-8"])
def test_a_text_that_is_not_the_recorded_one_is_not_locked(project: Path, run_cli: Run, change: str) -> None:
    before, text = (project / LOCK_PATH).read_bytes(), (project / TEXT).read_bytes()
    (project / TEXT).unlink()
    if change != "missing":
        (project / TEXT).write_bytes(text.replace(b"45%", b"44%") if change == "digit" else text + b"\xff")
    result = run_cli("archive", "lock")
    assert result.returncode == 1
    assert result.stdout.startswith("Không khóa được: vi-du-15-kh-ubnd-2023.txt thiếu")
    assert before == (project / LOCK_PATH).read_bytes()


def test_records_with_errors_are_told_and_nothing_is_locked(project: Path, run_cli: Run) -> None:
    before = (project / LOCK_PATH).read_bytes()
    text = (project / PLAN).read_text("utf-8")
    (project / PLAN).write_text(text.replace("level: province", "level: commune"), "utf-8")
    result = run_cli("archive", "lock")
    assert result.returncode == 1
    assert result.stdout.startswith(f"{PLAN}:8:8: lỗi [schema-enum]")
    assert before == (project / LOCK_PATH).read_bytes()


def test_the_archive_is_only_read(project: Path, run_cli: Run) -> None:
    before = {path: path.read_bytes() for path in (project / "archive").iterdir()}
    run_cli("archive", "lock")
    assert before == {path: path.read_bytes() for path in (project / "archive").iterdir()}


@pytest.mark.parametrize(
    "arguments", [[], ["bogus"], ["lock", "more"], ["lock", "--archive", "nowhere"]], ids=" ".join
)
def test_wrong_usage_ends_with_2(run_cli: Run, arguments: list[str]) -> None:
    result = run_cli("archive", *arguments)
    assert result.returncode == 2
    assert "Usage: build-site archive" in result.stderr
    assert "Traceback" not in result.stderr
