"""ZIP files of deflated pieces: same content, same bytes.

Python's `zipfile` cannot take in what is deflated already, and deflating everything twice
would cost more than all the rest of the packages. Source: PKWARE APPNOTE.TXT 6.3.
"""

import datetime as dt
import hashlib
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from build_site.packages.pieces import END, Piece

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_LAST = struct.Struct("<4s4H2IH")
_VERSION = 20
_UNIX = 3 << 8
_DEFLATED = 8
_MODE = 0o100644 << 16
"""A plain file that its owner may write and everybody may read."""


@dataclass(slots=True)
class ZipEntry:
    """A file within a ZIP, put together from pieces.

    Attributes:
        name: Its name, ASCII.
        size: Its size, not compressed.
        crc: CRC-32 of its bytes.
        deflated: Its deflated pieces, in order.
    """

    name: str
    size: int = 0
    crc: int = 0
    deflated: list[bytes] = field(default_factory=list)

    def add(self, piece: Piece) -> None:
        """Put a piece at the end."""
        self.size += len(piece.raw)
        self.crc = zlib.crc32(piece.raw, self.crc)
        self.deflated.append(piece.deflated)


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
            packed = [*entry.deflated, END]
            sizes = (entry.crc, sum(map(len, packed)), entry.size)
            local = _LOCAL.pack(b"PK\x03\x04", _VERSION, 0, _DEFLATED, 0, date, *sizes, len(name), 0)
            directory.append(
                _CENTRAL.pack(
                    *(b"PK\x01\x02", _UNIX | _VERSION, _VERSION, 0, _DEFLATED, 0, date, *sizes),
                    *(len(name), 0, 0, 0, 0, _MODE, offset),
                )
                + name
            )
            for part in (local, name, *packed):
                file.write(part)
                sha.update(part)
                offset += len(part)
        central = b"".join(directory)
        count = len(directory)
        ending = central + _LAST.pack(b"PK\x05\x06", 0, 0, count, count, len(central), offset, 0)
        file.write(ending)
        sha.update(ending)
    return offset + len(ending), sha.hexdigest()
