"""The pages of indicators: one promise compared across provinces and years, and with the whole country."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import PlanSummary
from build_site.model.plan import Target
from build_site.model.registries import Indicator, Province, Unit
from build_site.pages import labels
from build_site.pages.entry_jobs import EntryPages, entry_jobs
from build_site.pages.gathered import Gathered, Part, coverage_key
from build_site.pages.language import gettext as _
from build_site.pages.language import number_text
from build_site.pages.maps import HAS, NONE, SILENT, find_maps
from build_site.pages.names import name_text, short_name, vietnamese
from build_site.pages.national import (
    NationalRow,
    StatedLevel,
    national_levels,
    national_promise,
    national_row,
)
from build_site.pages.origins import Origin
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.pictures.ranges import DRAWN, Promise, legend, ranges_picture
from build_site.pages.target_words import due_text, level_text, unit_symbol
from build_site.pages.where import evidence_text
from build_site.text.collate import collation_key

_BETWEEN = Markup("; ")


class PromiseRow(NamedTuple):
    """A target as a line of the comparison; `place` is where it stands on the page of its plan."""

    unit: Markup
    level: str
    notes: str
    due: str
    basis: str
    statement: str
    place: str
    label: str
    where: str


class StatedTarget(NamedTuple):
    """A target and the plan that states it."""

    origin: Origin
    target: Target


@dataclass(frozen=True, slots=True)
class UnitSection:
    """The promises in one unit of measurement; they are never mixed with those in another.

    Attributes:
        national: What instruments set for the whole country in that unit.
    """

    unit: Unit
    national: list[NationalRow]
    rows: list[PromiseRow]
    picture: Markup | None
    legend: str


@dataclass(frozen=True, slots=True)
class Silence:
    """A unit with recorded plans, and whether any of them states the indicator."""

    unit: Province
    name: str
    present: Province
    plans: list[PlanSummary]
    states: bool
    is_whole: bool


def indicator_jobs(gathered: Gathered) -> list[PageJob]:
    """Return the list of indicators, a page for each, and parts of those that are too long."""
    indicators = gathered.site.corpus.registries.indicators
    return entry_jobs(
        gathered,
        EntryPages(
            kind="indicator",
            list_kind="indicators",
            list_path=routes.INDICATORS,
            list_page=partial(indicators_page, gathered),
            entries=indicators,
            uses=gathered.indicators,
            route=routes.indicator,
            split=gathered.parts_by_unit,
            page=lambda name, parts: indicator_page(gathered, indicators[name], parts),
            part_page=lambda name, part: indicator_part(gathered, indicators[name], part),
            also=(coverage_key(gathered.site),),
        ),
    )


def indicators_page(gathered: Gathered) -> Page:
    """Return the list of indicators."""
    registries = gathered.site.corpus.registries
    summaries = gathered.site.corpus.summaries
    ordered = sorted(
        registries.indicators.values(), key=lambda indicator: collation_key(name_text(indicator))
    )
    units = {
        indicator.id: len({summaries[plan].province for plan in gathered.indicators.get(indicator.id, ())})
        for indicator in ordered
    }
    body = gathered.site.render(
        "indicators.html",
        routes.INDICATORS,
        indicators=ordered,
        registries=registries,
        units=units,
        links=gathered.site.links(routes.INDICATORS),
    )
    return Page(
        title=_("Các chỉ tiêu so sánh giữa các tỉnh"),
        description=_(
            "{count} chỉ tiêu về khoa học, công nghệ và đổi mới sáng tạo: "
            "mỗi chỉ tiêu một trang so sánh mức các tỉnh đã hứa."
        ).format(count=len(ordered)),
        body=Markup(body),
    )


def indicator_page(gathered: Gathered, indicator: Indicator, parts: list[Part]) -> Page:
    """Return the page of one indicator: who promises how much by when, and who says nothing."""
    site = gathered.site
    path = routes.indicator(indicator.id)
    uses = gathered.indicators.get(indicator.id, {})
    sections = _sections(gathered, indicator, [] if parts else list(uses), path, is_whole=True)
    silences = _silences(gathered, uses)
    stating = [silence for silence in silences if silence.states]
    covered = {silence.unit.id for silence in silences}
    body = site.render(
        "indicator.html",
        path,
        indicator=indicator,
        registries=site.corpus.registries,
        links=site.links(path),
        parts=parts,
        sections=sections,
        is_national=any(section.national for section in sections),
        drawn=DRAWN,
        silences=silences,
        stating=stating,
        targets=sum(uses.values()),
        plans=len(uses),
        unknown=_unknown(gathered, covered),
        maps=_maps(gathered, silences),
        edit=site.edit_link(f"datasets/registries/indicators/{indicator.id}.yaml"),
    )
    return Page(
        title=_("Chỉ tiêu: {name}").format(name=name_text(indicator)),
        description=_(
            "{name}: {stating} trong {all} tỉnh, thành phố có kế hoạch được ghi nêu chỉ tiêu này. "
            "So sánh mức đã hứa, thời hạn và dẫn chứng."
        ).format(name=name_text(indicator), stating=len(stating), all=len(silences)),
        body=Markup(body),
        toc=(*_toc(sections, parts), TocEntry("tinh-nao", _("Tỉnh nào nêu, tỉnh nào không"))),
    )


def indicator_part(gathered: Gathered, indicator: Indicator, part: Part) -> Page:
    """Return the promises of one unit of today and of those it was made of."""
    path = routes.indicator(indicator.id, part.id)
    sections = _sections(gathered, indicator, list(part.plans), path, is_whole=False)
    body = gathered.site.render(
        "indicator_part.html",
        path,
        indicator=indicator,
        part=part,
        sections=sections,
        drawn=DRAWN,
    )
    return Page(
        title=_("Chỉ tiêu: {name}").format(name=f"{name_text(indicator)} – {part.name}"),
        description=_(
            "{name}: {rows} mức đã hứa trong {plans} kế hoạch của {unit}, kể cả các đơn vị cũ."
        ).format(name=name_text(indicator), rows=part.rows, plans=len(part.plans), unit=part.name),
        body=Markup(body),
        toc=tuple(_toc(sections, [])),
    )


def _toc(sections: list[UnitSection], parts: list[Part]) -> list[TocEntry]:
    entries = [
        TocEntry(f"tinh-bang-{one.unit.id}", _("Tính bằng {unit}").format(unit=name_text(one.unit)))
        for one in sections
    ]
    return [*entries, TocEntry("theo-tinh", _("Theo tỉnh"))] if parts else entries


def _sections(
    gathered: Gathered, indicator: Indicator, plans: list[str], path: str, *, is_whole: bool
) -> list[UnitSection]:
    """Return the sections of the units in which plans state an indicator.

    A page about the whole country also has those in which only a national instrument does.
    """
    stated: dict[str, list[StatedTarget]] = {}
    for summary in gathered.in_order(plans):
        origin = gathered.origins(summary.id, path)
        for target in gathered.site.corpus.plan(summary.id).targets:
            if target.indicator == indicator.id:
                stated.setdefault(target.unit, []).append(StatedTarget(origin, target))
    units = gathered.site.corpus.registries.units
    national = national_levels(gathered.site.corpus.registries, indicator.id)
    shown = sorted({*stated, *national} if is_whole else stated)
    return [
        _section(gathered, indicator, units[unit], stated.get(unit, []), national.get(unit, []), path)
        for unit in shown
    ]


def _section(
    gathered: Gathered,
    indicator: Indicator,
    unit: Unit,
    stated: list[StatedTarget],
    national: list[StatedLevel],
    path: str,
) -> UnitSection:
    # promises for one year stand together; within it the order of units is kept
    stated.sort(key=lambda one: str(one.target.due or "9999"))
    title = _("{indicator}, tính bằng {unit}: {count} mức đã hứa").format(
        indicator=name_text(indicator), unit=name_text(unit), count=len(stated)
    )
    promises = [_promise(gathered, one) for one in stated[: DRAWN + 1]]
    symbol = unit_symbol(unit)
    lines = [national_promise(one) for one in national]
    picture = ranges_picture(f"hinh-{unit.id}", title, promises, symbol, indicator.maximum, lines)
    return UnitSection(
        unit=unit,
        national=[national_row(gathered.site, one, symbol, path) for one in national],
        rows=[_row(one, symbol) for one in stated],
        picture=picture,
        legend=legend(promises, lines),
    )


def _promise(gathered: Gathered, stated: StatedTarget) -> Promise:
    target = stated.target
    name = short_name(gathered.site.corpus.registries.provinces[stated.origin.summary.province])
    when = f", {due_text(target.due)}" if target.due else ""
    return Promise(f"{name}{when}", target.comparator, target.value, target.value_max)


def _row(stated: StatedTarget, symbol: str) -> PromiseRow:
    origin, target = stated
    return PromiseRow(
        unit=origin.unit,
        level=level_text(target, symbol),
        notes=_BETWEEN.join(_notes(target, symbol)),
        due=due_text(target.due),
        basis=labels.DUE_BASES[target.due_basis] if target.due else "",
        statement=target.statement,
        place=f"{origin.href}#{target.id}",
        label=origin.label,
        where=evidence_text(target.evidence),
    )


def _notes(target: Target, symbol: str) -> Iterator[str]:
    """Yield what else belongs to a promised figure."""
    if target.applies_to:
        yield vietnamese(target.applies_to)
    if target.frequency != "once":
        yield labels.FREQUENCIES[target.frequency]
    if target.baseline:
        said = _("mức gốc năm {year}: {value}") if target.baseline.year else _("mức gốc: {value}")
        value = f"{number_text(target.baseline.value)} {symbol}"
        yield said.format(year=target.baseline.year, value=value)


def _silences(gathered: Gathered, uses: dict[str, int]) -> list[Silence]:
    """Return the units that have a recorded plan, those that state the indicator first."""
    registries = gathered.site.corpus.registries
    plans: dict[str, list[PlanSummary]] = {}
    for summary in gathered.site.corpus.summaries.values():
        plans.setdefault(summary.province, []).append(summary)
    found = [
        Silence(
            unit=registries.provinces[unit],
            name=short_name(registries.provinces[unit]),
            present=registries.present_unit(unit),
            plans=own,
            states=any(plan.id in uses for plan in own),
            is_whole=all(plan.completeness == "full" for plan in own),
        )
        for unit, own in plans.items()
    ]
    return sorted(found, key=lambda one: (not one.states, gathered.ranks[one.unit.id]))


def _maps(gathered: Gathered, silences: list[Silence]) -> list[Markup]:
    """Return the maps of who states an indicator: of the periods that the units are of."""
    maps = find_maps(gathered.site.corpus.registries)
    states = {one.unit.id: HAS if one.states else SILENT for one in silences}
    words = {HAS: _("nêu"), SILENT: _("không nêu"), NONE: _("chưa có kế hoạch được ghi")}
    is_former = any(not one.unit.is_present for one in silences)
    is_new = any(one.unit.is_present and one.unit.predecessors for one in silences)
    periods = [*(["former"] if is_former else []), *(["present"] if is_new or not is_former else [])]
    drawn = (maps.draw(f"ban-do-{period}", period, states, words) for period in periods)
    return [picture for picture in drawn if picture is not None]


def _unknown(gathered: Gathered, covered: set[str]) -> dict[str, list[str]]:
    """Return the names of the units without any recorded plan: those of today, and former ones."""
    registries = gathered.site.corpus.registries
    ordered = sorted(registries.provinces.values(), key=lambda unit: gathered.ranks[unit.id])
    return {
        "present": [
            name_text(unit)
            for unit in ordered
            if unit.is_present and covered.isdisjoint([unit.id, *registries.ancestors(unit.id)])
        ],
        "former": [name_text(unit) for unit in ordered if not unit.is_present and unit.id not in covered],
    }
