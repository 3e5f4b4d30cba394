"""On paper a page is a clean A4 document with its address, black on white whatever the screen."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import EXAMPLE_TEXT, FRAMED, KINDS

A4 = (594.96, 841.92)
"""In points, to the precision of the printer's own pixels."""

PAPER_WIDTH = 665
"""Pixels between the margins of an A4 page: 210 mm less twice 17 mm, at 96 to the inch."""

PRINTED = {name: path for name, path in FRAMED.items() if name != "not-found"}


def on_paper(page: Page, scheme: Literal["light", "dark"] = "light") -> None:
    page.set_viewport_size({"width": PAPER_WIDTH, "height": 960})
    page.emulate_media(media="print", color_scheme=scheme)


@pytest.mark.parametrize("path", PRINTED.values(), ids=PRINTED.keys())
def test_every_kind_of_page_prints_with_its_address_and_fits(page: Page, address: str, path: str) -> None:
    on_paper(page)
    page.goto(address + path)
    expect(page.locator(".khm-address")).to_be_visible()
    expect(page.locator(".khm-address")).to_have_text(f"https://kehoachmo.example/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER_WIDTH
    cut = (
        "[...document.querySelectorAll('.khm-scroll')].filter((box) => box.scrollWidth > box.clientWidth + 1)"
    )
    assert page.evaluate(f"{cut}.map((box) => box.getAttribute('aria-label'))") == []


def test_the_address_is_not_shown_on_the_screen(page: Page, address: str) -> None:
    page.goto(address + KINDS["plan"])
    expect(page.locator(".khm-address")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_plan_is_printed_black_on_white(page: Page, address: str, scheme: Literal["light", "dark"]) -> None:
    on_paper(page, scheme)
    page.goto(address + KINDS["plan"])
    ink = page.locator("h1").evaluate("element => getComputedStyle(element).color")
    paper = page.locator("body").evaluate("element => getComputedStyle(element).backgroundColor")
    assert (ink, paper) == ("rgb(0, 0, 0)", "rgba(0, 0, 0, 0)")


def test_what_can_only_be_pressed_is_not_printed(page: Page, address: str) -> None:
    on_paper(page)
    page.goto(address + KINDS["plan-long"])
    page.locator("button.headerlink").first.wait_for(state="attached")
    for pressed in ("header nav", ".khm-toc", ".khm-crumbs", "article button", "article summary"):
        found = page.locator(pressed)
        assert (pressed, found.count() > 0) == (pressed, True)
        assert (pressed, [item.is_visible() for item in found.all() if item.is_visible()]) == (pressed, [])
    for kept in ("h1", ".khm-targets", ".khm-duties", ".khm-cite blockquote", "footer"):
        assert (kept, page.locator(kept).first.is_visible()) == (kept, True)


def test_a_plan_makes_pages_of_a4(page: Page, address: str) -> None:
    page.goto(address + KINDS["plan-long"])
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    assert len(boxes) >= 5
    assert {(round(float(width), 2), round(float(height), 2)) for width, height in boxes} == {A4}


def test_a_text_prints_with_its_line_numbers(page: Page, example_address: str) -> None:
    on_paper(page)
    page.goto(example_address + EXAMPLE_TEXT)
    expect(page.get_by_role("link", name="Dòng 17 đến 18")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER_WIDTH
