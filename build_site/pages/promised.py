"""What the plans of one province promise: its targets, who is responsible, what is due next."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from build_site.corpus.corpus import PlanSummary
from build_site.model.plan import Plan, Target
from build_site.pages import labels
from build_site.pages.deadlines import day_text
from build_site.pages.due import CLASSES, LATER, PAST, SOON, UNDATED, Due, DueItems, by_date, judge
from build_site.pages.gathered import MAX_ROWS
from build_site.pages.language import gettext as _
from build_site.pages.names import vietnamese
from build_site.pages.origins import Origins
from build_site.pages.pictures.timeline import timeline_picture
from build_site.pages.site import Site
from build_site.pages.target_words import due_text, level_text, unit_symbol
from build_site.pages.where import evidence_text

DATED = CLASSES.without(UNDATED)

SHOWN_DUE = 6
"""How many of the next deadlines stand on the page; all of them have a page of their own."""

SHOWN_AGENCIES = 12
"""How many agencies stand in the open; the others are one click away."""


class TargetRow(NamedTuple):
    """A target as a line of the table; `place` is where it stands on the page of its plan."""

    indicator: Markup
    statement: str
    level: str
    notes: str
    due: str
    basis: str
    unit: Markup
    place: str
    label: str
    where: str


class AgencyRow(NamedTuple):
    """How much an agency leads and joins in."""

    name: Markup
    leads: int
    joins: int


class NextRow(NamedTuple):
    """Something due as a line of the list; `place` is where it stands on the page of its plan."""

    due: str
    text: str
    level: str
    agencies: Markup
    place: str
    label: str


@dataclass(frozen=True, slots=True)
class Promised:
    """What some plans promise.

    Attributes:
        targets: One line each, those due first in front.
        picture: The targets by year.
        agencies: Those that must do most in front.
        states: Class of deadline → how many things are in it.
        next: What is due next, or, when nothing is still due, what was due last.
        is_past: Whether `next` tells of the past.
    """

    targets: list[TargetRow]
    picture: Markup | None
    agencies: list[AgencyRow]
    states: Counter[str]
    next: list[NextRow]
    is_past: bool


def is_listed(plans: Iterable[PlanSummary]) -> bool:
    """Tell whether what plans promise is little enough to stand on one page."""
    return sum(plan.targets + plan.assignments for plan in plans) <= MAX_ROWS


def promised(site: Site, summaries: Sequence[PlanSummary], path: str) -> Promised:
    """Return what plans promise, as the page at `path` shows it."""
    plans = [site.corpus.plan(summary.id) for summary in summaries]
    origins = Origins(site.corpus)
    dues = DueItems(site.corpus, site.as_of)
    items = [item for plan in plans for item in dues.of(plan.id)]
    stated = [(plan, target) for plan in plans for target in plan.targets]
    stated.sort(key=lambda one: str(one[1].due or "9999"))
    coming = sorted((item for item in items if item.state in {SOON, LATER}), key=by_date)
    past = sorted((item for item in items if item.state == PAST), key=by_date)
    shown = coming[:SHOWN_DUE] or past[-SHOWN_DUE:]
    return Promised(
        targets=[_target_row(site, origins, plan, target, path) for plan, target in stated],
        picture=_picture(site, (target for _, target in stated)),
        agencies=_agencies(site, plans, path),
        states=_in_order(item.state for item in items),
        next=[_next_row(site, origins, item, path) for item in shown],
        is_past=not coming,
    )


def _in_order(states: Iterable[str]) -> Counter[str]:
    """Return how often each class occurs, in the order of the classes."""
    counts = Counter(states)
    return Counter({state: counts[state] for state in CLASSES if counts[state]})


def _target_row(site: Site, origins: Origins, plan: Plan, target: Target, path: str) -> TargetRow:
    origin = origins(plan.id, path)
    notes = [
        *([vietnamese(target.applies_to)] if target.applies_to else []),
        *([labels.FREQUENCIES[target.frequency]] if target.frequency != "once" else []),
    ]
    return TargetRow(
        indicator=site.links(path).indicators[target.indicator],
        statement=vietnamese(target.statement),
        level=level_text(target, unit_symbol(site.corpus.registries.units[target.unit])),
        notes=Markup("; ").join(notes),
        due=due_text(target.due),
        basis=labels.DUE_BASES[target.due_basis] if target.due else "",
        unit=origin.unit,
        place=f"{origin.href}#{target.id}",
        label=origin.label,
        where=evidence_text(target.evidence),
    )


def _picture(site: Site, targets: Iterable[Target]) -> Markup | None:
    """Return the targets by the year in which they are due, drawn, or None if none has a date.

    What they measure differs from one to the next, so that only time is a common scale.
    """
    years: dict[int, Counter[str]] = {}
    for target in targets:
        if target.due is not None:
            years.setdefault(target.due.year, Counter())[judge(target.due, site.as_of)] += 1
    title = _("Số chỉ tiêu theo năm đến hạn, tính đến {day}").format(day=day_text(site.as_of))
    return timeline_picture("hinh-chi-tieu", title, years, DATED, site.as_of)


def _agencies(site: Site, plans: Iterable[Plan], path: str) -> list[AgencyRow]:
    leads: Counter[str] = Counter()
    joins: Counter[str] = Counter()
    for plan in plans:
        for item in plan.assignments:
            if item.lead_agency:
                leads[item.lead_agency] += 1
            joins.update(item.coordinating_agencies)
    ordered = sorted(leads.keys() | joins.keys(), key=lambda name: (-leads[name], -joins[name], name))
    known = site.links(path).agencies
    return [AgencyRow(known[name], leads[name], joins[name]) for name in ordered]


def _next_row(site: Site, origins: Origins, item: Due, path: str) -> NextRow:
    plan = site.corpus.plan(item.plan)
    origin = origins(item.plan, path)
    known = site.links(path).agencies
    agencies = Markup("; ").join(known[name] for name in item.agencies)
    if item.kind == "target":
        target = plan.targets[item.place]
        level = level_text(target, unit_symbol(site.corpus.registries.units[target.unit]))
        text, anchor = target.statement, target.id
    else:
        task = plan.assignments[item.place]
        level, text, anchor = "", task.text, task.id
    return NextRow(
        due_text(item.due), vietnamese(text), level, agencies, f"{origin.href}#{anchor}", origin.label
    )
