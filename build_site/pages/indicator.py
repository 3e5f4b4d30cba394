"""The pages of indicators: one promise compared across provinces and years."""

from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import PlanSummary
from build_site.model.plan import Target
from build_site.model.registries import Indicator, Province, Unit
from build_site.pages import labels
from build_site.pages.gathered import Gathered, Part, coverage_key
from build_site.pages.maps import HAS, NONE, SILENT, find_maps
from build_site.pages.origins import Origin, short_name
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.pictures.ranges import DRAWN, Promise, legend, ranges_picture
from build_site.pages.plan import due_text, level_text
from build_site.pages.render import evidence_text
from build_site.text.collate import collation_key
from build_site.text.numbers import format_number


class PromiseRow(NamedTuple):
    """A target as a line of the comparison."""

    origin: Origin
    target: Target
    level: str
    baseline: str
    due: str
    where: str


@dataclass(frozen=True, slots=True)
class UnitSection:
    """The promises in one unit of measurement; they are never mixed with those in another."""

    unit: Unit
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
    site = gathered.site
    coverage = coverage_key(site)
    every = (plan for plans in gathered.indicators.values() for plan in plans)
    key = gathered.key("indicators", "", dict.fromkeys(every))
    jobs = [PageJob(routes.INDICATORS, "indicators", key, lambda: indicators_page(gathered))]
    for indicator in site.corpus.registries.indicators.values():
        uses = gathered.indicators.get(indicator.id, {})
        parts = gathered.parts_by_unit(uses)
        jobs.append(
            PageJob(
                routes.indicator(indicator.id),
                "indicator",
                gathered.key("indicator", indicator.id, uses, coverage),
                partial(indicator_page, gathered, indicator, parts),
            )
        )
        jobs += [
            PageJob(
                routes.indicator(indicator.id, part.id),
                "indicator-part",
                gathered.key("indicator-part", f"{indicator.id}/{part.id}", part.plans),
                partial(indicator_part, gathered, indicator, part),
            )
            for part in parts
        ]
    return jobs


def indicators_page(gathered: Gathered) -> Page:
    """Return the list of indicators."""
    registries = gathered.site.corpus.registries
    summaries = gathered.site.corpus.summaries
    ordered = sorted(registries.indicators.values(), key=lambda indicator: collation_key(indicator.name))
    units = {
        indicator.id: len({summaries[plan].province for plan in gathered.indicators.get(indicator.id, ())})
        for indicator in ordered
    }
    body = gathered.site.render(
        "indicators.html", routes.INDICATORS, indicators=ordered, registries=registries, units=units
    )
    return Page(
        title="Các chỉ tiêu so sánh giữa các tỉnh",
        description=f"{len(ordered)} chỉ tiêu về khoa học, công nghệ và đổi mới sáng tạo: "
        "mỗi chỉ tiêu một trang so sánh mức các tỉnh đã hứa.",
        body=Markup(body),
    )


def indicator_page(gathered: Gathered, indicator: Indicator, parts: list[Part]) -> Page:
    """Return the page of one indicator: who promises how much by when, and who says nothing."""
    site = gathered.site
    path = routes.indicator(indicator.id)
    uses = gathered.indicators.get(indicator.id, {})
    sections = [] if parts else _sections(gathered, indicator, list(uses), path)
    silences = _silences(gathered, uses)
    stating = [silence for silence in silences if silence.states]
    covered = {silence.unit.id for silence in silences}
    body = site.render(
        "indicator.html",
        path,
        indicator=indicator,
        registries=site.corpus.registries,
        labels=labels,
        parts=parts,
        sections=sections,
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
        title=f"Chỉ tiêu: {indicator.name}",
        description=f"{indicator.name}: {len(stating)} trong {len(silences)} tỉnh, thành phố có kế hoạch "
        "được ghi nêu chỉ tiêu này. So sánh mức đã hứa, thời hạn và dẫn chứng.",
        body=Markup(body),
        toc=(*_toc(sections, parts), TocEntry("tinh-nao", "Tỉnh nào nêu, tỉnh nào không")),
    )


def indicator_part(gathered: Gathered, indicator: Indicator, part: Part) -> Page:
    """Return the promises of one unit of today and of those it was made of."""
    path = routes.indicator(indicator.id, part.id)
    sections = _sections(gathered, indicator, list(part.plans), path)
    body = gathered.site.render(
        "indicator_part.html",
        path,
        indicator=indicator,
        labels=labels,
        part=part,
        sections=sections,
        drawn=DRAWN,
    )
    return Page(
        title=f"Chỉ tiêu: {indicator.name} – {part.name}",
        description=f"{indicator.name}: {part.rows} mức đã hứa trong {len(part.plans)} kế hoạch "
        f"của {part.name}, kể cả các đơn vị cũ.",
        body=Markup(body),
        toc=tuple(_toc(sections, [])),
    )


def _toc(sections: list[UnitSection], parts: list[Part]) -> list[TocEntry]:
    entries = [TocEntry(f"tinh-bang-{one.unit.id}", f"Tính bằng {one.unit.name}") for one in sections]
    return [*entries, TocEntry("theo-tinh", "Theo tỉnh")] if parts else entries


def _sections(gathered: Gathered, indicator: Indicator, plans: list[str], path: str) -> list[UnitSection]:
    rows: dict[str, list[PromiseRow]] = {}
    units = gathered.site.corpus.registries.units
    for summary in gathered.in_order(plans):
        origin = gathered.origins(summary.id, path)
        for target in gathered.site.corpus.plan(summary.id).targets:
            if target.indicator == indicator.id:
                rows.setdefault(target.unit, []).append(_row(origin, target, units[target.unit].symbol))
    return [_section(gathered, indicator, units[unit], rows[unit]) for unit in sorted(rows)]


def _row(origin: Origin, target: Target, symbol: str) -> PromiseRow:
    baseline = ""
    if target.baseline:
        year = f" năm {target.baseline.year}" if target.baseline.year else ""
        baseline = f"mức gốc{year}: {format_number(target.baseline.value)} {symbol}"
    return PromiseRow(
        origin,
        target,
        level_text(target, symbol),
        baseline,
        due_text(target.due),
        evidence_text(target.evidence),
    )


def _section(gathered: Gathered, indicator: Indicator, unit: Unit, rows: list[PromiseRow]) -> UnitSection:
    # promises for one year stand together; within it the order of units is kept
    rows.sort(key=lambda row: str(row.target.due or "9999"))
    provinces = gathered.site.corpus.registries.provinces
    promises = [
        Promise(
            f"{short_name(provinces[row.origin.summary.province])}, {row.due}"
            if row.target.due
            else short_name(provinces[row.origin.summary.province]),
            row.target.comparator,
            row.target.value,
            row.target.value_max,
        )
        for row in rows
    ]
    title = f"{indicator.name}, tính bằng {unit.name}: {len(rows)} mức đã hứa"
    picture = ranges_picture(f"hinh-{unit.id}", title, promises, unit.symbol, indicator.maximum)
    return UnitSection(unit, rows, picture, legend(promises))


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
    words = {HAS: "nêu", SILENT: "không nêu", NONE: "chưa có kế hoạch được ghi"}
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
            unit.name
            for unit in ordered
            if unit.is_present and covered.isdisjoint([unit.id, *registries.ancestors(unit.id)])
        ],
        "former": [unit.name for unit in ordered if not unit.is_present and unit.id not in covered],
    }
