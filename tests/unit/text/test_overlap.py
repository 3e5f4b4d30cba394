"""How long a run of words two texts share, names apart."""

import unicodedata
from itertools import product

import pytest

from build_site.text.overlap import Overlap, syllables

MOST = 12
WORDS = [f"tiếng{number}" for number in range(40)]
SOURCE = " ".join(WORDS)


def longest(text: str, source: str = SOURCE, names: tuple[str, ...] = ()) -> list[str]:
    return Overlap(syllables(source), names, MOST).longest_run(text)


def test_syllables_have_no_case_and_no_punctuation() -> None:
    assert syllables("“Sở KH&CN”, 1.500,5 triệu – đồng_tiền\n") == [
        "sở", "kh", "cn", "1", "500", "5", "triệu", "đồng", "tiền",
    ]  # fmt: skip
    assert syllables("Huế") == syllables(unicodedata.normalize("NFD", "HUẾ"))


@pytest.mark.parametrize(
    ("start", "length"), [*product(range(9), (13, 14)), (0, 40), (26, 14), (27, 13), (3, 20)]
)
def test_a_run_is_found_wherever_it_begins(start: int, length: int) -> None:
    run = WORDS[start : start + length]
    assert run == longest(" ".join(["khác", *run, "khác"]))


@pytest.mark.parametrize("start", range(9))
def test_twelve_syllables_may_be_the_same(start: int) -> None:
    assert longest(" ".join(["khác", *WORDS[start : start + MOST], "khác"])) == []


def test_case_punctuation_and_line_ends_hide_nothing() -> None:
    assert WORDS[:13] == longest(" –\n“,".join(WORDS[:13]).upper())
    assert WORDS[:13] == longest(" ".join(WORDS[:13]), ";\n".join(WORDS).upper())


def test_one_other_word_ends_a_run() -> None:
    assert longest(" ".join([*WORDS[:12], "khác", *WORDS[13:25]])) == []
    assert longest(" ".join([*WORDS[:12], *WORDS[13:25]])) == []


def test_the_longest_of_several_runs_is_told() -> None:
    assert WORDS[20:35] == longest(" ".join([*WORDS[:13], "khác", *WORDS[20:35], "khác", *WORDS[:14]]))


def test_a_run_that_begins_at_the_second_of_two_like_places_is_found() -> None:
    twice = [*WORDS[:8], "một", *WORDS[:8], *WORDS[20:30]]
    assert [*WORDS[:8], *WORDS[20:30]] == longest(" ".join(twice[9:]), " ".join(twice))


def test_a_name_is_no_part_of_a_run() -> None:
    text, name = " ".join(WORDS[:20]), " ".join(WORDS[5:12])
    assert longest(text, names=(name,)) == []
    assert WORDS[:20] == longest(text, names=("tên khác",))
    assert WORDS[12:30] == longest(" ".join(WORDS[:30]), names=(name.upper(),))


def test_the_longest_name_is_taken_where_several_begin() -> None:
    names = (" ".join(WORDS[5:7]), " ".join(WORDS[5:15]))
    assert longest(" ".join(WORDS[:22]), names=names) == []
    assert longest(" ".join(WORDS[:22]), names=names[::-1]) == []
    assert WORDS[7:22] == longest(" ".join(WORDS[:22]), names=names[:1])


def test_one_syllable_alone_is_no_name() -> None:
    assert WORDS[:20] == longest(" ".join(WORDS[:20]), names=(WORDS[5], "", "–"))


def test_texts_that_share_no_run_are_told_quickly_and_those_that_do_are_let_through() -> None:
    overlap = Overlap(WORDS, (), MOST)
    assert overlap.may_share(" ".join(WORDS[3:16]).upper())
    assert not overlap.may_share(" ".join(reversed(WORDS)))
    assert not overlap.may_share("")


@pytest.mark.parametrize("source", ["", "một hai ba", SOURCE])
@pytest.mark.parametrize("text", ["", "một hai ba", "một " * 30])
def test_short_and_strange_texts_share_nothing(source: str, text: str) -> None:
    assert longest(text, source) == []
