"""The evidence of a statement is one click away: at its line, marked, and back again."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import Scheme, violations
from tests.browser.kinds import EXAMPLE_PLAN, EXAMPLE_TEXT

BACKGROUND = "element => getComputedStyle(element).backgroundColor"


def test_the_label_of_a_target_leads_to_its_line_and_back(browser: Browser, example_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(example_address + EXAMPLE_PLAN)
    page.locator("#ct-ty-le .khm-evidence a").click()
    expect(page).to_have_url(f"{example_address}{EXAMPLE_TEXT}#d11")
    line = page.locator("#d11 .khm-first")
    expect(line).to_be_in_viewport()
    assert line.evaluate(BACKGROUND) != page.locator("#d12 .khm-first").evaluate(BACKGROUND)
    block = page.locator(".khm-block", has=line)
    assert block.evaluate("block => getComputedStyle(block).borderLeftColor") == "rgb(11, 93, 102)"
    block.locator(".khm-rests a").click()
    expect(page).to_have_url(f"{example_address}{EXAMPLE_PLAN}#ct-ty-le")
    page.goto(f"{example_address}{EXAMPLE_TEXT}#d13")  # the second line of a sentence
    assert page.locator("#d13").evaluate(BACKGROUND) != page.locator("#d12 .khm-first").evaluate(BACKGROUND)
    context.close()


def test_cited_words_look_marked_and_the_rest_does_not(page: Page, example_address: str) -> None:
    page.goto(example_address + EXAMPLE_TEXT)
    line = "element => getComputedStyle(element).textDecorationLine"
    assert [page.locator(name).evaluate(line) for name in ("#d11 .khm-first", "#d1 .khm-first")] == [
        "underline",
        "none",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [EXAMPLE_PLAN, EXAMPLE_TEXT, f"{EXAMPLE_TEXT}#d11"])
def test_axe_finds_nothing(page: Page, example_address: str, path: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(example_address + path)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, violations(page, scheme)) == (width, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= width
