"""Con số viết trong lời của ta phải có trong các dòng làm dẫn chứng cho lời ấy.

Đúng: dòng 55 có “45% đến 46%” và câu của ta viết “đóng góp 45% đến 46%”.

Sai: câu của ta viết “45% đến 47%”; viết số hiệu hay ngày khác với dòng được dẫn.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from build_site.archive.facts import LineFacts
from build_site.checks.context import PlanContext
from build_site.checks.statements import digit_groups, said
from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.text.facts import Fact, facts_in
from build_site.text.numbers import numbers_in

_DIGIT = re.compile("[0-9]")


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield the first number of each text of ours that does not stand in the lines it rests on."""
    facts = context.facts
    if facts is None:
        return
    years = {Decimal(year) for year in (context.plan.period.start_year, context.plan.period.end_year) if year}
    cited = {key for line in facts.lines.values() for key in line.documents}
    for text in said(context.plan):
        if not _DIGIT.search(text.words):
            continue
        lines = [facts.lines[line] for line in text.evidence.line_numbers if line in facts.lines]
        where = f"dòng {text.evidence.lines_text} của văn bản lưu"
        yield from _unfounded(context, text.pointer, text.words, _Known.of(lines, years, cited), where)
    everywhere = _Known.of(facts.lines.values(), years, cited)
    for pointer, words in ((("title",), context.plan.title), (("summary",), context.plan.summary)):
        yield from _unfounded(context, pointer, words, everywhere, "văn bản lưu")


@dataclass(frozen=True, slots=True)
class _Known:
    """The numbers that some lines hold.

    Attributes:
        documents: Keys of document numbers; dates likewise.
        parts: Numbers within those: the serial, the day, the year.
        numbers: All other numbers, percentages with `%`.
        values: What those are worth, and the years of the period.
        cited: Keys of all documents that the text names anywhere.
    """

    documents: set[str]
    dates: set[str]
    parts: set[Decimal]
    numbers: list[str]
    values: set[Decimal]
    cited: set[str]

    @classmethod
    def of(cls, lines: Collection[LineFacts], years: set[Decimal], cited: set[str]) -> "_Known":
        """Return what some lines hold."""
        documents = {key for line in lines for key in line.documents}
        dates = {key for line in lines for key in line.dates}
        parts = {Decimal(number) for number in digit_groups(" ".join((*documents, *dates)))}
        numbers = [key.split(" ")[-1] for line in lines for key in line.numbers]
        values = {value for key in set(numbers) for value in numbers_in(key)}
        return cls(documents, dates, parts, numbers, values | years, cited)

    def holds(self, fact: Fact) -> bool:
        """Tell whether a number of ours is one of these, `2` for `02` and a part of a date too."""
        if fact.kind == "document":
            serial = fact.key.partition("/")[0].partition("-")[0]
            is_short = fact.key in self.cited and serial.isdigit() and Decimal(serial) in self.values
            return fact.key in self.documents or is_short  # “Kết luận 50” where 50-KL/TW stands elsewhere
        if fact.kind == "date":
            return fact.key in self.dates or any(date.startswith(fact.key) for date in self.dates)
        values = set(numbers_in(fact.key))
        if fact.key.endswith("%"):
            return any(key.endswith("%") and values == set(numbers_in(key)) for key in self.numbers)
        return values <= self.values | self.parts


def _unfounded(
    context: PlanContext, pointer: Pointer, words: str, known: _Known, where: str
) -> Iterator[Problem]:
    for fact in facts_in([words]):
        if not known.holds(fact):
            yield context.problem(
                "evidence-word-not-found",
                pointer,
                f"“{fact.printed}” trong câu này không có trong {where}.",
                "Viết con số đúng như văn bản, hoặc dẫn thêm dòng có con số này.",
            )
            return
