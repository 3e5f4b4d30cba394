"""The lock of the archive: per line of each text its facts, so that evidence can be verified without it.

`datasets/archive-lock.json` holds facts (figures, dates, document numbers, names of agencies,
section labels) and digests, no sentences. It is written by `build-site archive lock` and
committed; with the texts at hand every check proves that lock and texts agree.

It is JSON in one canonical layout: a line of the lock for each line of a text, so that a
change shows as one line, and so that one text can be read without parsing all others.
"""

import hashlib
import json
import re
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from build_site.archive.facts import LineFacts, TextFacts
from build_site.problems import Problem

LOCK_PATH = "datasets/archive-lock.json"
_HEAD = '{\n"format": 1,\n"texts": {\n'
_TAIL = "\n}\n}\n"
_ENTRY = re.compile(
    r'^"(?P<file>[a-z0-9-]+\.txt)": (?P<body>\{"sha256": .*?\n\}\})(?=,\n|\n\}\n\}\n\Z)',
    re.MULTILINE | re.DOTALL,
)
_MOST_LINES = 1_000_000
"""No text has more: a count beyond is no count."""

_json = json.JSONEncoder(ensure_ascii=False).encode
_FACT_KEYS = [field.name for field in fields(LineFacts) if field.name not in ("digest", "section")]


def render_lock(texts: dict[str, TextFacts]) -> str:
    """Return the lock's text for the facts of texts by file name."""
    entries = [f"{_json(file)}: {render_entry(facts)}" for file, facts in sorted(texts.items())]
    return _HEAD + ",\n".join(entries) + _TAIL


def render_entry(facts: TextFacts) -> str:
    """Return the part of the lock that holds one text."""
    lines = [f'"{number}": {_json(_line(line))}' for number, line in sorted(facts.lines.items())]
    head = f'{{"sha256": {_json(facts.sha256)}, "line_count": {facts.line_count}, "lines": {{\n'
    return head + ",\n".join(lines) + "\n}}"


def entry_digest(entry: str) -> str:
    """Return the digest of the part of the lock that holds one text."""
    return hashlib.sha256(entry.encode()).hexdigest()


@dataclass(frozen=True)
class Lock:
    """The committed lock as text; parts of it are understood when they are asked for."""

    text: str

    @cached_property
    def _spans(self) -> dict[str, tuple[int, int]]:
        return {match["file"]: match.span("body") for match in _ENTRY.finditer(self.text)}

    def digests(self) -> dict[str, str]:
        """Return file name of a text → digest of what the lock holds of it."""
        return {file: entry_digest(self.text[start:end]) for file, (start, end) in self._spans.items()}

    def facts(self, file: str) -> TextFacts | None:
        """Return what the lock holds of a text; None for nothing, or nothing that makes sense."""
        if file not in self._spans:
            return None
        start, end = self._spans[file]
        try:
            return _read_entry(json.loads(self.text[start:end]))
        except (AttributeError, KeyError, TypeError, ValueError):
            return None

    def place(self, file: str, number: int) -> int:
        """Return the 1-based line of the lock that holds a line of a text; 0 asks for the text's own."""
        start, end = self._spans.get(file, (0, 0))
        at = self.text.find(f'\n"{number}": ', start, end) if number else -1
        return self.text.count("\n", 0, at + 1 if at >= 0 else start) + 1


def read_lock(root: Path) -> tuple[Lock | None, list[Problem]]:
    """Return the committed lock, None where there is none or it is not in its layout."""
    try:
        text = (root / LOCK_PATH).read_text("utf-8")
    except FileNotFoundError:
        return None, []
    except (OSError, UnicodeDecodeError) as error:
        return None, [_broken(str(error))]
    lock = Lock(text)
    between = _ENTRY.sub("", text)
    if between.replace(",\n", "") != (_HEAD + _TAIL).replace(",\n", ""):
        return None, [_broken("không ở dạng mà “build-site archive lock” viết ra")]
    unclear = next((file for file in lock.digests() if lock.facts(file) is None), None)
    if unclear is not None:
        return None, [_broken(f"không hiểu phần của “{unclear}”", lock.place(unclear, 0))]
    return lock, []


def _line(line: LineFacts) -> dict[str, Any]:
    data: dict[str, Any] = {"digest": line.digest}
    if line.section:
        data["section"] = line.section
    for key in _FACT_KEYS:
        if values := getattr(line, key):
            data[key] = list(values)
    return data


def _read_entry(entry: dict[str, Any]) -> TextFacts:
    count = int(entry["line_count"])
    if not 0 <= count <= _MOST_LINES or not all(1 <= int(number) <= count for number in entry["lines"]):
        raise ValueError(count)
    lines = {
        int(number): LineFacts(
            digest=str(line["digest"]),
            section=str(line.get("section", "")),
            **{key: tuple(map(str, line.get(key, ()))) for key in _FACT_KEYS},
        )
        for number, line in entry["lines"].items()
    }
    return TextFacts(str(entry["sha256"]), count, lines)


def _broken(why: str, line: int = 1) -> Problem:
    return Problem(
        code="archive-lock-broken",
        message=f"Không đọc được khóa kho lưu: {why}.",
        hint="Lấy lại tệp từ kho mã, hoặc chạy “build-site archive lock” khi có kho văn bản.",
        path=LOCK_PATH,
        line=line,
        column=1,
    )
