"""Feeds and calendars that accompany pages."""

from dataclasses import dataclass

from build_site import routes
from build_site.corpus.corpus import Registries
from build_site.feeds.words import agency_words, unit_words
from build_site.model.registries import Province
from build_site.pages.page import Alternate
from build_site.text.collate import collation_key

_ATOM = "application/atom+xml"
_CALENDAR = "text/calendar"

CHANGES = Alternate("Mọi thay đổi của dữ liệu", routes.CHANGES_FEED, _ATOM)
CORRECTIONS = Alternate("Nhật ký sửa lỗi", routes.CORRECTIONS_FEED, _ATOM)
CALENDAR = Alternate("Lịch thời hạn của mọi tỉnh, thành phố", routes.CALENDAR, _CALENDAR)


@dataclass(frozen=True, slots=True)
class Followed:
    """Something that can be followed: what it is called, and the address of its feed or calendar."""

    name: str
    address: str


def alternates_of_unit(unit: Province) -> tuple[Alternate, ...]:
    """Return feed and calendar of a provincial unit."""
    name = unit_words(unit)
    return (
        Alternate(f"Thay đổi của dữ liệu về {name}", routes.province_feed(unit.id), _ATOM),
        Alternate(f"Lịch thời hạn của {name}", routes.province_calendar(unit.id), _CALENDAR),
    )


def followed_indicators(registries: Registries) -> list[Followed]:
    """Return the feeds of all indicators, in Vietnamese order."""
    found = [Followed(item.name, routes.indicator_feed(item.id)) for item in registries.indicators.values()]
    return sorted(found, key=lambda item: collation_key(item.name))


def followed_agencies(registries: Registries) -> list[Followed]:
    """Return the calendars of all agencies, in Vietnamese order."""
    found = [
        Followed(agency_words(item, registries), routes.agency_calendar(item.id))
        for item in registries.agencies.values()
    ]
    return sorted(found, key=lambda item: collation_key(item.name))
