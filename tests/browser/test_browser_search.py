"""Search as a visitor meets it: keys, filters, address, phone, folder, policy, and without."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import QuietHandler, serving

BAC_KAN = "tinh/bac-kan/"
BAC_KAN_PLAN = "ke-hoach/bac-kan-380-kh-ubnd-2023/"
VINH_LONG_PLAN = "ke-hoach/vinh-long-1925-qd-ubnd-2023/"
FIELD = "#khm-find-q"
RESULT = ".khm-find-results .khm-find-page"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'"


def open_search(page: Page, key: str = "/") -> None:
    """Open the dialog with a key."""
    page.keyboard.press(key)
    expect(page.locator("dialog")).to_be_visible()
    expect(page.locator(FIELD)).to_be_focused()


def results(page: Page, text: str) -> list[str]:
    """Wait for the results of a query and return the addresses they lead to."""
    page.wait_for_function(
        "text => document.querySelector('.khm-find-results')?.dataset.query === text", arg=text
    )
    return page.locator(RESULT).evaluate_all("links => links.map(link => link.href)")  # type: ignore[no-any-return]


def paths(page: Page, address: str, text: str) -> list[str]:
    """Return the results of a query as paths of the site."""
    return [href.removeprefix(address) for href in results(page, text)]


@pytest.mark.parametrize("key", ["/", "f", "s", "Control+k", "Meta+k"])
def test_a_key_opens_search_on_any_page(page: Page, address: str, key: str) -> None:
    page.goto(address + BAC_KAN)
    open_search(page, key)
    assert page.locator(FIELD).input_value() == ""


def test_the_button_opens_search(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Tìm", exact=True).first.click()
    expect(page.locator("dialog")).to_be_visible()
    expect(page.locator(FIELD)).to_be_focused()


def test_letters_typed_into_a_field_open_nothing(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#khm-q").press_sequentially("sf/")
    assert page.locator("#khm-q").input_value() == "sf/"
    assert page.locator("dialog").count() == 0


def test_the_letter_keys_can_be_turned_off(page: Page, address: str) -> None:
    page.goto(address)
    open_search(page)
    page.locator("#khm-find-keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    expect(page.locator("dialog")).to_be_hidden()
    page.goto(address + BAC_KAN)
    page.keyboard.press("/")
    assert page.locator("head script[src*='tim-kiem/']").count() == 0  # put there at once by a key that opens
    open_search(page, "Control+k")
    assert not page.locator("#khm-find-keys").is_checked()


def test_nothing_of_search_is_loaded_before_it_is_opened(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + BAC_KAN, wait_until="networkidle")
    assert [path for path in asked if "tim-kiem" in path or "assets/search" in path] == ["assets/search.js"]
    open_search(page)
    page.keyboard.insert_text("bac kan")
    results(page, "bac kan")
    assert any(path.startswith("tim-kiem/chi-muc/vi/") for path in asked)


def test_the_opener_is_tiny(site: Path) -> None:
    assert len((site / "assets/search.js").read_bytes()) < 4000


def test_arrows_go_through_results_and_enter_opens_one(page: Page, address: str) -> None:
    page.goto(address)
    open_search(page)
    page.keyboard.insert_text("bac kan")
    results(page, "bac kan")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator(RESULT).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{BAC_KAN_PLAN}")


def test_enter_in_the_field_opens_the_first_result(page: Page, address: str) -> None:
    page.goto(address)
    open_search(page)
    page.keyboard.insert_text("1925")
    page.keyboard.press("Enter")
    page.wait_for_url(address + VINH_LONG_PLAN)


def test_what_is_typed_among_the_results_goes_to_the_field(page: Page, address: str) -> None:
    page.goto(address)
    open_search(page)
    page.keyboard.insert_text("bac kan")
    results(page, "bac kan")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("g")
    expect(page.locator(FIELD)).to_be_focused()


def test_escape_closes_and_leaves_the_address_as_it_was(page: Page, address: str) -> None:
    page.goto(address + BAC_KAN)
    open_search(page)
    page.keyboard.insert_text("tfp")
    results(page, "tfp")
    expect(page).to_have_url(f"{address}{BAC_KAN}?q=tfp")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    page.wait_for_url(address + BAC_KAN)


def test_an_address_opens_search_with_query_and_filters(page: Page, address: str) -> None:
    page.goto(f"{address}{BAC_KAN}?q=chuyen%20doi%20so&tinh=vinh-long")
    assert paths(page, address, "chuyen doi so") == [VINH_LONG_PLAN]
    assert page.locator("dialog").is_visible()
    assert page.locator(FIELD).input_value() == "chuyen doi so"
    assert page.locator("#khm-find-tinh").input_value() == "vinh-long"


def test_going_back_finds_the_results_again(page: Page, address: str) -> None:
    page.goto(address)
    open_search(page)
    page.keyboard.insert_text("tfp")
    first = results(page, "tfp")
    page.locator(RESULT).first.click()
    page.wait_for_url(first[0])
    page.go_back()
    assert results(page, "tfp") == first


def test_filters_narrow_the_results_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}tim-kiem/?q=khoi%20nghiep&loai=ke-hoach")
    everything = paths(page, address, "khoi nghiep")
    assert len(everything) >= 4
    assert [path for path in everything if not path.startswith("ke-hoach/")] == []
    page.locator(".khm-find-filters summary").click()
    page.locator("#khm-find-tinh").select_option("thai-nguyen")
    expect(page.locator(RESULT)).to_have_count(1)
    assert paths(page, address, "khoi nghiep") == [BAC_KAN_PLAN]
    expect(page).to_have_url(f"{address}tim-kiem/?q=khoi+nghiep&tinh=thai-nguyen&loai=ke-hoach")
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.locator(RESULT).nth(len(everything) - 1)).to_be_visible()
    expect(page).to_have_url(f"{address}tim-kiem/?q=khoi+nghiep")
    page.locator("#khm-find-loai").select_option("ke-hoach")
    expect(page.locator(RESULT)).to_have_count(len(everything))
    page.locator("#khm-find-nam").select_option("2023")
    expect(page.locator(RESULT)).to_have_count(2)
    page.locator("#khm-find-co-quan").select_option("ubnd-bac-kan")
    expect(page.locator(RESULT)).to_have_count(1)
    expect(page).to_have_url(f"{address}tim-kiem/?q=khoi+nghiep&nam=2023&co-quan=ubnd-bac-kan&loai=ke-hoach")


def test_a_former_and_the_present_unit_can_both_be_chosen(page: Page, address: str) -> None:
    page.goto(f"{address}tim-kiem/?loai=ke-hoach&tinh=bac-kan")
    assert paths(page, address, "") == [BAC_KAN_PLAN]
    groups = page.locator("#khm-find-tinh optgroup").evaluate_all("groups => groups.map(one => one.label)")
    assert groups == ["Hiện nay", "Trước ngày 1/7/2025"]
    option = page.locator("#khm-find-tinh option[value='thai-nguyen']")
    assert option.text_content() == "Thái Nguyên (1)"


def test_the_kind_of_page_can_be_chosen(page: Page, address: str) -> None:
    page.goto(f"{address}tim-kiem/?q=bac%20kan&loai=tinh-thanh-pho")
    found = paths(page, address, "bac kan")
    assert found[0] == BAC_KAN
    assert [path for path in found if not path.startswith("tinh/")] == []


def test_matching_sections_stand_below_their_page_and_lead_to_their_place(page: Page, address: str) -> None:
    page.goto(f"{address}tim-kiem/?q=tfp%20bac%20kan")
    results(page, "tfp bac kan")
    section = page.locator(".khm-find-sections a").first
    expect(section).to_be_visible()
    expect(page.locator(".khm-find-results > li").first).to_contain_text("năng suất nhân tố tổng hợp")
    assert page.locator("mark").first.is_visible()
    place = page.locator(".khm-find-sections a[href$='#tfp-2025']")
    expect(place).to_have_count(1)
    place.click()
    page.wait_for_url(f"{address}{BAC_KAN_PLAN}#tfp-2025")


def test_a_section_of_the_page_at_hand_closes_the_dialog(page: Page, address: str) -> None:
    page.goto(address + BAC_KAN_PLAN)
    open_search(page)
    page.keyboard.insert_text("bac kan tfp")
    results(page, "bac kan tfp")
    page.locator(".khm-find-sections a[href$='#tfp-2025']").click()
    expect(page.locator("dialog")).to_be_hidden()
    page.wait_for_url(f"{address}{BAC_KAN_PLAN}#tfp-2025")


def test_how_many_were_found_is_announced(page: Page, address: str) -> None:
    page.goto(address)
    open_search(page)
    page.keyboard.insert_text("dak lak")
    results(page, "dak lak")
    status = page.get_by_role("status")
    expect(status).to_have_text("2 trang phù hợp, 1 trang khác có nhắc đến.")
    page.locator(FIELD).fill("zzqqxx")
    expect(status).to_contain_text("Không tìm thấy trang nào cho “zzqqxx”")


def test_results_are_written_as_in_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}tim-kiem/?q=dak%20lak")
    results(page, "dak lak")
    text = page.locator(".khm-find-results").inner_text()
    assert "Đắk Lắk" in text
    assert "<" not in text


def test_markup_in_a_query_stays_text(page: Page, address: str) -> None:
    query = "<zzqqxx onzzqqxx=zzqqxx>zzqqxx</zzqqxx>"
    page.goto(f"{address}tim-kiem/?q={quote(query)}")
    expect(page.get_by_role("status")).to_contain_text("“" + query + "”")
    assert page.locator("zzqqxx").count() == 0


def test_enter_on_the_home_page_leads_to_results(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#khm-q").fill("bac kan")
    page.locator("#khm-q").press("Enter")
    assert paths(page, address, "bac kan")[0] == BAC_KAN
    expect(page).to_have_url(f"{address}tim-kiem/?q=bac+kan")
    assert page.locator(FIELD).input_value() == "bac kan"


def test_a_page_that_is_not_there_searches(page: Page, address: str) -> None:
    page.goto(f"{address}404.html")
    page.locator("#khm-q").fill("1925")
    page.locator("#khm-q").press("Enter")
    assert paths(page, address, "1925") == [VINH_LONG_PLAN]


def test_results_lead_to_their_pages_below_a_prefix(page: Page, prefixed_address: str) -> None:
    page.goto(f"{prefixed_address}tim-kiem/?q=380/KH-UBND")
    assert results(page, "380/KH-UBND")[0] == prefixed_address + BAC_KAN_PLAN


def test_search_fits_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + BAC_KAN_PLAN)
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.locator(FIELD).fill("sở hữu trí tuệ")
    results(page, "sở hữu trí tuệ")
    page.locator(".khm-find-filters summary").click()
    too_wide = page.evaluate(
        "[...document.querySelectorAll('dialog *')].filter(one => one.getBoundingClientRect().right > 361)"
        ".map(one => one.outerHTML.slice(0, 80))"
    )
    assert too_wide == []
    box = page.locator("dialog").bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, 360)
    page.get_by_role("button", name="Đóng").click()
    expect(page.locator("dialog")).to_be_hidden()


def test_the_page_of_search_has_lists_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("header a", has_text="Tìm").click()
    expect(page).to_have_url(f"{address}tim-kiem/")
    assert page.locator("noscript").inner_text().startswith("Tìm kiếm cần JavaScript.")
    assert page.locator("article li a").count() >= 90
    page.locator("article").get_by_role("link", name="Bắc Kạn", exact=True).click()
    expect(page).to_have_url(address + BAC_KAN)
    context.close()


@pytest.fixture
def folder_page(site: Path, browser: Browser) -> Iterator[tuple[Page, str]]:
    """A page in a browser that has the site only as a folder, and the folder's address."""
    context = browser.new_context()
    yield context.new_page(), f"file://{site}/"
    context.close()


def test_search_works_from_a_folder(folder_page: tuple[Page, str]) -> None:
    page, folder = folder_page
    page.goto(f"{folder}tinh/hue/index.html")
    open_search(page)
    page.keyboard.insert_text("bac kan tfp")
    assert results(page, "bac kan tfp")[0] == f"{folder}{BAC_KAN_PLAN}index.html"
    expect(page.locator(".khm-find-sections a[href$='index.html#tfp-2025']")).to_have_count(1)
    page.locator(RESULT).first.click()
    expect(page.locator("h1")).to_contain_text("Bắc Kạn")


def test_the_form_on_the_home_page_works_from_a_folder(folder_page: tuple[Page, str]) -> None:
    page, folder = folder_page
    page.goto(f"{folder}index.html")
    page.locator("#khm-q").fill("dak lak")
    page.locator("#khm-q").press("Enter")
    assert results(page, "dak lak")[0] == f"{folder}tinh/dak-lak/index.html"


def test_pages_of_a_folder_are_reached_by_their_links(folder_page: tuple[Page, str]) -> None:
    page, folder = folder_page
    page.goto(f"{folder}index.html")
    page.get_by_role("navigation", name="Chính").get_by_role("link", name="Tỉnh").click()
    assert page.url == f"{folder}tinh/index.html"
    page.locator(".khm-name").click()
    assert page.url == f"{folder}index.html"


class StrictHandler(QuietHandler):
    """Serves files under a policy without any `unsafe`."""

    def end_headers(self) -> None:
        """Add the policy."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


def test_search_works_under_a_strict_policy(site: Path, page: Page) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    with serving(site, StrictHandler) as strict:
        page.goto(strict)
        open_search(page)
        page.keyboard.insert_text("so huu tri tue")
        assert len(results(page, "so huu tri tue")) >= 4
        page.locator(".khm-find-sections a").first.wait_for()
        assert messages == []
        page.goto("about:blank")
