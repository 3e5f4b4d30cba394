"""A project opened for building: its cache, its records, and what is wrong with them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import build_site
from build_site.archive.store import find_archive
from build_site.cache.store import Cache, digest, fingerprint
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
    kept = Cache(root / "_build" / "cache", program_key(root))
    corpus, problems = load_corpus(root, find_archive(root, archive), kept)
    if corpus is not None:
        problems = problems + check_corpus(corpus, kept)
    return Project(root, kept, corpus, in_order(problems))


def program_key(root: Path) -> str:
    """Return what the cache of a project is named after: this program and the project's schemas."""
    return digest(_program(), fingerprint([root / "schemas"]))


@cache
def _program() -> str:
    """Return the fingerprint of the program that is running, whatever has become of its files since.

    A server runs for hours, and a pull may change the files below it: what it works out must
    not be taken for the work of the new program.
    """
    return fingerprint([Path(build_site.__file__).parent])
