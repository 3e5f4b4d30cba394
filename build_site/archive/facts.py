"""What stands in each line of an archived text: enough to verify evidence without it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from build_site.archive.store import ArchivedText, words_of
from build_site.text.facts import Fact, facts_in, label_of, section_paths

_DIGEST_LENGTH = 8
"""Hex digits of a line's digest: enough to tell which line was changed."""

Names = dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]
"""First word → second word → (all words, name): the form in which names are looked for."""


@dataclass(frozen=True, slots=True)
class LineFacts:
    """What stands in one line that is not blank.

    Attributes:
        digest: Start of the SHA-256 of the line in NFC with single spaces.
        documents: Keys of document numbers, in order.
        dates: `2023-06-16`, `2021-01` or `--12-10`, in order.
        numbers: Other numbers with the word that bounds each: `45%`, `đến 46%`.
        agencies: Names of known agencies that begin in the line, in order of name: one behind the
            other as they stand there they would be a piece of the text.
        section: The section label it begins with, or "".
    """

    digest: str
    documents: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True)
class TextFacts:
    """The facts of a text: hash of its bytes, number of lines, and each line that is not blank."""

    sha256: str
    line_count: int
    lines: dict[int, LineFacts]

    def paths(self) -> list[tuple[str, ...]]:
        """Return the section path in force at each line; line 1 is the first."""
        found = (self.lines.get(number) for number in range(1, self.line_count + 1))
        return section_paths([line.section if line else "" for line in found])


def name_index(names: Iterable[str]) -> Names:
    """Return names in the form in which `text_facts` looks for them; one word alone is no name."""
    index: Names = {}
    for name in sorted(set(names)):
        words = words_of(name)
        if len(words) > 1:
            index.setdefault(words[0], {}).setdefault(words[1], []).append((words, name))
    return index


def text_facts(text: ArchivedText, names: Names) -> TextFacts:
    """Return the facts of a text that is UTF-8; `names` are those of the agencies known."""
    lines = text.squeezed
    by_line: dict[int, list[Fact]] = {}
    for fact in facts_in(lines):
        by_line.setdefault(fact.line, []).append(fact)
    agencies = _names_in(text.words, names)
    found = {
        number: _line_facts(line, by_line.get(number, ()), agencies.get(number, ()))
        for number, line in enumerate(lines, 1)
        if line
    }
    return TextFacts(text.sha256, len(lines), found)


def _line_facts(line: str, facts: Iterable[Fact], agencies: Iterable[str]) -> LineFacts:
    documents, dates, numbers = [], [], []
    for fact in facts:
        if fact.kind == "number":
            numbers.append(bounded(fact))
        elif fact.kind == "date":
            dates.append(fact.key)
        else:
            documents.append(fact.key)
    return LineFacts(
        digest=hashlib.sha256(line.encode()).hexdigest()[:_DIGEST_LENGTH],
        documents=tuple(documents),
        dates=tuple(dates),
        numbers=tuple(numbers),
        agencies=tuple(sorted(agencies)),
        section=label_of(line),
    )


def bounded(fact: Fact) -> str:
    """Return a number with the word that bounds it: `đến 46%`, or just `45%`."""
    return f"{fact.bound} {fact.key}" if fact.bound else fact.key


def _names_in(lines: tuple[tuple[str, ...], ...], names: Names) -> dict[int, list[str]]:
    """Return line → names that begin in it; a name may run over a line end, not over a blank line."""
    words, rows = [""], [0]
    for number, line in enumerate(lines, 1):
        words += line or ("",)
        rows += [number] * (len(line) or 1)
    words.append("")  # after the last word stands nothing
    places = [at for at, word in enumerate(words) if word in names]
    found: dict[int, list[str]] = {}
    for at in places:
        for wanted, name in names[words[at]].get(words[at + 1], ()):
            if tuple(words[at : at + len(wanted)]) == wanted:
                here = found.setdefault(rows[at], [])
                if name not in here:
                    here.append(name)
    return found
