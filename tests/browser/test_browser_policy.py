"""Every kind of page works under a policy that lets nothing stand in a page itself or come from elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import QuietHandler, serving
from tests.browser.kinds import EXAMPLE_PLAN, EXAMPLE_TEXT, KINDS

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
REPORTS = """
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""


class StrictHandler(QuietHandler):
    """Serves files under the policy."""

    def end_headers(self) -> None:
        """Say the policy with every answer."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def strict(site: Path) -> Iterator[str]:
    """The address of the real site under the policy."""
    with serving(site, StrictHandler) as address:
        yield address


@pytest.fixture(scope="module")
def strict_example(example_site: Path) -> Iterator[str]:
    """The address of the made-up site under the policy."""
    with serving(example_site, StrictHandler) as address:
        yield address


def trouble(page: Page, address: str) -> list[str]:
    """Open a page and return all that the browser complains of."""
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.add_init_script(REPORTS)
    page.goto(address)
    return [*messages, *page.evaluate("window.violations")]


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_nothing_is_blocked(page: Page, strict: str, path: str) -> None:
    assert trouble(page, strict + path) == []


@pytest.mark.parametrize("path", [EXAMPLE_PLAN, EXAMPLE_TEXT])
def test_nothing_is_blocked_where_the_text_is_attached(page: Page, strict_example: str, path: str) -> None:
    assert trouble(page, strict_example + path) == []


def test_blocks_of_data_are_there_and_scripts_of_ours_run(page: Page, strict: str) -> None:
    assert trouble(page, strict + KINDS["plan"]) == []
    assert page.locator('script[type="application/ld+json"]').count() == 2
    expect(page.locator(".khm-targets").get_by_role("button").first).to_be_visible()


def test_the_policy_does_block_code_in_a_page(page: Page, strict: str) -> None:
    page.add_init_script(REPORTS)
    page.goto(strict)
    page.evaluate(
        "() => { const code = document.createElement('script'); code.textContent = 'window.ran = true';"
        " document.head.append(code); }"
    )
    page.wait_for_function("window.violations.length > 0")
    assert page.evaluate("[window.ran ?? false, window.violations]") == [False, ["script-src-elem inline"]]
