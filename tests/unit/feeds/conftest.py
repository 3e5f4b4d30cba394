from collections.abc import Callable
from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.feeds.build import build_feeds

ROOT = Path(__file__).parents[3]
SITE = "https://kehoachmo.example/"
PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"

Files = dict[str, bytes]
Build = Callable[..., Files]


def load(root: Path) -> Corpus:
    corpus, problems = load_corpus(root, Archive(None), Cache(None, ""))
    assert problems == []
    assert corpus is not None
    return corpus


@pytest.fixture
def build(project: Path) -> Build:
    """Build the feeds and calendars of the base project as it then is."""

    def run(site_url: str = SITE) -> Files:
        return dict(build_feeds(load(project), site_url))

    return run


@pytest.fixture(scope="session")
def real_corpus() -> Corpus:
    """The real records; not to be changed."""
    return load(ROOT)


@pytest.fixture(scope="session")
def real_files(real_corpus: Corpus) -> Files:
    """The feeds and calendars of the real records."""
    return dict(build_feeds(real_corpus, SITE))


def edit(project: Path, old: str, new: str, name: str = PLAN) -> None:
    """Replace a text that stands once in a file of the project."""
    text = (project / name).read_text("utf-8")
    assert text.count(old) == 1, old
    (project / name).write_text(text.replace(old, new), "utf-8")


def release(project: Path, version: str, day: str, entries: str) -> None:
    """Make a release the current one, with notes; `entries` is YAML."""
    notes = f"version: {version}\nreleased_on: {day}\nsummary: Bản phát hành giả {version}.\n"
    (project / f"datasets/releases/{version}.yaml").write_text(notes + f"entries: {entries}", "utf-8")
    (project / "datasets/release.yaml").write_text(f"version: {version}\nreleased_on: {day}\n", "utf-8")


FIRST = """
  - id: vi-du
    kind: added
    plan: vi-du-15-kh-ubnd-2023
    table: plans
    text: Thêm kế hoạch giả.
"""
SECOND = """
  - id: ct-ty-le
    kind: corrected
    plan: vi-du-15-kh-ubnd-2023
    table: targets
    item: ct-ty-le
    column: value
    before: "44"
    after: "45"
    text: Sửa giá trị của chỉ tiêu tỷ lệ.
    reason: Lần chép đầu sai một chữ số.
  - id: tan-vi-du
    kind: changed
    table: provinces
    item: tan-vi-du
    text: Đổi tên tiếng Anh của đơn vị.
  - id: vi-du-14
    kind: removed
    plan: vi-du-14-kh-ubnd-2023
    province: vi-du
    text: Bỏ kế hoạch giả 14/KH-UBND.
    reason: Văn bản không có thật.
"""


@pytest.fixture
def released(project: Path) -> Path:
    """The base project with a first release and a second one that corrects."""
    release(project, "0.1.0", "2023-04-01", FIRST)
    release(project, "0.2.0", "2023-05-01", SECOND)
    return project
