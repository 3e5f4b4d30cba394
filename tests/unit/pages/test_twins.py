"""Twins of pages: another address, shell and key, and no file of their own."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_site.corpus.corpus import Corpus
from build_site.pages.language import VIETNAMESE, Language, english
from build_site.pages.page import Page, PageJob, TocEntry, twins
from build_site.pages.render import make_environment
from build_site.pages.site import make_site
from build_site.website.shell import cut_shell
from build_site.website.stamp import stamp_pages
from tests.unit.pages.conftest import AS_OF, SITE_URL, load

BOOK = Language("en", {}, "one state of the catalogue")


def job(path: str, kind: str) -> PageJob:
    page = Page("Tên", "Lời tả", "<p>x</p>", toc=(TocEntry("a", "A"),), files=(("data/cite/x.bib", "@x"),))
    return PageJob(path, kind, "a key", lambda: page, ("data/cite/x.bib",))


def test_a_page_that_has_no_english_has_no_twin() -> None:
    found = twins([job("ke-hoach/x/", "plan"), job("ke-hoach/x/toan-van/", "plan-text")], BOOK)
    assert [(one.path, one.shell, one.files) for one in found] == [("en/ke-hoach/x/", "plan.en", ())]


def test_another_state_of_the_catalogue_is_another_key() -> None:
    (one,) = twins([job("tinh/x/", "province")], BOOK)
    (other,) = twins([job("tinh/x/", "province")], replace(BOOK, key="another state"))
    assert len({one.key, other.key, job("tinh/x/", "province").key}) == 3


def test_a_page_is_stamped_in_its_language_and_shared_files_come_once(tmp_path: Path) -> None:
    original = job("ke-hoach/x/", "plan")
    (twin,) = twins([original], english())
    shells = {
        kind: cut_shell(kind, "KHM0TITLE0KHM|KHM0SWITCH0KHM|KHM0TWIN0KHM|KHM0BODY0KHM|KHM0TOC0KHM")
        for kind in ("plan", "plan.en")
    }
    stamp_pages([original], shells, tmp_path, {})
    (tmp_path / "data/cite/x.bib").write_text("only once", "utf-8")
    stamp_pages([twin], shells, tmp_path, {})
    assert (tmp_path / "data/cite/x.bib").read_text("utf-8") == "only once"
    vietnamese = (tmp_path / "ke-hoach/x/index.html").read_text("utf-8")
    assert "|../../en/ke-hoach/x/|en/ke-hoach/x/|" in vietnamese
    assert "Trong trang này" in vietnamese
    other = (tmp_path / "en/ke-hoach/x/index.html").read_text("utf-8")
    assert "|../../../ke-hoach/x/|ke-hoach/x/|" in other
    assert "On this page" in other


@pytest.fixture
def corpus(project: Path) -> Corpus:
    return load(project)


def test_the_pages_of_the_catalogue_change_with_it_and_the_others_do_not(corpus: Corpus) -> None:
    def base_key(language: Language) -> str:
        environment = make_environment(None, language)
        return make_site(corpus, environment, "", AS_OF, site_url=SITE_URL, language=language).base_key

    assert base_key(VIETNAMESE) == base_key(VIETNAMESE)
    assert len({base_key(VIETNAMESE), base_key(BOOK), base_key(replace(BOOK, key="another"))}) == 3
