"""A real Chromium before the real site, served from this machine."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.chromium import find_chromium

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

# What a page does after a script has run is waited for as long as a press of a key is: a machine may be busy.
expect.set_options(timeout=30_000)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and writes no log."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the base class
        """Say nothing."""


class QuietServer(ThreadingHTTPServer):
    """A server that does not mind a browser that hangs up early."""

    daemon_threads = True
    request_queue_size = 128  # a search asks for dozens of files at once, each over a connection of its own

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing; the test sees what the browser sees."""


@contextmanager
def serving(folder: Path, handler: type[SimpleHTTPRequestHandler] = QuietHandler) -> Iterator[str]:
    """Serve a folder and give its address."""
    with QuietServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the site is served."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def example_address(example_site: Path) -> Iterator[str]:
    """The address of the made-up project's site, which has its archived text."""
    with serving(example_site) as address:
        yield address


@pytest.fixture
def prefixed_address(site: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the site where it lies below a prefix, as on project pages of a forge."""
    (tmp_path / "tien-to").symlink_to(site, target_is_directory=True)
    with serving(tmp_path) as address:
        yield f"{address}tien-to/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one Chromium of this process's tests."""
    path = find_chromium()
    assert path, "no Chromium; run `python tests/chromium.py`"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a fresh profile, of a common laptop's size."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
    yield context.new_page()
    context.close()
