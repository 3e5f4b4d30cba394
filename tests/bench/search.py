"""What search costs a visitor on a site of synthetic plans, in a real Chromium, and how well it answers.

For each query: the bytes of all files that search loads for it in a fresh profile, each
compressed as a server would, and the time of the same query asked again. Then hundreds of
queries whose answers follow from the records: numbers, provinces, years, words.
"""

import gzip
import re
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from build_site import routes
from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.text.fold import fold
from tests.browser.conftest import ARGUMENTS, serving
from tests.browser.search_quality import Query, answers, mean, report
from tests.chromium import find_chromium

LIMIT_BYTES, LIMIT_MS, LIMIT_PRECISION = 210_000, 150, 0.95
WORDS = (
    "nông nghiệp",
    "sở hữu",
    "khởi nghiệp",
    "nhân lực",
    "truyền thông",
    "sản phẩm",
    "đo lường",
    "chất lượng",
)
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


def measure(project: Path, rendered: Path) -> tuple[list[Cost], str, float]:
    """Return the cost of each query on the site of a project, and how well search answers.

    Args:
        project: The synthetic project, built with its index.
        rendered: Folder that MkDocs has built into, for styles and scripts.

    Returns:
        The costs; the report on the answers; their mean precision.
    """
    site = project / "_build" / "out"
    shutil.copytree(rendered / "assets", site / "assets", dirs_exist_ok=True)
    chromium = find_chromium()
    if chromium is None:
        raise RuntimeError("no Chromium; run `python -m tests.chromium`")
    with sync_playwright() as playwright, serving(site) as address:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        costs = [_cost(browser, address, site, query) for query in QUERIES]
        found = answers(browser.new_page(), address, known_queries(project))
        browser.close()
    return costs, report(found), mean(one.precision for one in found)


def known_queries(project: Path) -> list[Query]:
    """Return queries for a synthetic project whose answers follow from its records."""
    corpus, _ = load_corpus(project, Archive(None), Cache(None, "bench"))
    if corpus is None:
        raise ValueError("the synthetic registries are broken")
    texts = {
        summary.id: (project / summary.path).read_text("utf-8").casefold()
        for summary in corpus.summaries.values()
    }
    titles = _other_titles(project / "_build" / "out")
    return [*_number_queries(corpus), *_unit_queries(corpus, texts, titles), *_word_queries(texts, titles)]


def _other_titles(site: Path) -> dict[str, str]:
    """Return the title of each page that is no plan: one that names what is looked for is right."""
    found = {}
    for file in site.rglob("index.html"):
        path = file.parent.relative_to(site).as_posix() + "/"
        if not path.startswith(routes.PLANS):
            title = re.search(r"<title>(.*?)</title>", file.read_text("utf-8"), re.DOTALL)
            found[path] = title[1].casefold() if title else ""
    return found


def _named(titles: dict[str, str], *words: str) -> set[str]:
    return {path for path, title in titles.items() if all(word.casefold() in title for word in words)}


def _query(text: str, kind: str, wanted: set[str], also: set[str] | None = None) -> Query:
    return Query(text, kind, frozenset(wanted), frozenset(also or ()))


def _number_queries(corpus: Corpus) -> list[Query]:
    """Every fiftieth number, spelled in another way each time."""
    found = []
    for index, plan in enumerate(list(corpus.summaries.values())[::50]):
        number = plan.document_number
        spellings = (number, number.lower(), number.replace("/", " ").replace("-", " "), number.split("/")[0])
        found.append(_query(spellings[index % 4], "number", {routes.plan(plan.id)}))
    return found


def _unit_queries(corpus: Corpus, texts: dict[str, str], titles: dict[str, str]) -> list[Query]:
    """Each unit alone, with a year, with a word; without accents every other time."""
    found = []
    units = [unit for unit in corpus.registries.provinces.values() if unit.valid_from is None]
    for index, unit in enumerate(units):
        name = fold(unit.name) if index % 2 else unit.name
        plans = corpus.plans_of([unit.id])
        pages = {routes.plan(plan.id) for plan in plans}
        own = {
            routes.province(one.id) for one in corpus.registries.provinces.values() if one.name == unit.name
        }
        today = {routes.province(corpus.registries.present_unit(unit.id).id)}
        year = str(2021 + index % 4)
        word = WORDS[index % len(WORDS)]
        dated = {routes.plan(plan.id) for plan in plans if plan.issued_on.startswith(year)}
        worded = {routes.plan(plan.id) for plan in plans if word in texts[plan.id]}
        found.append(_query(name, "unit", pages | own, today))
        if dated:
            found.append(_query(f"{name} {year}", "unit and year", dated))
        if worded:
            text = f"{fold(word) if index % 2 else word} {name}"
            found.append(_query(text, "unit and word", worded, _named(titles, word, unit.name)))
    return found


def _word_queries(texts: dict[str, str], titles: dict[str, str]) -> list[Query]:
    found = []
    for word in WORDS:
        pages = {routes.plan(plan_id) for plan_id, text in texts.items() if word in text}
        also = _named(titles, word)
        found += [_query(word, "word", pages, also), _query(fold(word), "word", pages, also)]
    return found


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


def tell(costs: list[Cost], told: str, precision: float) -> None:
    """Print the figures, and end with an error where a limit is broken."""
    sys.stdout.write(f"\n{'first query':<46}{'KB gzip':>8}{'files':>7}{'again ms':>10}\n")
    for cost in costs:
        sys.stdout.write(f"{cost.query:<46}{cost.bytes / 1000:>8.1f}{cost.files:>7}{cost.warm_ms:>10.1f}\n")
    largest = max(cost.bytes for cost in costs)
    median = statistics.median(cost.warm_ms for cost in costs)
    sys.stdout.write(f"largest {largest / 1000:.1f} KB (limit {LIMIT_BYTES / 1000:.0f}), ")
    sys.stdout.write(f"median again {median:.1f} ms (limit {LIMIT_MS})\n{told}\n")
    if largest > LIMIT_BYTES or median > LIMIT_MS or precision < LIMIT_PRECISION:
        sys.exit("search is over its limit")


if __name__ == "__main__":
    tell(*measure(Path(sys.argv[1]), Path(sys.argv[2])))
