"""What pages that gather plans start from: which plans name an entry, and words for plans."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from build_site.cache.store import digest
from build_site.corpus.corpus import PlanSummary
from build_site.corpus.mentions import Counts, Mentions
from build_site.pages.due import DueItems
from build_site.pages.language import gettext as _
from build_site.pages.names import name_text, short_name
from build_site.pages.origins import Origins
from build_site.pages.site import Site
from build_site.text.collate import collation_key

MAX_ROWS = 300
"""A list of more rows than this is split over pages of its own, or shown in brief."""

_BETWEEN = Markup("; ")

Uses = Mapping[str, Counts]
"""Id of an entry → id of a plan that names it → how many of its items do."""


class Part(NamedTuple):
    """A part of a list that is too long for one page."""

    id: str
    name: str
    plans: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """The plans by what they name; each mapping is entry id → plan id → number of items.

    Attributes:
        ranks: Unit id → its place in the order of names.
        origins: Plans in words.
        dues: What is due of a plan.
    """

    site: Site
    indicators: Uses
    themes: Uses
    agencies: Uses
    instruments: Uses
    ranks: Mapping[str, int]
    origins: Origins
    dues: DueItems

    def key(self, kind: str, name: str, plans: Iterable[str], *parts: str) -> str:
        """Return the key of a page about an entry that shows some plans."""
        summaries = self.site.corpus.summaries
        return self.site.key(kind, name, *(summaries[plan].digest for plan in plans), *parts)

    def in_order(self, plans: Iterable[str]) -> list[PlanSummary]:
        """Return plans by name of the unit at issue, the latest of a unit first."""
        summaries = self.site.corpus.summaries
        latest = sorted((summaries[plan] for plan in plans), key=_date, reverse=True)
        return sorted(latest, key=lambda summary: self.ranks[summary.province])

    def agency_name(self, agency_id: str) -> str:
        """Return an agency's name, told apart from its namesakes of other provinces."""
        registries = self.site.corpus.registries
        agency = registries.agencies[agency_id]
        name = name_text(agency)
        if not agency.province:
            return name
        unit = registries.provinces[agency.province]
        if name_text(unit) in name:
            return name + short_name(unit).removeprefix(name_text(unit))
        return f"{name} – {short_name(unit)}"

    def agency_cells(self, agency_ids: Iterable[str], path: str) -> Markup:
        """Return the names of some agencies with links, for the page at `path`."""
        known = self.site.links(path).agencies
        cells = [known[agency] for agency in agency_ids]
        return cells[0] if len(cells) == 1 else _BETWEEN.join(cells)

    def parts_by_unit(self, uses: Counts) -> list[Part]:
        """Return the parts, one for each unit of today, of a list that is too long for one page."""
        if sum(uses.values()) <= MAX_ROWS:
            return []
        registries = self.site.corpus.registries
        units: dict[str, list[str]] = {}
        for plan in uses:
            present = registries.present_unit(self.site.corpus.summaries[plan].province)
            units.setdefault(present.id, []).append(plan)
        if len(units) == 1:
            return []
        ordered = sorted(units, key=lambda unit: self.ranks[unit])
        return [_part(unit, name_text(registries.provinces[unit]), units[unit], uses) for unit in ordered]

    def parts_by_year(self, uses: Counts) -> list[Part]:
        """Return the parts, one for each year of issue, of a list that is too long for one page."""
        if sum(uses.values()) <= MAX_ROWS:
            return []
        years: dict[str, list[str]] = {}
        for plan in uses:
            year = self.site.corpus.summaries[plan].issued_on[:4]
            years.setdefault(year, []).append(plan)
        if len(years) == 1:
            return []
        return [
            _part(
                year or "khong-ro-nam",
                _("năm {year}").format(year=year) if year else _("không rõ năm"),
                years[year],
                uses,
            )
            for year in sorted(years, reverse=True)
        ]


def gather(site: Site) -> Gathered:
    """Return which plans name what."""
    mentions = site.corpus.mentions()
    registries = site.corpus.registries
    ordered = sorted(
        registries.provinces.values(),
        key=lambda unit: (collation_key(name_text(unit)), not unit.is_present, unit.id),
    )
    return Gathered(
        site=site,
        indicators=_by_entry((plan, found.indicators) for plan, found in mentions.items()),
        themes=_by_entry((plan, _with_targets(site, found)) for plan, found in mentions.items()),
        agencies=_by_entry((plan, found.agencies) for plan, found in mentions.items()),
        instruments=_by_entry((plan, found.instruments) for plan, found in mentions.items()),
        ranks={unit.id: rank for rank, unit in enumerate(ordered)},
        origins=Origins(site.corpus),
        dues=DueItems(site.corpus, site.as_of),
    )


def coverage_key(site: Site) -> str:
    """Return the digest of which units have a plan, and how whole its text is."""
    return digest(
        *(
            part
            for plan in site.corpus.summaries.values()
            for part in (plan.id, plan.province, plan.completeness)
        )
    )


def _date(summary: PlanSummary) -> tuple[str, str]:
    return summary.issued_on, summary.id


def _part(identity: str, name: str, plans: list[str], uses: Counts) -> Part:
    return Part(identity, name, tuple(plans), sum(uses[plan] for plan in plans))


def _with_targets(site: Site, found: Mentions) -> Counts:
    """Return a plan's themes, those of its targets' indicators counted in."""
    counts = dict(found.themes)
    indicators = site.corpus.registries.indicators
    for indicator, count in found.indicators.items():
        for theme in indicators[indicator].themes:
            counts[theme] = counts.get(theme, 0) + count
    return counts


def _by_entry(plans: Iterable[tuple[str, Counts]]) -> dict[str, Counts]:
    found: dict[str, Counts] = {}
    for plan, counts in plans:
        for entry, count in counts.items():
            found.setdefault(entry, {})[plan] = count
    return found
