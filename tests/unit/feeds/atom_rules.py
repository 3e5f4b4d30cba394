"""The rules of RFC 4287 that a feed can break while it is still XML, and one of RFC 4151."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_TAG = re.compile(
    r"tag:[a-z0-9]([a-z0-9.-]*[a-z0-9])?,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*"
)
_FEED = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "subtitle": (0, 1), "rights": (0, 1),
         "generator": (0, 1), "icon": (0, 1), "logo": (0, 1), "author": (0, None), "category": (0, None),
         "contributor": (0, None), "link": (0, None), "entry": (0, None)}  # fmt: skip
_ENTRY = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (0, 1), "summary": (0, 1),
          "content": (0, 1), "rights": (0, 1), "source": (0, 1), "author": (0, None), "category": (0, None),
          "contributor": (0, None), "link": (0, None)}  # fmt: skip
"""Element → how often it may stand, by sections 4.1.1 and 4.1.2."""


def violations(raw: bytes) -> list[str]:
    """Return what is wrong with a feed, one short sentence each."""
    try:
        root = etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return [f"no XML: {error.msg}"]
    if root.tag != f"{ATOM}feed":
        return [f"root is {root.tag}"]
    return [*_feed(root), *(fault for entry in root.findall(f"{ATOM}entry") for fault in _entry(entry))]


def _feed(root: etree._Element) -> Iterator[str]:
    yield from _counted(root, _FEED, "feed")
    yield from _dates(root, "feed")
    yield from _ids(root, "feed")
    yield from _links(root, "feed")
    relations = [link.get("rel", "alternate") for link in root.findall(f"{ATOM}link")]
    if relations.count("self") != 1:
        yield "feed: no link to itself"  # 4.1.1: SHOULD
    entries = root.findall(f"{ATOM}entry")
    if root.find(f"{ATOM}author") is None and any(item.find(f"{ATOM}author") is None for item in entries):
        yield "feed: no author"
    names = Counter(item.findtext(f"{ATOM}id") for item in entries)
    yield from (f"feed: entry twice: {name}" for name, count in names.items() if count > 1)
    newest = max((_when(item, "updated") for item in entries), default=None)
    if newest is not None and newest > _when(root, "updated"):
        yield "feed: older than its newest entry"
    for author in root.iter(f"{ATOM}author", f"{ATOM}contributor"):
        if len(author.findall(f"{ATOM}name")) != 1:
            yield "author without a name"


def _entry(entry: etree._Element) -> Iterator[str]:
    where = f"entry {entry.findtext(f'{ATOM}id')}"
    yield from _counted(entry, _ENTRY, where)
    yield from _dates(entry, where)
    yield from _ids(entry, where)
    yield from _links(entry, where)
    has_alternate = any(link.get("rel", "alternate") == "alternate" for link in entry.findall(f"{ATOM}link"))
    content = entry.find(f"{ATOM}content")
    if content is None and not has_alternate:
        yield f"{where}: neither content nor a link"
    if content is not None and content.get("type", "text") in ("text", "html") and len(content):
        yield f"{where}: elements in a text"
    for title in entry.iter(f"{ATOM}title", f"{ATOM}summary"):
        if title.get("type", "text") == "text" and len(title):
            yield f"{where}: elements in a text"
    for category in entry.findall(f"{ATOM}category"):
        if not category.get("term"):
            yield f"{where}: category without a term"
    if entry.find(f"{ATOM}published") is not None and _when(entry, "published") > _when(entry, "updated"):
        yield f"{where}: updated before it was published"


def _counted(element: etree._Element, wanted: dict[str, tuple[int, int | None]], where: str) -> Iterator[str]:
    found = Counter(str(child.tag) for child in element)
    for name, (least, most) in wanted.items():
        count = found.pop(f"{ATOM}{name}", 0)
        if count < least or (most is not None and count > most):
            yield f"{where}: {count} × {name}"
    yield from (f"{where}: unknown {name}" for name in found if name.startswith(ATOM))


def _dates(element: etree._Element, where: str) -> Iterator[str]:
    for name in ("updated", "published"):
        text = element.findtext(f"{ATOM}{name}")
        if text is not None and not _INSTANT.fullmatch(text):
            yield f"{where}: {name} is no date: {text}"


def _when(element: etree._Element, name: str) -> datetime:
    text = element.findtext(f"{ATOM}{name}") or ""
    return datetime.fromisoformat(text if _INSTANT.fullmatch(text) else "0001-01-01T00:00:00+00:00")


def _ids(element: etree._Element, where: str) -> Iterator[str]:
    text = element.findtext(f"{ATOM}id") or ""
    if not re.match(r"[a-z][a-z0-9+.-]*:", text):
        yield f"{where}: id is no IRI: {text}"
    elif text.startswith("tag:") and not _TAG.fullmatch(text):
        yield f"{where}: id is no tag URI: {text}"


def _links(element: etree._Element, where: str) -> Iterator[str]:
    alternates: Counter[tuple[str | None, str | None]] = Counter()
    for link in element.findall(f"{ATOM}link"):
        if not re.match(r"https?://[^\s<>\"]+$", link.get("href") or ""):
            yield f"{where}: link to {link.get('href')}"
        if link.get("rel", "alternate") == "alternate":
            alternates[link.get("type"), link.get("hreflang")] += 1
    if any(count > 1 for count in alternates.values()):
        yield f"{where}: two alternates of one type and language"
