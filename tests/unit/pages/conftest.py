from collections.abc import Callable
from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
from build_site.pages.render import make_environment
from build_site.pages.site import Site, make_site

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
        return make_site(corpus, make_environment(None), "", site_url="https://kehoachmo.example/")

    return load
