"""A project opened for building: its cache, its records, and what is wrong with them."""

from dataclasses import dataclass
from pathlib import Path

import build_site
from build_site.archive.store import find_archive
from build_site.cache.store import Cache, fingerprint
from build_site.checks.run import check_corpus
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class Project:
    """A project with its records loaded and checked; `cache` is to be closed."""

    root: Path
    cache: Cache
    corpus: Corpus | None
    problems: list[Problem]


def open_project(root: Path, archive: str | None) -> Project:
    """Load a project's records and run every check on them.

    Args:
        root: Folder with `datasets/` and `schemas/`.
        archive: Folder of archived texts, "" for none, None to look in the usual places.
    """
    program = fingerprint([Path(build_site.__file__).parent, root / "schemas"])
    cache = Cache(root / "_build" / "cache", program)
    corpus, problems = load_corpus(root, find_archive(root, archive), cache)
    if corpus is not None:
        problems = problems + check_corpus(corpus, cache)
    return Project(root, cache, corpus, in_order(problems))
