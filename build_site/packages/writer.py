"""One package on its way to disk: its tables grow piece by piece, then it is finished."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from build_site.packages.archived import ArchivedFile, archived_entries
from build_site.packages.built import BuiltFile, BuiltPackage, BuiltResource
from build_site.packages.checksums import CHECKSUMS, measure, render_checksums
from build_site.packages.descriptor import Json, render_descriptor
from build_site.packages.dialects import TEXT_DIALECTS
from build_site.packages.formats import CSV, PARQUET, SQLITE, XLSX, Format
from build_site.packages.pieces import Piece, make_piece
from build_site.packages.readme import render_readme
from build_site.packages.sqlite_file import Database
from build_site.packages.sqlite_schema import SqlRow
from build_site.packages.subject import Subject
from build_site.packages.text_file import TextFile
from build_site.packages.xlsx_file import Workbook
from build_site.packages.zip_file import ZipEntry, deflated_entry, stored_entry, write_zip
from build_site.tables.catalogue import ALL_TABLES
from build_site.tables.declarations import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What all packages of a build share.

    Attributes:
        folder: Where packages are written.
        site_url: Absolute address of the website; ends with a slash.
        version: Version of the data release.
        created: Date of the build.
        formats: The forms to make, in order; CSV is always among them.
    """

    folder: Path
    site_url: str
    version: str
    created: dt.date
    formats: tuple[Format, ...]


class PackageWriter:
    """Writes one package; every table is there from the start, with its header.

    Rows come in (`add`, `add_rows`), then the tables are closed, then — when the Parquet
    files have been made from them — the package is finished. A context manager: its files
    are closed at the end, also where something went wrong.
    """

    def __init__(self, release: Release, subject: Subject) -> None:
        """Make the package's folder and start all its tables."""
        self.release = release
        self.subject = subject
        self.sources: list[Json] = []
        self.archived: list[ArchivedFile] = []
        self._folder = release.folder / subject.name
        self._folder.mkdir(parents=True)
        self._texts = {
            (dialect.format.key, table.name): TextFile(self._folder, subject.name, table, dialect)
            for dialect in TEXT_DIALECTS
            if dialect.format in release.formats
            for table in ALL_TABLES
        }
        formats = release.formats
        self._workbook = Workbook(self._folder, subject, ALL_TABLES) if XLSX in formats else None
        self._database = Database(self._folder, subject, ALL_TABLES) if SQLITE in formats else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._database is not None:
            self._database.close()

    def add(self, form: str, table: str, piece: Piece) -> None:
        """Write a piece of a table in one of the forms that are text."""
        self._texts[form, table].add(piece)

    def add_rows(
        self, table: Table, cells: Sequence[str], rows: Sequence[SqlRow], texts: Sequence[SqlRow]
    ) -> None:
        """Write rows of a table in the forms that are not text.

        Args:
            table: The table.
            cells: Its rows as a worksheet has them.
            rows: The same rows as SQLite keeps them.
            texts: What they give to the full-text table.
        """
        if self._workbook is not None:
            self._workbook.add(table, cells)
        if self._database is not None:
            self._database.add(table, rows, texts)

    def close_tables(self) -> None:
        """End every table; no more rows can come."""
        release = self.release
        for text in self._texts.values():
            text.close()
        if self._workbook is not None:
            self._workbook.finish(release.version, release.created, release.site_url)
            self._workbook = None  # what deflates its sheets takes 8 MB
        if self._database is not None:
            self._database.finish(release.version, release.created, release.site_url)

    def finish(self) -> BuiltPackage:
        """Write descriptor, README, checksums and ZIP; return what was built."""
        release, subject = self.release, self.subject
        resources = tuple(self._resource(table) for table in ALL_TABLES)
        files = [text.built() for text in self._texts.values()]
        entries = [text.entry for text in self._texts.values()]
        for form, table in self._binaries():
            path = form.path(subject.name, table)
            size, sha256 = measure(self._folder / path)
            files.append(
                BuiltFile(
                    path=path,
                    format=form.key,
                    mediatype=form.mediatype,
                    table=table,
                    bytes=size,
                    sha256=sha256,
                )
            )
            entry = stored_entry if form is XLSX else deflated_entry
            entries.append(entry(path, self._folder / path))
        readme = render_readme(subject, resources, release.formats, release.version, release.site_url)
        self._write("README.md", "text/markdown", readme, files, entries)
        descriptor = render_descriptor(
            subject,
            resources,
            [file for file in sorted(files, key=lambda file: file.path) if file.format != CSV.key],
            self.sources,
            version=release.version,
            site_url=release.site_url,
            created=release.created,
        )
        self._write("datapackage.json", "application/json", descriptor, files, entries)
        sums = render_checksums((file.path, file.sha256) for file in files)
        self._write(CHECKSUMS, "text/plain", sums, files, entries)
        size, sha256 = write_zip(
            release.folder / f"{subject.name}.zip",
            [*entries, *archived_entries(self.archived)],
            release.created,
        )
        return BuiltPackage(
            name=subject.name,
            title=subject.title,
            province_id=subject.province_id,
            version=release.version,
            resources=resources,
            files=tuple(sorted(files, key=lambda file: file.path)),
            archived_texts=len(self.archived),
            zip_bytes=size,
            zip_sha256=sha256,
        )

    def _resource(self, table: Table) -> BuiltResource:
        text = self._texts[CSV.key, table.name]
        built = text.built()
        return BuiltResource(
            table=table.name,
            title=table.title,
            path=built.path,
            bytes=built.bytes,
            sha256=built.sha256,
            rows=text.rows,
        )

    def _binaries(self) -> list[tuple[Format, str]]:
        """Return the files that are not text: form and table, "" for all tables."""
        formats = self.release.formats
        whole = [(form, "") for form in (XLSX, SQLITE) if form in formats]
        return whole + [(PARQUET, table.name) for table in ALL_TABLES if PARQUET in formats]

    def _write(
        self, name: str, mediatype: str, text: str, files: list[BuiltFile], entries: list[ZipEntry]
    ) -> None:
        path = self._folder / name
        path.write_bytes(text.encode())
        size, sha256 = measure(path)
        files.append(
            BuiltFile(path=name, format="", mediatype=mediatype, table="", bytes=size, sha256=sha256)
        )
        entry = ZipEntry(name)
        entry.add(make_piece(text.encode()))
        entries.append(entry)
