"""Axe finds nothing wrong with any kind of page: light and dark, wide and on a phone."""

import pytest
from playwright.sync_api import Page

from build_site import routes
from tests.browser.axe import Scheme, contrast_violations, violations
from tests.browser.kinds import KINDS

# English twins have the elements and colours of the Vietnamese pages; their words are judged once.
CASES = [
    pytest.param(path, scheme, id=f"{kind}-{scheme}")
    for kind, path in KINDS.items()
    for scheme in (("light",) if path.startswith(routes.ENGLISH) else ("light", "dark"))
]


@pytest.mark.parametrize(("path", "scheme"), CASES)
def test_axe_finds_nothing(page: Page, address: str, path: str, scheme: Scheme) -> None:
    # The colours are chosen before the page is there: a change afterwards fades in.
    page.emulate_media(color_scheme=scheme)
    page.goto(address + path)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, violations(page, scheme)) == (width, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_results(page: Page, address: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}tim-kiem/?q=cong%20nghe")
    page.locator(".khm-find-sections a").first.wait_for()
    page.locator(".khm-find-filters summary").click()
    assert violations(page, scheme) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_search_open(page: Page, address: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}tinh/hue/?q=cong%20nghe")
    page.locator(".khm-find-sections a").first.wait_for()
    page.locator(".khm-find-filters summary").click()
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, violations(page, scheme)) == (width, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pale_words_deep_in_a_long_table_are_found(page: Page, address: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address + KINDS["downloads"])
    rows = page.locator("tbody tr")
    assert rows.count() > 100
    cell = rows.nth(100).locator("td").first
    cell.evaluate("cell => { cell.className = 'pale'; cell.textContent = 'Chữ nhạt'; }")
    assert contrast_violations(page) == []
    page.add_style_tag(content=".pale { color: #808080; background: #7a7a7a; }")
    assert [found.partition(":")[0] for found in contrast_violations(page)] == ["color-contrast"]
