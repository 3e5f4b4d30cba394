"""`build-site archive lock`: write down what the archived texts hold, so that all can verify it."""

import sys
from pathlib import Path

import click

from build_site.archive.lock import LOCK_PATH
from build_site.archive.store import find_archive
from build_site.cache.store import Cache
from build_site.checks.locking import lock_archive
from build_site.cli.options import archive_option, root_option
from build_site.corpus.load import load_corpus
from build_site.problems import has_errors
from build_site.reports.text import render_text

EXIT_USAGE = 2


@click.group(help="Việc với kho văn bản lưu.")
def archive() -> None:
    """Hold the subcommands of the archive together."""


@archive.command(help="Ghi khóa kho lưu: hash, con số, ngày, số hiệu, tên cơ quan của từng dòng.")
@root_option
@archive_option
def lock(root: Path, archive: str | None) -> None:
    """Write the lock from the texts; every plan's text must be at hand and unchanged."""
    root = root.resolve()
    texts = find_archive(root, archive)
    if not texts.is_attached:
        click.echo("Không có kho văn bản lưu: chỉ ra kho bằng --archive hoặc KEHOACH_ARCHIVE.", err=True)
        sys.exit(EXIT_USAGE)
    corpus, problems = load_corpus(root, texts, Cache(None, ""))
    if corpus is None or has_errors([item for item in problems if item.code != "archive-lock-broken"]):
        click.echo(render_text(problems, root))
        sys.exit(1)
    text, lacking = lock_archive(corpus)
    if lacking:
        click.echo(
            f"Không khóa được: {', '.join(lacking)} thiếu, không phải UTF-8, hoặc khác SHA-256 đã ghi."
        )
        click.echo("Chạy “build-site check” để xem chỗ khác.")
        sys.exit(1)
    (root / LOCK_PATH).write_text(text, "utf-8", newline="\n")
    click.echo(f"Đã khóa {len(corpus.summaries)} văn bản vào {LOCK_PATH}.")
