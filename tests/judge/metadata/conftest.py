"""What the judges of the descriptions judge: the site as `make site` has published it."""

import shutil
from pathlib import Path

import pytest

from tests.judge.official import OfficialFile, find

PUBLISHED = Path(__file__).parents[3] / "_build" / "site"


def at_hand(file: OfficialFile) -> Path:
    """Return where a file of others lies; without it, and without a network, no judge can use it."""
    try:
        return find(file)
    except FileNotFoundError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def published() -> Path:
    """The published site; not to be changed."""
    assert (PUBLISHED / "data/catalog.ttl").is_file(), "nothing is published: run `make site` first"
    return PUBLISHED


@pytest.fixture(scope="session")
def described_packages(published: Path) -> list[Path]:
    """The folders of all published packages."""
    found = sorted(path.parent for path in published.glob("data/latest/*/datapackage.json"))
    assert "viet-nam" in [path.name for path in found]
    return found


@pytest.fixture
def broken(published: Path, tmp_path: Path) -> Path:
    """A copy of a small package, to be broken."""
    return Path(shutil.copytree(published / "data/latest/bac-kan", tmp_path / "bac-kan"))
