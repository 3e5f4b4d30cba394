"""`build-site diff`: its forms, its exit codes, what it says to the maintainer."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.unit.diff.conftest import PLAN, edit

Run = Callable[..., CompletedProcess[str]]

CORRECTED = """\
Cũ:  {old} (phiên bản 0.1.0)
Mới: . (phiên bản 0.1.0)

Bảng targets (Chỉ tiêu)
  sửa 1 dòng:
    plan_id=vi-du-15-kh-ubnd-2023, id=ct-ty-le
      value: “45” → “44”

Thay đổi này cần tăng số cuối (patch) của phiên bản: từ 0.1.0 lên ít nhất 0.1.1, vì:
  - Bảng “targets”: sửa 1 dòng.
CHƯA ĐỦ: dữ liệu mới ghi phiên bản 0.1.0, chưa khai báo thay đổi này. Ghi version: 0.1.1 (hoặc cao hơn) vào \
datasets/release.yaml và viết datasets/releases/0.1.1.yaml.
"""


def test_a_correction_is_shown_and_must_be_declared(project: Path, copy: Path, run_cli: Run) -> None:
    edit(project, "value: 45\n", "value: 44\n")
    result = run_cli("diff", str(copy), ".")
    assert (result.stdout, result.stderr) == (CORRECTED.format(old=copy), "")
    assert result.returncode == 1
    edit(project, "version: 0.1.0", "version: 0.1.1", "datasets/release.yaml")
    result = run_cli("diff", str(copy), ".")
    assert result.returncode == 0
    assert result.stdout.endswith("Phiên bản 0.1.1 của dữ liệu mới là đủ.\n")


def test_a_breaking_change_is_named_as_such(project: Path, copy: Path, run_cli: Run) -> None:
    (project / PLAN).unlink()
    edit(project, "version: 0.1.0", "version: 0.2.0", "datasets/release.yaml")
    result = run_cli("diff", str(copy), ".")
    assert result.returncode == 1
    assert "cần tăng số đầu (major) của phiên bản: từ 0.1.0 lên ít nhất 1.0.0" in result.stdout
    assert "CHƯA ĐỦ: dữ liệu mới ghi phiên bản 0.2.0, chưa khai báo một thay đổi phá vỡ" in result.stdout


def test_nothing_changed_is_said(copy: Path, run_cli: Run) -> None:
    result = run_cli("diff", str(copy), ".")
    assert result.returncode == 0
    assert result.stdout.endswith("Không có gì khác.\nPhiên bản 0.1.0 của dữ liệu mới là đủ.\n")


def test_a_version_that_goes_back_is_told(project: Path, copy: Path, run_cli: Run) -> None:
    edit(project, "version: 0.1.0", "version: 0.0.9", "datasets/release.yaml")
    result = run_cli("diff", str(copy), ".")
    assert result.returncode == 1
    assert result.stdout.endswith("Phiên bản lùi từ 0.1.0 về 0.0.9: số phiên bản không được lùi.\n")


def test_json_holds_everything(project: Path, copy: Path, run_cli: Run) -> None:
    edit(project, "value: 45\n", "value: 44\n")
    edit(project, "recipients:\n  - id: nn1\n    text: Sở Ví Dụ\n    evidence: {lines: 19}\n", "")
    result = run_cli("diff", str(copy), ".", "--format", "json")
    found = json.loads(result.stdout)
    assert result.returncode == 1
    assert "CHƯA ĐỦ" in result.stderr
    assert found["old"] == {"source": str(copy), "version": "0.1.0"}
    assert found["advice"] == {
        "level": "patch",
        "least_version": "0.1.1",
        "is_declared": False,
        "reasons": [
            {"level": "patch", "text": "Bảng “targets”: sửa 1 dòng."},
            {"level": "patch", "text": "Bảng “recipients”: bỏ 1 dòng."},
        ],
    }
    targets, recipients = found["tables"]
    assert targets["rows"] == {
        "added": [],
        "removed": [],
        "changed": [
            {
                "key": {"plan_id": "vi-du-15-kh-ubnd-2023", "id": "ct-ty-le"},
                "cells": {"value": {"before": "45", "after": "44"}},
            }
        ],
    }
    (removed,) = recipients["rows"]["removed"]
    assert removed["key"] == {"plan_id": "vi-du-15-kh-ubnd-2023", "id": "nn1"}
    assert removed["values"]["text"] == "Sở Ví Dụ"


def test_csv_opens_in_a_spreadsheet(project: Path, copy: Path, run_cli: Run) -> None:
    edit(project, "value: 45\n", "value: -44\n")
    edit(project, "recipients:\n  - id: nn1\n    text: Sở Ví Dụ\n    evidence: {lines: 19}\n", "")
    result = run_cli("diff", str(copy), ".", "--format", "csv")
    assert list(csv.reader(io.StringIO(result.stdout))) == [
        ["table", "what", "change", "key", "column", "before", "after"],
        ["targets", "cell", "changed", "plan_id=vi-du-15-kh-ubnd-2023, id=ct-ty-le", "value", "45", "'-44"],
        ["recipients", "row", "removed", "plan_id=vi-du-15-kh-ubnd-2023, id=nn1", "", "", ""],
    ]


def test_long_lists_are_cut_in_text_alone(project: Path, copy: Path, run_cli: Run) -> None:
    text = (project / PLAN).read_text("utf-8")
    notes = ", ".join(f"Ghi chú thứ {n}" for n in range(30))
    (project / PLAN).write_text(text.replace("notes: [", f"notes: [{notes}, "), "utf-8")
    shown = run_cli("diff", str(copy), ".").stdout
    assert "  thêm 30 dòng:" in shown
    assert "    … và 10 dòng nữa (xem đủ bằng --format json hoặc csv)" in shown
    rows = list(csv.reader(io.StringIO(run_cli("diff", str(copy), ".", "--format", "csv").stdout)))
    assert sum(row[2] == "added" for row in rows) == 30


@pytest.mark.parametrize("source", ["nowhere", "git:nowhere"])
def test_a_source_that_cannot_be_read_ends_with_1_and_no_traceback(run_cli: Run, source: str) -> None:
    result = run_cli("diff", source, ".")
    assert (result.returncode, result.stdout) == (1, "")
    assert source.removeprefix("git:") in result.stderr or "commit" in result.stderr
    assert "Traceback" not in result.stderr


def test_two_sources_must_be_named(run_cli: Run) -> None:
    assert run_cli("diff", ".").returncode == 2
