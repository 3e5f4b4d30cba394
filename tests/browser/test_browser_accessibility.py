"""Axe finds nothing wrong with any kind of page: light and dark, wide and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.kinds import KINDS

LOOKS = [("light", 1280), ("dark", 360), ("dark", 1280), ("light", 360)]


def violations(page: Page) -> list[str]:
    """Return what axe finds, one line for each element concerned."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]} {node.get('failureSummary', '')[:300]}"
        for one in found
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    found: dict[str, list[str]] = {}
    for scheme, width in LOOKS:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": 800})
        found[f"{scheme} {width}"] = violations(page)
    assert {look: lines for look, lines in found.items() if lines} == {}


def test_axe_finds_nothing_in_results(page: Page, address: str) -> None:
    page.goto(f"{address}tim-kiem/?q=cong%20nghe")
    page.locator("#khm-results a").first.wait_for()
    found: dict[str, list[str]] = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found[scheme] = violations(page)
    assert {look: lines for look, lines in found.items() if lines} == {}
