"""Ids and addresses made of text."""

import pytest

from build_site.text.slug import slugify


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("380/KH-UBND", "380-kh-ubnd"),
        ("bac-kan 380 KH-UBND 2023", "bac-kan-380-kh-ubnd-2023"),
        ("Quyết định 569/QĐ-TTg", "quyet-dinh-569-qd-ttg"),
        ("569/QÐ-TTg", "569-qd-ttg"),
        ("  Đắk Nông – cũ  ", "dak-nong-cu"),
        ("…", ""),
    ],
)
def test_text_becomes_ascii_kebab_case(text: str, expected: str) -> None:
    assert expected == slugify(text)
