"""Reads the finished site as a browser would and finds what is broken in it."""

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from build_site import routes
from build_site.problems import Problem, in_order
from build_site.website.verify_api import api_problems

_LOADED = {"script": "src", "img": "src", "source": "src", "iframe": "src", "audio": "src", "video": "src"}
_LINKED_DATA = "application/ld+json"
"""The one kind of script that may stand in a page itself: a block of data, which nothing runs."""
_LOADED_RELS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"}


_PARSER = html.HTMLParser(encoding="utf-8")
_IDS = etree.XPath("//@id", smart_strings=False)
_LINKED = etree.XPath("//a/@href | //form/@action", smart_strings=False)
_LINKS = etree.XPath("//a[@href] | //form[@action]")
_LOADS = etree.XPath("//link[@href] | //*[@src]")
"""Only what can be wrong is walked in Python; the rest of a page stays in libxml2."""
_SCRIPTS = etree.XPath("//script")
_PLAIN = re.compile(r"[a-z0-9.-][a-z0-9./-]*")
"""A relative address of nothing but a path, in which nothing is written by codes."""
_HANDLED = etree.XPath("//*[@*[starts-with(local-name(), 'on')]]")
_MAYBE_HANDLER = re.compile(rb"on(?<=\son)[a-z]+\s*=")
"""Begins with what is looked for, which is found much faster than any white space would be."""


@dataclass(frozen=True, slots=True)
class _Link:
    """An address in a page, and the line it stands on."""

    address: str
    line: int
    is_loaded: bool


@dataclass(frozen=True, slots=True)
class _PageFacts:
    """What must be known of a page to judge it and the links to it.

    Attributes:
        linked: The addresses that it links to, each once, but for places of its own that are
            there; hardly ever one is wrong, so where they stand is looked up only then.
        loaded: What else its head and its elements name.
    """

    name: str
    title: str
    language: str
    ids: frozenset[str]
    linked: frozenset[str]
    loaded: tuple[_Link, ...]


@dataclass(frozen=True, slots=True)
class _Site:
    """What links are judged by: the folder, its files and pages, and the path it is published at."""

    folder: Path
    files: set[str]
    pages: dict[str, _PageFacts]
    base: str


def verify_site(site: Path, paths: list[str], site_url: str = routes.DEFAULT_SITE_URL) -> list[Problem]:
    """Return what is wrong with a finished site.

    Args:
        site: The site's folder.
        paths: Addresses of the pages that must be there.
        site_url: Address of the site, by which the files of the API name its places; below its
            path lie the links that begin with a slash, as on the page for missing addresses.
    """
    problems = [
        _problem("site-missing-page", routes.page_file(path), f"Không có trang “/{path}”.", "")
        for path in paths
        if not (site / routes.page_file(path)).is_file()
    ]
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages: dict[str, _PageFacts] = {}
    for name in sorted(files):
        if name.endswith(".html"):
            facts, found = _read(site / name, name)
            pages[name] = facts
            problems += found
    problems += _titles(pages)
    known = _Site(site, files, pages, urlsplit(site_url).path or "/")
    for facts in pages.values():
        problems += _broken(facts, known)
    problems += api_problems(site, files, {name: facts.ids for name, facts in pages.items()}, site_url)
    return in_order(problems)


def _problem(code: str, name: str, message: str, hint: str, line: int = 0) -> Problem:
    return Problem(code=code, message=message, hint=hint, path=name, line=line)


def _read(path: Path, name: str) -> tuple[_PageFacts, list[Problem]]:
    raw = path.read_bytes()
    root = _tree(raw)
    problems: list[Problem] = []
    if b"KHM0" in raw:
        problems.append(
            _problem("site-token", name, "Trang còn chỗ trống chưa điền.", "Xem lại khung trang trong docs/.")
        )
    ids = Counter(_names(_IDS, root))
    handled = _elements(_HANDLED, root) if _MAYBE_HANDLER.search(raw) else []
    loaded = [link for element in _elements(_LOADS, root) for link in _links(element, _line(element))]
    for element in dict.fromkeys([*_elements(_SCRIPTS, root), *handled]):
        problems += _scripts(element, name, _line(element))
    problems += [
        _problem(
            "site-repeated-id",
            name,
            f"Mã phần tử “{identity}” có {count} lần trong trang.",
            "Đổi mã của mục trong bản ghi; mã phải khác mọi mã khác của trang.",
        )
        for identity, count in ids.items()
        if count > 1
    ]
    language = root.get("lang") or ""
    if language != ("en" if name.startswith(routes.ENGLISH) else "vi"):
        problems.append(_problem("site-language", name, f"Ngôn ngữ của trang là “{language}”.", ""))
    title = " ".join((root.findtext(".//title") or "").split())
    # most addresses and ids stand in thousands of pages: each is kept once, and none that leads
    # to a place of the page itself, which is seen to be there at once
    own = {f"#{identity}" for identity in ids}
    linked = frozenset(sys.intern(address) for address in _names(_LINKED, root) if address not in own)
    return _PageFacts(name, title, language, frozenset(map(sys.intern, ids)), linked, tuple(loaded)), problems


def _tree(raw: bytes) -> html.HtmlElement:
    return html.document_fromstring(raw, parser=_PARSER)


def _elements(path: etree.XPath, root: html.HtmlElement) -> list[html.HtmlElement]:
    found: Any = path(root)
    return list(found)


def _line(element: html.HtmlElement) -> int:
    """Return the line an element stands on, 0 where the parser does not know."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 0


def _names(path: etree.XPath, root: html.HtmlElement) -> list[str]:
    found: Any = path(root)
    return list(found)


def _links(element: html.HtmlElement, line: int) -> list[_Link]:
    tag = element.tag
    if tag == "a" and element.get("href") is not None:
        return [_Link(element.get("href") or "", line, is_loaded=False)]
    if tag == "form" and element.get("action"):
        return [_Link(element.get("action") or "", line, is_loaded=False)]
    if tag == "link" and element.get("href"):
        rels = set((element.get("rel") or "").split())
        # a canonical address names this site in full; it and a feed load nothing
        is_loaded = bool(rels & _LOADED_RELS)
        is_looked_at = is_loaded or "alternate" in rels
        return [_Link(element.get("href") or "", line, is_loaded=is_loaded)] if is_looked_at else []
    if tag in _LOADED and element.get(_LOADED[tag]):
        return [_Link(element.get(_LOADED[tag]) or "", line, is_loaded=True)]
    return []


def _scripts(element: html.HtmlElement, name: str, line: int) -> list[Problem]:
    is_inline = element.tag == "script" and not element.get("src")
    is_data = is_inline and element.get("type") == _LINKED_DATA
    if is_data and not _is_linked_data(element.text_content()):
        return [
            _problem(
                "site-linked-data",
                name,
                "Dữ liệu có cấu trúc của trang không phải là JSON của schema.org.",
                "Xem lại nơi viết thẻ script ấy trong mẫu trang.",
                line,
            )
        ]
    is_code = is_inline and not is_data
    handlers = [key for key in element.keys() if key.startswith("on")]  # noqa: SIM118 - lxml element
    if not is_code and not handlers:
        return []
    what = f"thuộc tính “{handlers[0]}”" if handlers else "thẻ script không có src"
    return [
        _problem(
            "site-inline-script",
            name,
            f"Trang có mã lệnh viết thẳng: {what}.",
            "Chuyển mã lệnh vào một tệp trong docs/assets/.",
            line,
        )
    ]


def _is_linked_data(text: str) -> bool:
    try:
        data = json.loads(text)
    except ValueError:
        return False
    return isinstance(data, dict) and data.get("@context") == "https://schema.org"


def _titles(pages: dict[str, _PageFacts]) -> list[Problem]:
    problems: list[Problem] = []
    first: dict[tuple[str, str], str] = {}
    for name, facts in pages.items():
        said = facts.language, facts.title  # names may be alike in both languages
        if not facts.title:
            problems.append(_problem("site-title", name, "Trang không có tiêu đề.", "Thêm title cho trang."))
        elif said in first and name != "404.html":
            problems.append(
                _problem(
                    "site-title",
                    name,
                    f"Tiêu đề “{facts.title}” trùng với trang {first[said]}.",
                    "Đặt tiêu đề phân biệt được hai trang.",
                )
            )
        else:
            first[said] = name
    return problems


def _broken(facts: _PageFacts, known: _Site) -> list[Problem]:
    """Return the links of a page that lead nowhere; addresses that differ only in the anchor are one."""
    targets: dict[str, str | None] = {}
    links = list(facts.loaded)
    if _has_fault(facts, known, targets):
        root = _tree((known.folder / facts.name).read_bytes())
        links += [link for element in _elements(_LINKS, root) for link in _links(element, _line(element))]
    problems: list[Problem] = []
    for link in dict.fromkeys(links):
        fault = _fault(facts.name, link.address, known, targets)
        if fault is not None:
            code, message, hint = fault
            problems.append(_problem(code, facts.name, message, hint, link.line))
        elif link.is_loaded and targets[link.address.partition("#")[0]] is None:
            problems.append(_other_host(facts.name, link))
    return problems


def _has_fault(facts: _PageFacts, known: _Site, targets: dict[str, str | None]) -> bool:
    """Tell whether some link of a page leads nowhere; as `_fault`, for all of them at once."""
    anchors: dict[str, set[str]] = {}
    for link in facts.linked:
        address, _, fragment = link.partition("#")
        anchors.setdefault(address, set()).add(fragment)
    for address, wanted in anchors.items():
        target = targets[address] = _target(facts.name, address, known.base)
        if target is None:
            continue
        if target not in known.files:
            return True
        page = known.pages.get(target)
        if page is not None and any(
            unquote(anchor) not in page.ids for anchor in wanted - page.ids if anchor
        ):
            return True
    return False


def _fault(name: str, link: str, known: _Site, targets: dict[str, str | None]) -> tuple[str, str, str] | None:
    """Return code, message and hint for a link that leads nowhere in this site, None for all others.

    Args:
        name: The page in which the link stands.
        link: Its address.
        known: What there is.
        targets: Address without anchor → the file it leads to, as far as known; added to.
    """
    address, _, fragment = link.partition("#")
    if address not in targets:
        targets[address] = _target(name, address, known.base)
    target = targets[address]
    if target is None:
        return None
    if target not in known.files:
        return (
            "site-missing-download" if target.startswith("data/") else "site-broken-link",
            f"Liên kết “{link}” dẫn đến “{target}” không có trong trang web.",
            "Sửa liên kết, hoặc thêm trang hay tệp ấy.",
        )
    if fragment and target in known.pages and unquote(fragment) not in known.pages[target].ids:
        return (
            "site-broken-anchor",
            f"Liên kết “{link}” dẫn đến neo “#{fragment}” không có trong {target}.",
            "Sửa neo, hoặc đặt id cho chỗ cần dẫn đến.",
        )
    return None


def _other_host(name: str, link: _Link) -> Problem:
    return _problem(
        "site-other-host",
        name,
        f"Trang tải “{link.address}” từ máy chủ khác.",
        "Đặt tệp trong docs/assets/.",
        link.line,
    )


def _target(name: str, address: str, base: str) -> str | None:
    """Return the file that an address in a page leads to, or None for another host's."""
    if _PLAIN.fullmatch(address):  # nearly all are, and need not be taken apart
        return _resolve(name, address)
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if path.startswith("/"):
        return _resolve("", path.removeprefix(base) or "./") if path.startswith(base) else path
    return _resolve(name, path)


def _resolve(name: str, path: str) -> str:
    """Return the file that an address in a page leads to."""
    if path == "":
        return name
    parts = name.split("/")[:-1]
    for part in path.split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
    if path.endswith(("/", ".", "..")) or not parts:  # a folder
        parts.append("index.html")
    return "/".join(parts)
