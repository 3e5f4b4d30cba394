"""The project a command works on: its folder, archive and cache, opened in one place."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

import build_site
from build_site.archive.store import find_archive
from build_site.cache.store import Cache, fingerprint
from build_site.checks.run import check_corpus
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.problems import Problem, in_order

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default=True,
    help="Thư mục của dự án, có datasets/ và schemas/.",
)


def _archive_folder(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value and not Path(value).is_dir():
        raise click.BadParameter(f"không có thư mục “{value}”.")
    return value


archive_option = click.option(
    "--archive",
    default=None,
    callback=_archive_folder,
    help="Kho văn bản lưu; chuỗi rỗng là không dùng kho nào.",
)


@contextmanager
def open_cache(root: Path) -> Iterator[Cache]:
    """Open the cache of a project and write it back at the end."""
    program = fingerprint([Path(build_site.__file__).parent, root / "schemas"])
    cache = Cache(root / "_build" / "cache", program)
    try:
        yield cache
    finally:
        cache.close()


def load_and_check(root: Path, archive: str | None, cache: Cache) -> tuple[Corpus | None, list[Problem]]:
    """Load a project's records and run every check on them."""
    corpus, problems = load_corpus(root, find_archive(root, archive), cache)
    if corpus is not None:
        problems = problems + check_corpus(corpus, cache)
    return corpus, in_order(problems)
