"""What instruments set for the whole country, as pages say it."""

from typing import NamedTuple

from build_site import routes
from build_site.corpus.corpus import Registries
from build_site.model.registries import Instrument, NationalTarget
from build_site.pages import labels
from build_site.pages.entry_links import instrument_name
from build_site.pages.language import date_text
from build_site.pages.language import gettext as _
from build_site.pages.names import name_of, vietnamese
from build_site.pages.pictures.ranges import Promise
from build_site.pages.site import Linker, Site
from build_site.pages.target_words import due_text, level_text, unit_symbol
from build_site.pages.where import section_text


class StatedLevel(NamedTuple):
    """A level of the whole country and the instrument that states it."""

    instrument: Instrument
    target: NationalTarget


class NationalRow(NamedTuple):
    """A level of the whole country as a line of an indicator's page.

    Attributes:
        place: Where it stands on the page of its instrument.
        where: Where in the instrument, in words; "" where that is not known.
    """

    level: str
    due: str
    place: str
    label: str
    where: str
    figure: str
    confirmed: str


class SetRow(NamedTuple):
    """A level of the whole country as a line of its instrument's page; `id` is its anchor."""

    id: str
    indicator: str
    place: str
    level: str
    due: str
    figure: str
    where: str
    url: str
    confirmed: str


def national_levels(registries: Registries, indicator: str) -> dict[str, list[StatedLevel]]:
    """Return unit → what is set for an indicator in it, the earliest due first."""
    found: dict[str, list[StatedLevel]] = {}
    for instrument in registries.instruments.values():
        for target in instrument.national_targets:
            if target.indicator == indicator:
                found.setdefault(target.unit, []).append(StatedLevel(instrument, target))
    for levels in found.values():
        levels.sort(key=lambda one: str(one.target.due or "9999"))
    return found


def national_promise(stated: StatedLevel) -> Promise:
    """Return a level as a picture draws it, named by its year and its instrument."""
    instrument, target = stated
    name = _("Cấp quốc gia")
    if target.due:
        name = f"{name}, {due_text(target.due)}"
    said = [instrument.document_number, _ended(instrument)]
    if any(said):
        name = f"{name} ({', '.join(filter(None, said))})"
    return Promise(name, target.comparator, target.value, target.value_max)


def national_row(site: Site, stated: StatedLevel, symbol: str, path: str) -> NationalRow:
    """Return a level as the page of its indicator, at `path`, shows it."""
    instrument, target = stated
    label = instrument_name(instrument)
    if instrument.issued_on:
        label += f", {date_text(instrument.issued_on)}"
    if ended := _ended(instrument):
        label += f" ({ended})"
    link = Linker(path, site.site_url)
    return NationalRow(
        level=level_text(target, symbol),
        due=due_text(target.due),
        place=f"{link(routes.instrument(instrument.id))}#{routes.national_anchor(target.id)}",
        label=label,
        where=section_text(target.section),
        figure=vietnamese(target.figure),
        confirmed=labels.CONFIRMED[target.confirmed],
    )


def _ended(instrument: Instrument) -> str:
    """Return how an instrument has ended, "" for one that has not or is not known to have."""
    if instrument.legal_status not in ("expired", "replaced"):
        return ""
    return labels.LEGAL_STATUSES[instrument.legal_status].lower()


def set_rows(site: Site, instrument: Instrument, path: str) -> list[SetRow]:
    """Return what an instrument sets for the whole country, as its page at `path` shows it."""
    registries = site.corpus.registries
    link = Linker(path, site.site_url)
    return [
        SetRow(
            id=routes.national_anchor(target.id),
            indicator=name_of(registries.indicators[target.indicator]),
            place=f"{link(routes.indicator(target.indicator))}#tinh-bang-{target.unit}",
            level=level_text(target, unit_symbol(registries.units[target.unit])),
            due=due_text(target.due),
            figure=vietnamese(target.figure),
            where=section_text(target.section),
            url=target.url,
            confirmed=labels.CONFIRMED[target.confirmed],
        )
        for target in instrument.national_targets
    ]
