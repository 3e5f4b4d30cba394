"""What holds of any text: folding, document numbers, printed numbers, dates, order."""

import datetime as dt
import unicodedata
from decimal import Decimal
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from build_site.text.collate import collation_key
from build_site.text.dates import PartialDate, parse_partial_date, printed_forms
from build_site.text.documents import document_key, normalize_document_number, serial_and_symbol
from build_site.text.fold import fold, unaccent
from build_site.text.normalize import squeeze
from build_site.text.numbers import format_number, numbers_in, parse_number
from build_site.text.slug import slugify
from build_site.text.suggest import nearest

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
WORDS = st.text(st.sampled_from(VIETNAMESE + VIETNAMESE.upper() + " -"), max_size=12)
TEXTS = st.one_of(WORDS, st.text(max_size=30))
SYMBOLS = st.sampled_from(["KH-UBND", "QĐ-TTg", "QĐ-UBND", "TT-BKHCN", "NQ-HĐND", "CTr/TU", "KL/TW", "QH15"])
BLANKS = st.sampled_from(["", " ", "  ", "\u00a0", " \u00a0"])
DASHES = st.sampled_from(["-", "–", "—", "\u2010", "\u2011"])


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert unaccent(text) == unaccent(unaccent(text))
    assert fold(fold(text)) == fold(text)


@given(WORDS)
def test_folding_does_not_see_accents_case_or_composition(text: str) -> None:
    assert (
        fold(text) == fold(text.upper()) == fold(unaccent(text)) == fold(unicodedata.normalize("NFD", text))
    )
    assert fold(text).isascii()


@given(TEXTS)
def test_squeezing_twice_is_squeezing_once(text: str) -> None:
    assert squeeze(text) == squeeze(squeeze(text))
    assert "  " not in squeeze(text)


@given(TEXTS)
def test_a_slug_is_a_slug(text: str) -> None:
    slug = slugify(text)
    assert slug == slugify(slug)
    assert slug == "" or all(part.isalnum() and part.isascii() for part in slug.split("-"))


@given(TEXTS)
def test_a_document_number_is_normalised_once_and_for_all(text: str) -> None:
    stored = normalize_document_number(text)
    assert stored == normalize_document_number(stored)
    assert document_key(text) == document_key(stored)


@given(st.integers(1, 9999), SYMBOLS, st.integers(0, 2), st.data())
def test_spaces_dashes_zeros_case_and_eth_do_not_change_the_key(
    serial: int, symbol: str, zeros: int, data: st.DataObject
) -> None:
    stored = f"{serial}/{symbol}"
    printed = "0" * zeros + "".join(
        data.draw(BLANKS) + (data.draw(DASHES) if char == "-" else char) + data.draw(BLANKS)
        if char in "-/"
        else data.draw(st.sampled_from([char, char.lower()]))
        for char in stored.replace("Đ", data.draw(st.sampled_from(["Đ", "\u00d0"])))
    )
    assert document_key(stored) == document_key(printed)
    assert (str(serial), symbol) == serial_and_symbol(stored)


@given(st.decimals(0, 10**12, places=3), st.integers(0, 3))
def test_a_number_that_is_printed_is_read_back(value: Decimal, places: int) -> None:
    value = round(value, places)
    printed = format_number(value)
    # “0,125” is a fraction; only a dot before three digits could be taken for thousands, and none is printed
    assert value == parse_number(printed)
    assert [value] == numbers_in(f"đạt {printed} trở lên")


@given(st.integers(0, 10**15))
def test_a_whole_number_that_is_printed_is_read_back(value: int) -> None:
    assert value == parse_number(format_number(value))


@given(st.one_of(st.text("0123456789.,% -", max_size=20), st.text(max_size=20)))
def test_numbers_can_be_looked_for_in_any_text(text: str) -> None:
    assert all(value >= 0 for value in numbers_in(text))


PARTIAL_DATES = st.one_of(
    st.dates(dt.date(1000, 1, 1)).map(lambda day: PartialDate(day.year, day.month, day.day)),
    st.builds(PartialDate, st.integers(1000, 9999), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(1000, 9999)),
)


@given(PARTIAL_DATES)
def test_a_date_that_is_written_is_read_back(date: PartialDate) -> None:
    assert date == parse_partial_date(str(date))
    assert date.first <= date.last
    assert {"day": 1, "month": 31, "year": 366}[date.precision] >= (date.last - date.first).days + 1


@given(st.one_of(st.text("0123456789-", max_size=12), st.text(max_size=12)))
def test_a_text_is_a_date_in_its_one_form_or_refused(text: str) -> None:
    try:
        date = parse_partial_date(text)
    except ValueError:
        return
    assert text == str(date)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_printed_forms_say_day_month_and_year(day: dt.date) -> None:
    for form in printed_forms(PartialDate(day.year, day.month, day.day)):
        assert [day.day, day.month, day.year] == numbers_in(form)


@given(st.lists(TEXTS, max_size=8))
def test_the_order_is_total_and_does_not_depend_on_the_order_given(words: list[str]) -> None:
    ordered, turned = sorted(words, key=collation_key), list(reversed(words))
    assert ordered == sorted(turned, key=collation_key)
    assert all(collation_key(one) < collation_key(other) for one, other in pairwise(ordered) if one != other)


@given(WORDS, WORDS)
def test_only_texts_of_one_spelling_stand_at_one_place(one: str, other: str) -> None:
    assume(one != other)
    assert collation_key(one) != collation_key(other)


@given(TEXTS, st.lists(TEXTS, max_size=6))
def test_a_suggestion_is_one_of_the_valid_values(wrong: str, valid: list[str]) -> None:
    found = nearest(wrong, valid)
    assert found is None or found in valid
    assert found == nearest(wrong, reversed(valid))
