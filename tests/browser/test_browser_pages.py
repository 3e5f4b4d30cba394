"""Every kind of page in a browser: quiet, local, readable on a phone and without scripts."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import FRAMED, KINDS

every_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
every_frame = pytest.mark.parametrize("path", FRAMED.values(), ids=FRAMED.keys())


@every_kind
def test_page_is_quiet_and_asks_no_other_host(page: Page, address: str, path: str) -> None:
    messages: list[str] = []
    elsewhere: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("response", lambda answer: messages.append(answer.url) if answer.status >= 400 else None)
    page.on(
        "request",
        lambda request: None if request.url.startswith(address) else elsewhere.append(request.url),
    )
    page.goto(address + path, wait_until="networkidle" if path.endswith("tim-kiem/") else "load")
    assert messages == []
    assert elsewhere == []


def test_search_asks_no_other_host(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}tim-kiem/?q=hue")
    page.locator(".khm-find-results a").first.wait_for()
    assert [url for url in asked if not url.startswith((address, "blob:" + address, "data:"))] == []


@every_kind
def test_page_does_not_scroll_sideways_on_a_phone(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    # tables of statements turn into cards, with nothing to scroll sideways within them either
    hidden = page.locator(".khm-scroll:has(.khm-stack)").evaluate_all(
        "regions => regions.filter(one => one.scrollWidth > one.clientWidth).map(one => one.ariaLabel)"
    )
    assert hidden == []


def test_dark_mode_has_a_dark_background(page: Page, address: str) -> None:
    page.goto(address)
    colour = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="light")
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    assert (light, page.evaluate(colour)) == ("rgb(255, 255, 255)", "rgb(19, 25, 27)")


@every_frame
def test_page_reads_without_javascript(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    assert len(page.locator("article").inner_text()) > 60
    if path == "tim-kiem/":
        assert "Tìm kiếm cần JavaScript" in page.locator("article").inner_text()
    context.close()


@every_frame
def test_skip_link_comes_first_and_works(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    words = "Skip to content" if path.startswith("en/") else "Đến nội dung"
    assert focused.inner_text() == words
    box = focused.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    page.wait_for_url("**#noi-dung")
    assert page.evaluate("document.activeElement.id") == "noi-dung"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('header') === null")


def test_search_takes_the_place_of_its_own_link_only(page: Page, address: str) -> None:
    page.goto(f"{address}chi-tieu/")
    assert page.locator("header nav a[aria-current=page]").inner_text() == "Chỉ tiêu"
    assert page.locator("header nav button").all_inner_texts() == ["Tìm"]
