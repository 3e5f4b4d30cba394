"""One form for one text."""

import pytest

from build_site.text.normalize import nfc, squeeze


def test_decomposed_letters_are_composed() -> None:
    assert nfc("Hue\u0302\u0301") == "Huế"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45%\u00a0đến\t46%", "45% đến 46%"),
        ("  hai\r\n dòng ", "hai dòng"),
        ("Hue\u0302\u0301", "Huế"),
        ("\u00a0\n", ""),
    ],
)
def test_each_run_of_white_space_is_one_space(text: str, expected: str) -> None:
    assert expected == squeeze(text)
