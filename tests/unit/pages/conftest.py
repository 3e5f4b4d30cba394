"""Pages made from the small valid project and from changes to it, without MkDocs."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.pages.gathered import Gathered, gather
from build_site.pages.indicator import indicator_jobs
from build_site.pages.page import Page, PageJob
from build_site.pages.render import make_environment
from build_site.pages.site import make_site

AS_OF = dt.date(2024, 6, 30)
PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"

Jobs = Callable[[Gathered], list[PageJob]]


@dataclass(frozen=True)
class Made:
    """The pages that gather plans: their jobs, and what they say."""

    gathered: Gathered
    jobs: dict[str, PageJob]

    def page(self, path: str) -> Page:
        """Return a page."""
        return self.jobs[path].render()

    def tree(self, path: str) -> html.HtmlElement:
        """Return the body of a page as a tree."""
        return html.fragment_fromstring(self.page(path).body, create_parent="div")

    def text(self, path: str) -> str:
        """Return the words of a page, spaces joined."""
        return " ".join(self.tree(path).text_content().split())

    def rows(self, path: str, label: str) -> list[list[str]]:
        """Return the cells of the table with a label."""
        (region,) = (one for one in self.tree(path).iter("div") if one.get("aria-label") == label)
        return [
            [" ".join(" ".join(cell.itertext()).split()) for cell in row.iter("td")]
            for row in region.iter("tr")
            if row.find("td") is not None
        ]


def load(root: Path) -> Corpus:
    """Load a project that must be free of errors of shape."""
    corpus, problems = load_corpus(root, Archive(None), Cache(None, ""))
    assert problems == []
    assert corpus is not None
    return corpus


def make(root: Path, as_of: dt.date = AS_OF) -> Made:
    """Return the pages of a project that gather plans."""
    gathered = gather(make_site(load(root), make_environment(None), "", as_of))
    jobs = [*indicator_jobs(gathered)]
    assert len({job.path for job in jobs}) == len(jobs)
    return Made(gathered, {job.path: job for job in jobs})


def change(root: Path, name: str, old: str, new: str) -> None:
    """Replace a text that must be in a file."""
    text = (root / name).read_text("utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def made(project: Path) -> Made:
    """The pages of the small project as it is."""
    return make(project)
