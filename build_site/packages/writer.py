"""One package on its way to disk: its tables grow piece by piece, then it is finished."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from build_site.packages.built import BuiltPackage, BuiltResource
from build_site.packages.descriptor import Json, render_descriptor
from build_site.packages.pieces import Piece, make_piece
from build_site.packages.readme import render_readme
from build_site.packages.subject import Subject
from build_site.packages.zip_file import ZipEntry, write_zip
from build_site.tables.catalogue import ALL_TABLES
from build_site.tables.csv_text import header
from build_site.tables.declarations import Table

_HEADERS = {table.name: make_piece(header(table)) for table in ALL_TABLES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What all packages of a build share.

    Attributes:
        folder: Where packages are written.
        site_url: Absolute address of the website; ends with a slash.
        version: Version of the data release.
        created: Date of the build.
    """

    folder: Path
    site_url: str
    version: str
    created: dt.date


class TableFile:
    """The CSV file of one table, written as its pieces come."""

    def __init__(self, folder: Path, table: Table) -> None:
        """Start the file with its header."""
        self.table = table
        self.entry = ZipEntry(f"{table.name}.csv")
        self._file = (folder / self.entry.name).open("wb")
        self._sha = hashlib.sha256()
        self._rows = 0
        self.add(_HEADERS[table.name])

    def add(self, piece: Piece) -> None:
        """Write a piece at the end."""
        if piece.raw:
            self._file.write(piece.raw)
            self._sha.update(piece.raw)
            self.entry.add(piece)
            self._rows += piece.rows

    def close(self) -> None:
        """Close the file; nothing can be added any more."""
        self._file.close()

    def built(self) -> BuiltResource:
        """Return what the file holds."""
        return BuiltResource(
            table=self.table.name,
            title=self.table.title,
            path=self.entry.name,
            bytes=self.entry.size,
            sha256=self._sha.hexdigest(),
            rows=self._rows,
        )


class PackageWriter:
    """Writes one package; every table is there from the start, with its header.

    A context manager: its files are closed at the end, also where something went wrong.
    """

    def __init__(self, release: Release, subject: Subject) -> None:
        """Make the package's folder and start all its tables."""
        self.release = release
        self.subject = subject
        self.sources: list[Json] = []
        self._folder = release.folder / subject.name
        self._folder.mkdir(parents=True, exist_ok=True)
        self._tables = {table.name: TableFile(self._folder, table) for table in ALL_TABLES}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._close()

    def add(self, table_name: str, piece: Piece) -> None:
        """Write a piece of a table."""
        self._tables[table_name].add(piece)

    def finish(self) -> BuiltPackage:
        """Write descriptor, README and ZIP; return what was built."""
        self._close()
        release, subject = self.release, self.subject
        resources = tuple(table.built() for table in self._tables.values())
        descriptor = render_descriptor(
            subject,
            resources,
            self.sources,
            version=release.version,
            site_url=release.site_url,
            created=release.created,
        )
        entries = [table.entry for table in self._tables.values()]
        entries.append(self._write("datapackage.json", descriptor))
        readme = render_readme(subject, resources, release.version, release.site_url)
        entries.append(self._write("README.md", readme))
        size, sha256 = write_zip(release.folder / f"{subject.name}.zip", entries, release.created)
        return BuiltPackage(
            name=subject.name,
            title=subject.title,
            province_id=subject.province_id,
            version=release.version,
            resources=resources,
            zip_bytes=size,
            zip_sha256=sha256,
        )

    def _close(self) -> None:
        for table in self._tables.values():
            table.close()

    def _write(self, name: str, text: str) -> ZipEntry:
        raw = text.encode()
        (self._folder / name).write_bytes(raw)
        entry = ZipEntry(name)
        entry.add(make_piece(raw))
        return entry
