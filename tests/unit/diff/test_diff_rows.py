"""What changed in the rows, and which version that calls for: the changes that releases are made of."""

from pathlib import Path

import pytest

from build_site.diff.changes import CellChange, Difference
from tests.unit.diff.conftest import PLAN, Diff, MakePackage, edit, reasons_of, table_of

KEY = (("plan_id", "vi-du-15-kh-ubnd-2023"), ("id", "ct-ty-le"))
OTHER_PLAN = "datasets/plans/vi-du/vi-du-16-kh-ubnd-2023.yaml"


def add_plan(root: Path) -> None:
    """Add a second plan that is the first but for its number."""
    text = (root / PLAN).read_text("utf-8").replace("vi-du-15-", "vi-du-16-").replace("15/KH", "16/KH")
    (root / OTHER_PLAN).write_text(text, "utf-8")


def counts(difference: Difference) -> dict[str, tuple[int, int, int]]:
    """Return table → numbers of rows added, removed and changed."""
    return {
        table.name: (
            len(table.rows_of("added")),
            len(table.rows_of("removed")),
            len(table.rows_of("changed")),
        )
        for table in difference.tables
    }


def test_the_same_data_does_not_differ(project: Path, copy: Path, diff: Diff) -> None:
    difference = diff(project, copy)
    assert difference.tables == ()
    assert (difference.advice.level, difference.advice.is_declared) == ("none", True)


def test_a_corrected_target_is_a_patch(project: Path, copy: Path, diff: Diff) -> None:
    edit(copy, "value: 45\n", "value: 44.5\n")
    difference = diff(project, copy)
    assert counts(difference) == {"targets": (0, 0, 1)}
    (row,) = table_of(difference, "targets").rows
    assert (row.key, row.cells) == (KEY, (CellChange("value", "45", "44.5"),))
    advice = difference.advice
    assert (advice.level, advice.least_version, advice.is_declared) == ("patch", "0.1.1", False)
    assert reasons_of(difference) == [("patch", "Bảng “targets”: sửa 1 dòng.")]


def test_a_new_plan_is_minor(project: Path, copy: Path, diff: Diff) -> None:
    add_plan(copy)
    difference = diff(project, copy)
    assert counts(difference) == {
        "plans": (1, 0, 0),
        "citations": (1, 0, 0),
        "objectives": (1, 0, 0),
        "targets": (2, 0, 0),
        "measure_groups": (1, 0, 0),
        "measures": (1, 0, 0),
        "assignments": (1, 0, 0),
        "assignment_agencies": (2, 0, 0),
        "assignment_measures": (1, 0, 0),
        "reporting": (1, 0, 0),
        "reporting_agencies": (2, 0, 0),
        "recipients": (1, 0, 0),
        "captures": (1, 0, 0),
        "capture_notes": (1, 0, 0),
        "item_themes": (2, 0, 0),
    }
    (plan,) = table_of(difference, "plans").rows
    assert plan.key == (("id", "vi-du-16-kh-ubnd-2023"),)
    assert dict(plan.values)["document_number"] == "16/KH-UBND"
    assert dict(plan.values)["url"] == "ke-hoach/vi-du-16-kh-ubnd-2023/"
    assert (difference.advice.level, difference.advice.least_version) == ("minor", "0.2.0")


def test_a_deleted_plan_breaks_its_address(project: Path, copy: Path, diff: Diff) -> None:
    add_plan(project)
    difference = diff(project, copy)
    assert counts(difference)["plans"] == (0, 1, 0)
    assert counts(difference)["targets"] == (0, 2, 0)
    assert [row.kind for row in table_of(difference, "plans").rows] == ["removed"]
    advice = difference.advice
    assert (advice.level, advice.least_version, advice.is_declared) == ("major", "1.0.0", False)
    assert reasons_of(difference)[:2] == [
        ("major", "Bảng “plans”: bỏ 1 dòng, mã và địa chỉ của chúng đã công khai."),
        ("patch", "Bảng “citations”: bỏ 1 dòng."),
    ]


def test_a_wrong_row_taken_out_of_a_plan_is_a_patch(project: Path, copy: Path, diff: Diff) -> None:
    edit(copy, "recipients:\n  - id: nn1\n    text: Sở Ví Dụ\n    evidence: {lines: 19}\n", "")
    difference = diff(project, copy)
    assert counts(difference) == {"recipients": (0, 1, 0)}
    assert difference.advice.level == "patch"


@pytest.mark.parametrize(
    ("version", "is_declared"),
    [("0.0.9", False), ("0.1.0", False), ("0.1.1", False), ("0.2.0", True), ("0.2.1", True), ("1.0.0", True)],
)
def test_a_version_must_be_raised_enough(
    project: Path, copy: Path, diff: Diff, version: str, is_declared: bool
) -> None:
    add_plan(copy)
    edit(copy, "version: 0.1.0", f"version: {version}", "datasets/release.yaml")
    assert diff(project, copy).advice.is_declared == is_declared


def test_a_version_must_not_go_back(project: Path, copy: Path, diff: Diff) -> None:
    edit(copy, "version: 0.1.0", "version: 0.0.9", "datasets/release.yaml")
    assert not diff(project, copy).advice.is_declared


def test_the_order_of_rows_is_no_change(project: Path, diff: Diff, make_package: MakePackage) -> None:
    package = make_package(project, "package")
    header, first, second = (package / "targets.csv").read_text("utf-8").splitlines(keepends=True)
    (package / "targets.csv").write_text(header + second + first, "utf-8")
    assert diff(project, package).tables == ()


def test_the_address_of_the_site_is_no_change(project: Path, diff: Diff, make_package: MakePackage) -> None:
    here = make_package(project, "here")
    there = make_package(project, "there", "https://du-lieu.example/ke-hoach-mo/")
    assert "https://du-lieu.example/ke-hoach-mo/ke-hoach/" in (there / "targets.csv").read_text("utf-8")
    assert diff(here, there).tables == ()


def test_the_notes_of_a_release_call_for_no_version_of_their_own(
    project: Path, copy: Path, diff: Diff
) -> None:
    edit(copy, "value: 45\n", "value: 44.5\n")
    edit(copy, "version: 0.1.0", "version: 0.1.1", "datasets/release.yaml")
    notes = (copy / "datasets/releases/0.1.0.yaml").read_text("utf-8").replace("0.1.0", "0.1.1")
    (copy / "datasets/releases/0.1.1.yaml").write_text(notes, "utf-8")
    difference = diff(project, copy)
    assert counts(difference) == {"targets": (0, 0, 1), "releases": (1, 0, 0)}
    assert (difference.advice.level, difference.advice.is_declared) == ("patch", True)
