"""Single changes to a record or a text: a digit, a name, a line number, a date, a character, an item."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

IN_TEXT = "văn bản lưu"
_LINES = re.compile(r'lines: "?([0-9, -]+)"?')
_DATE = re.compile(r"(?:issued_on|effective_on|due|due_month_day): ([0-9-]{4,10})\n")
_FACT = re.compile(
    r"(?:document_number|document_number_printed|value|value_max|start_year|end_year|line_count|sha256|figures|"
    r"statement|text|title): (.*)\n|section: ([^,}\n]*)"
)
_AGENCY = re.compile(r"(?:lead_agency|issuing_body|instrument): ([a-z0-9-]+)\n")
_AGENCIES = re.compile(
    r"(?:coordinating_agencies|reporting_agencies|receiving_agencies): \[([a-z0-9, -]+)\]\n"
)
_ITEM = re.compile(r"( +)- id: ([a-z0-9-]+)$")
_NAME = re.compile(r"\n(?:title|  name): (.+)\n")


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its kind, where it is, what stood there and what stands there now."""

    kind: str
    line: int
    before: str
    after: str
    text: str


def _other_digit(chance: random.Random, digit: str) -> str:
    return chance.choice([other for other in "0123456789" if other != digit])


def _change(kind: str, text: str, start: int, end: int, after: str) -> Change:
    line = text.count("\n", 0, start) + 1
    return Change(kind, line, text[start:end], after, text[:start] + after + text[end:])


def _digit_within(kind: str, pattern: re.Pattern[str], text: str, chance: random.Random) -> Change | None:
    places = [
        match.start(match.lastindex or 0) + index
        for match in pattern.finditer(text)
        for index, char in enumerate(match[match.lastindex or 0])
        if char.isdigit()
    ]
    if not places:
        return None
    at = chance.choice(places)
    return _change(kind, text, at, at + 1, _other_digit(chance, text[at]))


def change_digit(text: str, chance: random.Random) -> Change | None:
    """Change one digit of a fact."""
    return _digit_within("chữ số", _FACT, text, chance)


def change_line(text: str, chance: random.Random) -> Change | None:
    """Change one digit of a line number of some evidence."""
    return _digit_within("số dòng", _LINES, text, chance)


def change_date(text: str, chance: random.Random) -> Change | None:
    """Change one digit of a date."""
    return _digit_within("ngày", _DATE, text, chance)


def change_name(text: str, chance: random.Random) -> Change | None:
    """Put another agency or instrument of the record in the place of one, or change a letter of a name."""
    ids = [(match.start(1), match[1]) for match in _AGENCY.finditer(text)]
    for match in _AGENCIES.finditer(text):
        at = match.start(1)
        for part in match[1].split(", "):
            ids.append((at, part))
            at += len(part) + 2
    names = [(match.start(1), match[1]) for match in _NAME.finditer("\n" + text)]
    if not ids + names:
        return None
    start, name = chance.choice(ids + names)
    if (start, name) in names:
        at = start - 1 + chance.choice([index for index, char in enumerate(name) if char.isalpha()])
        return _change("tên", text, at, at + 1, chance.choice([c for c in "aeiobcdth" if c != text[at]]))
    others = sorted({other for _, other in ids if other != name})
    return _change("tên", text, start, start + len(name), chance.choice(others)) if others else None


def change_character(text: str, chance: random.Random) -> Change | None:
    """Change one letter or digit of an archived text."""
    places = [index for index, char in enumerate(text) if char.isalnum()]
    if not places:
        return None
    at = chance.choice(places)
    after = (
        _other_digit(chance, text[at])
        if text[at].isdigit()
        else chance.choice([c for c in "aeiobcdth" if c != text[at]])
    )
    return _change(IN_TEXT, text, at, at + 1, after)


RECORD_CHANGES: list[Callable[[str, random.Random], Change | None]] = [
    change_digit,
    change_name,
    change_line,
    change_date,
]


def without_each_item(text: str) -> list[Change]:
    """Return, for each item of a record that has an id of its own, the record without it."""
    lines = text.split("\n")
    changes = []
    for start, line in enumerate(lines):
        match = _ITEM.match(line)
        if match is None:
            continue
        inside = len(match[1]) + 1
        end = start + 1
        while end < len(lines) and lines[end].startswith(" " * inside):
            end += 1
        rest = "\n".join([*lines[:start], *lines[end:]])
        changes.append(Change("bỏ một mục", start + 1, match[2], "", rest))
    return changes
