"""Checkouts for the tests of whole builds; the session's `site` is in `tests/conftest.py`."""

import shutil
from pathlib import Path

import pytest

from tests.site.checkout import copy_project


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in which nothing has been built."""
    return copy_project(tmp_path / "checkout")


@pytest.fixture
def built(site: Path, tmp_path: Path) -> Path:
    """A checkout that holds a good site already."""
    root = tmp_path / "built"
    shutil.copytree(site.parents[1], root)
    return root
