"""Which files are records, and which do not belong where they are."""

import os
from pathlib import Path

import pytest

from build_site.records.discover import RecordFile, discover


def place(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("id: a\n")


def test_records_are_found_with_their_kind_in_order_of_path(tmp_path: Path) -> None:
    place(
        tmp_path,
        "datasets/release.yaml",
        "datasets/plans/vi-du/b.yaml",
        "datasets/plans/vi-du/a.yaml",
        "datasets/registries/provinces/vi-du.yaml",
        "datasets/registries/themes/a.yaml",
        "datasets/releases/0.1.0.yaml",
    )
    files, problems = discover(tmp_path)
    assert problems == []
    assert [
        RecordFile("datasets/plans/vi-du/a.yaml", "plan"),
        RecordFile("datasets/plans/vi-du/b.yaml", "plan"),
        RecordFile("datasets/registries/provinces/vi-du.yaml", "province"),
        RecordFile("datasets/registries/themes/a.yaml", "theme"),
        RecordFile("datasets/release.yaml", "release"),
        RecordFile("datasets/releases/0.1.0.yaml", "release-notes"),
    ] == files
    assert (files[0].stem, files[0].folder) == ("a", "vi-du")
    assert files[-1].stem == "0.1.0"


def test_readme_licence_and_hidden_files_are_left_alone(tmp_path: Path) -> None:
    place(tmp_path, "datasets/README.md", "datasets/LICENSE", "datasets/plans/vi-du/.a.yaml.swp")
    assert discover(tmp_path) == ([], [])


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("datasets/plans/a.yaml", "datasets/plans/<tỉnh>/<mã>.yaml"),
        ("datasets/plans/vi-du/sau/a.yaml", "datasets/plans/<tỉnh>/<mã>.yaml"),
        ("datasets/plans/vi-du/a.yml", ".yaml"),
        ("datasets/plans/vi-du/README.md", "datasets/plans/<tỉnh>/<mã>.yaml"),
        ("datasets/registries/agency/a.yaml", "“agencies”"),
        ("datasets/other.yaml", "datasets/registries/<loại>/<mã>.yaml"),
    ],
)
def test_a_stray_file_is_a_problem(tmp_path: Path, name: str, hint: str) -> None:
    place(tmp_path, name)
    files, problems = discover(tmp_path)
    assert files == []
    assert [("file-unexpected", name)] == [(p.code, p.path) for p in problems]
    assert hint in problems[0].hint


def test_no_datasets_is_nothing(tmp_path: Path) -> None:
    assert discover(tmp_path) == ([], [])


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    place(tmp_path, "datasets/registries/units/a.yaml")
    (tmp_path / "datasets/registries/units/loop").symlink_to(tmp_path / "datasets")
    files, problems = discover(tmp_path)
    assert [file.path for file in files] == ["datasets/registries/units/a.yaml"]
    assert [p.path for p in problems] == ["datasets/registries/units/loop"]


def test_a_name_that_is_not_utf_8_is_a_problem_that_can_be_printed(tmp_path: Path) -> None:
    place(tmp_path, "datasets/registries/units/a.yaml")
    folder = tmp_path / "datasets/registries/units"
    try:
        (folder / "a.yaml").rename(folder / os.fsdecode(b"\xff.yaml"))
    except OSError:
        pytest.skip("this file system takes only names that are text")
    files, problems = discover(tmp_path)
    assert files == []
    assert [p.path for p in problems] == ["datasets/registries/units/?.yaml"]
    assert "?.yaml" in problems[0].message
