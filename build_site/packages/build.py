"""Corpus → data packages on disk: one for the country, one for each province with plans."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from build_site.corpus.corpus import Corpus, PlanSummary
from build_site.packages.built import BuiltPackage
from build_site.packages.closure import References, RegistryRows
from build_site.packages.descriptor import Json, source_of
from build_site.packages.pieces import Piece, make_piece
from build_site.packages.subject import NATIONAL, provincial
from build_site.packages.writer import PackageWriter, Release
from build_site.tables.catalogue import PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.csv_text import encode_rows
from build_site.tables.declarations import Row
from build_site.tables.origin import origin_of

__all__ = ["BuiltPackage", "build_packages"]  # what a caller needs

_BATCH = 16
"""Plans whose rows are held at once: more wins no time, and costs memory."""


def build_packages(
    corpus: Corpus, folder: Path, site_url: str, created: dt.date, *, allow_synthetic: bool = False
) -> list[BuiltPackage]:
    """Write all packages into a fresh folder; the national one comes first in the result.

    Args:
        corpus: Records without errors.
        folder: Gets `<package>/` and `<package>.zip`.
        site_url: Absolute address of the website.
        created: Date of the build, which all packages and the files in their ZIPs bear.
        allow_synthetic: For measuring only.

    Raises:
        ValueError: There are synthetic plans; `synthetic_problems` tells which.
    """
    if not allow_synthetic and any(summary.is_synthetic for summary in corpus.summaries.values()):
        raise ValueError("synthetic plans must not be published")
    release = Release(
        folder=folder,
        site_url=site_url.rstrip("/") + "/",
        version=corpus.registries.release.version,
        created=created,
    )
    registry_rows = RegistryRows(corpus.registries)
    with PackageWriter(release, NATIONAL) as national:
        built = [
            _build_province(corpus, province_id, summaries, release, registry_rows, national)
            for province_id, summaries in _by_province(corpus)
        ]
        _add_registries(national, registry_rows.rows)
        return [national.finish(), *built]


def _by_province(corpus: Corpus) -> Iterator[tuple[str, list[PlanSummary]]]:
    """Yield each unit that has plans with its plans, both in order of id."""
    summaries = sorted(corpus.summaries.values(), key=lambda summary: (summary.province, summary.id))
    for province_id, group in groupby(summaries, key=lambda summary: summary.province):
        yield province_id, list(group)


def _build_province(
    corpus: Corpus,
    province_id: str,
    summaries: list[PlanSummary],
    release: Release,
    registry_rows: RegistryRows,
    national: PackageWriter,
) -> BuiltPackage:
    """Write a province's package, and its plans into the national one."""
    registries = corpus.registries
    references = References()
    references.add(("provinces", ("id",)), [province_id, *registries.ancestors(province_id)])
    references.add(("known_documents", ("province_id",)), [province_id])
    references.add(("release_changes", ("plan",)), [summary.id for summary in summaries])
    references.add(("release_changes", ("province",)), [province_id])
    pieces, sources = _encode_plans(corpus, summaries, release.site_url, references)
    national.sources += sources
    with PackageWriter(release, provincial(registries.provinces[province_id])) as writer:
        writer.sources = sources
        for name, piece in pieces.items():
            writer.add(name, piece)
            national.add(name, piece)
        _add_registries(writer, registry_rows.reachable(references))
        return writer.finish()


def _add_registries(writer: PackageWriter, rows: dict[str, list[Row]]) -> None:
    for table in REGISTRY_TABLES:
        some = rows[table.name]
        writer.add(table.name, make_piece(encode_rows(table, some), len(some)))


def _encode_plans(
    corpus: Corpus, summaries: list[PlanSummary], site_url: str, references: References
) -> tuple[dict[str, Piece], list[Json]]:
    """Return the rows of some plans by table, and the plans as sources; collect what they refer to."""
    parts: dict[str, list[bytes]] = {table.name: [] for table in PLAN_TABLES}
    counts = dict.fromkeys(parts, 0)
    sources = []
    for start in range(0, len(summaries), _BATCH):
        rows: dict[str, list[Row]] = {name: [] for name in parts}
        for summary in summaries[start : start + _BATCH]:
            plan = corpus.plan(summary.id)
            origin = origin_of(plan, corpus.registries, site_url)
            for table in PLAN_TABLES:
                rows[table.name].extend(table.rows_of(plan, origin))
            sources.append(source_of(plan))
        for table in PLAN_TABLES:
            batch = rows[table.name]
            references.collect(table, batch)
            parts[table.name].append(encode_rows(table, batch))
            counts[table.name] += len(batch)
    return {name: make_piece(b"".join(parts[name]), counts[name]) for name in parts}, sources
