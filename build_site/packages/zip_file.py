"""ZIP files of deflated pieces: same content, same bytes.

Python's `zipfile` cannot take in what is deflated already, and deflating everything twice
would cost more than all the rest of the packages. Source: PKWARE APPNOTE.TXT 6.3.
"""

import datetime as dt
import hashlib
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from build_site.packages.pieces import END, QUICK_LEVEL, Piece, new_deflater

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_LAST = struct.Struct("<4s4H2IH")
_VERSION = 20
_UNIX = 3 << 8
_STORED = 0
_DEFLATED = 8
_MODE = 0o100644 << 16
"""A plain file that its owner may write and everybody may read."""

_CHUNK = 1 << 20


@dataclass(slots=True)
class ZipEntry:
    """A file within a ZIP, put together from pieces or taken from disk.

    Attributes:
        name: Its name, ASCII.
        size: Its size, not compressed.
        crc: CRC-32 of its bytes.
        deflated: Its deflated pieces, in order.
        stored: The file on disk whose bytes go in as they are; then there are no pieces.
    """

    name: str
    size: int = 0
    crc: int = 0
    deflated: list[bytes] = field(default_factory=list)
    stored: Path | None = None

    def add(self, piece: Piece) -> None:
        """Put a piece at the end."""
        self.size += len(piece.raw)
        self.crc = zlib.crc32(piece.raw, self.crc)
        self.deflated.append(piece.deflated)

    @property
    def method(self) -> int:
        """Return the number of the compression method."""
        return _STORED if self.stored else _DEFLATED

    @property
    def packed_size(self) -> int:
        """Return how many bytes it takes in the ZIP."""
        return self.size if self.stored else sum(map(len, self.deflated)) + len(END)

    def packed(self) -> Iterator[bytes]:
        """Yield the bytes that stand in the ZIP."""
        if self.stored:
            yield from _chunks(self.stored)
        else:
            yield from self.deflated
            yield END


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def stored_entry(name: str, path: Path) -> ZipEntry:
    """Return the entry of a file that is compressed already."""
    entry = ZipEntry(name, stored=path)
    for chunk in _chunks(path):
        entry.size += len(chunk)
        entry.crc = zlib.crc32(chunk, entry.crc)
    return entry


def deflated_entry(name: str, path: Path) -> ZipEntry:
    """Return the entry of a file, deflated without holding it in memory as a whole."""
    entry = ZipEntry(name)
    deflater = new_deflater(QUICK_LEVEL)
    for chunk in _chunks(path):
        entry.size += len(chunk)
        entry.crc = zlib.crc32(chunk, entry.crc)
        entry.deflated.append(deflater.compress(chunk))
    entry.deflated.append(deflater.flush(zlib.Z_FULL_FLUSH))
    return entry


def write_zip(path: Path, entries: list[ZipEntry], created: dt.date) -> tuple[int, str]:
    """Write a ZIP with its entries in order of name, all dated midnight of `created`.

    Returns:
        Size and SHA-256 of the file.

    Raises:
        struct.error: An entry, or the whole, is larger than 4 GiB.
    """
    sha = hashlib.sha256()
    offset = 0
    directory = []
    date = (created.year - 1980) << 9 | created.month << 5 | created.day
    entries = sorted(entries, key=lambda entry: entry.name)
    with path.open("wb") as file:
        for entry in entries:
            name = entry.name.encode("ascii")
            method = entry.method
            sizes = (entry.crc, entry.packed_size, entry.size)
            local = _LOCAL.pack(b"PK\x03\x04", _VERSION, 0, method, 0, date, *sizes, len(name), 0)
            directory.append(
                _CENTRAL.pack(
                    *(b"PK\x01\x02", _UNIX | _VERSION, _VERSION, 0, method, 0, date, *sizes),
                    *(len(name), 0, 0, 0, 0, _MODE, offset),
                )
                + name
            )
            for part in chain((local, name), entry.packed()):
                file.write(part)
                sha.update(part)
                offset += len(part)
        central = b"".join(directory)
        count = len(directory)
        ending = central + _LAST.pack(b"PK\x05\x06", 0, 0, count, count, len(central), offset, 0)
        file.write(ending)
        sha.update(ending)
    return offset + len(ending), sha.hexdigest()
