"""The first view of a plan weighs at most 100 KB over the wire, everything it asks for included."""

import gzip
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.kinds import EXAMPLE_TEXT, KINDS

LIMIT = 100_000
"""Bytes, each answer packed by gzip at its usual level 6, headers apart."""


def weights(browser: Browser, address: str, path: str) -> dict[str, int]:
    """Return path → packed bytes of all that a browser that knows nothing asks for at first."""
    context = browser.new_context()
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks it
    page.goto(address + path, wait_until="networkidle")
    found = {urlsplit(answer.url).path: len(gzip.compress(answer.body(), 6, mtime=0)) for answer in answers}
    context.close()
    return found


@pytest.mark.parametrize("kind", ["plan", "plan-long"])
def test_a_plan_is_light(browser: Browser, address: str, kind: str) -> None:
    found = weights(browser, address, KINDS[kind])
    assert {f"/{KINDS[kind]}", "/assets/site.css", "/assets/copy.js"} <= found.keys()
    assert sum(found.values()) <= LIMIT, found


def test_the_page_of_a_text_is_light(browser: Browser, example_address: str) -> None:
    found = weights(browser, example_address, EXAMPLE_TEXT)
    assert sum(found.values()) <= LIMIT, found


def test_nothing_of_search_is_loaded_before_it_is_opened(browser: Browser, address: str) -> None:
    found = weights(browser, address, KINDS["plan"])
    of_search = [path for path in found if "search" in path or "tim-kiem/" in path]
    assert of_search == ["/assets/search.js"]  # what opens it, and no more
    assert found["/assets/search.js"] < 2048
