"""A file of text that grows piece by piece, with its size and hash."""

import hashlib
from pathlib import Path

from build_site.packages.built import BuiltFile
from build_site.packages.dialects import TextDialect
from build_site.packages.pieces import Piece, make_piece
from build_site.packages.zip_file import ZipEntry
from build_site.tables.declarations import Table


class TextFile:
    """The file of one table in one form; between two pieces it is not kept open."""

    def __init__(self, folder: Path, package: str, table: Table, dialect: TextDialect) -> None:
        """Start the file with its head."""
        self.table = table
        self.rows = 0
        self.entry = ZipEntry(dialect.format.path(package, table.name))
        self._dialect = dialect
        self._path = folder / self.entry.name
        self._sha = hashlib.sha256()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_bytes(b"")
        self._write(make_piece(dialect.head(table)))

    def add(self, piece: Piece) -> None:
        """Write a piece at the end."""
        if piece.raw:
            if self.rows and self._dialect.separator:
                self._write(make_piece(self._dialect.separator))
            self._write(piece)
            self.rows += piece.rows

    def close(self) -> None:
        """Write the end of the file; nothing can be added any more."""
        self._write(make_piece(self._dialect.tail))

    def built(self) -> BuiltFile:
        """Return what the file is."""
        form = self._dialect.format
        return BuiltFile(
            path=self.entry.name,
            format=form.key,
            mediatype=form.mediatype,
            table=self.table.name,
            bytes=self.entry.size,
            sha256=self._sha.hexdigest(),
        )

    def _write(self, piece: Piece) -> None:
        if piece.raw:
            with self._path.open("ab") as file:
                file.write(piece.raw)
            self._sha.update(piece.raw)
            self.entry.add(piece)
