"""The canonical form changes only what no reader can see."""

import pytest

from build_site.records.tidy import tidy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: a\n", "id: a\n"),
        ("id: a", "id: a\n"),
        ("\n\nid: a  \n\n\n", "id: a\n"),
        ("id: a\r\nb: 1\r\n", "id: a\nb: 1\n"),
        ("\ufeffid: a\n", "id: a\n"),
        ("name: Hue\u0302\u0301\n", "name: Huế\n"),
        ("a:\n  - b   # ghi chú\n\n  - c\n", "a:\n  - b   # ghi chú\n\n  - c\n"),
        ("a: \u00a0\n", "a:\n"),
    ],
)
def test_text_is_brought_into_one_form(text: str, expected: str) -> None:
    assert expected == tidy(text)
