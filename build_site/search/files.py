"""The files of the index: each is a script that hands over one value, and is small.

Scripts, not JSON, because a browser loads nothing else for a page opened from a folder.
All but the entry lie in a folder named after their content, so that an old page never
mixes them with those of a newer build and they can be kept for ever.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_site.search.postings import Row
from build_site.search.reading import PageText

CARDS = 8
"""Pages whose titles lie in one file: a file for each page would cost more than it saves."""

_CHUNK = 12_000
"""Characters of a file of terms; half of it over the wire."""

_PART = 12_000
"""Characters of a file of a page's text."""

_DESCRIPTION = 220


@dataclass(frozen=True, slots=True)
class Card:
    """What a result shows of a page before its text is there.

    Attributes:
        parts: Numbers of the sections with which the parts of its text begin.
    """

    path: str
    page: PageText
    parts: list[int]


def script(name: str, value: object) -> bytes:
    """Return a file that hands over a value under a name."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # both end a line in JavaScript strings of old browsers
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'khmTake("{name}",{text})\n'.encode()


def term_files(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Yield first key and content of each file of terms."""
    first = ""
    lines: list[str] = []
    size = 0
    for key, forms in rows:
        text = "|".join(f"{term}={pages}" for term, pages in forms)
        if lines and size + len(text) > _CHUNK:
            yield first, "|".join(lines)
            lines, size = [], 0
        first = first if lines else key
        lines.append(text)
        size += len(text)
    if lines:
        yield first, "|".join(lines)


def card_file(cards: list[Card]) -> list[list[object]]:
    """Return the content of a file of titles: path, title, description, sections, parts."""
    return [
        [
            card.path,
            card.page.title,
            shortened(card.page.description),
            [[section.anchor, section.title] for section in card.page.sections],
            card.parts,
        ]
        for card in cards
    ]


def text_parts(page: PageText) -> tuple[list[int], list[list[list[list[str]]]]]:
    """Cut a page's text into parts of whole sections.

    Returns:
        For each part the number of its first section, and its sections' passages.
    """
    begins: list[int] = []
    parts: list[list[list[list[str]]]] = []
    size = 0
    for index, section in enumerate(page.sections):
        passages = [[anchor, text] for anchor, text in section.passages]
        length = sum(len(text) for _, text in section.passages)
        if not parts or (size and size + length > _PART):
            begins.append(index)
            parts.append([])
            size = 0
        parts[-1].append(passages)
        size += length
    return begins, parts


def shortened(text: str) -> str:
    """Return a text cut at a word, at most some two lines long."""
    if len(text) <= _DESCRIPTION:
        return text
    return text[:_DESCRIPTION].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
