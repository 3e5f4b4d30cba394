"""The whole site in one ZIP, to be read from a folder without a network.

Opened from a folder, a link to `tinh/hue/` shows a list of files; in the ZIP such links name
the page itself. What is not in it (earlier data releases, which are copies, and the ZIP) is
linked at the published site.
"""

import datetime as dt
import hashlib
import re
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from build_site import routes

FOLDER = "ke-hoach-mo/"
"""What the ZIP unpacks into."""

_PACKED = {".zip", ".xlsx", ".parquet", ".png"}
_NOT_INSIDE = re.compile(r"(?:offline|data/\d+\.\d+\.\d+)/|404\.html$|\.nojekyll$")
_TO_FOLDER = re.compile(rb'((?:href|action)=")((?:[a-z0-9_.-]+/)+(?:\.\.?)?|\.\.?)(?=[#?"])')
_TO_OUTSIDE = re.compile(rb'(href=")(?:\.\./)*((?:offline|data/\d+\.\d+\.\d+)/[^"]*")')
_FILE_MODE = 0o100644 << 16


def write_offline(site: Path, site_url: str, created: dt.date) -> None:
    """Put the ZIP of a finished site into the site, with its SHA-256 beside it.

    Args:
        site: The site's folder.
        site_url: Address of the published site, ending with a slash.
        created: The date that every file in the ZIP bears.
    """
    path = site / routes.OFFLINE
    path.parent.mkdir(exist_ok=True)
    with ZipFile(path, "w") as packed:
        for file, name in _inside(site, path.parent):
            entry = ZipInfo(FOLDER + name, (created.year, created.month, created.day, 0, 0, 0))
            entry.create_system = 3  # Unix, whatever the machine: the mode is read by that
            entry.external_attr = _FILE_MODE
            entry.compress_type = ZIP_STORED if file.suffix in _PACKED else ZIP_DEFLATED
            entry.file_size = file.stat().st_size
            with packed.open(entry, "w") as target:
                if file.suffix == ".html":
                    shutil.copyfileobj(BytesIO(for_folder(file.read_bytes(), site_url)), target)
                else:
                    with file.open("rb") as source:
                        shutil.copyfileobj(source, target)
    with path.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    (path.parent / "SHA256SUMS").write_text(f"{digest}  {path.name}\n", "ascii")


def for_folder(page: bytes, site_url: str) -> bytes:
    """Return a page as it is read from a folder: links name the file of a page."""
    address = site_url.encode()
    page = _TO_OUTSIDE.sub(lambda found: found[1] + address + found[2], page)
    return _TO_FOLDER.sub(_name_page, page)


def _name_page(found: re.Match[bytes]) -> bytes:
    start, folder = found.groups()
    slash = b"" if folder.endswith(b"/") else b"/"
    return start + folder + slash + b"index.html"


def _inside(site: Path, offline: Path) -> Iterator[tuple[Path, str]]:
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if file.is_file() and not _NOT_INSIDE.match(name) and file.parent != offline:
            yield file, name
