"""The `build-site` command: reads its arguments, calls one function, tells the outcome."""

import os
import sys
from importlib.metadata import version
from pathlib import Path

import click

from build_site.cli.archive import archive
from build_site.cli.check import check
from build_site.cli.coverage import coverage_command
from build_site.cli.diff import diff_command
from build_site.cli.format import format_command

EXIT_BUG = 70
"""Exit code of an error of ours (sysexits.h: EX_SOFTWARE)."""


@click.group(
    help="Kiểm tra, đóng gói và dựng trang web Kế hoạch Mở.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(version("kehoachmo"), prog_name="build-site", message="%(prog)s %(version)s")
def cli() -> None:
    """Hold the subcommands together."""


cli.add_command(archive)
cli.add_command(check)
cli.add_command(coverage_command)
cli.add_command(diff_command)
cli.add_command(format_command)


def main() -> None:
    """Run the command; an error of ours ends with code 70 and asks for a report."""
    try:
        cli()
    except Exception as error:  # the one place where a bug of ours ends
        if os.environ.get("KEHOACH_DEBUG"):
            raise
        click.echo(f"Lỗi của chương trình: {type(error).__name__}: {error}", err=True)
        click.echo(f"Hãy báo lỗi này kèm lệnh đã chạy trong {Path.cwd().name}/.", err=True)
        sys.exit(EXIT_BUG)


if __name__ == "__main__":
    main()
