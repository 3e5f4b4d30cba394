"""A preview makes what an edit changed; with very many plans it leaves the pages that gather them."""

import shutil
from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
from build_site.packages.build import build_packages
from build_site.packages.formats import QUICK_FORMATS
from build_site.website.jobs import page_jobs
from build_site.website.preview import preview_pages
from build_site.website.shell import Shell, cut_shell
from build_site.website.stamp import Stamped
from build_site.website.work import SiteWork, build_date
from tests.unit.pages.conftest import PLAN, change

SITE = "https://kehoachmo.example/"
PLAN_PAGE = "ke-hoach/vi-du-15-kh-ubnd-2023/index.html"
AGENCY_PAGE = "co-quan/ubnd-vi-du/index.html"
OLD, NEW = "Kế hoạch giả phát triển thử nghiệm", "Bản kế hoạch giả phát triển thử nghiệm"


def preview(project: Path, hold_above: int, *, has_cache: bool = True) -> Stamped:
    """Bring a folder up to date as one run of the program does."""
    build = project / "_build"
    cache = Cache(build / "cache" if has_cache else None, "test")
    corpus, problems = load_corpus(project, Archive(None), cache)
    assert problems == []
    assert corpus is not None
    work = SiteWork(corpus, cache, SITE, "", build)
    shutil.rmtree(build / "packages", ignore_errors=True)
    packages = build_packages(
        corpus, build / "packages", SITE, build_date(corpus), QUICK_FORMATS, allow_synthetic=True
    )
    jobs = page_jobs(work, packages)
    languages = [job.language.tag for job in jobs]
    assert languages == sorted(languages, reverse=True)  # English pages come last
    shells = {job.shell: shell(job.shell) for job in jobs}
    stamped = preview_pages(work, packages, shells, build / "site", hold_above)
    cache.close()
    return stamped


def shell(kind: str) -> Shell:
    return cut_shell(kind, "<title>KHM0TITLE0KHM</title>KHM0BODY0KHM")


def text(project: Path, name: str) -> str:
    return (project / "_build" / "site" / name).read_text("utf-8")


def test_an_edit_reaches_the_pages_that_gather_plans(project: Path) -> None:
    first = preview(project, hold_above=1)
    assert (first.held, first.written) == (0, len(first.keys))
    change(project, PLAN, OLD, NEW)
    second = preview(project, hold_above=1)
    assert second.held == 0
    assert 0 < second.written < first.written
    assert NEW in text(project, PLAN_PAGE)
    assert NEW in text(project, AGENCY_PAGE)
    assert preview(project, hold_above=1).written == 0


def test_above_the_limit_only_pages_of_its_own_follow_an_edit(project: Path) -> None:
    first = preview(project, hold_above=0)
    assert first.held == 0
    change(project, PLAN, OLD, NEW)
    second = preview(project, hold_above=0)
    held = [
        path
        for path in second.keys
        if path.removeprefix("en/").startswith(
            ("chi-tieu/", "thoi-han/", "co-quan/", "van-ban/", "linh-vuc/")
        )
    ]
    assert second.held == len(held)
    assert set(second.keys) == set(first.keys)
    assert NEW in text(project, PLAN_PAGE)
    assert NEW in text(project, "ke-hoach/index.html")
    assert NEW in text(project, f"en/{PLAN_PAGE}")
    assert NEW not in text(project, AGENCY_PAGE)
    assert NEW not in text(project, f"en/{AGENCY_PAGE}")
    # below the limit again, what was left is made up for
    third = preview(project, hold_above=1)
    assert third.held == 0
    assert NEW in text(project, AGENCY_PAGE)


@pytest.mark.parametrize("missing", [True, False], ids=["folder-gone", "registry-edited"])
def test_what_is_held_is_made_when_it_cannot_be_right(project: Path, missing: bool) -> None:
    preview(project, hold_above=0)
    if missing:
        shutil.rmtree(project / "_build" / "site")
    else:
        change(project, "datasets/registries/agencies/ubnd-vi-du.yaml", "Ủy ban", "UB")
    made = preview(project, hold_above=0)
    assert made.held == 0
    assert not missing or made.written == len(made.keys)
    assert (project / "_build" / "site" / "thoi-han" / "index.html").is_file()


def test_a_run_that_could_not_have_the_cache_leaves_nothing_stale(project: Path) -> None:
    preview(project, hold_above=1)
    change(project, PLAN, OLD, NEW)
    preview(project, hold_above=1, has_cache=False)
    assert NEW in text(project, PLAN_PAGE)
    change(project, PLAN, NEW, OLD)
    preview(project, hold_above=1)
    assert NEW not in text(project, PLAN_PAGE)
    assert preview(project, hold_above=1).written == 0


def test_a_run_that_was_broken_off_leaves_nothing_stale(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview(project, hold_above=1)
    change(project, PLAN, OLD, NEW)
    monkeypatch.setattr(Cache, "set_pages", broken_off)
    with pytest.raises(KeyboardInterrupt):
        preview(project, hold_above=1)
    monkeypatch.undo()
    assert NEW in text(project, PLAN_PAGE)
    change(project, PLAN, NEW, OLD)
    preview(project, hold_above=1)
    assert NEW not in text(project, PLAN_PAGE)


def broken_off(*_: object) -> None:
    raise KeyboardInterrupt


def test_the_page_of_a_record_that_is_gone_goes_too(project: Path) -> None:
    theme = project / "datasets" / "registries" / "themes" / "moi.yaml"
    page = project / "_build" / "site" / "linh-vuc" / "moi" / "index.html"
    theme.write_text("id: moi\nname: Mới (giả)\nname_en: New (fake)\ndescription: Lĩnh vực giả.\n", "utf-8")
    preview(project, hold_above=1)
    assert page.is_file()
    theme.unlink()
    preview(project, hold_above=1)
    assert not page.is_file()
