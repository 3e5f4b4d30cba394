"""What holds of any archived text: no line is lost, moved or split, and no heading skips a level."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from build_site.archive.reflow import pieces, reflow
from build_site.text.normalize import squeeze

STARTS = [
    "",
    "I. ",
    "II. ",
    "1. ",
    "2.1. ",
    "a) ",
    "- ",
    "Điều 2. ",
    "Căn cứ ",
    "**",
    "| ",
    "Nơi nhận: ",
    "thuyền ",
]
ENDS = ["", ".", ";", ",", ":", "|", "**"]
LINES = st.one_of(
    st.just(""),
    st.sampled_from(["-----", "|", ".", "[...]", "KẾ HOẠCH", "Điều 1."]),
    st.builds("".join, st.tuples(st.sampled_from(STARTS), st.text(max_size=30), st.sampled_from(ENDS))),
).map(squeeze)
TEXTS = st.lists(LINES, max_size=25)


@given(TEXTS)
def test_every_line_is_in_one_block_or_blank(lines: list[str]) -> None:
    blocks = reflow(lines)
    taken = [number for block in blocks for number in range(block.first, block.last + 1)]
    assert taken == sorted(set(taken))
    assert [number for number, line in enumerate(lines, 1) if line and number not in taken] == []
    assert all(lines[block.first - 1] and lines[block.last - 1] for block in blocks)


@given(TEXTS)
def test_no_heading_skips_a_level(lines: list[str]) -> None:
    levels = [block.level for block in reflow(lines) if block.kind == "heading"]
    assert all(after <= before + 1 for before, after in pairwise([0, *levels]))
    assert all(block.level == 0 for block in reflow(lines) if block.kind != "heading")


@given(LINES)
def test_the_pieces_of_a_line_are_the_line(line: str) -> None:
    assert line == "".join(text for text, _ in pieces(line))
