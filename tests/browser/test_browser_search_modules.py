"""The modules of search by themselves: words as in Python, queries taken apart as meant."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
from build_site.search.lexicon import read_lists
from build_site.text.syllables import form_of, key_of, squash, words_of
from tests.browser.conftest import serving

ROOT = Path(__file__).parents[2]
PARSE = """async ([text, concepts]) => {
  const { namesOf, parse } = await import("./query.js");
  const shown = (atom) => atom.kind === "run"
    ? atom.items.map((item) => item.key).join(" ")
    : `${atom.kind}:${atom.id ?? [atom.serial, atom.symbol, atom.year].filter(Boolean).join("/")}`;
  return parse(text, namesOf(concepts)).atoms.map(shown);
}"""


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Page]:
    """A page from which the modules can be imported."""
    context = browser.new_context()
    with serving(ROOT / "build_site" / "search" / "browser") as address:
        page = context.new_page()
        page.goto(address)
        yield page
        context.close()


@pytest.fixture(scope="module")
def concepts() -> list[list[str]]:
    """The lists of names as the browser gets them."""
    corpus, _ = load_corpus(ROOT, Archive(None), Cache(None, ""))
    assert corpus is not None
    found = read_lists(corpus.registries.provinces.values())
    return [[concept.id, *concept.spellings] for concept in found]


def test_words_are_the_same_in_the_browser_and_in_python(modules: Page) -> None:
    """All that the records, the documentation and the lists say is taken apart alike."""
    files = [
        *ROOT.glob("datasets/**/*.yaml"),
        *ROOT.glob("docs/*.md"),
        *ROOT.glob("build_site/search/words/*"),
    ]
    texts = sorted({line for file in files for line in file.read_text("utf-8").split("\n") if line})
    assert len(texts) > 3000
    found: list[Any] = modules.evaluate(
        """async (texts) => {
          const { squash, wordsOf } = await import("./syllables.js");
          return texts.map((text) => [
            wordsOf(text).map(({ text, form, key, paused }) => [text, form, key, paused]), squash(text),
          ]);
        }""",
        texts,
    )
    for text, (words, squashed) in zip(texts, found, strict=True):
        expected = [[word, form_of(word), key_of(form_of(word)), paused] for word, paused in words_of(text)]
        assert (expected, squash(text)) == (words, squashed), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bac kan", ["province:@@bac-kan"]),
        ("BẮC KẠN", ["province:@@bac-kan"]),
        ("Bac Kạn", ["province:@@bac-kan"]),
        ("B\u0061\u0306\u0301c Kạn", ["province:@@bac-kan"]),
        ("tỉnh Đắc Lắc", ["province:@@dak-lak"]),
        ("daklak", ["province:@@dak-lak"]),
        ("tp. hcm", ["province:@@ho-chi-minh"]),
        ("thua thien - hue", ["province:@@hue"]),
        ("hà nam", ["province:@@ha-nam"]),
        ("hạ nam", ["ha nam"]),
        ("khcn", ["@khcn"]),
        ("KH & CN", ["@khcn"]),
        ("khoa hoc va cong nghe", ["@khcn"]),
        ("khoahoc congnghe", ["@khcn"]),
        ("sở khcn gia lai", ["@skhcn", "province:@@gia-lai"]),
        ("so khcn gia lai", ["@skhcn", "province:@@gia-lai"]),
        ("ai chịu trách nhiệm", ["ai chiu trach nhiem"]),
        ("AI", ["@ai"]),
        ("bac kan tfp 2025", ["province:@@bac-kan", "@tfp", "year:2025"]),
        ("chuyen doi so vinh long", ["@cds", "province:@@vinh-long"]),
        ("kế hoạch của vĩnh long", ["ke hoach", "province:@@vinh-long"]),
        ("năm 2023", ["year:2023"]),
        ("giai đoạn 2021-2025", ["giai doan", "year:2021", "year:2025"]),
        ("569/QĐ-TTg", ["number:569/qdttg"]),
        ("569/QD-TTg", ["number:569/qdttg"]),
        ("569 qd ttg", ["number:569/qdttg"]),
        ("380 / kh-ubnd", ["number:380/khubnd"]),
        ("380 kh ubnd bắc kạn", ["number:380/khubnd", "province:@@bac-kan"]),
        ("17/2019/TT-BKHCN", ["number:17/ttbkhcn/2019"]),
        ("08-CTr/TU", ["number:8/ctrtu"]),
        ("quyết định số 1925", ["number:1925/qd"]),
        ("qd 1925", ["number:1925/qd"]),
        ("ket luan 50", ["number:50/kl"]),
        ("1925", ["number:1925"]),
        ("1925 vĩnh long", ["number:1925", "province:@@vinh-long"]),
        ("45%", ["45%"]),
        ("30 doanh nghiệp", ["30 doanh nghiep"]),
        ("kế hoạch năm 2020", ["ke hoach", "year:2020"]),
        ("  ", []),
        ("!?", []),
    ],
)
def test_a_query_is_taken_apart_as_it_is_meant(
    modules: Page, concepts: list[list[str]], text: str, expected: list[str]
) -> None:
    assert expected == modules.evaluate(PARSE, [text, concepts])


@pytest.mark.parametrize(
    ("typed", "written", "expected"),
    [
        ("đăk2", "đăk2", 1),
        ("dak", "đăk2", 0.9),
        ("đak", "đăk2", 0.9),
        ("gia2", "gia", 0),
        ("gia", "gia2", 0.9),
        ("kan5", "kan3", 0),
        ("@khcn", "@khcn", 1),
    ],
)
def test_marks_may_be_left_out_but_not_be_others(
    modules: Page, typed: str, written: str, expected: float
) -> None:
    fit = 'async ([typed, written]) => (await import("./syllables.js")).fit(typed, written)'
    assert expected == modules.evaluate(fit, [typed, written])


@pytest.mark.parametrize(
    ("key", "expected"),
    [("nghieng", True), ("quyet", True), ("uong", True), ("csv", False), ("khoahoc", False), ("tfp", False)],
)
def test_syllables_are_told_from_other_words(modules: Page, key: str, *, expected: bool) -> None:
    assert expected == modules.evaluate(
        'async (key) => (await import("./syllables.js")).isSyllable(key)', key
    )


def test_words_that_run_together_are_cut_into_syllables(modules: Page) -> None:
    found = modules.evaluate('async () => (await import("./syllables.js")).cuts("khoahoc")')
    assert found[0] == [4, 3]


def test_a_snippet_shows_what_was_looked_for(modules: Page) -> None:
    found = modules.evaluate(
        """async () => {
          const { snippet } = await import("./excerpt.js");
          const { wordsOf } = await import("./syllables.js");
          const text = "Một ".repeat(50) + "Sở Khoa học | và CÔNG NGHỆ tỉnh " + "hai ".repeat(50);
          return snippet(text, [wordsOf("cong nghe"), wordsOf("khoa học")]);
        }"""
    )
    assert [piece for piece, is_marked in found if is_marked] == ["Khoa học", "CÔNG NGHỆ"]
    assert found[0] == ["… ", False]
    assert found[-1] == [" …", False]
    assert "|" not in "".join(piece for piece, _ in found)
