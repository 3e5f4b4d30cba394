"""Document numbers: printed in many ways, stored in one."""

import pytest

from build_site.text.documents import document_key, normalize_document_number, serial_and_symbol


@pytest.mark.parametrize(
    ("printed", "stored"),
    [
        ("380/KH-UBND", "380/KH-UBND"),
        ("380 /KH-UBND", "380/KH-UBND"),
        ("380 / KH - UBND", "380/KH-UBND"),
        ("380\u00a0/KH\u00a0-\u00a0UBND", "380/KH-UBND"),
        ("380/KH–UBND", "380/KH-UBND"),
        ("380/KH—UBND", "380/KH-UBND"),
        ("380/KH\u2011UBND", "380/KH-UBND"),
        ("569/Q\u00d0-TTg", "569/QĐ-TTg"),
        (" 258-KH/TU ", "258-KH/TU"),
        ("50 - KL/TW", "50-KL/TW"),
        ("17/2019/TT-BKHCN", "17/2019/TT-BKHCN"),
        ("202/2025/QH15", "202/2025/QH15"),
        ("08-CTr/TU", "08-CTr/TU"),
        ("/KH-UBND", "/KH-UBND"),
        ("", ""),
    ],
)
def test_a_printed_number_has_one_stored_form(printed: str, stored: str) -> None:
    assert stored == normalize_document_number(printed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("08-CTr/TU", "8-CTR/TU"),
        ("569/Q\u00d0-TTg", "569/qđ-ttg"),
        ("0380 /KH–UBND", "380/KH-UBND"),
        ("17/2019/TT-BKHCN", "17 / 2019 / TT - BKHCN"),
    ],
)
def test_spellings_of_one_number_have_one_key(one: str, other: str) -> None:
    assert document_key(one) == document_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("380/KH-UBND", "308/KH-UBND"),
        ("380/KH-UBND", "380/QĐ-UBND"),
        ("17/2019/TT-BKHCN", "17/2020/TT-BKHCN"),
    ],
)
def test_different_numbers_have_different_keys(one: str, other: str) -> None:
    assert document_key(one) != document_key(other)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("380/KH-UBND", ("380", "KH-UBND")),
        ("50-KL/TW", ("50", "KL/TW")),
        ("17/2019/TT-BKHCN", ("17", "TT-BKHCN")),
        ("202/2025/QH15", ("202", "QH15")),
        ("12a/KH-UBND", ("12a", "KH-UBND")),
        ("KH-UBND", ("", "KH-UBND")),
        ("", ("", "")),
    ],
)
def test_a_number_is_a_serial_and_a_symbol(number: str, expected: tuple[str, str]) -> None:
    assert expected == serial_and_symbol(number)
