"""English pages are English, say what of them is not, and each language leads to the other."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

from build_site import routes

ADDRESS = "https://kehoachmo.example/"
VIETNAMESE = re.compile("[À-ÖØ-öø-ỹ]")
VIETNAMESE_DATE = re.compile(r"\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}\b")
NUMBER = re.compile(r"[\w/.-]*[0-9][\w.-]*/[\w/.-]+")
"""A document number, as it stands in titles and attributes, which hold no markup."""

SAID = (
    "alt", "aria-label", "content", "data-copy", "data-done", "data-failed", "data-text", "data-word",
    "label", "placeholder", "title",
)  # fmt: skip
"""Attributes whose value is said or shown to a reader."""

ENGLISH_WORDS = re.compile(
    r"\b(Targets?|Deadlines?|Plans|Indicators?|Agenc(y|ies)|Search|Home|Data|Link to|Table of|as of)\b"
)


@pytest.fixture(scope="module")
def trees(site: Path) -> dict[str, html.HtmlElement]:
    """Address → page, the page for missing addresses apart."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): html.document_fromstring(
            path.read_text("utf-8")
        )
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }


@pytest.fixture(scope="module")
def english(trees: dict[str, html.HtmlElement]) -> dict[str, html.HtmlElement]:
    found = {name: tree for name, tree in trees.items() if name.startswith("en/")}
    assert len(found) > 200
    return found


def said(element: html.HtmlElement, language: str = "") -> Iterator[tuple[str, str, bool]]:
    """Yield language, text and whether it can hold markup, for all that a page says to a reader."""
    language = element.get("lang") or language
    if not isinstance(element.tag, str) or element.tag in {"script", "style"}:
        return
    for name in SAID:
        if value := element.get(name):
            yield language, value, False
    can_hold_markup = element.tag not in {"title", "option"}
    if element.text:
        yield language, element.text, can_hold_markup
    for child in element:
        yield from said(child, language)
        if child.tail:
            yield language, child.tail, can_hold_markup


def test_no_vietnamese_word_on_an_english_page_is_passed_off_as_english(
    english: dict[str, html.HtmlElement],
) -> None:
    found = []
    for name, tree in english.items():
        assert (name, tree.get("lang")) == (name, "en")
        for language, text, can_hold_markup in said(tree):
            if language == "vi":
                continue
            # the name of the site, and numbers of documents, where nothing can be marked
            left = text if can_hold_markup else NUMBER.sub("", text.replace("Kế hoạch Mở", ""))
            if VIETNAMESE.search(left) or VIETNAMESE_DATE.search(left):
                found.append(f"{name}: {text.strip()}")
    assert found == []


def test_what_is_only_vietnamese_is_there_and_marked(english: dict[str, html.HtmlElement]) -> None:
    """The test above would be content with pages that leave everything out."""
    plan = english["en/ke-hoach/bac-kan-380-kh-ubnd-2023/"]
    marked = [text for language, text, _ in said(plan) if language == "vi"]
    assert sum(map(len, marked)) > 5000
    assert "only in Vietnamese" in plan.text_content()
    rows = plan.xpath("//table[contains(@class, 'khm-targets')]/tbody/tr")
    assert len(rows) == 2
    assert all(row.xpath("./td[1]//*[@lang='vi'] | ./td[1][@lang='vi']") for row in rows)


def test_vietnamese_pages_have_no_english_interface(trees: dict[str, html.HtmlElement]) -> None:
    found = []
    for name, tree in trees.items():
        if name.startswith("en/"):
            continue
        assert (name, tree.get("lang")) == (name, "vi")
        for element in tree.xpath("//nav | //th | //dt | //h1 | //h2 | //footer | //*[@aria-label]"):
            texts = [text for language, text, _ in said(element) if language in ("", "vi")]
            found += [f"{name}: {text.strip()}" for text in texts if ENGLISH_WORDS.search(text)]
    assert [line for line in found if not re.search(r"Data Package|du-lieu/api|Creative Commons", line)] == []


def hreflangs(tree: html.HtmlElement) -> dict[str, str]:
    links = [link for link in tree.iter("link") if link.get("hreflang")]
    assert len({link.get("hreflang") for link in links}) == len(links)
    return {str(link.get("hreflang")): str(link.get("href")) for link in links}


def test_twins_name_each_other_and_no_other_page_does(trees: dict[str, html.HtmlElement]) -> None:
    pairs = 0
    for name, tree in trees.items():
        twin = routes.twin(name)
        found = hreflangs(tree)
        if twin is None:
            assert (name, found) == (name, {})
            continue
        vietnamese, other = (twin, name) if name.startswith("en/") else (name, twin)
        expected = {"vi": vietnamese, "en": other, "x-default": vietnamese}
        assert (name, found) == (name, {key: ADDRESS + path for key, path in expected.items()})
        assert (name, twin in trees, hreflangs(trees[twin])) == (name, True, found)
        pairs += 1
    assert pairs > 400


def test_every_page_that_can_be_english_is(trees: dict[str, html.HtmlElement]) -> None:
    vietnamese = {name for name in trees if not name.startswith("en/")}
    only = {name for name in vietnamese if f"en/{name}" not in trees}
    assert {re.sub(r"ke-hoach/[^/]+/", "ke-hoach/_/", name) for name in only} <= {
        "phuong-phap/", "dong-gop/", "du-lieu/api/", "du-lieu/api-thay-doi/", "du-lieu/cong-thuc/",
        "api/v1/",         "ke-hoach/_/toan-van/",
    }  # fmt: skip
    assert {name for name in trees if name.startswith("en/")} - {f"en/{name}" for name in vietnamese} == {
        "en/about/"
    }


def test_the_switch_leads_to_the_same_page_or_says_that_it_leads_home(
    trees: dict[str, html.HtmlElement],
) -> None:
    for name, tree in trees.items():
        (switch,) = tree.xpath("//header//a[contains(@class, 'khm-language')]")
        other = "vi" if name.startswith("en/") else "en"
        assert (name, switch.get("hreflang"), switch.get("lang")) == (name, other, other)
        target = posixpath.normpath(posixpath.join("/", name, switch.get("href"))).lstrip("/")
        twin = routes.twin(name)
        home = "" if other == "vi" else "en/"
        expected = home if twin is None else twin
        assert (name, f"{target}/" if target else "") == (name, expected)
        words = {"vi": "Tiếng Việt", "en": "English"}[other]
        ending = {"vi": " (trang chủ)", "en": " (home page)"}[other] if twin is None else ""
        assert (name, switch.text_content().strip()) == (name, words + ending)


def test_a_link_from_an_english_page_to_a_vietnamese_one_says_so(
    english: dict[str, html.HtmlElement],
) -> None:
    found = []
    for name, tree in english.items():
        for link in tree.xpath("//a[@href]"):
            href = link.get("href").partition("#")[0]
            if not href or re.match("[a-z]+:", href):
                continue
            target = posixpath.normpath(posixpath.join("/", name, href)).lstrip("/")
            is_page = href.endswith(("/", "..")) or href == "./"
            leads_out = not f"{target}/".startswith("en/")
            if is_page and leads_out != (link.get("hreflang") == "vi"):
                found.append(f"{name}: {link.get('href')}")
    assert found == []


def test_the_sitemap_names_both_languages_of_a_page(site: Path, trees: dict[str, html.HtmlElement]) -> None:
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = etree.parse(str(site / "sitemap.xml"))
    entries = {
        str(url.findtext("s:loc", None, spaces)).removeprefix(ADDRESS): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", spaces)
        }
        for url in root.iterfind("s:url", spaces)
    }
    assert entries == {name: hreflangs(tree) for name, tree in trees.items()}


def test_english_numbers_and_dates(english: dict[str, html.HtmlElement]) -> None:
    province = " ".join(english["en/tinh/vinh-long/"].text_content().split())
    assert "from 1.2% to 1.5%" in province
    assert "16 August 2023" in province
    assert "lines 118-119" in province
    assert (
        "Formed on 1 July 2025 from Ben Tre Province, Tra Vinh Province, Vinh Long Province (before"
        in province
    )


def test_machines_are_told_the_language(english: dict[str, html.HtmlElement]) -> None:
    (site,) = [
        script.text_content()
        for script in english["en/"].iter("script")
        if '"WebSite"' in (script.text_content() or "")
    ]
    assert '"inLanguage":"en"' in site
    assert f"{ADDRESS}en/tim-kiem/?q=" in site
