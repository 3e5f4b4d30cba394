"""Every page says what it is to those who do not look at it: search engines, previews, programs."""

import json
import re
import struct
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.pictures.__main__ import FOLDER, HEIGHT, PICTURES, WIDTH

ADDRESS = "https://kehoachmo.example/"


def pages(site: Path) -> dict[str, html.HtmlElement]:
    """Return address below the root → page, the page for missing addresses apart."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name != "404.html":
            found[name.removesuffix("index.html")] = html.document_fromstring(path.read_text("utf-8"))
    return found


def meta(page: html.HtmlElement) -> dict[str, str]:
    """Return name or property → content of what the head says; nothing may be said twice."""
    said = [
        (tag.get("name") or tag.get("property") or "", tag.get("content") or "") for tag in page.iter("meta")
    ]
    named = [(name, content) for name, content in said if name]
    assert len(named) == len(dict(named))
    return dict(named)


def data(page: html.HtmlElement) -> list[dict[str, Any]]:
    return [
        json.loads(script.text_content())
        for script in page.iter("script")
        if script.get("type") == "application/ld+json"
    ]


def breadcrumbs(page: html.HtmlElement) -> list[tuple[str, str]]:
    (found,) = [block for block in data(page) if block.get("@type") == "BreadcrumbList"]
    return [(step["name"], step["item"]) for step in found["itemListElement"]]


@pytest.fixture(scope="module")
def parsed(site: Path, example_site: Path) -> dict[str, html.HtmlElement]:
    """Every page of the real site, and the page of a text from the made-up one."""
    text = {name: page for name, page in pages(example_site).items() if name.endswith("/toan-van/")}
    assert len(text) == 1
    return {**pages(site), **text}


def test_every_page_names_its_one_address(parsed: dict[str, html.HtmlElement]) -> None:
    assert len(parsed) > 90
    for name, page in parsed.items():
        canonical = [link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"]
        assert (name, canonical, meta(page)["og:url"]) == (name, [ADDRESS + name], ADDRESS + name)


def test_every_page_has_a_preview(parsed: dict[str, html.HtmlElement], site: Path) -> None:
    for name, page in parsed.items():
        said = meta(page)
        title = " ".join((page.findtext(".//title") or "").split())
        assert (name, said["og:title"] != "") == (name, True)
        assert name in {"", "en/"} or (name, title) == (name, f"{said['og:title']} – Kế hoạch Mở")
        assert (name, said["og:description"]) == (name, said["description"])
        assert (name, 20 < len(said["description"]) <= 300) == (name, True)
        locale = "en_GB" if name.startswith("en/") else "vi_VN"
        assert (name, said["og:locale"], said["og:site_name"]) == (name, locale, "Kế hoạch Mở")
        picture = said["og:image"]
        assert (name, picture.startswith(ADDRESS)) == (name, True)
        assert (name, (site / picture.removeprefix(ADDRESS)).is_file()) == (name, True)
        assert (said["og:image:width"], said["og:image:height"]) == (str(WIDTH), str(HEIGHT))


@pytest.mark.parametrize(
    ("name", "kind", "picture"),
    [
        ("", "website", "trang-chu"),
        ("tinh/hue/", "website", "tinh"),
        ("ke-hoach/bac-kan-380-kh-ubnd-2023/", "article", "ke-hoach"),
        ("ke-hoach/vi-du-15-kh-ubnd-2023/toan-van/", "article", "toan-van"),
        ("du-lieu/", "website", "du-lieu"),
        ("phuong-phap/", "website", "phuong-phap"),
    ],
)
def test_kinds_of_page_differ_in_type_and_picture(
    parsed: dict[str, html.HtmlElement], name: str, kind: str, picture: str
) -> None:
    said = meta(parsed[name])
    assert (said["og:type"], said["og:image"]) == (kind, f"{ADDRESS}assets/og/{picture}.png")


def test_every_page_says_the_way_to_it_as_a_reader_sees_it(parsed: dict[str, html.HtmlElement]) -> None:
    for name, page in parsed.items():
        steps = breadcrumbs(page)
        home = ("Home", f"{ADDRESS}en/") if name.startswith("en/") else ("Trang chủ", ADDRESS)
        assert (name, steps[0], steps[-1][1]) == (name, home, ADDRESS + name)
        seen = [item.text_content().strip() for item in page.xpath("//nav[@class='khm-crumbs']//li")]
        if seen:
            assert (name, [step for step, _ in steps]) == (name, seen)
        ways = [address.removeprefix(ADDRESS) for _, address in steps]
        assert (name, [way for way in ways if way not in parsed and "vi-du" not in way]) == (name, [])


def test_a_plan_is_legislation_and_the_first_page_is_the_site(parsed: dict[str, html.HtmlElement]) -> None:
    types = {
        name: sorted(block.get("@type", "@graph") for block in data(page)) for name, page in parsed.items()
    }
    plans = {name for name in types if re.fullmatch(r"(en/)?ke-hoach/[^/]+/", name)}
    assert len(plans) >= 10
    assert {name for name, found in types.items() if "Legislation" in found} == plans
    assert types[""] == types["en/"] == ["BreadcrumbList", "WebSite"]


def test_the_page_for_missing_addresses_names_none(site: Path) -> None:
    page = html.document_fromstring((site / "404.html").read_text("utf-8"))
    said = meta(page)
    assert said["robots"] == "noindex"
    assert "og:url" not in said
    assert [link for link in page.iter("link") if link.get("rel") == "canonical"] == []
    assert data(page) == []


def test_every_picture_is_drawn_and_of_the_size_that_is_said() -> None:
    files = {path.stem: path.read_bytes() for path in FOLDER.iterdir()}
    assert set(files) == set(PICTURES)
    for name, raw in files.items():
        assert (name, raw[:8], *struct.unpack(">II", raw[16:24])) == (
            name,
            b"\x89PNG\r\n\x1a\n",
            WIDTH,
            HEIGHT,
        )
        assert (name, len(raw) < 100_000) == (name, True)
