"""A reader changes the language with the keyboard and stays on the page; search speaks it too."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations


@pytest.mark.parametrize(
    ("path", "twin", "heading"),
    [
        ("tinh/hue/", "en/tinh/hue/", "Hue City"),
        ("en/tinh/hue/", "tinh/hue/", "Thành phố Huế"),
        ("thoi-han/", "en/thoi-han/", "Deadlines: what is due when"),
        ("phuong-phap/", "en/", "What have the provinces of Viet Nam promised"),
    ],
)
def test_the_language_is_changed_by_keyboard(
    page: Page, address: str, path: str, twin: str, heading: str
) -> None:
    page.goto(address + path)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('khm-language')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(address + twin)
    assert page.locator("h1").inner_text().startswith(heading)
    assert page.evaluate("document.documentElement.lang") == ("en" if twin.startswith("en/") else "vi")


def test_search_on_an_english_page_is_english_and_leads_to_english_pages(page: Page, address: str) -> None:
    page.goto(f"{address}en/tinh/hue/")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="Search")
    dialog.get_by_role("searchbox").fill("vinh long")
    result = dialog.get_by_role("link", name="Vinh Long Province", exact=True)
    result.wait_for()
    assert result.get_attribute("href") == f"{address}en/tinh/vinh-long/"
    shown = dialog.locator(".khm-find-page").evaluate_all("links => links.map(link => link.href)")
    assert [href for href in shown if not href.startswith(f"{address}en/")] == []
    assert "matching pages" in dialog.get_by_role("status").inner_text()


def test_english_names_are_found_and_vietnamese_words_are_marked(page: Page, address: str) -> None:
    page.goto(f"{address}en/tim-kiem/?q=department%20of%20science%20bac%20giang")
    name = "Department of Science and Technology of Bac Giang"
    page.get_by_role("link", name=name, exact=True).wait_for()
    page.goto(f"{address}en/tim-kiem/?q=doanh%20nghiep%20khoa%20hoc")
    page.locator(".khm-find-sections a span[lang=vi]").first.wait_for()
    assert violations(page, "light") == []
