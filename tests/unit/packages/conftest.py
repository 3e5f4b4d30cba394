import datetime as dt
from pathlib import Path

import pytest

from build_site.corpus.corpus import Corpus
from build_site.packages.build import build_packages
from build_site.packages.built import BuiltPackage
from tests.unit.real_records import load_real

ROOT = Path(__file__).parents[3]
SITE = "https://kehoachmo.example/"
CREATED = dt.date(2026, 11, 23)


@pytest.fixture(scope="session")
def real_corpus() -> Corpus:
    """The real records; loaded once, not to be changed."""
    return load_real()


@pytest.fixture(scope="session")
def packages_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where `built` has written; not to be changed."""
    return tmp_path_factory.mktemp("packages")


@pytest.fixture(scope="session")
def built(real_corpus: Corpus, packages_folder: Path) -> list[BuiltPackage]:
    """The packages of the real records."""
    return build_packages(real_corpus, packages_folder, SITE, CREATED)
