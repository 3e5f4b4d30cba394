"""Feeds and calendars that accompany pages."""

from dataclasses import dataclass

from build_site import routes
from build_site.corpus.corpus import Registries
from build_site.feeds.words import agency_words
from build_site.model.registries import Agency, Province
from build_site.pages.language import N_, is_english
from build_site.pages.language import gettext as _
from build_site.pages.names import name_text, short_name
from build_site.pages.page import Alternate
from build_site.text.collate import collation_key

_ATOM = "application/atom+xml"
_CALENDAR = "text/calendar"

CHANGES = Alternate(N_("Mọi thay đổi của dữ liệu"), routes.CHANGES_FEED, _ATOM)
CORRECTIONS = Alternate(N_("Nhật ký sửa lỗi"), routes.CORRECTIONS_FEED, _ATOM)
CATALOGUES = (
    Alternate(N_("Danh mục dữ liệu (DCAT-AP 3, JSON-LD)"), routes.CATALOGUE_JSONLD, "application/ld+json"),
    Alternate(N_("Danh mục dữ liệu (DCAT-AP 3, Turtle)"), routes.CATALOGUE_TURTLE, "text/turtle"),
)
"""Descriptions of the data in several languages."""
CALENDAR = Alternate(N_("Lịch thời hạn của mọi tỉnh, thành phố"), routes.CALENDAR, _CALENDAR)


@dataclass(frozen=True, slots=True)
class Followed:
    """Something that can be followed: what it is called, and the address of its feed or calendar."""

    name: str
    address: str


def alternates_of_unit(unit: Province) -> tuple[Alternate, ...]:
    """Return feed and calendar of a provincial unit."""
    name = short_name(unit)
    return (
        Alternate(
            _("Thay đổi của dữ liệu về {name}").format(name=name), routes.province_feed(unit.id), _ATOM
        ),
        Alternate(
            _("Lịch thời hạn của {name}").format(name=name), routes.province_calendar(unit.id), _CALENDAR
        ),
    )


def followed_indicators(registries: Registries) -> list[Followed]:
    """Return the feeds of all indicators, in Vietnamese order."""
    found = [
        Followed(name_text(item), routes.indicator_feed(item.id)) for item in registries.indicators.values()
    ]
    return sorted(found, key=lambda item: collation_key(item.name))


def followed_agencies(registries: Registries) -> list[Followed]:
    """Return the calendars of all agencies, in Vietnamese order."""
    found = [
        Followed(_agency_words(item, registries), routes.agency_calendar(item.id))
        for item in registries.agencies.values()
    ]
    return sorted(found, key=lambda item: collation_key(item.name))


def _agency_words(agency: Agency, registries: Registries) -> str:
    """Return an agency's name, with its unit where the name does not say it."""
    if not is_english():
        return agency_words(agency, registries)
    unit = registries.provinces.get(agency.province)
    name = name_text(agency)
    return name if unit is None or unit.name_en in name else f"{name}, {short_name(unit)}"
