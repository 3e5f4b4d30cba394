"""Page jobs → files: each page that has changed is rendered, stamped and written."""

import gc
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from build_site import routes
from build_site.cache.store import digest
from build_site.pages.language import speaking
from build_site.pages.page import PageJob
from build_site.website.shell import Shell


@dataclass(frozen=True, slots=True)
class Stamped:
    """What stamping did.

    Attributes:
        keys: Path → key of every page that is now in the target folder.
        written: How many of them had to be made anew.
        size: Bytes written, files that pages bring along included.
        held: How many of them were left as they were without asking whether they still hold.
    """

    keys: dict[str, str]
    written: int
    size: int
    held: int = 0


def stamp_pages(
    jobs: list[PageJob],
    shells: dict[str, Shell],
    target: Path,
    known: dict[str, str],
    previous: Path | None = None,
) -> Stamped:
    """Write the pages of all jobs below `target`.

    Args:
        jobs: The pages to make.
        shells: Kind → shell.
        target: Folder of the site.
        known: Path → key of the pages in `previous`, or already in `target`.
        previous: Folder whose unchanged pages are linked into `target`; None when the
            target itself is brought up to date, which has what is known.
    """
    gc.freeze()  # the collector need not walk the records again and again while pages are made
    keys: dict[str, str] = {}
    written = size = 0
    for job in jobs:
        key = digest(shells[job.shell].key, job.key)
        keys[job.path] = key
        name = routes.page_file(job.path)
        if known.get(job.path) == key and (
            previous is None or all(_reuse(previous, target, file) for file in (name, *job.files))
        ):
            continue
        with speaking(job.language):
            page = job.render()
            stamped = shells[job.shell].stamp(page, job.path)
        # a file that a page shares with its twin comes with the one whose job names it
        brought = [(file, content) for file, content in page.files if file in job.files]
        for file, content in ((name, stamped), *brought):
            raw = content.encode()
            write_file(target / file, raw)
            size += len(raw)
        written += 1
    return Stamped(keys, written, size)


def _reuse(previous: Path, target: Path, name: str) -> bool:
    """Bring an unchanged page into place, or tell that it has to be made."""
    file = os.path.join(target, name)  # noqa: PTH118 - thousands of times: paths as text
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
        os.link(os.path.join(previous, name), file)  # noqa: PTH118
    except OSError:
        return False
    return True


def write_file(file: Path, content: bytes) -> None:
    """Write a file as a new one, so that links of other folders to the old one keep it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.write_bytes(content)


def link_file(source: Path, file: Path) -> None:
    """Bring a file into place without a second copy of it, where the disk can do that."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, file)
    except OSError:
        shutil.copy2(source, file)


def copy_changed(source: Path, file: Path) -> None:
    """Bring a file into place unless one of the same size and time is there already."""
    new = source.stat()
    if file.is_file():
        old = file.stat()
        if (old.st_size, old.st_mtime_ns) == (new.st_size, new.st_mtime_ns):
            return
    write_file(file, source.read_bytes())
    os.utime(file, ns=(new.st_atime_ns, new.st_mtime_ns))
