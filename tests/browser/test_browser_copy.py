"""The address of an item, the text of a citation and code can be copied; without scripts they are plain."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import KINDS
from tests.judge.recipes.page import PAGE, read_page

RECIPES = read_page(PAGE.read_text("utf-8"))
PLAN = KINDS["plan-long"]


@pytest.fixture
def plan(browser: Browser, address: str) -> Iterator[Page]:
    """A plan's page that may use the clipboard."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page = context.new_page()
    page.goto(address + PLAN)
    yield page
    context.close()


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def some_item(page: Page) -> str:
    """Return the anchor of the first target."""
    return page.locator(".khm-targets tbody tr").first.get_attribute("id") or ""


@pytest.mark.parametrize("items", [".khm-targets tbody tr", ".khm-duties li", "h3 + p + ul li"])
def test_a_press_copies_the_address_of_the_item_and_says_so(plan: Page, address: str, items: str) -> None:
    item = plan.locator(items).first
    button = item.get_by_role("button", name="Chép liên kết đến")
    button.focus()
    plan.keyboard.press("Enter")
    expect(plan.get_by_role("status")).to_have_text("Đã chép.")
    anchor = item.get_attribute("id")
    assert anchor
    assert clipboard(plan) == f"{address}{PLAN}#{anchor}"
    expect(plan.get_by_role("status")).to_have_text("")


def test_the_copied_address_leads_to_the_item(plan: Page) -> None:
    item = plan.locator(".khm-duties li").last
    item.get_by_role("button").click()
    expect(plan.get_by_role("status")).to_have_text("Đã chép.")
    anchor = item.get_attribute("id")
    plan.goto(clipboard(plan))
    expect(plan.locator(f"#{anchor}")).to_be_in_viewport()


def test_a_citation_is_copied_as_it_stands(plan: Page) -> None:
    plan.locator(".khm-cite summary").first.click()
    plan.locator(".khm-cite details").first.get_by_role("button", name="Chép đoạn này").click()
    expect(plan.get_by_role("status")).to_have_text("Đã chép.")
    assert clipboard(plan).startswith("@misc{bac-giang-kh-khcn-2021,\n  author = {{Sở Khoa học và Công nghệ")


def test_the_code_of_a_recipe_is_copied_and_its_answer_is_not(browser: Browser, address: str) -> None:
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page = context.new_page()
    page.goto(address + KINDS["recipes"])
    buttons = page.get_by_role("button", name="Chép đoạn này")
    assert buttons.count() == len(RECIPES)
    for place, recipe in enumerate(RECIPES):
        buttons.nth(place).click()
        expect(page.get_by_role("status")).to_have_text("Đã chép.")
        assert clipboard(page) == recipe.code
    context.close()


def test_where_copying_is_refused_the_address_is_in_the_bar(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(address + PLAN)
    anchor = some_item(page)
    page.locator(f"#{anchor}").get_by_role("button").click()
    expect(page.get_by_role("status")).to_have_text("Trình duyệt không cho chép.")
    expect(page).to_have_url(f"{address}{PLAN}#{anchor}")
    context.close()


def test_without_scripts_the_address_is_a_link_and_the_text_can_be_selected(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PLAN)
    anchor = some_item(page)
    assert page.locator("article button").count() == 0
    page.locator(f"#{anchor} a.khm-here").click()
    expect(page).to_have_url(f"{address}{PLAN}#{anchor}")
    page.locator(".khm-cite summary").last.click()
    expect(page.locator(".khm-cite details code").last).to_contain_text('"id": "bac-giang-kh-khcn-2021"')
    context.close()


def test_a_citation_can_be_downloaded(plan: Page) -> None:
    with plan.expect_download() as waiting:
        plan.locator(".khm-cite").get_by_role("link", name="RIS").click()
    assert waiting.value.suggested_filename == "bac-giang-kh-khcn-2021.ris"
    assert waiting.value.path().read_bytes().startswith(b"TY  - GOVDOC\r\n")
