"""Search finds provinces and plans however they are typed."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

BAC_KAN_PLAN = "ke-hoach/bac-kan-380-kh-ubnd-2023/"


def first_result(page: Page) -> str:
    """Wait for results and return the address the first one leads to."""
    link = page.locator("#khm-results a").first
    expect(link).to_be_visible(timeout=10_000)
    return link.evaluate("link => link.href")  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("bac kan", ["tinh/bac-kan/", BAC_KAN_PLAN]),
        ("Bắc Kạn", ["tinh/bac-kan/", BAC_KAN_PLAN]),
        ("dak lak", ["tinh/dak-lak/", "tinh/dak-lak-truoc-2025/"]),
        ("đắk lắk", ["tinh/dak-lak/", "tinh/dak-lak-truoc-2025/"]),
        ("ĐẮK LẮK", ["tinh/dak-lak/", "tinh/dak-lak-truoc-2025/"]),
        ("380/KH-UBND", [BAC_KAN_PLAN]),
    ],
)
def test_first_result(page: Page, address: str, query: str, expected: list[str]) -> None:
    page.goto(f"{address}tim-kiem/?q={quote(query)}")
    assert first_result(page).removeprefix(address) in expected
    assert f"có “{query}”" in page.locator("#khm-status").inner_text()


def test_results_are_written_as_in_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}tim-kiem/?q=dak%20lak")
    first_result(page)
    text = page.locator("#khm-results").inner_text()
    assert "Đắk Lắk" in text
    assert "\u0335" not in text
    assert "<" not in text


def test_enter_on_the_home_page_leads_to_results(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#khm-q").fill("bac kan")
    page.locator("#khm-q").press("Enter")
    first_result(page)
    assert page.url == f"{address}tim-kiem/?q=bac+kan"
    assert page.locator("#khm-q").input_value() == "bac kan"


def test_typing_searches_and_the_result_can_be_opened(page: Page, address: str) -> None:
    page.goto(f"{address}tim-kiem/")
    page.locator("#khm-q").press_sequentially("380/KH-UBND")
    first_result(page)
    page.locator("#khm-results a").first.click()
    expect(page.locator("h1")).to_contain_text("Bắc Kạn")


def test_nothing_found_is_said_and_markup_stays_text(page: Page, address: str) -> None:
    query = "<img src=x onerror=alert(1)>zzqqxx"
    page.goto(f"{address}tim-kiem/?q={quote(query)}")
    expect(page.locator("#khm-status")).to_contain_text("“" + query + "”", timeout=10_000)
    assert page.locator("main img, article img").count() == 0


def test_results_lead_to_their_pages_below_a_prefix(page: Page, prefixed_address: str) -> None:
    page.goto(f"{prefixed_address}tim-kiem/?q=380/KH-UBND")
    assert first_result(page) == prefixed_address + BAC_KAN_PLAN
