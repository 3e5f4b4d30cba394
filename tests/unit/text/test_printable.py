"""A text can always be put on a page."""

import pytest

from build_site.text.printable import printable


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1b", "\x7f", "\x85", "\ufffe", "\uffff", "\ufdd0"])
def test_a_character_that_a_page_cannot_hold_is_shown_as_unreadable(char: str) -> None:
    assert printable(f"a{char}b") == "a\ufffdb"


def test_all_else_stays() -> None:
    text = "Đắk Lắk\t<b> & “x” \u0335 \u202e \U0001f600 \ue000\n"
    assert printable(text) == text
