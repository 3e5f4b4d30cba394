"""Records and packages → the one description."""

import datetime as dt
from collections.abc import Sequence

from build_site.corpus.corpus import Corpus, Registries
from build_site.metadata.description import Catalogue, Dataset, Package, Place, Text, Theme, Years
from build_site.model.plan import Plan
from build_site.tables.catalogue import ALL_TABLES
from build_site.text.dates import display_date


def describe(corpus: Corpus, packages: Sequence[Package], site_url: str, built_on: dt.date) -> Catalogue:
    """Return the description of everything that is published.

    Args:
        corpus: Records without errors.
        packages: What has been built, the national package first.
        site_url: Absolute address of the website; ends with a slash.
        built_on: Day that the build bears.
    """
    registries = corpus.registries
    units = [package.province_id for package in packages if package.province_id]
    places = {unit: _place(registries, unit) for unit in _with_successors(registries, units)}
    return Catalogue(
        site_url=site_url,
        version=registries.release.version,
        released_on=registries.release.released_on.first,
        built_on=built_on,
        datasets=tuple(_dataset(corpus, package, places) for package in packages),
        places=places,
        themes={
            theme.id: Theme(theme.id, Text(theme.name, theme.name_en)) for theme in registries.themes.values()
        },
    )


def _dataset(corpus: Corpus, package: Package, places: dict[str, Place]) -> Dataset:
    plans = [
        corpus.plan(summary.id)
        for summary in corpus.summaries.values()
        if package.province_id in ("", summary.province)
    ]
    held = {file.table for file in package.distributions if file.format == "csv"}
    found = {theme for plan in plans for theme in _themes(plan, corpus.registries)}
    return Dataset(
        package=package,
        tables=tuple(table for table in ALL_TABLES if table.name in held),
        place=places.get(package.province_id),
        years=_years(plans),
        themes=tuple(theme for theme in corpus.registries.themes if theme in found),
    )


def _years(plans: Sequence[Plan]) -> Years | None:
    """Return the years that plans are for, as far as their texts say."""
    firsts = [plan.period.start_year for plan in plans if plan.period.start_year is not None]
    lasts = [plan.period.end_year for plan in plans if plan.period.end_year is not None]
    first, last = min(firsts, default=None), max(lasts, default=None)
    return None if first is None and last is None else Years(first, last)


def _themes(plan: Plan, registries: Registries) -> set[str]:
    filed = [
        *(item.themes for item in plan.objectives),
        *(item.themes for item in plan.measure_groups),
        *(item.themes for item in plan.measures),
        *(item.themes for item in plan.assignments),
        *(registries.indicators[target.indicator].themes for target in plan.targets),
    ]
    return {theme for themes in filed for theme in themes}


def _with_successors(registries: Registries, units: Sequence[str]) -> list[str]:
    """Return some units and those they became part of, in order of id."""
    found: set[str] = set()
    waiting = list(units)
    while waiting:
        unit = waiting.pop()
        if unit not in found:
            found.add(unit)
            waiting += registries.provinces[unit].successors
    return sorted(found)


def _place(registries: Registries, unit: str) -> Place:
    province = registries.provinces[unit]
    ending, ending_en = "", ""
    if province.valid_to is not None:
        ending, ending_en = f" (đến {display_date(province.valid_to)})", f" (until {province.valid_to})"
    return Place(
        id=unit,
        name=Text(province.official_name + ending, province.name_en + ending_en),
        iso_code=province.iso_3166_2,
        successors=province.successors,
    )
