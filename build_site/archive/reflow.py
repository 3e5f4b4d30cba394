"""The lines of an archived text as the blocks a reader sees: headings, paragraphs, items.

Texts come with lines broken by hand, with paragraphs cut by page ends, and with the traces
of tables. Nothing is left out and nothing is moved: every line belongs to one block or is
blank, and blocks stand in the order of the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from build_site.text.facts import label_of, label_rank

BlockKind = Literal["heading", "paragraph", "item", "title", "layout"]

_MARKS = re.compile(r"\*{2,}|_{2,}|\|")
_LAYOUT = re.compile(r"[-–_=*~|.\s]+")
_BULLET = re.compile(r"[-–+•●*]\s")
_STARTER = re.compile(
    r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Kính gửi|Nơi nhận|Điều\s+\d+\b|\(Kèm theo|Số\s*:"
    r"|(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch) này có hiệu lực)"
)
"""How official texts begin what is always a paragraph of its own (Decree 30/2020/NĐ-CP, annex I)."""
_PLACE = re.compile(r"[^\s,.;]+(?: [^\s,.;]+){0,4}, ngày\b")
"""Where the place and the date of issue stand: `Vĩnh Long, ngày 16 tháng 8`."""

_SENTENCE_END = re.compile(r"[.;:!?][”\")\]]*$")
_WHOLE_END = re.compile(r"[.;,][”\")\]]*$")
_LONGEST_HEADING = 220
_WRAPPED_SHARE = 0.2
_FEWEST_PAIRS = 5
_WIDTH_PERCENTILE = 95
_RAGGED = 4
"""By how much lines broken by hand may fall short of their width."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines that belong together; blank ones may lie between them.

    Attributes:
        kind: `title` is in capitals, its lines kept apart; `layout` is a trace of a table or a rule.
        level: Depth of a heading, 1 for the outermost, never more than one below the heading
            before it; 0 for all else.
        first: Number of its first line, from 1; `last` that of its last one.
    """

    kind: BlockKind
    level: int
    first: int
    last: int


def reflow(lines: Sequence[str]) -> list[Block]:
    """Return the blocks of a text; `lines` are its lines in NFC with single spaces."""
    by_line = [label_of(line) if line else "" for line in lines]
    spans = _spans(lines, by_line)
    labels = [by_line[first - 1] for first, _ in spans]
    path: list[int] = []
    blocks = []
    for at, (first, last) in enumerate(spans):
        following = labels[at + 1] if at + 1 < len(spans) else None
        kind = _kind(lines[first - 1 : last], labels[at], following)
        level = 0
        if kind == "heading":
            rank = label_rank(labels[at])
            path = [*(outer for outer in path if outer < rank), rank]
            level = len(path)
        blocks.append(Block(kind, level, first, last))
    return blocks


def plain(text: str) -> str:
    """Return a text without marks of layout and markup, as a heading is named elsewhere."""
    return " ".join((_MARKS.sub(" ", text) if _may_be_marked(text) else text).split())


def pieces(line: str) -> list[tuple[str, bool]]:
    """Return a line cut into pieces, each told whether it is a mark of layout or markup."""
    if is_layout(line):
        return [(line, True)]
    if not _may_be_marked(line):
        return [(line, False)]
    found, at = [], 0
    for match in _MARKS.finditer(line):
        found += [(line[at : match.start()], False), (match[0], True)]
        at = match.end()
    return [(text, is_mark) for text, is_mark in [*found, (line[at:], False)] if text]


def _may_be_marked(text: str) -> bool:
    """Tell whether a text can hold a mark, which is quicker than to look for one."""
    return "**" in text or "|" in text or "__" in text


def is_layout(line: str) -> bool:
    """Tell whether a line is nothing but a rule or the mark of a table's cell."""
    return _LAYOUT.fullmatch(line) is not None and line not in (".", "...")


def _spans(lines: Sequence[str], labels: Sequence[str]) -> list[tuple[int, int]]:
    """Return first and last line of every block."""
    width = _wrap_width(lines)
    spans: list[tuple[int, int]] = []
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        starts = labels[number - 1] or _BULLET.match(line) or _starts(line)
        if spans and not starts and _continues(lines, spans[-1], number, width):
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return spans


def _starts(line: str) -> bool:
    """Tell whether a line begins as only a paragraph of its own does."""
    return _STARTER.match(line) is not None or (", ngày" in line[:60] and _PLACE.match(line) is not None)


def _wrap_width(lines: Sequence[str]) -> int:
    """Return the width at which the lines of a text were broken by hand, or 0 if they were not.

    In such a text many a line begins in the middle of a sentence, with a small letter.
    """
    follow = [line for before, line in pairwise(lines) if before and line]
    small = sum(line[0].islower() for line in follow)
    if len(follow) < _FEWEST_PAIRS or small < _WRAPPED_SHARE * len(follow):
        return 0
    lengths = sorted(len(line) for line in lines if line)
    return lengths[(len(lengths) - 1) * _WIDTH_PERCENTILE // 100]


def _continues(lines: Sequence[str], span: tuple[int, int], number: int, width: int) -> bool:
    """Tell whether a line that begins nothing new goes on with the block that ends above it."""
    before, line = lines[span[1] - 1], lines[number - 1]
    is_next = number == span[1] + 1
    if is_layout(line) or is_layout(before):
        return is_next and is_layout(line) and is_layout(before)
    is_small = line[0].islower() or line[0] in ",.;:)”%/"
    if not is_next:  # across blank lines only a sentence cut by the end of a page goes on
        return is_small and not _SENTENCE_END.search(before)
    if is_small or (width and line[0].isdigit()):
        return True
    if _is_capitals(line) or _is_capitals(before):
        return _is_capitals(line) and _is_capitals(before)
    return bool(width) and _goes_on_wrapped(lines[span[0] - 1], before, line, width)


def _goes_on_wrapped(first: str, before: str, line: str, width: int) -> bool:
    """Tell whether a line that begins with a capital goes on with its block, in a wrapped text."""
    had_room = len(before) + 1 + len(line.split(" ", 1)[0]) <= width - _RAGGED
    label = label_of(first)
    if not had_room or (label and plain(before).strip(" .)]:") == label):
        return True
    return before.endswith(",") if label else not _SENTENCE_END.search(before)


def _is_capitals(line: str) -> bool:
    return line.isupper() and sum(char.isalpha() for char in line) > 1


def _kind(lines: Sequence[str], label: str, following: str | None) -> BlockKind:
    if is_layout(lines[0]):
        return "layout"
    if label and not label.startswith("Nơi") and _is_heading(plain(" ".join(lines)), label, following):
        return "heading"
    if label or _BULLET.match(lines[0]):
        return "item"
    return "title" if _is_capitals(lines[0]) and _is_capitals(" ".join(lines)) else "paragraph"


def _is_heading(text: str, label: str, following: str | None) -> bool:
    """Tell whether a block that begins with a section label is the heading of what follows it."""
    if following is None or len(text) > _LONGEST_HEADING or text == label + ".":
        return False
    if text.endswith("."):  # a heading only if it is one sentence, numbered, with something below it
        opens = following == "" or label_rank(following) > label_rank(label)
        return opens and label.isdigit() and ". " not in text.removeprefix(label + ". ")
    return not _WHOLE_END.search(text)
