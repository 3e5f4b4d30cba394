"""The pages of themes: what plans want of one theme, plan by plan."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from build_site import routes
from build_site.model.plan import MeasureGroup, Plan
from build_site.model.registries import Indicator, Theme
from build_site.pages.entry_jobs import EntryPages, entry_jobs
from build_site.pages.gathered import MAX_ROWS, Gathered, Part
from build_site.pages.language import gettext as _
from build_site.pages.language import is_english, pgettext
from build_site.pages.names import english_text, name_text, short_name, vietnamese
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.plan import document_name
from build_site.pages.target_words import due_text, level_text, unit_symbol
from build_site.pages.where import evidence_text
from build_site.text.collate import collation_key


class Item(NamedTuple):
    """One thing a plan says of a theme; `detail` is a figure, an agency, or nothing."""

    place: str
    text: str
    detail: Markup | str
    where: str


class Group(NamedTuple):
    """A head under tasks and solutions, with those of its measures that are of the theme."""

    head: Item
    measures: list[Item]


@dataclass(frozen=True, slots=True)
class PlanSide:
    """What one plan says of a theme."""

    id: str
    name: str
    title: str
    href: str
    objectives: list[Item]
    targets: list[Item]
    groups: list[Group]
    assignments: list[Item]


@dataclass(frozen=True, slots=True)
class UnitSide:
    """What the plans of one unit say of a theme."""

    id: str
    name: str
    present_id: str
    present_name: str
    plans: list[PlanSide]


class ListedTheme(NamedTuple):
    """A theme in the list of themes."""

    theme: Theme
    indicators: int
    plans: int
    items: int


def theme_jobs(gathered: Gathered) -> list[PageJob]:
    """Return the list of themes, a page for each, and parts of those that are too long."""
    themes = gathered.site.corpus.registries.themes
    return entry_jobs(
        gathered,
        EntryPages(
            kind="theme",
            list_kind="themes",
            list_path=routes.THEMES,
            list_page=partial(themes_page, gathered),
            entries=themes,
            uses=gathered.themes,
            route=routes.theme,
            split=gathered.parts_by_unit,
            page=lambda name, parts: theme_page(gathered, themes[name], parts),
            part_page=lambda name, part: theme_part(gathered, themes[name], part),
        ),
    )


def themes_page(gathered: Gathered) -> Page:
    """Return the list of themes."""
    registries = gathered.site.corpus.registries
    listed = []
    for theme in sorted(registries.themes.values(), key=lambda one: collation_key(name_text(one))):
        uses = gathered.themes.get(theme.id, {})
        listed.append(ListedTheme(theme, len(_indicators(gathered, theme)), len(uses), sum(uses.values())))
    body = gathered.site.render("themes.html", routes.THEMES, themes=listed)
    return Page(
        title=_("Các lĩnh vực"),
        description=_(
            "{count} lĩnh vực của các kế hoạch khoa học, công nghệ và đổi mới sáng tạo, "
            "mỗi lĩnh vực một trang."
        ).format(count=len(listed)),
        body=Markup(body),
    )


def theme_page(gathered: Gathered, theme: Theme, parts: list[Part]) -> Page:
    """Return the page of one theme."""
    path = routes.theme(theme.id)
    uses = gathered.themes.get(theme.id, {})
    units = [] if parts else find_sides(gathered, theme, uses, path)
    summaries = gathered.site.corpus.summaries
    stated = {
        one.id: len({summaries[plan].province for plan in gathered.indicators.get(one.id, ())})
        for one in gathered.site.corpus.registries.indicators.values()
    }
    body = gathered.site.render(
        "theme.html",
        path,
        theme=theme,
        indicators=_indicators(gathered, theme),
        stated=stated,
        units=units,
        counts=_counts(units),
        parts=parts,
        plans=len(uses),
        items=sum(uses.values()),
        edit=gathered.site.edit_link(f"datasets/registries/themes/{theme.id}.yaml"),
    )
    named = len({summaries[plan].province for plan in uses})
    return Page(
        title=_("Lĩnh vực: {name}").format(name=name_text(theme)),
        description=_(
            "{name}: mục tiêu, chỉ tiêu, nhiệm vụ và phân công trong {plans} kế hoạch "
            "của {units} tỉnh, thành phố."
        ).format(name=name_text(theme), plans=len(uses), units=named),
        body=Markup(body),
        toc=(
            TocEntry("chi-tieu", pgettext("nav", "Chỉ tiêu")),
            *([TocEntry("theo-tinh", _("Theo tỉnh"))] if parts else []),
            *(TocEntry(f"tinh-{unit.id}", unit.name) for unit in units),
        ),
    )


def theme_part(gathered: Gathered, theme: Theme, part: Part) -> Page:
    """Return what the plans of one unit of today, and of those it was made of, say of a theme."""
    path = routes.theme(theme.id, part.id)
    is_listed = part.rows <= MAX_ROWS
    units = find_sides(gathered, theme, part.plans, path) if is_listed else []
    uses = gathered.themes[theme.id]
    plans = [] if is_listed else gathered.in_order(part.plans)
    body = gathered.site.render(
        "theme_part.html",
        path,
        theme=theme,
        part=part,
        units=units,
        counts=_counts(units),
        by_plan=[(gathered.origins(plan.id, path).cells, uses[plan.id]) for plan in plans],
    )
    return Page(
        title=_("Lĩnh vực: {name}").format(name=f"{name_text(theme)} – {part.name}"),
        description=_("{name}: {rows} điều trong {plans} kế hoạch của {unit}, kể cả các đơn vị cũ.").format(
            name=name_text(theme), rows=part.rows, plans=len(part.plans), unit=part.name
        ),
        body=Markup(body),
        toc=tuple(TocEntry(f"tinh-{unit.id}", unit.name) for unit in units),
    )


def find_sides(gathered: Gathered, theme: Theme, plans: Iterable[str], path: str) -> list[UnitSide]:
    """Return what some plans say of a theme, by unit at issue."""
    registries = gathered.site.corpus.registries
    found: dict[str, list[PlanSide]] = {}
    of_theme = {one.id for one in _indicators(gathered, theme)}
    for summary in gathered.in_order(plans):
        plan = gathered.site.corpus.plan(summary.id)
        found.setdefault(plan.province, []).append(_side(gathered, theme, plan, of_theme, path))
    sides = []
    for unit, of_unit in found.items():
        present = registries.present_unit(unit)
        name = short_name(registries.provinces[unit])
        sides.append(UnitSide(unit, name, present.id, name_text(present), of_unit))
    return sides


def _side(gathered: Gathered, theme: Theme, plan: Plan, of_theme: set[str], path: str) -> PlanSide:
    units = gathered.site.corpus.registries.units
    href = gathered.origins(plan.id, path).href
    return PlanSide(
        id=plan.id,
        name=document_name(plan),
        title=english_text(plan.title_en) if is_english() and plan.title_en else vietnamese(plan.title),
        href=href,
        objectives=[
            Item(f"{href}#{one.id}", vietnamese(one.text), "", evidence_text(one.evidence))
            for one in plan.objectives
            if theme.id in one.themes
        ],
        targets=[
            Item(
                f"{href}#{one.id}",
                vietnamese(one.statement),
                _("{level}; thời hạn: {due}").format(
                    level=level_text(one, unit_symbol(units[one.unit])), due=_uncapitalised(due_text(one.due))
                ),
                evidence_text(one.evidence),
            )
            for one in plan.targets
            if one.indicator in of_theme
        ],
        groups=list(_groups(href, theme, plan.measure_groups)),
        assignments=[
            Item(
                f"{href}#{one.id}",
                vietnamese(one.text),
                Markup(_("chủ trì: {}")).format(gathered.site.links(path).agencies[one.lead_agency])
                if one.lead_agency
                else "",
                evidence_text(one.evidence),
            )
            for one in plan.assignments
            if theme.id in one.themes
        ],
    )


def _groups(href: str, theme: Theme, groups: Iterable[MeasureGroup]) -> Iterator[Group]:
    for group in groups:
        measures = [
            Item(f"{href}#{one.id}", vietnamese(one.text), "", evidence_text(one.evidence))
            for one in group.measures
            if theme.id in one.themes
        ]
        if measures or theme.id in group.themes:
            yield Group(
                Item(f"{href}#{group.id}", vietnamese(group.title), "", evidence_text(group.evidence)),
                measures,
            )


def _uncapitalised(text: str) -> str:
    """Return a text as it stands within a sentence; months keep their capital."""
    return text if text[-4:].isdecimal() else text.lower()


def _counts(units: list[UnitSide]) -> list[tuple[str, int]]:
    """Return what kinds of things there are, and how many of each."""
    counts: Counter[str] = Counter()
    for unit in units:
        for plan in unit.plans:
            counts[pgettext("many", "mục tiêu")] += len(plan.objectives)
            counts[pgettext("many", "chỉ tiêu")] += len(plan.targets)
            counts[_("nhiệm vụ, giải pháp")] += sum(len(group.measures) for group in plan.groups)
            counts[_("việc được giao")] += len(plan.assignments)
    return [(name, count) for name, count in counts.items() if count]


def _indicators(gathered: Gathered, theme: Theme) -> list[Indicator]:
    found = [one for one in gathered.site.corpus.registries.indicators.values() if theme.id in one.themes]
    return sorted(found, key=lambda one: collation_key(name_text(one)))
