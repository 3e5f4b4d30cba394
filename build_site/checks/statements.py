"""What a record says in its own words, and where each statement rests."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_site.model.evidence import Evidence
from build_site.model.plan import Plan
from build_site.records.parse import Pointer

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Said:
    """One text of ours: its place, the words, and the evidence it rests on."""

    pointer: Pointer
    words: str
    evidence: Evidence


def remarked(plan: Plan) -> Iterator[tuple[Pointer, str]]:
    """Yield place and words of what a record says about a plan as a whole, and of its remarks."""
    yield ("summary",), plan.summary
    for index, note in enumerate(plan.capture.notes):
        yield ("capture", "notes", index), note
    for index, citation in enumerate(plan.citations):
        if citation.note:
            yield ("citations", index, "note"), citation.note
    for index, number in enumerate(plan.declared_numbers):
        if number.note:
            yield ("declared", "numbers", index, "note"), number.note


def said(plan: Plan) -> Iterator[Said]:
    """Yield every statement of a record that we have put into our own words."""
    for name in ("principles", "objectives", "assignments", "reporting", "recipients"):
        for index, item in enumerate(getattr(plan, name)):
            yield Said((name, index, "text"), item.text, item.evidence)
    for index, target in enumerate(plan.targets):
        yield Said(("targets", index, "statement"), target.statement, target.evidence)
        if target.applies_to:
            yield Said(("targets", index, "applies_to"), target.applies_to, target.evidence)
    for index, group in enumerate(plan.measure_groups):
        yield Said(("measure_groups", index, "title"), group.title, group.evidence)
        for inner, measure in enumerate(group.measures):
            place: Pointer = ("measure_groups", index, "measures", inner, "text")
            yield Said(place, measure.text, measure.evidence)


def digit_groups(text: str) -> set[int]:
    """Return the numbers that the runs of digits of a text are."""
    return {int(digits) for digits in _DIGITS.findall(text)}
