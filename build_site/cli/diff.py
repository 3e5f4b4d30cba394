"""`build-site diff`: what changed between two states of the data, and the version it calls for."""

import sys
from contextlib import ExitStack
from pathlib import Path

import click

from build_site.cli.options import root_option
from build_site.diff.compare import compare
from build_site.diff.csv_lines import render_csv
from build_site.diff.json import render_json
from build_site.diff.snapshot import SourceError
from build_site.diff.sources import open_snapshot
from build_site.diff.text import render_text, verdict


@click.command(
    "diff",
    help="So hai bản dữ liệu OLD và NEW, từng dòng theo khóa: thư mục dự án, gói dữ liệu (thư mục hoặc ZIP), "
    "hoặc git:<commit>. Nói thay đổi cần số phiên bản nào; mã 1 khi phiên bản của NEW chưa đủ.",
)
@click.argument("old")
@click.argument("new")
@root_option
@click.option(
    "--format",
    "report",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="Dạng báo cáo.",
)
@click.option(
    "--own-program",
    is_flag=True,
    help="Với thư mục dự án và commit: chạy chương trình nằm ngay trong đó để dựng bảng. "
    "Chỉ dùng với chương trình mà bạn tin.",
)
def diff_command(old: str, new: str, root: Path, report: str, own_program: bool) -> None:
    """Print the difference; end with 1 where the new version does not declare it."""
    renderers = {"text": render_text, "json": render_json, "csv": render_csv}
    root = root.resolve()
    try:
        with ExitStack() as stack:
            snapshots = [open_snapshot(source, root, stack, own_program=own_program) for source in (old, new)]
            difference = compare(*snapshots)
    except SourceError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(renderers[report](difference))
    if not difference.advice.is_declared:
        if report != "text":
            click.echo(verdict(difference.advice), err=True)
        sys.exit(1)
