"""The search index: Pagefind over a shadow copy of the finished pages.

Pagefind folds the tone marks of Vietnamese but takes đ for a letter of its own. In the
shadow copy each đ is written d + U+0335 (combining short stroke), which it folds like any
mark; the search page does the same to the query and the reverse to what it shows.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

STROKE = "\u0335"
_BODY = b"data-pagefind-body"


def build_index(site: Path, shadow: Path) -> None:
    """Write `pagefind/` into the finished site; `shadow` is a folder to work in.

    Raises:
        RuntimeError: Pagefind failed; its own words are in the message.
    """
    shutil.rmtree(shadow, ignore_errors=True)
    for path in sorted(site.rglob("*.html")):
        html = path.read_bytes()
        if _BODY in html:
            copy = shadow / path.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(stroked(html.decode()), "utf-8")
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(shadow),
        "--output-path",
        str(site / "pagefind"),
        "--force-language",
        "vi",
        "--exclude-selectors",
        ".headerlink",
        "--quiet",
    ]
    done = subprocess.run(  # noqa: S603 - our own interpreter and arguments
        command, capture_output=True, text=True, check=False, env={**os.environ, "RAYON_NUM_THREADS": "1"}
    )
    shutil.rmtree(shadow, ignore_errors=True)
    if done.returncode != 0:
        raise RuntimeError(f"chỉ mục tìm kiếm: {done.stderr.strip() or done.stdout.strip()}")


def stroked(text: str) -> str:
    """Return text in which đ is d with a combining stroke."""
    return text.replace("đ", "d" + STROKE).replace("Đ", "D" + STROKE)
