"""A copy of the real project to build, break and mend in a test."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from build_site.checks.expected import CONTENT
from build_site.tables.catalogue import ALL_TABLES

ROOT = Path(__file__).parents[2]
PARTS = ("datasets", "schemas", "docs")
BAC_KAN = "datasets/plans/bac-kan/bac-kan-380-kh-ubnd-2023.yaml"
BAC_KAN_PAGE = "ke-hoach/bac-kan-380-kh-ubnd-2023/index.html"
EXAMPLE = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"
EXAMPLE_ARCHIVE = "archive"
BAC_KAN_TITLE = "Kế hoạch khoa học, công nghệ và đổi mới sáng tạo tỉnh Bắc Kạn đến năm 2025"


def copy_project(folder: Path) -> Path:
    """Copy what a site is built from into a new folder."""
    folder.mkdir(parents=True)
    for name in PARTS:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def environment(**changes: str) -> dict[str, str]:
    """Return the environment of a build, free of what a developer has set."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KEHOACH_")}
    return {**kept, "KEHOACH_ARCHIVE": "", "NO_MKDOCS_2_WARNING": "1", **changes}


def mkdocs(root: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a checkout."""
    return subprocess.run(  # noqa: S603 - our own interpreter and arguments
        [sys.executable, "-m", "mkdocs", "--quiet", *arguments],
        cwd=root,
        env=environment(**changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def build(root: Path, **changes: str) -> Path:
    """Build the site of a checkout as it is published, and return its folder."""
    done = mkdocs(root, "build", "--strict", **changes)
    assert done.returncode == 0, done.stderr
    return root / "_build" / "site"


def hashes(folder: Path) -> dict[str, str]:
    """Return file → hash of its bytes, for every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def replace(root: Path, name: str, old: str, new: str) -> None:
    """Replace a text that must be in a file of the checkout."""
    text = (root / name).read_text("utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), "utf-8")


def copy_example(folder: Path) -> Path:
    """Copy the project with the made-up plan of the test cases in place of its own, and its text.

    What the plan says of itself is not kept: it is built as if it were real.
    """
    copy_project(folder)
    shutil.rmtree(folder / "datasets" / "plans")
    shutil.copytree(ROOT / "tests" / "cases" / "base", folder, dirs_exist_ok=True)
    replace(folder, EXAMPLE, "is_synthetic: true\n", "")
    tables = "".join(f"  {table.name}: {{min: 0}}\n" for table in ALL_TABLES)
    counts = "".join(f"      {name}: {{min: 0}}\n" for name in (*CONTENT, "measures"))
    plan = f"  {Path(EXAMPLE).stem}:\n    is_complete: false\n    counts:\n{counts}"
    (folder / "datasets" / "expectations.yaml").write_text(f"tables:\n{tables}plans:\n{plan}", "utf-8")
    return folder
