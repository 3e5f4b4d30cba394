"""`build-site check`: every record against schema, rules and archive."""

import sys
from importlib.metadata import version
from pathlib import Path

import click

from build_site.checks.project import open_project
from build_site.cli.options import archive_option, root_option
from build_site.problems import has_errors
from build_site.reports.github import render_github
from build_site.reports.json import render_json
from build_site.reports.sarif import render_sarif
from build_site.reports.text import render_text


@click.command(help="Kiểm tra mọi bản ghi; kết thúc bằng mã 1 khi có lỗi.")
@root_option
@archive_option
@click.option(
    "--format",
    "report",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="Dạng báo cáo.",
)
def check(root: Path, archive: str | None, report: str) -> None:
    """Print what is wrong with the records."""
    project = open_project(root.resolve(), archive)
    project.cache.close()
    root, problems = project.root, project.problems
    renderers = {
        "text": lambda: render_text(problems, root),
        "json": lambda: render_json(problems),
        "github": lambda: render_github(problems),
        "sarif": lambda: render_sarif(problems, version("kehoachmo")),
    }
    click.echo(renderers[report]())
    sys.exit(1 if has_errors(problems) else 0)
