"""Asks search what people type and reckons how well it answers; see `queries.yaml`."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

FIRST = 10
RESULTS = ".khm-find-results .khm-find-page"
HREFS = "links => links.map(link => link.href)"


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed and which pages answer it, as addresses from the root of the site."""

    text: str
    kind: str
    wanted: frozenset[str]
    also: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What search gave: the first results, and how many of them it showed at once."""

    query: Query
    paths: tuple[str, ...]
    at_once: int

    @property
    def precision(self) -> float:
        """The share of right pages among the first k, k being the number wanted, at most 10."""
        k = min(FIRST, len(self.query.wanted))
        right = self.query.wanted | self.query.also
        return sum(path in right for path in self.paths[:k]) / k

    @property
    def is_answered(self) -> bool:
        """Whether a wanted page is among the first ten."""
        return not self.query.wanted.isdisjoint(self.paths[:FIRST])

    @property
    def shown_right(self) -> float:
        """The share of right pages among those shown at once; nothing shown is all wrong."""
        shown = self.paths[: self.at_once]
        right = self.query.wanted | self.query.also
        return sum(path in right for path in shown) / len(shown) if shown else 0.0


def read_queries(file: Path, site: Path) -> tuple[list[Query], list[dict[str, str]], list[str]]:
    """Return the queries of a file, its pairs, and the pages it names that are not there."""
    data: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    names: dict[str, str] = data.get("pages", {})
    missing: list[str] = []

    def pages(text: str) -> frozenset[str]:
        paths = [names.get(word, word) for word in text.split()]
        paths = [path for path in paths if (site / path.split("/")[0]).is_dir()]
        missing.extend(path for path in paths if not (site / path / "index.html").is_file())
        return frozenset(paths)

    queries = [
        Query(str(entry["q"]), entry["class"], pages(entry["want"]), pages(entry.get("also", "")))
        for entry in data["queries"]
    ]
    pairs = [
        {"q": pair["q"], **{key: names.get(pair[key], pair[key]) for key in ("first", "then")}}
        for pair in data.get("above", [])
    ]
    return queries, pairs, sorted(set(missing))


def ask(page: Page, address: str, text: str, count: int = FIRST) -> tuple[tuple[str, ...], int]:
    """Type a query into the page of search that is open; return paths and how many came at once."""
    # Typing is enough. Enter as well could ask twice, and the second answer take away what “more” has shown.
    page.locator("#khm-find-q").fill(text)
    page.wait_for_function(
        "text => document.querySelector('#khm-find-results').dataset.query === text", arg=text.strip()
    )
    at_once = page.locator(RESULTS).count()
    more = page.locator(".khm-find-more")
    while page.locator(RESULTS).count() < count and more.is_visible():
        before = page.locator(RESULTS).count()
        more.click()
        page.wait_for_function(
            "before => document.querySelectorAll('.khm-find-page').length > before", arg=before
        )
    hrefs = page.locator(RESULTS).evaluate_all(HREFS)
    return tuple(href.removeprefix(address).split("?")[0] for href in hrefs), at_once


def answers(page: Page, address: str, queries: list[Query]) -> list[Answer]:
    """Ask all queries."""
    page.goto(f"{address}tim-kiem/")
    page.locator("#khm-find-q").wait_for()
    return [Answer(query, *ask(page, address, query.text)) for query in queries]


def report(found: list[Answer]) -> str:
    """Return the figures, and each query that is not answered in full."""
    figures = (
        f"{len(found)} queries: mean precision {mean(one.precision for one in found):.3f}, "
        f"of what is shown at once {mean(one.shown_right for one in found):.3f}, "
        f"without an answer {sum(not one.is_answered for one in found)}"
    )
    lines = [figures]
    for one in found:
        if one.precision < 1 or not one.is_answered:
            right = one.query.wanted | one.query.also
            shown = [f"{'+' if path in right else '-'}{path or '(home)'}" for path in one.paths[:FIRST]]
            lines.append(f"  {one.precision:.2f} {one.query.text!r} ({one.query.kind}): {', '.join(shown)}")
    return "\n".join(lines)


def mean(values: Iterable[float]) -> float:
    """Return the mean of some numbers."""
    numbers = list(values)
    return sum(numbers) / len(numbers)
