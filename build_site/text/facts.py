"""The facts that stand in a text: document numbers, dates, numbers, section labels.

What is found here is what a record must account for, and what the lock of the archive
holds of each line. A fact that runs over a line end belongs to the line where it begins.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from build_site.text.documents import document_key
from build_site.text.normalize import ETH, nfc

FactKind = Literal["document", "date", "number"]

_S = r"[^\S\n]*\n?[^\S\n]*"
"""White space inside a fact, or none: at most one line end, so that paragraphs stay apart."""

_W = r"(?:[^\S\n]+\n?|\n)[^\S\n]*"
"""White space inside a fact, not none."""

_SYMBOL = r"[A-ZĐ][A-ZĐ0-9&]*(?:[rg](?![a-zà-ỹđ]))?"
"""A part of a document's symbol: `KH`, `UBND`, `TTg`, `CTr`."""

_DAY, _MONTH, _YEAR_DIGITS = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d(?!\d)"
_FACT = re.compile(
    rf"""
    (?P<document>
        \d+[A-Za-zĐđ]?(?:{_S}/{_S}\d{{4}})?{_S}/{_S}
            (?:{_SYMBOL}(?:(?:-|–){_SYMBOL}|{_S}[-–]{_S}(?:TTg|[A-ZĐ]{{2,}}(?![a-zà-ỹđ])))+|[A-Z]*QH\d+)
      | \d+{_S}[-–]{_S}{_SYMBOL}{_S}/{_S}[A-ZĐ]+(?:-[A-ZĐ]+)*
    )
  | (?P<date>
        {_DAY}{_S}/{_S}{_MONTH}{_S}/{_S}{_YEAR_DIGITS}
      | {_DAY}[.-]{_MONTH}[.-]{_YEAR_DIGITS}
      | (?:{_DAY}{_W})?[Tt]háng{_W}{_MONTH}(?:{_W}năm{_W}|{_S}/{_S}){_YEAR_DIGITS}
      | (?<=gày[ \n]){_DAY}(?:{_W}tháng{_W}{_MONTH}(?!\d)|/{_MONTH}(?![/\d]))
    )
  | (?P<number> \d+(?:[.,]\d+)*(?:{_S}%)? )
    """,
    re.VERBOSE,
)
_START = re.compile(r"\d|[Tt]háng\s")
_BOUND = re.compile(
    rf"\b(trên|dưới|hơn|ít{_W}nhất|tối{_W}thiểu|tối{_W}đa|không{_W}quá|không{_W}dưới|khoảng|từ|đến){_W}$",
    re.IGNORECASE,
)
_BOUND_ENDS = ("trên", "dưới", "hơn", "nhất", "thiểu", "đa", "quá", "khoảng", "từ", "đến")
"""How those words end: to see that none stands before a number is quicker than to look for each."""

_LONGEST_BOUND = 16
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LABEL = re.compile(
    r"[\s*]*(?:"
    r"(?P<top>Điều\s+\d+(?=\s*(?:[.:]|\**$))|[IVX]+(?=\s*[.)])|(?i:phụ\s+lục)(?:\s+[IVX\d]+)?|(?i:nơi\s+nhận)(?=\s*:))"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2})*)(?=[.)]\**(?:\s|$))"
    r"|(?P<letter>[a-zđ])(?=[.)\]]\**(?:\s|$)))"
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as it stands in a text.

    Attributes:
        key: The form on which facts are compared: of a document number its key, of a date
            `2023-06-16`, `2021-01` or `--12-10`, of a number its digits with `%`.
        bound: The word before a number that bounds it (`trên`, `đến` …), or "".
        printed: As it stands, line ends as spaces.
        line: 1-based; column in code points, also 1-based.
    """

    kind: FactKind
    key: str
    bound: str
    printed: str
    line: int
    column: int

    @property
    def is_year(self) -> bool:
        """Tell whether the fact is a bare year."""
        return self.kind == "number" and _YEAR.fullmatch(self.key) is not None


def facts_in(lines: Sequence[str]) -> list[Fact]:
    """Return the facts of a text, in order; `lines` are its lines without their ends.

    The numbers of section labels (`1.`, `Điều 2`) are not among them.
    """
    starts, parts, at = [], [], 0
    for line in lines:
        starts.append(at)
        parts.append(nfc(line).replace(ETH, "Đ"))
        at += len(parts[-1]) + 1
    text = "\n".join(parts)
    facts = []
    labelled = label_end = -1
    for match in _matches(text):
        start, end = match.span()
        row = bisect_right(starts, start) - 1
        if row != labelled:
            label = _LABEL.match(parts[row])
            labelled, label_end = row, starts[row] + label.end() if label else -1
        if end <= label_end:
            continue
        kind, printed, column = match.lastgroup, " ".join(match[0].split()), start - starts[row] + 1
        if kind == "document":
            facts.append(Fact("document", document_key(printed), "", printed, row + 1, column))
        elif kind == "date":
            facts.append(Fact("date", _date_key(printed), "", printed, row + 1, column))
        else:
            bound = _bound_before(text, start)
            facts.append(Fact("number", printed.replace(" ", ""), bound, printed, row + 1, column))
    return facts


def _bound_before(text: str, start: int) -> str:
    """Return the word right before a number that bounds it, or ""."""
    since = max(0, start - _LONGEST_BOUND)
    if not text[since:start].rstrip().casefold().endswith(_BOUND_ENDS):
        return ""
    match = _BOUND.search(text, since, start)
    return " ".join(match[1].casefold().split()) if match else ""


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `_FACT`; it is tried only where a fact can begin, which is much faster."""
    at = 0
    while (start := _START.search(text, at)) is not None:
        match = _FACT.match(text, start.start())
        if match is not None:
            yield match
        at = match.end() if match is not None else start.end()


def _date_key(printed: str) -> str:
    parts = [int(part) for part in _DIGITS.findall(printed)]
    if len(parts) == 3:
        return f"{parts[2]:04d}-{parts[1]:02d}-{parts[0]:02d}"
    if parts[1] > 1000:
        return f"{parts[1]:04d}-{parts[0]:02d}"
    return f"--{parts[1]:02d}-{parts[0]:02d}"


def label_of(line: str) -> str:
    """Return the section label a line begins with (`II`, `1.2`, `a`, `Điều 1`), or ""."""
    match = _LABEL.match(nfc(line).replace(ETH, "Đ"))
    return " ".join(match[match.lastgroup or 0].split()) if match else ""


def label_rank(label: str) -> int:
    """Return how deep a label stands: 0 for Roman and articles, then 1., 1.1., and letters."""
    if label[0].isdigit():
        return label.count(".") + 1
    return 9 if len(label) == 1 and label.islower() else 0


def section_paths(labels: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the section path in force at each line, from the label of each line or ""."""
    paths: list[tuple[str, ...]] = []
    path: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    for label in labels:
        if label:
            rank = label_rank(label)
            path = (*(outer for outer in path if label_rank(outer) < rank), label)
            parts = tuple(part for whole in path for part in section_parts(whole))
        paths.append(parts)
    return paths


def section_parts(section: str) -> tuple[str, ...]:
    """Return the parts of a section as records write it: `III.1.a` gives III, 1 and a."""
    return tuple(section.split("."))


def display_fact(kind: str, key: str) -> str:
    """Return the key of a fact as a reader would write it: `1925/QĐ-UBND`, `16/8/2023`, `10/12`."""
    if kind == "document":
        return key.upper()
    if kind == "date":
        return "/".join(str(int(part)) for part in reversed(key.removeprefix("--").split("-")))
    return key
