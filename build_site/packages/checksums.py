"""`SHA256SUMS`: sizes and hashes of files, for `sha256sum --check`."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

CHECKSUMS = "SHA256SUMS"
"""Name of the file in each folder of the data."""

_CHUNK = 1 << 20


def measure(path: Path) -> tuple[int, str]:
    """Return size and SHA-256 of a file, which may be larger than memory."""
    sha = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            sha.update(chunk)
            size += len(chunk)
    return size, sha.hexdigest()


def read_checksums(text: str) -> dict[str, str]:
    """Return path → hash of a `SHA256SUMS` that `render_checksums` has written."""
    return {path: sha256 for sha256, _, path in (line.partition("  ") for line in text.splitlines())}


def render_checksums(hashes: Iterable[tuple[str, str]]) -> str:
    """Return the text of a `SHA256SUMS` for pairs of path and hash, in order of path."""
    return "".join([f"{sha256}  {path}\n" for path, sha256 in sorted(hashes)])
