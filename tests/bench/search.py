"""What search costs a visitor on a site of synthetic plans, in a real Chromium.

For each query: the bytes of all files that search loads for it in a fresh profile, each
compressed as a server would, and the time of the same query asked again.
"""

import gzip
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from build_site import routes
from tests.browser.conftest import ARGUMENTS, serving
from tests.chromium import find_chromium

LIMIT_BYTES, LIMIT_MS = 210_000, 150
QUERIES = (
    "bac kan", "Vĩnh Long", "10003/KH-UBND", "10003", "tfp 2030", "chuyen doi so", "chuyển đổi số",
    "doi moi cong nghe", "khoa học và công nghệ", "hỗ trợ doanh nghiệp đổi mới công nghệ",
    "sở hữu trí tuệ nông nghiệp vĩnh long 2023",
)  # fmt: skip
_ASKED = """text => {
  const list = document.querySelector("#khm-find-results");
  return list && list.dataset.query === text;
}"""
# Time from asking to the results being there; the pause for typing is not part of it.
_AGAIN = """text => new Promise((resolve) => {
  const field = document.querySelector("#khm-find-q");
  const list = document.querySelector("#khm-find-results");
  field.value = text;
  list.dataset.query = "";
  const began = performance.now();
  new MutationObserver((_, observer) => {
    if (list.dataset.query !== text) return;
    observer.disconnect();
    resolve(performance.now() - began);
  }).observe(list, { attributes: true });
  field.form.dispatchEvent(new Event("change", { bubbles: true }));
})"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one query cost: bytes and files the first time, milliseconds when asked again."""

    query: str
    bytes: int
    files: int
    warm_ms: float


def measure(site: Path, rendered: Path) -> list[Cost]:
    """Return the cost of each query on a site.

    Args:
        site: Folder of stamped pages and their index.
        rendered: Folder that MkDocs has built into, for styles and scripts.
    """
    shutil.copytree(rendered / "assets", site / "assets", dirs_exist_ok=True)
    chromium = find_chromium()
    if chromium is None:
        raise RuntimeError("no Chromium; run `python -m tests.chromium`")
    with sync_playwright() as playwright, serving(site) as address:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        costs = [_cost(browser, address, site, query) for query in QUERIES]
        browser.close()
    return costs


def _cost(browser: Browser, address: str, site: Path, query: str) -> Cost:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    loaded: list[str] = []
    page.on("response", lambda answer: loaded.append(answer.url.removeprefix(address).split("?")[0]))
    page.goto(address + routes.province("hue"))
    page.keyboard.press("/")
    page.locator("#khm-find-q").wait_for()
    page.keyboard.insert_text(query)
    page.wait_for_function(_ASKED, arg=query)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)  # what comes into view is filled in after the results are there
    files = [name for name in loaded if name.startswith((routes.SEARCH_INDEX, "assets/search"))]
    size = sum(len(gzip.compress((site / name).read_bytes())) for name in files)
    times = [page.evaluate(_AGAIN, query) for _ in range(9)]
    context.close()
    return Cost(query, size, len(files), statistics.median(times))


def tell(costs: list[Cost]) -> None:
    """Print the costs, and end with an error where a limit is broken."""
    sys.stdout.write(f"\n{'first query':<46}{'KB gzip':>8}{'files':>7}{'again ms':>10}\n")
    for cost in costs:
        sys.stdout.write(f"{cost.query:<46}{cost.bytes / 1000:>8.1f}{cost.files:>7}{cost.warm_ms:>10.1f}\n")
    largest = max(cost.bytes for cost in costs)
    median = statistics.median(cost.warm_ms for cost in costs)
    sys.stdout.write(f"largest {largest / 1000:.1f} KB (limit {LIMIT_BYTES / 1000:.0f}), ")
    sys.stdout.write(f"median again {median:.1f} ms (limit {LIMIT_MS})\n")
    if largest > LIMIT_BYTES or median > LIMIT_MS:
        sys.exit("search is over its limit")


if __name__ == "__main__":
    tell(measure(Path(sys.argv[1]), Path(sys.argv[2])))
