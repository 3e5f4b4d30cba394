"""Axe finds nothing wrong with any kind of page: light and dark, wide and on a phone."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.kinds import KINDS

# All rules in light colours; in dark ones only the rule on colours can say something else.
RULES = {"light": None, "dark": ["color-contrast"]}


def violations(page: Page, rules: list[str] | None) -> list[str]:
    """Return what axe finds, one line for each element concerned."""
    # the size of targets, new in WCAG 2.2 AA, is not asked for unless one says so
    options: dict[str, object] = {
        "resultTypes": ["violations"],
        "rules": {"target-size": {"enabled": True}},
    }
    if rules:
        options["runOnly"] = rules
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]} {node.get('failureSummary', '')[:300]}"
        for one in found
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing(page: Page, address: str, path: str, scheme: Literal["light", "dark"]) -> None:
    # The colours are chosen before the page is there: a change afterwards fades in.
    page.emulate_media(color_scheme=scheme)
    page.goto(address + path)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, violations(page, RULES[scheme])) == (width, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_results(page: Page, address: str, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}tim-kiem/?q=cong%20nghe")
    page.locator(".khm-find-sections a").first.wait_for()
    page.locator(".khm-find-filters summary").click()
    assert violations(page, RULES[scheme]) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_search_open(
    page: Page, address: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}tinh/hue/?q=cong%20nghe")
    page.locator(".khm-find-sections a").first.wait_for()
    page.locator(".khm-find-filters summary").click()
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, violations(page, RULES[scheme])) == (width, [])
