"""Options that commands share."""

from pathlib import Path

import click

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
