"""The pages of deadlines: what is due when, by province and by agency."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from build_site import routes
from build_site.model.plan import Reporting
from build_site.model.registries import Province
from build_site.pages import labels
from build_site.pages.due import CLASSES, PAST, UNDATED, Due, by_date, reports_of
from build_site.pages.gathered import MAX_ROWS, Gathered
from build_site.pages.language import date_text
from build_site.pages.language import day_text as day_of_year
from build_site.pages.language import gettext as _
from build_site.pages.names import name_text, vietnamese
from build_site.pages.origins import Origin
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.pictures.timeline import timeline_picture
from build_site.pages.target_words import due_text, level_text, unit_symbol
from build_site.pages.where import evidence_text
from build_site.text.collate import collation_key
from build_site.text.dates import PartialDate


class DueRow(NamedTuple):
    """Something due as a line of a table; `place` is where it stands on the page of its plan."""

    due: str
    basis: str
    text: str
    level: str
    agencies: Markup
    note: str
    unit: Markup
    place: str
    label: str
    where: str


class ReportRow(NamedTuple):
    """A report as a line of a table; `place` is where it stands on the page of its plan."""

    due: str
    text: str
    senders: Markup
    receivers: Markup
    unit: Markup
    place: str
    label: str
    where: str


class Tally(NamedTuple):
    """How many things are due in each class, for one unit or agency.

    Attributes:
        is_listed: Whether its own page lists them, by class, one by one.
    """

    id: str
    name: str
    counts: Counter[str]
    is_listed: bool


class PlanTally(NamedTuple):
    """How many things are due in each class, for one plan of a unit that has too many to list."""

    cells: Markup
    counts: Counter[str]


def deadline_jobs(gathered: Gathered) -> list[PageJob]:
    """Return the page of all deadlines and one for each unit of today that has plans."""
    day = gathered.site.as_of.isoformat()
    units = plans_by_present_unit(gathered)
    jobs = [
        PageJob(
            routes.DEADLINES,
            "deadlines",
            gathered.key("deadlines", day, gathered.site.corpus.summaries),
            partial(deadlines_page, gathered, units),
        )
    ]
    provinces = gathered.site.corpus.registries.provinces
    jobs += [
        PageJob(
            routes.deadlines(unit),
            "deadlines-unit",
            gathered.key(f"deadlines/{unit}", day, plans),
            partial(unit_page, gathered, provinces[unit], plans),
        )
        for unit, plans in units.items()
    ]
    return jobs


def plans_by_present_unit(gathered: Gathered) -> dict[str, list[str]]:
    """Return unit of today → the plans of it and of the units it was made of, in order of name."""
    registries = gathered.site.corpus.registries
    units: dict[str, list[str]] = {}
    for summary in gathered.site.corpus.summaries.values():
        units.setdefault(registries.present_unit(summary.province).id, []).append(summary.id)
    return {unit: units[unit] for unit in sorted(units, key=lambda unit: gathered.ranks[unit])}


def deadlines_page(gathered: Gathered, units: dict[str, list[str]]) -> Page:
    """Return the page of everything that is due."""
    site = gathered.site
    registries = site.corpus.registries
    items = [item for plans in units.values() for plan in plans for item in gathered.dues.of(plan)]
    by_unit = [_unit_tally(gathered, registries.provinces[unit], plans) for unit, plans in units.items()]
    years: dict[int, Counter[str]] = {}
    for item in items:
        if item.due is not None:
            years.setdefault(item.due.year, Counter())[item.state] += 1
    dated = {name: text for name, text in CLASSES.items() if name != UNDATED}
    listed = [item for item in items if item.state != UNDATED]
    is_split = len(listed) > MAX_ROWS
    rows = {} if is_split else due_rows(gathered, listed, routes.DEADLINES)
    reports = (
        []
        if is_split
        else _reports(gathered, (plan for plans in units.values() for plan in plans), routes.DEADLINES)
    )
    day = day_text(site.as_of)
    body = site.render(
        "deadlines.html",
        routes.DEADLINES,
        day=day,
        classes=CLASSES,
        dated=dated,
        totals=Counter(item.state for item in items),
        years=sorted(years.items()),
        picture=timeline_picture(
            "hinh-nam",
            _("Số chỉ tiêu và việc được giao theo năm đến hạn, tính đến {day}").format(day=day),
            years,
            dated,
            site.as_of,
        ),
        by_unit=by_unit,
        by_agency=_by_agency(gathered, items),
        rows=rows,
        reports=reports,
        is_split=is_split,
    )
    return Page(
        title=_("Thời hạn: điều gì đến hạn khi nào"),
        description=_(
            "Các chỉ tiêu và việc được giao trong kế hoạch của các tỉnh theo thời hạn, "
            "tính đến {day}: đã qua, trong vòng một năm, sau đó; theo tỉnh và theo cơ quan."
        ).format(day=day),
        body=Markup(body),
        toc=tuple(
            TocEntry(anchor, title)
            for anchor, title in (
                ("theo-nam", _("Theo năm")),
                *((name, text) for name, text in dated.items() if rows.get(name)),
                ("theo-tinh", _("Theo tỉnh")),
                ("theo-co-quan", _("Theo cơ quan")),
                *([("bao-cao", _("Báo cáo"))] if reports else []),
            )
        ),
    )


def _unit_tally(gathered: Gathered, unit: Province, plans: list[str]) -> Tally:
    counts = Counter(item.state for plan in plans for item in gathered.dues.of(plan))
    return Tally(unit.id, name_text(unit), counts, counts.total() <= MAX_ROWS)


def unit_page(gathered: Gathered, unit: Province, plans: list[str]) -> Page:
    """Return what is due in a unit of today and in the units it was made of."""
    path = routes.deadlines(unit.id)
    items = [item for plan in plans for item in gathered.dues.of(plan)]
    is_listed = len(items) <= MAX_ROWS
    rows = due_rows(gathered, items, path) if is_listed else {}
    reports = _reports(gathered, plans, path) if is_listed else []
    counts = Counter(item.state for item in items)
    by_plan = [
        PlanTally(
            gathered.origins(summary.id, path).cells,
            Counter(item.state for item in gathered.dues.of(summary.id)),
        )
        for summary in ([] if is_listed else gathered.in_order(plans))
    ]
    day = day_text(gathered.site.as_of)
    body = gathered.site.render(
        "deadlines_unit.html",
        path,
        day=day,
        unit=unit,
        plans=len(plans),
        classes=CLASSES,
        totals=counts,
        rows=rows,
        reports=reports,
        by_plan=by_plan,
    )
    return Page(
        title=_("Thời hạn: {unit}").format(unit=name_text(unit)),
        description=_(
            "Điều gì đến hạn khi nào trong {plans} kế hoạch của {unit}, "
            "kể cả các đơn vị cũ: {past} điều đã qua thời hạn, tính đến {day}."
        ).format(plans=len(plans), unit=name_text(unit), past=counts[PAST], day=day),
        body=Markup(body),
        toc=tuple(
            TocEntry(anchor, title)
            for anchor, title in (
                *((name, text) for name, text in CLASSES.items() if rows.get(name)),
                *([("bao-cao", _("Báo cáo"))] if reports else []),
            )
        ),
    )


def day_text(day: dt.date) -> str:
    """Return a day as readers expect it: `23/11/2026`."""
    return date_text(PartialDate(day.year, day.month, day.day))


def due_rows(gathered: Gathered, items: Iterable[Due], path: str) -> dict[str, list[DueRow]]:
    """Return class → lines on the page at `path`, by date and then by province."""
    summaries = gathered.site.corpus.summaries
    rows: dict[str, list[DueRow]] = {}
    ordered = sorted(
        items, key=lambda item: (by_date(item), gathered.ranks[summaries[item.plan].province], item.plan)
    )
    for item in ordered:
        rows.setdefault(item.state, []).append(due_row(gathered, item, path))
    return rows


def due_row(gathered: Gathered, item: Due, path: str) -> DueRow:
    """Return something due as a line of a table on the page at `path`."""
    corpus = gathered.site.corpus
    plan = corpus.plan(item.plan)
    origin = gathered.origins(item.plan, path)
    if item.kind == "target":
        target = plan.targets[item.place]
        level = level_text(target, unit_symbol(corpus.registries.units[target.unit]))
        often = "" if target.frequency == "once" else f", {labels.FREQUENCIES[target.frequency]}"
        return DueRow(
            due=due_text(item.due),
            basis=labels.DUE_BASES[target.due_basis] if item.due else "",
            text=vietnamese(target.statement),
            level=f"{level}{often}",
            agencies=gathered.site.links(path).agencies[plan.issuing_body],
            note=_("ban hành kế hoạch"),
            unit=origin.unit,
            place=f"{origin.href}#{target.id}",
            label=origin.label,
            where=evidence_text(target.evidence),
        )
    task = plan.assignments[item.place]
    return DueRow(
        due=due_text(item.due),
        basis=_("ghi trong câu giao việc") if item.due else "",
        text=vietnamese(task.text),
        level="",
        agencies=gathered.agency_cells(item.agencies, path),
        note="" if task.lead_agency else _("phối hợp; không nêu ai chủ trì"),
        unit=origin.unit,
        place=f"{origin.href}#{task.id}",
        label=origin.label,
        where=evidence_text(task.evidence),
    )


def _reports(gathered: Gathered, plans: Iterable[str], path: str) -> list[ReportRow]:
    return [
        report_row(gathered, gathered.origins(summary.id, path), item, path)
        for summary in gathered.in_order(plans)
        for item in reports_of(gathered.site.corpus.plan(summary.id))
    ]


def report_row(gathered: Gathered, origin: Origin, item: Reporting, path: str) -> ReportRow:
    """Return a report as a line of a table on the page at `path`."""
    return ReportRow(
        due=report_due(item.due_month_day, item.frequency),
        text=vietnamese(item.text),
        senders=gathered.agency_cells(item.reporting_agencies, path),
        receivers=gathered.agency_cells(item.receiving_agencies, path),
        unit=origin.unit,
        place=f"{origin.href}#{item.id}",
        label=origin.label,
        where=evidence_text(item.evidence),
    )


def report_due(month_day: str, frequency: str) -> str:
    """Return when a report is due, in words: `20/12, mỗi năm`."""
    often = labels.FREQUENCIES[frequency]
    if not month_day:
        return often
    month, day = month_day.split("-")
    return f"{day_of_year(int(day), int(month))}, {often}"


def _by_agency(gathered: Gathered, items: Iterable[Due]) -> list[Tally]:
    agencies = gathered.site.corpus.registries.agencies
    counts: dict[str, Counter[str]] = {}
    for item in items:
        for agency in item.agencies:
            counts.setdefault(agency, Counter())[item.state] += 1
    tallies = [
        Tally(agency, gathered.agency_name(agency), found, is_listed=True) for agency, found in counts.items()
    ]
    return sorted(
        tallies,
        key=lambda tally: (
            gathered.ranks.get(agencies[tally.id].province, -1),
            collation_key(tally.name),
            tally.id,
        ),
    )
