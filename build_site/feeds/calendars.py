"""Every calendar: the whole, one a provincial unit, one an agency."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_site import routes
from build_site.corpus.corpus import Corpus
from build_site.feeds.events import due_items
from build_site.feeds.history import history_of
from build_site.feeds.ics import render_calendar, render_event
from build_site.feeds.words import PUBLISHER, agency_words, unit_words


@dataclass(frozen=True, slots=True, order=True)
class _Rendered:
    """An event as it is written, with what calendars are put in order by."""

    day: str
    uid: str
    lines: bytes


_NOTE = "Theo các kế hoạch đã ghi nhận; thời hạn chỉ biết năm đặt ở ngày 31/12 và ghi rõ như vậy."


def calendars(corpus: Corpus, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of all calendars; who has nothing due yet has one too."""
    by_unit: dict[str, list[_Rendered]] = {name: [] for name in corpus.registries.provinces}
    by_agency: dict[str, list[_Rendered]] = {name: [] for name in corpus.registries.agencies}
    history = history_of(corpus.registries)
    for plan in corpus.plans():
        for item in due_items(corpus, plan, history, site_url):
            event = item.event
            rendered = _Rendered(event.day.isoformat(), event.uid, render_event(event))
            by_unit[plan.province].append(rendered)
            for name in dict.fromkeys(item.agencies):
                by_agency[name].append(rendered)

    def calendar(path: str, title: str, what: str, events: list[_Rendered]) -> tuple[str, bytes]:
        lines = (event.lines for event in sorted(events))
        return path, render_calendar(f"{PUBLISHER}: {title}", f"{what} {_NOTE}", site_url + path, lines)

    yield calendar(
        routes.CALENDAR,
        "thời hạn",
        "Chỉ tiêu, việc được giao và báo cáo đến hạn của mọi tỉnh, thành phố.",
        [event for events in by_unit.values() for event in events],
    )
    for unit in corpus.registries.provinces.values():
        family = (unit.id, *corpus.registries.ancestors(unit.id))
        yield calendar(
            routes.province_calendar(unit.id),
            unit_words(unit),
            f"Chỉ tiêu, việc được giao và báo cáo đến hạn của {unit_words(unit)}, kể cả các đơn vị cũ nhập "
            "vào.",
            [event for name in family for event in by_unit[name]],
        )
    for agency in corpus.registries.agencies.values():
        yield calendar(
            routes.agency_calendar(agency.id),
            agency_words(agency, corpus.registries),
            f"Việc được giao và báo cáo đến hạn của {agency_words(agency, corpus.registries)}.",
            by_agency[agency.id],
        )
