"""What the judges judge: the site as `make site` has published it."""

from pathlib import Path

import pytest

PUBLISHED = Path(__file__).parents[2] / "_build" / "site" / "data" / "latest"


@pytest.fixture(scope="session")
def packages() -> list[Path]:
    """The folders of all published packages, the national one among them."""
    found = sorted(path.parent for path in PUBLISHED.glob("*/datapackage.json"))
    assert "viet-nam" in [path.name for path in found], "nothing is published: run `make site` first"
    return found


@pytest.fixture(scope="session")
def national(packages: list[Path]) -> Path:
    """The folder of the national package."""
    return next(path for path in packages if path.name == "viet-nam")
