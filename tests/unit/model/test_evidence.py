"""Where in the archived text a statement stands."""

import pytest

from build_site.model.evidence import Evidence, build_evidence, lines_text, parse_lines


@pytest.mark.parametrize(
    ("written", "ranges", "numbers"),
    [
        (55, ((55, 55),), [55]),
        ("55", ((55, 55),), [55]),
        ("111-112", ((111, 112),), [111, 112]),
        ("20-22, 65", ((20, 22), (65, 65)), [20, 21, 22, 65]),
        ("65, 20-21", ((65, 65), (20, 21)), [65, 20, 21]),
    ],
)
def test_lines_are_ranges_with_both_ends(
    written: int | str, ranges: tuple[tuple[int, int], ...], numbers: list[int]
) -> None:
    evidence = Evidence("II.1", parse_lines(written))
    assert ranges == evidence.lines
    assert numbers == evidence.line_numbers
    assert str(written) == evidence.lines_text


def test_section_and_figures_may_be_missing() -> None:
    assert Evidence("", ((5, 5),), ()) == build_evidence({"lines": 5})


def test_figures_stay_as_printed() -> None:
    data = {"section": "II.2.b", "lines": "5-6", "figures": ["45% đến 46%"]}
    assert Evidence("II.2.b", ((5, 6),), ("45% đến 46%",)) == build_evidence(data)


@pytest.mark.parametrize(
    ("numbers", "written"),
    [([55], "55"), ([20, 21, 22, 65], "20-22, 65"), ([1, 3, 5, 6], "1, 3, 5-6"), ([], "")],
)
def test_single_lines_are_written_as_ranges(numbers: list[int], written: str) -> None:
    assert written == lines_text(numbers)
