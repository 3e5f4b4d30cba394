"""The page of changes: each release, what it changed, and the corrections with their reason."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import PlanSummary
from build_site.feeds.words import plan_words
from build_site.model.item_ids import item_ids
from build_site.model.release_notes import EntryKind, ReleaseEntry, ReleaseNotes
from build_site.pages.follow import (
    CALENDAR,
    CHANGES,
    CORRECTIONS,
    followed_agencies,
    followed_indicators,
)
from build_site.pages.language import N_, Said, is_english
from build_site.pages.language import gettext as _
from build_site.pages.names import unit_name, vietnamese
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.site import Site
from build_site.tables.catalogue import ALL_TABLES
from build_site.text.dates import parse_partial_date

_ORDER: tuple[EntryKind, ...] = ("added", "changed", "removed", "corrected")
CHANGE_KINDS = Said({"added": N_("Thêm"), "changed": N_("Đổi"), "removed": N_("Bỏ"), "corrected": N_("Sửa")})
"""Kind of change → its name, as in the feeds."""
_TABLES = {table.name: table for table in ALL_TABLES}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change, in words and with what it leads to; addresses are "" where there is none.

    Attributes:
        anchor: Its place on the page.
        about: What it concerns.
        url: Page of that.
        table: Title of the table concerned, or its bare name where it is no longer published.
        table_url: Its place in the data dictionary.
    """

    entry: ReleaseEntry
    anchor: str
    about: str
    url: str
    table: str
    table_url: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of one kind in one release."""

    title: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """A release with its changes, grouped by kind; no group is empty."""

    notes: ReleaseNotes
    anchor: str
    groups: tuple[ChangeGroup, ...]


def changes_job(site: Site) -> PageJob:
    """Return the page of changes; of plans it depends on those that the notes name."""
    summaries = site.corpus.summaries
    named = sorted({entry.plan for entry in _entries(site)} & summaries.keys())
    key = site.key("changes", *(summaries[name].digest for name in named))
    return PageJob(routes.CHANGES, "changes", key, lambda: changes_page(site))


def changes_page(site: Site) -> Page:
    """Return the page on which all releases stand, the latest first."""
    notes = reversed(site.corpus.registries.release_notes.values())
    releases = [_release(site, item) for item in notes]
    body = site.render(
        "changes.html",
        routes.CHANGES,
        releases=releases,
        indicators=followed_indicators(site.corpus.registries),
        agencies=followed_agencies(site.corpus.registries),
        corrections=sum(entry.kind == "corrected" for entry in _entries(site)),
        national=routes.NATIONAL_PACKAGE,
        report=site.report_link(),
    )
    toc = [
        TocEntry(view.anchor, _("Phiên bản {version}").format(version=view.notes.version))
        for view in releases
    ]
    return Page(
        title=_("Thay đổi của dữ liệu"),
        description=_("Từng phiên bản dữ liệu đã thêm, đổi, bỏ và sửa những gì; nhật ký sửa lỗi kèm lý do."),
        body=Markup(body),
        toc=(
            TocEntry("theo-doi", _("Theo dõi")),
            *toc,
            TocEntry("so-phien-ban", _("Số phiên bản nghĩa là gì")),
        ),
        alternates=(CHANGES, CORRECTIONS, CALENDAR),
    )


def _entries(site: Site) -> Iterator[ReleaseEntry]:
    for notes in site.corpus.registries.release_notes.values():
        yield from notes.entries


def _release(site: Site, notes: ReleaseNotes) -> ReleaseView:
    groups = []
    for kind in _ORDER:
        lines = tuple(_line(site, notes, entry) for entry in notes.entries if entry.kind == kind)
        if lines:
            groups.append(ChangeGroup(CHANGE_KINDS[kind], lines))
    return ReleaseView(notes, routes.change_anchor(notes.version), tuple(groups))


def _line(site: Site, notes: ReleaseNotes, entry: ReleaseEntry) -> ChangeLine:
    about, url = _about(site, entry)
    is_published = entry.table in _TABLES
    return ChangeLine(
        entry=entry,
        anchor=routes.change_anchor(notes.version, entry.id),
        about=about,
        url=url,
        table=_table_title(entry.table) if is_published else entry.table,
        table_url=f"{routes.DOWNLOADS}#bang-{entry.table}" if is_published else "",
    )


def _about(site: Site, entry: ReleaseEntry) -> tuple[str, str]:
    """Return what a change concerns, and where that stands now: a plan's item, a plan, a unit."""
    summary = site.corpus.summaries.get(entry.plan)
    if summary is not None:
        is_there = bool(entry.item) and entry.item in item_ids(site.corpus.plan(summary.id))
        return _plan_words(site, summary), routes.plan(summary.id, entry.item if is_there else "")
    if entry.plan:
        return entry.plan, ""
    if entry.province:
        return unit_name(site.corpus.registries.provinces[entry.province]), routes.province(entry.province)
    return "", ""


def _table_title(name: str) -> str:
    table = _TABLES[name]
    return table.title_en if is_english() else table.title


def _plan_words(site: Site, summary: PlanSummary) -> str:
    """Return how a plan is called in one line, as the feeds do it."""
    registries = site.corpus.registries
    if not is_english():
        return plan_words(summary, registries)
    issued_on = parse_partial_date(summary.issued_on) if summary.issued_on else None
    unit = unit_name(registries.provinces[summary.province], issued_on)
    return (vietnamese(summary.document_number) or _("Không ghi số")) + f", {unit}"
