"""A project's folder → a snapshot: its records, as the tables of this program."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

from build_site import routes
from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.checks.context import PlanContext
from build_site.checks.plan_rules import references as plan_references
from build_site.checks.registry_rules import references as registry_references
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.diff.snapshot import Cells, SnapColumn, Snapshot, SnapTable, SourceError, bare
from build_site.problems import Problem, has_errors, in_order
from build_site.reports.text import render_text
from build_site.tables.catalogue import PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.declarations import Cell, Column, RegistryTable, Row, Table
from build_site.tables.plan_table import PlanTable


def read_project(root: Path, source: str, schemas: Path | None = None) -> Snapshot:
    """Return the tables of a project's records.

    Args:
        root: Folder with `datasets/`.
        source: What the user calls it.
        schemas: Schemas to hold the records against; None for the project's own.

    Raises:
        SourceError: The records have errors of shape, or refer to what is not there.
    """
    corpus, problems = load_corpus(root, Archive(None), Cache(None, ""), schemas)
    if corpus is not None and not has_errors(problems):
        problems = _lost_references(corpus)
    if corpus is None or has_errors(problems):
        shown = render_text(in_order(problems), root)
        raise SourceError(f"“{source}” có lỗi nên không so sánh được; sửa trước đã.\n\n{shown}")
    registry_tables = {table.name: _registry_table(table, corpus) for table in REGISTRY_TABLES}
    plan_tables = {table.name: _plan_table(table, corpus) for table in PLAN_TABLES}
    return Snapshot(
        source=source,
        subject=routes.NATIONAL_PACKAGE,
        version=corpus.registries.release.version,
        tables=plan_tables | registry_tables,
    )


def _lost_references(corpus: Corpus) -> list[Problem]:
    """Return references that lead nowhere: no table can be made of such records."""
    problems = list(registry_references.check(corpus.registries))
    for plan in corpus.plans():
        problems += plan_references.check(PlanContext(plan, corpus))
    return problems


def _registry_table(table: RegistryTable, corpus: Corpus) -> SnapTable:
    return _snap_table(table, partial(_spelled, partial(table.rows, corpus.registries)))


def _plan_table(table: PlanTable, corpus: Corpus) -> SnapTable:
    return _snap_table(table, partial(_spelled, partial(_plan_rows, table, corpus)))


def _plan_rows(table: PlanTable, corpus: Corpus) -> Iterator[Row]:
    for plan in corpus.plans():
        yield from table.rows(plan, corpus.registries, routes.DEFAULT_SITE_URL)


def _spelled(rows: partial[Iterator[Row]]) -> Iterator[Cells]:
    for row in rows():
        yield tuple(bare(spell(cell), routes.DEFAULT_SITE_URL) for cell in row)


def spell(cell: Cell) -> str:
    """Return a cell as the canonical CSV spells it, without quotes."""
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case Decimal():
            return f"{cell:f}"
        case dt.date():
            return cell.isoformat()
    return str(cell)


def _snap_table(table: Table, rows: partial[Iterator[Cells]]) -> SnapTable:
    return SnapTable(
        name=table.name,
        title=table.title,
        columns=tuple(map(_snap_column, table.columns)),
        primary_key=table.primary_key,
        references=tuple((key.fields, key.table, key.reference_fields) for key in table.foreign_keys),
        rows=rows,
    )


def _snap_column(column: Column) -> SnapColumn:
    return SnapColumn(
        name=column.name,
        type=column.type,
        title=column.title,
        unit=column.unit,
        is_required=column.required,
        enum=column.enum,
        pattern=column.pattern,
    )
