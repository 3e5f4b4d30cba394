"""The same data is the same data, whether it is read from records, packages or commits."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import build_site
from build_site.diff.snapshot import SourceError
from tests.unit.diff.conftest import PLAN, Diff, MakePackage, edit, edit_table, table_of

REAL = Path(__file__).parents[3]


def git(root: Path, *arguments: str) -> str:
    """Run Git in a repository of the test's own."""
    identity = ["-c", "user.name=Thử", "-c", "user.email=thu@kehoachmo.example"]
    done = subprocess.run(  # noqa: S603 - arguments of these tests only
        [shutil.which("git") or "git", *identity, *arguments],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def commit(root: Path, message: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)


@pytest.fixture
def repository(project: Path) -> Path:
    """The project as a repository with one commit, tagged v1."""
    git(project, "init", "--quiet", "--initial-branch=main")
    commit(project, "records")
    git(project, "tag", "v1")
    return project


def test_records_and_packages_of_the_same_data_do_not_differ(
    project: Path, diff: Diff, make_package: MakePackage
) -> None:
    folder = make_package(project, "packages")
    forms = [project, folder, folder / "datapackage.json", folder.with_name("viet-nam.zip")]
    for one in forms:
        for other in forms:
            assert diff(one, other).tables == ()


def test_real_records_and_their_package_do_not_differ(diff: Diff, make_package: MakePackage) -> None:
    assert diff(REAL, make_package(REAL, "real").with_name("viet-nam.zip")).tables == ()


def test_a_commit_is_read_as_it_was(repository: Path, diff: Diff) -> None:
    edit(repository, "value: 45\n", "value: 44\n")
    commit(repository, "correct a target")
    before = diff("git:v1", "git:HEAD")
    assert [row.cells[0].after for row in table_of(before, "targets").rows] == ["44"]
    assert diff("git:HEAD", repository).tables == ()
    assert diff("git:HEAD~1", "git:v1").tables == ()
    assert git(repository, "status", "--short") == ""


def test_a_commit_from_before_there_were_expectations_is_read(repository: Path, diff: Diff) -> None:
    (repository / "datasets/expectations.yaml").unlink()
    commit(repository, "none")
    assert diff("git:HEAD", "git:v1").tables == ()


@pytest.mark.parametrize(
    "revision", ["git:nowhere", "git:", "git:--output=/tmp/x", "git:v1:datasets", "git:v1 v1"]
)
def test_what_is_no_commit_is_told(repository: Path, diff: Diff, revision: str) -> None:
    with pytest.raises(SourceError, match="Không đọc được commit"):
        diff(revision, repository)


def test_what_is_no_source_is_told(project: Path, diff: Diff, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="không phải thư mục dự án"):
        diff(tmp_path / "nowhere", project)


def test_records_with_errors_are_not_compared(project: Path, copy: Path, diff: Diff) -> None:
    edit(copy, "lead_agency: so-vi-du", "lead_agency: so-vi-dụ")
    with pytest.raises(SourceError, match=rf"{PLAN}:\d+:\d+: lỗi \[schema-pattern\]"):
        diff(project, copy)


def test_records_that_refer_to_nothing_are_not_compared(project: Path, copy: Path, diff: Diff) -> None:
    edit(copy, "province: vi-du\n", "province: vi-di\n")
    with pytest.raises(SourceError, match=r"\[ref-unknown-province\]"):
        diff(project, copy)


def test_packages_of_other_reach_are_noted(project: Path, diff: Diff, make_package: MakePackage) -> None:
    national = make_package(project, "packages")
    (note,) = diff(project, national.with_name("vi-du")).notes
    assert note.startswith("Hai bên không cùng phạm vi (“viet-nam” và “vi-du”)")


def test_broken_packages_are_told_and_never_read_beyond_their_folder(
    project: Path, diff: Diff, make_package: MakePackage
) -> None:
    package = make_package(project, "packages")
    # they would be read without complaint if they were read
    shutil.copyfile(package / "units.csv", package.parent / "outside.csv")
    shutil.copyfile(package / "units.csv", package / "within.csv")
    good = (package / "datapackage.json").read_text("utf-8")
    (package / "datapackage.json").write_text(good.replace('"units.csv"', '"within.csv"'), "utf-8")
    assert diff(package, project).tables == ()
    for bad, said in [
        ("{", "Không đọc được gói dữ liệu"),
        ("[]", "thiếu hoặc sai phần"),
        ('{"name": "x"}', "thiếu hoặc sai phần.*resources"),
        (good.replace('"path": "units.csv"', '"path": "../outside.csv"'), r"\.\./outside\.csv"),
        (good.replace('"path": "units.csv"', f'"path": "{package.parent}/outside.csv"'), r"outside\.csv"),
        (good.replace('"path": "units.csv"', '"path": "nowhere.csv"'), r"nowhere\.csv"),
        (good.replace('"version": "0.1.0"', '"version": "2026"', 1), "“2026” không phải ba số"),
    ]:
        (package / "datapackage.json").write_text(bad, "utf-8")
        with pytest.raises(SourceError, match=said):
            diff(package, project)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["id,name\n"], "không khớp với các cột"),
        ([None, "percent\n"], r"dòng 2 có 1 ô"),
        ([None, None, None, None, '"x'], "Không đọc được gói dữ liệu"),
        ([None, None, None, None, 2], "hai dòng cùng khóa: id="),
    ],
    ids=["header", "cells", "quotes", "keys"],
)
def test_broken_rows_are_told(
    project: Path, diff: Diff, make_package: MakePackage, rows: list[str | int | None], said: str
) -> None:
    package = make_package(project, "packages")
    lines = (package / "units.csv").read_text("utf-8").splitlines(keepends=True)
    for place, row in enumerate(rows):
        if isinstance(row, int):
            lines[place:] = [lines[row]]
        elif row is not None:
            lines[place:] = [row]
    (package / "units.csv").write_text("".join(lines), "utf-8")
    with pytest.raises(SourceError, match=said):
        diff(package, project)


def test_a_file_that_is_no_package_is_told(project: Path, diff: Diff, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"PK")
    with pytest.raises(SourceError, match="Không đọc được gói dữ liệu"):
        diff(tmp_path / "x.zip", project)


def test_the_apostrophe_of_older_packages_is_no_change(
    project: Path, copy: Path, diff: Diff, make_package: MakePackage
) -> None:
    for root in (project, copy):
        edit(root, "statement: Mỗi năm hỗ trợ", "statement: +2 mô hình, mỗi năm hỗ trợ")
    package = make_package(copy, "packages")

    def guard(_resource: dict[str, object], rows: list[list[str]]) -> None:
        place = rows[0].index("statement")
        rows[2][place] = "'" + rows[2][place].removeprefix("'")

    edit_table(package, "targets", guard)
    assert "'+2 mô hình" in (package / "targets.csv").read_text("utf-8")
    assert diff(project, package).tables == ()


def add_program(root: Path) -> Path:
    """Put a copy of this program into a project."""
    target = root / "build_site"
    shutil.copytree(Path(build_site.__file__).parent, target, ignore=shutil.ignore_patterns("__pycache__"))
    return target


def test_the_program_of_a_commit_knows_the_columns_it_had(
    repository: Path, diff: Diff, make_package: MakePackage
) -> None:
    program = add_program(repository)
    commit(repository, "with its program")
    text = (program / "tables/objectives.py").read_text("utf-8")
    (program / "tables/objectives.py").write_text(text.replace('"text",', '"wording",'), "utf-8")
    commit(repository, "rename a column")

    seen = diff("git:HEAD~1", "git:HEAD", own_program=True)
    assert seen.notes == ()
    assert [(item.kind, item.before, item.after) for item in table_of(seen, "objectives").columns] == [
        ("renamed", "text", "wording")
    ]
    assert seen.advice.level == "major"

    unseen = diff("git:HEAD~1", "git:HEAD")
    assert unseen.tables == ()
    assert len(unseen.notes) == 1
    assert unseen.notes[0].startswith("“git:HEAD” có chương trình dựng bảng khác")

    package = make_package(repository, "package")
    assert [
        item.kind for item in table_of(diff(package, repository, own_program=True), "objectives").columns
    ] == ["renamed"]


def test_a_folder_without_a_program_is_told(repository: Path, diff: Diff) -> None:
    with pytest.raises(SourceError, match="bỏ --own-program"):
        diff("git:HEAD", repository, own_program=True)


def test_a_program_that_fails_is_told(repository: Path, diff: Diff) -> None:
    program = add_program(repository)
    (program / "tables/targets.py").write_text("raise RuntimeError('hỏng')\n", "utf-8")
    with pytest.raises(SourceError, match="không xuất được bảng"):
        diff(repository, repository, own_program=True)


def test_a_program_of_another_form_is_told(repository: Path, diff: Diff) -> None:
    program = add_program(repository)
    edit(program, "FORMAT = 1", "FORMAT = 2", "diff/exchange.py")
    with pytest.raises(SourceError, match="theo dạng khác"):
        diff(repository, repository, own_program=True)


def test_only_tables_with_a_schema_in_csv_are_read(
    project: Path, diff: Diff, make_package: MakePackage
) -> None:
    package = make_package(project, "packages")
    descriptor = json.loads((package / "datapackage.json").read_text("utf-8"))
    descriptor["resources"].append({"name": "notes", "path": "README.md"})
    descriptor["resources"].append({"name": "targets-xlsx", "path": "targets.xlsx", "schema": {}})
    (package / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    assert diff(project, package).tables == ()
