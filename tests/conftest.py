"""What every test may use: a small valid project of its own, and the installed command."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.shared import made_once
from tests.site.checkout import EXAMPLE_ARCHIVE, build, copy_example, copy_project

HERE = Path(__file__).parent
Run = Callable[..., subprocess.CompletedProcess[str]]

# Continuous integration must not fail by chance: the same examples on every run, no deadlines.
settings.register_profile("stable", derandomize=True, deadline=None, database=None)
settings.load_profile("stable")

# What a developer has set for the real data must not leak into the tests.
for name in [name for name in os.environ if name.startswith("KEHOACH_")]:
    del os.environ[name]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the valid project in `cases/base`, with the real schemas."""
    root = tmp_path / "project"
    shutil.copytree(HERE / "cases" / "base", root)
    shutil.copytree(HERE.parent / "schemas", root / "schemas")
    return root


@pytest.fixture
def run_cli(project: Path) -> Run:
    """Run the installed `build-site` in the project; give back exit code and output."""
    command = Path(sys.executable).with_name("build-site")

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - our own command
            [command, *arguments],
            cwd=project,
            env={**os.environ, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all processes of a test run share, each of which has a folder of its own in it."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def site(run_folder: Path) -> Path:
    """The real site, built once as it is published; tests must not change it."""
    return made_once(run_folder / "real", lambda root: build(copy_project(root)))


@pytest.fixture(scope="session")
def example_site(run_folder: Path) -> Path:
    """The site of the made-up project, built once with its archived text; tests must not change it."""
    return made_once(
        run_folder / "example", lambda root: build(copy_example(root), KEHOACH_ARCHIVE=EXAMPLE_ARCHIVE)
    )
