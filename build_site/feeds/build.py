"""Corpus → all feeds and calendars, as files of the website."""

from collections.abc import Iterator

from build_site.corpus.corpus import Corpus
from build_site.feeds.atom import render_feed
from build_site.feeds.calendars import calendars
from build_site.feeds.feed_list import feeds


def build_feeds(corpus: Corpus, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every feed and calendar.

    All dates are those of releases: a build on another day gives the same bytes, and a
    reader is told of news only when there is some.

    Args:
        corpus: Checked records.
        site_url: Absolute address of the website; ends with a slash.
    """
    for feed in feeds(corpus, site_url):
        yield feed.path, render_feed(feed, site_url)
    yield from calendars(corpus, site_url)
