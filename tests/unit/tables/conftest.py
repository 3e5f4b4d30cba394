import pytest

from build_site.corpus.corpus import Corpus
from tests.unit.real_records import load_real


@pytest.fixture(scope="session")
def real_corpus() -> Corpus:
    """The real records; loaded once, not to be changed."""
    return load_real()
