"""Events → an iCalendar file. Sources: RFC 5545, and RFC 7986 for what describes a calendar."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from build_site.feeds.words import PUBLISHER, clean

_LINE = 75
"""Longest line in bytes, its end not counted (RFC 5545, 3.1)."""

_PRODUCT = f"-//{PUBLISHER}//Thời hạn//VI"

# A calendar must hold a component (RFC 5545, 3.6): one of a unit or agency of which nothing
# is due yet holds this alone, so that whoever subscribes to it gets what comes.
_TIME_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Ho_Chi_Minh",
    "BEGIN:STANDARD",
    "DTSTART:19750613T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something due on a day.

    Attributes:
        uid: The same for ever.
        day: The day, or the first of those on which it recurs.
        recurrence: Value of RRULE; "" for a thing that is due once.
        stamp: Day of the release that last changed it.
        category: What it is: a target, a duty, a report.
        url: Absolute address of its place on the website.
    """

    uid: str
    day: dt.date
    recurrence: str
    stamp: dt.date
    summary: str
    description: str
    category: str
    url: str


def render_event(event: Event) -> bytes:
    """Return the lines of an event: a whole day that does not make anybody busy."""
    recurrence = [f"RRULE:{event.recurrence}"] if event.recurrence else []
    return _lines(
        "BEGIN:VEVENT",
        f"UID:{_text(event.uid)}",
        f"DTSTAMP:{event.stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        *recurrence,
        f"SUMMARY:{_text(event.summary)}",
        f"DESCRIPTION:{_text(event.description)}",
        f"CATEGORIES:{_text(event.category)}",
        f"URL:{event.url}",
        "CLASS:PUBLIC",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )


def render_calendar(name: str, description: str, url: str, events: Iterable[bytes]) -> bytes:
    """Return a calendar of rendered events.

    Args:
        name: What calendar programs call it.
        description: What it holds.
        url: Absolute address of the calendar itself, where programs look for news.
        events: What `render_event` gives, in the order wanted.
    """
    head = _lines(
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_text(_PRODUCT)}",
        "CALSCALE:GREGORIAN",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        f"DESCRIPTION:{_text(description)}",
        f"X-WR-CALDESC:{_text(description)}",
        f"SOURCE;VALUE=URI:{url}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
        *_TIME_ZONE,
    )
    return b"".join((head, *events, _lines("END:VCALENDAR")))


def _text(text: str) -> str:
    """Return a value of type TEXT (RFC 5545, 3.3.11)."""
    text = clean(text).replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n")
    for char in "\\;,":
        text = text.replace(char, f"\\{char}")
    return text.replace("\n", "\\n")


def _lines(*lines: str) -> bytes:
    return b"".join(_folded(line.encode()) for line in lines)


def _folded(line: bytes) -> bytes:
    """Return a line cut into pieces that are short enough, never within a character."""
    pieces = []
    room = _LINE
    while len(line) > room:
        cut = room
        while line[cut] & 0xC0 == 0x80:  # a byte that continues a character
            cut -= 1
        pieces.append(line[:cut])
        line = line[cut:]
        room = _LINE - 1  # a space comes before each further piece
    return b"\r\n ".join([*pieces, line]) + b"\r\n"
