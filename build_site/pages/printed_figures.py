"""Where the figures of a plan's targets stand in its archived text, character by character."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from build_site.model.evidence import Evidence
from build_site.model.plan import Plan
from build_site.text.normalize import squeeze

_NUMBER_BEFORE = re.compile(r"\d[.,]?$")
_NUMBER_AFTER = re.compile(r"[.,]?\d")
Span = tuple[int, int]
"""Start and end within a line, in code points."""


def figure_spans(plan: Plan, lines: Sequence[str]) -> dict[int, list[Span]]:
    """Return line → the places in it of the figures that targets and baselines rest on, in order."""
    found: dict[int, set[Span]] = {}
    for target in plan.targets:
        for part in (target, target.baseline):
            if part is not None:
                for number, span in _spans(part.evidence, lines):
                    found.setdefault(number, set()).add(span)
    return {number: _merged(sorted(spans)) for number, spans in found.items()}


def _spans(evidence: Evidence, lines: Sequence[str]) -> Iterator[tuple[int, Span]]:
    """Yield line and place of each figure; one that runs over a line end has a place in both lines."""
    numbers = [number for number in evidence.line_numbers if 0 < number <= len(lines) and lines[number - 1]]
    starts, parts, at = [], [], 0
    for number in numbers:
        starts.append(at)
        parts.append(lines[number - 1])
        at += len(parts[-1]) + 1
    passage = " ".join(parts)
    for figure in evidence.figures:
        for start, end in _places(squeeze(figure), passage):
            for row in range(bisect_right(starts, start) - 1, bisect_right(starts, end - 1)):
                span = max(start - starts[row], 0), min(end - starts[row], len(parts[row]))
                if span[0] < span[1]:
                    yield numbers[row], span


def _places(figure: str, passage: str) -> Iterator[Span]:
    """Yield the places of a figure as a whole, not as a part of a longer number."""
    start = passage.find(figure)
    while start >= 0:
        end = start + len(figure)
        is_part = figure[:1].isdigit() and _NUMBER_BEFORE.search(passage[max(0, start - 2) : start])
        if not is_part and not (figure[-1:].isdigit() and _NUMBER_AFTER.match(passage, end)):
            yield start, end
        start = passage.find(figure, start + 1)


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Return sorted spans with those that touch or overlap made one."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
