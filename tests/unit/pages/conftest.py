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
from build_site.pages.agency import agency_jobs
from build_site.pages.deadlines import deadline_jobs
from build_site.pages.gathered import Gathered, gather
from build_site.pages.indicator import indicator_jobs
from build_site.pages.instrument import instrument_jobs
from build_site.pages.language import VIETNAMESE, Language
from build_site.pages.page import Page, PageJob
from build_site.pages.plan import plan_jobs
from build_site.pages.province import province_jobs
from build_site.pages.render import make_environment
from build_site.pages.site import Site, make_site
from build_site.pages.theme import theme_jobs

SITE_URL = "https://kehoachmo.example/"
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

    def facts(self, path: str) -> dict[str, str]:
        """Return name → value of the facts that a page states."""
        tree = self.tree(path)
        names, values = (
            [" ".join(one.text_content().split()) for one in tree.iter(tag)] for tag in ("dt", "dd")
        )
        return dict(zip(names, values, strict=True))

    def rows(self, path: str, label: str) -> list[list[str]]:
        """Return the cells of the table with a label, without the labels of narrow screens."""
        (region,) = (one for one in self.tree(path).iter("div") if one.get("aria-label") == label)
        for narrow in region.xpath(".//span[@class='khm-narrow']"):
            narrow.drop_tree()
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


def make(root: Path, as_of: dt.date = AS_OF, language: Language = VIETNAMESE) -> Made:
    """Return the pages of a project that gather plans; whoever shows them speaks their language."""
    environment = make_environment(None, language)
    gathered = gather(make_site(load(root), environment, "", as_of, site_url=SITE_URL, language=language))
    jobs = [
        *plan_jobs(gathered.site),
        *province_jobs(gathered.site),
        *indicator_jobs(gathered),
        *deadline_jobs(gathered),
        *agency_jobs(gathered),
        *instrument_jobs(gathered),
        *theme_jobs(gathered),
    ]
    assert len({job.path for job in jobs}) == len(jobs)
    return Made(gathered, {job.path: job for job in jobs})


def change(root: Path, name: str, old: str, new: str) -> None:
    """Replace a text that must be in a file."""
    text = (root / name).read_text("utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), "utf-8")


def add_province(project: Path, name: str) -> None:
    """Add a present province that was not merged."""
    old = project / "datasets/registries/provinces/tan-vi-du.yaml"
    text = old.read_text("utf-8").replace("tan-vi-du", name).replace("Tân Ví Dụ", "Đảo Ví Dụ")
    text = text.replace("predecessors: [vi-du]", "predecessors: []")
    (old.parent / f"{name}.yaml").write_text(text, "utf-8")


def add_plan(project: Path, unit: str, number: int, targets: str = "[]") -> str:
    """Add a plan like the one there is, of a unit, with other targets; return its id."""
    text = (project / PLAN).read_text("utf-8")
    head, rest = text.split("targets:\n")
    tail = rest[rest.index("measure_groups:") :]
    identity = f"{unit}-{number}-kh-ubnd-2026"
    head = head.replace("vi-du-15-kh-ubnd-2023\n", f"{identity}\n").replace("15/KH-UBND", f"{number}/KH-UBND")
    head = head.replace("province: vi-du", f"province: {unit}").replace("2023-03-10", "2026-03-10")
    path = project / "datasets" / "plans" / unit / f"{identity}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{head}targets: {targets}\n{tail}", "utf-8")
    return identity


def target(name: str, indicator: str, value: int, unit: str, due: str = "") -> str:
    """Return a target in YAML, due at a time or at none."""
    when = f"due: {due}, due_basis: stated" if due else "due: null, due_basis: not_stated"
    return (
        f"\n  - {{id: {name}, indicator: {indicator}, statement: Lời hứa giả, comparator: equal, "
        f"value: {value}, unit: {unit}, {when}, frequency: continuous, "
        f"evidence: {{lines: 11, figures: ['{value}']}}}}"
    )


@pytest.fixture
def made(project: Path) -> Made:
    """The pages of the small project as it is."""
    return make(project)


KNOWN = "datasets/registries/known-documents/vi-du-20-kh-ubnd-2022.yaml"
AddKnown = Callable[..., None]
LoadSite = Callable[..., Site]


@pytest.fixture
def add_known(project: Path) -> AddKnown:
    """Add a known document that is the base project's own but for some keys."""

    def add(name: str, **changed: str) -> None:
        lines = (project / KNOWN).read_text("utf-8").splitlines()
        record = dict(line.split(": ", 1) for line in lines) | {"id": name} | changed
        text = "".join(f"{key}: {value}\n" for key, value in record.items())
        (project / KNOWN).with_name(f"{name}.yaml").write_text(text, "utf-8")

    return add


@pytest.fixture
def load_site(project: Path) -> LoadSite:
    """Load the project as it then is, with its archived text where that is asked for."""

    def load(*, with_text: bool = False) -> Site:
        cache = Cache(None, "")
        archive = Archive(project / "archive" if with_text else None)
        corpus, problems = load_corpus(project, archive, cache)
        cache.close()
        assert problems == []
        assert corpus is not None
        return make_site(corpus, make_environment(None), "", AS_OF, site_url=SITE_URL)

    return load


@pytest.fixture(scope="session")
def real_corpus() -> Corpus:
    """The real records; not to be changed."""
    return load(Path(__file__).parents[3])
