"""A page is stamped into its shell; a description is as long as a preview shows."""

import pytest

from build_site.pages.page import Page
from build_site.website.shell import clipped, cut_shell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngắn.", "Ngắn."),
        ("Câu một dài. " * 15 + "x" * 200, ("Câu một dài. " * 15).strip()),
        ("Ngắn. " + "từ " * 120, "Ngắn. " + ("từ " * 97).strip() + " …"),
    ],
)
def test_a_long_description_ends_with_a_sentence_or_a_word(text: str, expected: str) -> None:
    assert clipped(text) == expected
    assert len(clipped(text)) <= 300


def test_the_same_words_may_stand_in_several_places() -> None:
    shell = cut_shell("x", "<i>KHM0TITLE0KHM</i><b>KHM0TITLE0KHM</b>KHM0PATH0KHM KHM0BODY0KHM")
    page = Page(title='A "b" <c>', description="", body="<p>x</p>")
    title = "A &#34;b&#34; &lt;c&gt;"
    assert shell.stamp(page, "tinh/hue/") == f"<i>{title}</i><b>{title}</b>tinh/hue/ <p>x</p>"
