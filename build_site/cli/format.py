"""`build-site format`: bring records into their canonical form, or show what would change."""

import difflib
import sys
from pathlib import Path

import click

from build_site.cli.options import root_option
from build_site.records.discover import discover
from build_site.records.read import read_text
from build_site.records.tidy import tidy


@click.command("format", help="Đưa các bản ghi về dạng chuẩn: NFC, cuối dòng, khoảng trắng thừa.")
@root_option
@click.option("--check", "check_only", is_flag=True, help="Chỉ cho xem chỗ khác, không ghi; mã 1 khi có.")
def format_command(root: Path, check_only: bool) -> None:
    """Rewrite (or show) every record that is not in its canonical form."""
    changed = 0
    for file in discover(root)[0]:
        text, problems = read_text(root / file.path, file.path)
        for problem in problems:
            click.echo(f"{problem.path}: {problem.message}", err=True)
        if text is None or (tidied := tidy(text)) == text:
            continue
        changed += 1
        if check_only:
            before, after = text.splitlines(keepends=True), tidied.splitlines(keepends=True)
            click.echo("".join(difflib.unified_diff(before, after, file.path, file.path)))
        else:
            (root / file.path).write_text(tidied, "utf-8", newline="\n")
            click.echo(f"Đã sửa {file.path}")
    if check_only and changed:
        sys.exit(1)
