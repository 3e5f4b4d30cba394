"""Con số chép trong dẫn chứng phải có đúng như vậy trong các dòng được dẫn.

Đúng: dòng 55 có “45% đến 46%” và `figures: [45% đến 46%]`.

Sai: `figures: [45% đến 47%]`; hoặc `lines` lệch một dòng nên không thấy con số.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from build_site.archive.facts import TextFacts, bounded
from build_site.checks.context import PlanContext
from build_site.problems import Problem
from build_site.text.facts import facts_in
from build_site.text.normalize import squeeze

_NUMBER_BEFORE = re.compile(r"\d[.,]?$")
_NUMBER_AFTER = re.compile(r"[.,]?\d")


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield figures that do not stand in the lines given for them.

    Without the text its numbers are compared with those in the lock, in order and with the
    words that bound them; other words of a figure are then taken on trust.
    """
    facts = context.facts
    if facts is None:
        return
    text = context.archived
    for pointer, evidence in context.evidence:
        for index, figure in enumerate(evidence.figures):
            if text is not None:
                is_found = partial(stands_in, squeeze(figure))
                if is_found(text.passage(evidence.lines)):
                    continue
                found = [number for number, line in enumerate(text.squeezed, 1) if is_found(line)]
            else:
                wanted = _numbers(figure)
                if follows(wanted, [key for line in evidence.line_numbers for key in _keys(facts, line)]):
                    continue
                found = [number for number in facts.lines if follows(wanted, _keys(facts, number))]
            place = (*pointer, "figure") if pointer[0] == "declared" else (*pointer, "figures", index)
            yield context.problem(
                "evidence-figures-not-found",
                place,
                f"Con số “{figure}” không có trong dòng {evidence.lines_text} của văn bản lưu.",
                f"Con số này đứng ở dòng {', '.join(map(str, found))}: sửa lines."
                if found
                else "Chép con số đúng như in; kiểm tra cả lines.",
            )


def stands_in(figure: str, passage: str) -> bool:
    """Tell whether a figure stands in a passage as a whole, not as a part of a longer number."""
    at = passage.find(figure)
    while at >= 0:
        end = at + len(figure)
        starts_whole = not figure[:1].isdigit() or not _NUMBER_BEFORE.search(passage[max(0, at - 2) : at])
        if starts_whole and not (figure[-1:].isdigit() and _NUMBER_AFTER.match(passage, end)):
            return True
        at = passage.find(figure, at + 1)
    return False


def follows(wanted: Sequence[str], numbers: Sequence[str]) -> bool:
    """Tell whether numbers stand one after another among others.

    The first may lack the word that bounds it, as a figure may begin after that word.
    """
    for at in range(len(numbers) - len(wanted) + 1):
        part = numbers[at : at + len(wanted)]
        if list(part[1:]) == list(wanted[1:]) and (
            not wanted or wanted[0] in (part[0], part[0].split(" ")[-1])
        ):
            return True
    return False


def _numbers(figure: str) -> list[str]:
    return [bounded(fact) for fact in facts_in([figure]) if fact.kind == "number"]


def _keys(facts: TextFacts, line: int) -> tuple[str, ...]:
    return facts.lines[line].numbers if line in facts.lines else ()
