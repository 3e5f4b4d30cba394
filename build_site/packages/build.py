"""Corpus → data packages on disk: one for the country, one for each province with plans."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path

from build_site import licence
from build_site.corpus.corpus import Corpus, PlanSummary
from build_site.packages.archived import ArchivedFile, archived_file
from build_site.packages.built import BuiltPackage
from build_site.packages.checksums import CHECKSUMS, render_checksums
from build_site.packages.closure import References, RegistryRows
from build_site.packages.descriptor import Json, source_of
from build_site.packages.dialects import TEXT_DIALECTS
from build_site.packages.exact import refuse_inexact
from build_site.packages.formats import ALL_FORMATS, CSV, PARQUET, SQLITE, XLSX, Format
from build_site.packages.parquet_process import ParquetProcess
from build_site.packages.pieces import make_piece
from build_site.packages.sqlite_schema import sql_rows
from build_site.packages.sqlite_search import search_rows
from build_site.packages.subject import NATIONAL, provincial
from build_site.packages.writer import PackageWriter, Release
from build_site.packages.xlsx_sheet import encode_rows
from build_site.tables.catalogue import PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.declarations import Row, Table
from build_site.tables.origin import origin_of

__all__ = ["BuiltPackage", "build_packages"]  # what a caller needs

_BATCH = 16
"""Plans whose rows are held at once: more wins no time, and costs memory."""


def build_packages(
    corpus: Corpus,
    folder: Path,
    site_url: str,
    created: dt.date,
    formats: Sequence[Format] = ALL_FORMATS,
    *,
    allow_synthetic: bool = False,
) -> list[BuiltPackage]:
    """Write all packages into a fresh folder; the national one comes first in the result.

    Args:
        corpus: Records without errors.
        folder: Gets `<package>/`, `<package>.zip` and `SHA256SUMS`; it must be empty.
        site_url: Absolute address of the website.
        created: Date of the build, which all packages and the files in them bear.
        formats: The forms to make; CSV is made in any case.
        allow_synthetic: For measuring only.

    Raises:
        ValueError: There are synthetic plans; `synthetic_problems` tells which.
        RuntimeError: Something cannot be said in one of the forms.
    """
    if not allow_synthetic and any(summary.is_synthetic for summary in corpus.summaries.values()):
        raise ValueError("synthetic plans must not be published")
    release = Release(
        folder=folder,
        site_url=site_url.rstrip("/") + "/",
        version=corpus.registries.release.version,
        created=created,
        formats=tuple(form for form in ALL_FORMATS if form is CSV or form in formats),
    )
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        parquet = stack.enter_context(_parquet_process(release)) if PARQUET in release.formats else None
        writers = _Writers(corpus, release, stack, parquet)
        writers.write()
        if parquet is not None:
            parquet.finish()
        built = [writer.finish() for writer in writers.all]
    (folder / CHECKSUMS).write_text(render_checksums(_hashes(built)), "utf-8")
    return built


def _parquet_process(release: Release) -> ParquetProcess:
    about = {
        "version": release.version,
        "created": release.created.isoformat(),
        "homepage": release.site_url,
        "licence": licence.URL,
    }
    return ParquetProcess(release.folder, about)


def _hashes(packages: list[BuiltPackage]) -> Iterator[tuple[str, str]]:
    """Yield path and hash of every file of all packages, ZIPs among them."""
    for package in packages:
        yield f"{package.name}.zip", package.zip_sha256
        for file in package.files:
            yield f"{package.name}/{file.path}", file.sha256


class _Writers:
    """The packages of one build: the national one, and those of the provinces as they come."""

    def __init__(
        self, corpus: Corpus, release: Release, stack: ExitStack, parquet: ParquetProcess | None
    ) -> None:
        self.corpus = corpus
        self.release = release
        self.registry_rows = RegistryRows(corpus.registries)
        self.stack = stack
        self.parquet = parquet
        self.national = stack.enter_context(PackageWriter(release, NATIONAL))
        self.all = [self.national]

    def write(self) -> None:
        """Write the tables of all packages."""
        for province_id, summaries in _by_province(self.corpus):
            self._write_province(province_id, summaries)
        self._add_registries(self.national, self.registry_rows.rows)
        self._close(self.national)

    def _write_province(self, province_id: str, summaries: list[PlanSummary]) -> None:
        """Write the tables of a province's package, and its plans into the national one."""
        registries = self.corpus.registries
        references = References()
        references.add(("provinces", ("id",)), [province_id, *registries.ancestors(province_id)])
        references.add(("known_documents", ("province_id",)), [province_id])
        references.add(("release_changes", ("plan",)), [summary.id for summary in summaries])
        references.add(("release_changes", ("province",)), [province_id])
        unit = registries.provinces[province_id]
        writer = self.stack.enter_context(PackageWriter(self.release, provincial(unit)))
        self.all.append(writer)
        self._add_plans(summaries, references, (writer, self.national))
        self._add_registries(writer, self.registry_rows.reachable(references))
        self._close(writer)

    def _close(self, writer: PackageWriter) -> None:
        writer.close_tables()
        if self.parquet is not None:
            self.parquet.add(writer.subject.name)

    def _add_registries(self, writer: PackageWriter, rows: dict[str, list[Row]]) -> None:
        group = _Group(self.release.formats, (writer,))
        for table in REGISTRY_TABLES:
            group.add(table, rows[table.name])
        group.finish()

    def _add_plans(
        self, summaries: list[PlanSummary], references: References, writers: tuple[PackageWriter, ...]
    ) -> None:
        """Write the rows of some plans into packages; collect what they refer to."""
        group = _Group(self.release.formats, writers)
        sources: list[Json] = []
        archived: list[ArchivedFile] = []
        for start in range(0, len(summaries), _BATCH):
            rows: dict[str, list[Row]] = {table.name: [] for table in PLAN_TABLES}
            for summary in summaries[start : start + _BATCH]:
                plan = self.corpus.plan(summary.id)
                origin = origin_of(plan, self.corpus.registries, self.release.site_url)
                for table in PLAN_TABLES:
                    rows[table.name].extend(table.rows_of(plan, origin))
                sources.append(source_of(plan))
                text = archived_file(self.corpus.archive, plan.capture.file)
                archived += [text] if text else []
            for table in PLAN_TABLES:
                references.collect(table, rows[table.name])
                group.add(table, rows[table.name])
        group.finish()
        for writer in writers:
            writer.sources += sources
            writer.archived += archived


class _Group:
    """Rows that go into some packages, put into each form once for all of them."""

    def __init__(self, formats: Sequence[Format], writers: tuple[PackageWriter, ...]) -> None:
        self._writers = writers
        self._has_workbook = XLSX in formats
        self._has_sql = SQLITE in formats
        self._dialects = [dialect for dialect in TEXT_DIALECTS if dialect.format in formats]
        self._parts: dict[tuple[str, str], list[bytes]] = {}
        self._counts: dict[str, int] = {}

    def add(self, table: Table, rows: list[Row]) -> None:
        """Take in rows of a table."""
        if not rows:
            return
        refuse_inexact(table, rows)
        self._counts[table.name] = self._counts.get(table.name, 0) + len(rows)
        for dialect in self._dialects:
            parts = self._parts.setdefault((dialect.format.key, table.name), [])
            parts.append(dialect.encode(table, rows))
        cells = encode_rows(table, rows) if self._has_workbook else []
        as_sql = sql_rows(table, rows) if self._has_sql else []
        texts = search_rows(table, rows) if self._has_sql else []
        for writer in self._writers:
            writer.add_rows(table, cells, as_sql, texts)

    def finish(self) -> None:
        """Write what has come together in the forms that are text."""
        separators = {dialect.format.key: dialect.separator for dialect in self._dialects}
        for (form, table), parts in self._parts.items():
            piece = make_piece(separators[form].join(parts), self._counts[table])
            for writer in self._writers:
                writer.add(form, table, piece)


def _by_province(corpus: Corpus) -> Iterator[tuple[str, list[PlanSummary]]]:
    """Yield each unit that has plans with its plans, both in order of id."""
    summaries = sorted(corpus.summaries.values(), key=lambda summary: (summary.province, summary.id))
    for province_id, group in groupby(summaries, key=lambda summary: summary.province):
        yield province_id, list(group)
