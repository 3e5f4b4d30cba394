"""The real records, without a cache on disk and without the archived texts."""

from pathlib import Path

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus

ROOT = Path(__file__).parents[2]


def load_real() -> Corpus:
    """Load the real records."""
    cache = Cache(None, "test")
    corpus, problems = load_corpus(ROOT, Archive(None), cache)
    assert corpus is not None, problems
    for _ in corpus.plans():  # the cache is gone afterwards
        pass
    cache.close()
    return corpus
