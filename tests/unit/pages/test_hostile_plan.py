"""Whatever stands in a plan or in its text, nothing of it becomes markup on the plan's own pages."""

import hashlib
import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
from build_site.model.plan import Plan
from build_site.pages.language import VIETNAMESE, Language, english, speaking
from build_site.pages.page import Page
from build_site.pages.plan import plan_jobs
from build_site.pages.plan_text import plan_text_jobs
from build_site.pages.render import make_environment
from build_site.pages.site import Site, make_site
from tests.unit.pages.conftest import AS_OF, PLAN, SITE_URL

ATTACK = "<b onx=\"1\" class='y'>&amp;"
ID = "vi-du-15-kh-ubnd-2023"
FREE = {
    "applies_to", "document_number", "document_number_printed", "figures", "name", "note", "notes",
    "position", "section", "signing_capacity", "statement", "summary", "summary_en", "text", "title",
    "title_en",
}  # fmt: skip
"""Fields of a plan that hold words; ids, dates and choices from a list are held by the schemas."""
LINKED_DATA = re.compile(r'<script type="application/ld\+json">[^<]*</script>')


def attacked(value: Any, *, is_free: bool = False) -> Any:
    """Return a plan, or a part of one, with the attack at the end of all that is words."""
    if isinstance(value, str):
        return value + ATTACK if is_free else value
    if isinstance(value, tuple):
        return tuple(attacked(item, is_free=is_free) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: attacked(getattr(value, field.name), is_free=field.name in FREE)
            for field in fields(value)
        }
        return replace(value, **changed)
    return value


def attack_text(project: Path) -> None:
    """Put the attack into each line of the text, behind a figure of it, and into marks of layout."""
    file = project / "archive" / f"{ID}.txt"
    lines = [
        f"{line}{ATTACK} **{ATTACK}** |" if line else "" for line in file.read_text("utf-8").splitlines()
    ]
    raw = "\n".join([*lines, ""]).replace("45% đến 46%", f"{ATTACK}45% đến 46%{ATTACK}").encode()
    file.write_bytes(raw)
    record = (project / PLAN).read_text("utf-8")
    (project / PLAN).write_text(
        re.sub(r"sha256: \w+", f"sha256: {hashlib.sha256(raw).hexdigest()}", record), "utf-8"
    )


def site_of(project: Path, language: Language, *, with_text: bool) -> Site:
    corpus, problems = load_corpus(
        project, Archive(project / "archive" if with_text else None), Cache(None, "")
    )
    assert problems == []
    assert corpus is not None
    plan: Plan = attacked(corpus.plan(ID))
    assert plan.targets[0].evidence.figures == (f"45% đến 46%{ATTACK}",)
    corpus.keep(plan)
    environment = make_environment(None, language)
    return make_site(corpus, environment, "", AS_OF, site_url=SITE_URL, language=language)


def assert_harmless(page: Page, fewest: int) -> None:
    body = str(page.body)
    tree: html.HtmlElement = html.document_fromstring(f"<div>{body}</div>")
    assert "<b onx" not in LINKED_DATA.sub("", body)
    assert tree.xpath("//*[@onx]") == []
    words = tree.text_content()
    assert words.count(ATTACK) >= fewest  # shown as it stands, once escaped and not twice
    assert "&lt;b onx" not in words


@pytest.mark.parametrize("with_text", [True, False], ids=["text", "no-text"])
@pytest.mark.parametrize("language", [VIETNAMESE, english()], ids=["vi", "en"])
def test_the_page_of_a_plan(project: Path, language: Language, with_text: bool) -> None:
    site = site_of(project, language, with_text=with_text)
    with speaking(language):
        (job,) = plan_jobs(site)
        # titles, summary, statements, figures and sections: each is there
        assert_harmless(job.render(), fewest=25)


def test_the_page_of_the_text(project: Path) -> None:
    attack_text(project)
    (job,) = plan_text_jobs(site_of(project, VIETNAMESE, with_text=True))
    page = job.render()
    assert_harmless(page, fewest=25)
    tree: html.HtmlElement = html.document_fromstring(str(page.body))
    assert f"45% đến 46%{ATTACK}" in [strong.text_content() for strong in tree.iter("strong")]
