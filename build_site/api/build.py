"""Corpus → the files below `/api/v1/`."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from build_site import routes
from build_site.api.collections import CHANGES, COLLECTIONS, KNOWN_DOCUMENTS, PLAN_DETAIL, PLANS, Collection
from build_site.api.deadlines import DEADLINES, year_rows
from build_site.api.envelope import Edition
from build_site.api.findings import code_rows, finding_rows
from build_site.api.lists import Lists
from build_site.api.objects import CHANGE, RELEASE
from build_site.api.openapi import openapi_text
from build_site.api.overview import COLLECTION_ENTRY, collection_rows
from build_site.api.texts import Texts
from build_site.api.writer import ApiWriter
from build_site.corpus.corpus import Corpus, PlanSummary
from build_site.problems import Problem
from build_site.tables.catalogue import PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.declarations import Row
from build_site.tables.origin import origin_of

_BATCH = 16
"""Plans whose rows are held at once: more wins no time, and costs memory."""

_OTHERS = tuple(collection for collection in COLLECTIONS if collection is not PLANS)


def build_api(
    corpus: Corpus,
    folder: Path,
    site_url: str,
    created: dt.date,
    problems: Sequence[Problem] = (),
    *,
    allow_synthetic: bool = False,
) -> None:
    """Write the whole API into an empty folder; its index comes last.

    Args:
        corpus: Records without errors.
        folder: What is to stand at `/api/v1/`.
        site_url: Absolute address of the website.
        created: Date of the build, which all files bear.
        problems: What the check finds on these records.
        allow_synthetic: For measuring only.

    Raises:
        ValueError: There are synthetic plans.
        RuntimeError: Two things have the same address.
    """
    if not allow_synthetic and any(summary.is_synthetic for summary in corpus.summaries.values()):
        raise ValueError("synthetic plans must not be published")
    registries = corpus.registries
    edition = edition_of(corpus, site_url, created)
    site_url = edition.site_url
    writer, lists = ApiWriter(folder, edition), Lists(registries)
    _write_plans(corpus, site_url, writer, lists)
    rows: dict[str, list[Row]] = {table.name: list(table.rows(registries)) for table in REGISTRY_TABLES}
    rows |= {
        "deadline_years": year_rows(lists.due_counts),
        "problem_codes": code_rows(problems),
        "findings": finding_rows(problems, corpus, site_url),
        RELEASE.table.name: rows[RELEASE.table.name][::-1],  # the latest first
    }
    _write_things(_with_links(rows, _OTHERS, site_url), writer, lists)
    writer.write(routes.api_file("openapi"), openapi_text(edition).encode())
    totals = {collection.name: len(rows[collection.item.table.name]) for collection in _OTHERS}
    totals[PLANS.name] = len(corpus.summaries)
    entries = Texts(collection_rows(totals, site_url)).of(COLLECTION_ENTRY)
    writer.write_list(("index",), encoded(entries), routes.API_PAGE)


def edition_of(corpus: Corpus, site_url: str, created: dt.date) -> Edition:
    """Return what all files of a build share."""
    release = corpus.registries.release
    return Edition(
        site_url=site_url.rstrip("/") + "/",
        data_version=release.version,
        released_on=release.released_on.first,
        built_on=created,
    )


def encoded(texts: Iterable[str]) -> list[bytes]:
    """Return texts as they stand in a file: half the memory of the texts."""
    return [text.encode() for text in texts]


def _batches(summaries: Iterable[PlanSummary]) -> Iterator[list[PlanSummary]]:
    left = iter(summaries)
    while batch := list(islice(left, _BATCH)):
        yield batch


def _write_plans(corpus: Corpus, site_url: str, writer: ApiWriter, lists: Lists) -> None:
    """Write the list and the files of plans; put what they hold into the lists of other things."""
    for batch in _batches(corpus.summaries.values()):
        rows = _rows_of(corpus, batch, site_url)
        texts = Texts(rows)
        for row, text in zip(rows["plans"], texts.of(PLAN_DETAIL), strict=True):
            writer.write_object(("plans", str(row[0])), text.encode(), PLANS.page_of(row))
        lists.take_plans(rows, texts)
    writer.write_list(("plans", "index"), lists.take(("plans", "index")), PLANS.html)


def _rows_of(corpus: Corpus, batch: Iterable[PlanSummary], site_url: str) -> dict[str, list[Row]]:
    """Return the rows of some plans, by table."""
    tables = (*PLAN_TABLES, DEADLINES)
    rows: dict[str, list[Row]] = {table.name: [] for table in tables}
    for summary in batch:
        plan = corpus.plan(summary.id)
        origin = origin_of(plan, corpus.registries, site_url)
        for table in tables:
            rows[table.name].extend(table.rows_of(plan, origin))
    return _with_links(rows, (PLANS,), site_url)


def _with_links(
    rows: dict[str, list[Row]], collections: Iterable[Collection], site_url: str
) -> dict[str, list[Row]]:
    """Add the links of the things of some collections to the rows."""
    for collection in collections:
        if collection.links is not None:
            things = rows[collection.item.table.name]
            rows[collection.links.shape.table.name] = collection.link_rows(things, site_url)
    return rows


def _write_things(rows: dict[str, list[Row]], writer: ApiWriter, lists: Lists) -> None:
    """Write the lists and files of all but plans, and the lists about each thing."""
    texts = Texts(rows)
    known = KNOWN_DOCUMENTS.item
    lists.take_known(rows[known.table.name], texts.of(known))
    for row, text in zip(rows[CHANGE.table.name], encoded(texts.of(CHANGE)), strict=True):
        lists.add((CHANGES.name, str(row[0])), text)
    for collection in _OTHERS:
        name, things = collection.name, rows[collection.item.table.name]
        own = encoded(texts.of(collection.item))
        writer.write_list((name, "index"), own, collection.html)
        for row, text in zip(things, own, strict=True):
            thing, page = str(row[0]), collection.page_of(row)
            if collection.detail is collection.item:
                writer.write_object((name, thing), text, page)
            elif collection.detail is not None:
                writer.write_list((name, thing), lists.take((name, thing)), page)
            for sublist in collection.sublists:
                names = (name, thing, sublist.name)
                writer.write_list(names, lists.take(names), page)
