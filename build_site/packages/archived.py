"""The archived texts that a package's ZIP holds, where the archive is attached."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_site.archive.store import Archive
from build_site.packages.checksums import CHECKSUMS, render_checksums
from build_site.packages.pieces import make_piece
from build_site.packages.zip_file import ZipEntry

FOLDER = "archive/"
"""Folder of the texts within a ZIP."""


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """An archived text, deflated, with its file name and hash."""

    name: str
    sha256: str
    entry: ZipEntry


def archived_file(archive: Archive, name: str) -> ArchivedFile | None:
    """Return an archived text by its file name, or None where it is not to be had."""
    path = archive.path(name)
    if path is None:
        return None
    raw = Path(path).read_bytes()
    entry = ZipEntry(FOLDER + name)
    entry.add(make_piece(raw))
    return ArchivedFile(name, hashlib.sha256(raw).hexdigest(), entry)


def archived_entries(files: Sequence[ArchivedFile]) -> list[ZipEntry]:
    """Return the entries of a ZIP for archived texts, with their checksums beside them."""
    if not files:
        return []
    sums = ZipEntry(FOLDER + CHECKSUMS)
    sums.add(make_piece(render_checksums((file.name, file.sha256) for file in files).encode()))
    return [*(file.entry for file in files), sums]
