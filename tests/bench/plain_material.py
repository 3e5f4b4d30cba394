"""What plain MkDocs with Material takes for a sample of the same pages."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench.stages import cpu_seconds

_CONFIG = (
    "site_name: Đo tốc độ\nsite_url: https://kehoachmo.example/\ntheme:\n  name: material\n  font: false\n"
)


def cpu_per_page(stamped: Path, folder: Path, sample: int) -> float:
    """Return CPU seconds a page: a build with the sample less one without, by its size.

    Args:
        stamped: Folder of our finished pages, whose bodies are taken.
        folder: Folder to work in.
        sample: Number of pages.
    """
    pages = sorted(stamped.glob("ke-hoach/*/index.html"))[:sample]
    empty, full = _build(folder / "empty", []), _build(folder / "full", pages)
    return (full - empty) / len(pages)


def _build(folder: Path, pages: list[Path]) -> float:
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_CONFIG, "utf-8")
    (folder / "docs" / "index.md").write_text("# Trang chủ\n", "utf-8")
    for page in pages:
        html = page.read_text("utf-8")
        body = html[html.index("<article") : html.index("</article>")]
        (folder / "docs" / f"{page.parent.name}.md").write_text(
            "# Kế hoạch\n\n<div>" + body + "</div>\n", "utf-8"
        )
    before = cpu_seconds()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "--quiet", "build"],
        cwd=folder,
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
    )
    return cpu_seconds() - before
