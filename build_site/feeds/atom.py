"""Entries → an Atom feed. Source: RFC 4287."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from build_site.feeds.words import PUBLISHER, RIGHTS, clean

MAX_ENTRIES = 200
"""A feed tells what is new; all there is, is in the tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece of news.

    Attributes:
        id: Tag URI, the same for ever.
        url: Absolute address of the place where it stands on the website.
        kind: Word for programs (`corrected`), and the same for people.
        text: Paragraphs, plain text.
        rank: Puts entries of one day in order, the lowest first.
    """

    id: str
    title: str
    url: str
    kind: tuple[str, str]
    published: dt.date
    updated: dt.date
    text: tuple[str, ...]
    rank: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed before it is written.

    Attributes:
        path: Its address, relative to the site root.
        page: Address of the page that it accompanies, likewise.
        since: Day that it bears while it has no entry.
    """

    id: str
    path: str
    page: str
    title: str
    subtitle: str
    since: dt.date
    entries: tuple[Entry, ...]


def latest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the newest entries, each once, as many as a feed holds, the newest first."""
    once = {entry.id: entry for entry in entries}.values()
    in_order = sorted(once, key=lambda entry: (-entry.updated.toordinal(), entry.rank, entry.id))
    return tuple(in_order[:MAX_ENTRIES])


def render_feed(feed: Feed, site_url: str) -> bytes:
    """Return the XML of a feed; the same entries give the same bytes."""
    updated = max((entry.updated for entry in feed.entries), default=feed.since)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
        f"<id>{escape(feed.id)}</id>",
        f"<title>{_text(feed.title)}</title>",
        f"<subtitle>{_text(feed.subtitle)}</subtitle>",
        f"<updated>{_instant(updated)}</updated>",
        _link("self", "application/atom+xml", site_url + feed.path),
        _link("alternate", "text/html", site_url + feed.page),
        f"<author><name>{PUBLISHER}</name><uri>{escape(site_url)}</uri></author>",
        f"<rights>{RIGHTS}</rights>",
    ]
    for entry in feed.entries:
        lines += _entry(entry)
    return "\n".join([*lines, "</feed>", ""]).encode()


def _entry(entry: Entry) -> list[str]:
    term, label = entry.kind
    return [
        "<entry>",
        f"<id>{escape(entry.id)}</id>",
        f"<title>{_text(entry.title)}</title>",
        _link("alternate", "text/html", entry.url),
        f"<published>{_instant(entry.published)}</published>",
        f"<updated>{_instant(entry.updated)}</updated>",
        f"<category term={quoteattr(term)} label={quoteattr(label)}/>",
        f'<content type="text">{_text(chr(10).join(entry.text))}</content>',
        "</entry>",
    ]


def _text(text: str) -> str:
    return escape(clean(text))


def _instant(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _link(relation: str, media_type: str, address: str) -> str:
    return f'<link rel="{relation}" type="{media_type}" href={quoteattr(address)}/>'
