"""Khóa kho lưu (`datasets/archive-lock.json`) ghi đúng những gì có trong văn bản lưu.

Đúng: sau khi thêm văn bản hay tên cơ quan mới, chạy “build-site archive lock” và gửi kèm tệp khóa.

Sai: sửa tay một con số trong tệp khóa; sửa một ký tự của văn bản lưu.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from build_site.archive.facts import LineFacts, TextFacts
from build_site.archive.lock import LOCK_PATH, entry_digest, render_entry
from build_site.checks.context import PlanContext
from build_site.problems import Problem
from build_site.text.facts import facts_in

_MOST = 20
"""Differences told of one text: beyond that the rest says nothing new."""

_FIELDS = ("section", "documents", "dates", "numbers", "agencies", "digest")


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield where lock and text differ: in the text if that has changed, else in the lock."""
    file, lock = context.plan.capture.file, context.corpus.lock
    if lock.is_broken:
        return
    if lock.digests is None or file not in lock.digests:
        yield Problem(
            code="archive-lock-missing",
            message=f"Khóa kho lưu chưa có văn bản “{file}”.",
            hint="Chạy “build-site archive lock” khi có kho văn bản rồi gửi kèm tệp khóa.",
            path=LOCK_PATH,
            line=1,
            column=1,
        )
        return
    facts = context.facts
    if not context.corpus.archive.is_attached or facts is None:
        return
    if lock.digests[file] == entry_digest(render_entry(facts)):
        return
    locked = lock.facts(file)
    if locked is None:
        return
    if facts.sha256 == context.plan.capture.sha256:
        yield from _forged(context, file, locked, facts)
    else:
        yield from _changed(context, file, locked, facts)


def _forged(context: PlanContext, file: str, locked: TextFacts, facts: TextFacts) -> Iterator[Problem]:
    """Yield the places of the lock that say what the text, which is the recorded one, does not."""
    place, hint = context.corpus.lock.place, "Chạy “build-site archive lock” để ghi lại khóa theo văn bản."
    different = _different(locked, facts)
    if not different:  # the hash, the count, or only the layout
        yield Problem(
            code="archive-lock-differs",
            message=f"Khóa kho lưu ghi SHA-256, số dòng hoặc cách viết của “{file}” khác với văn bản.",
            hint=hint,
            path=LOCK_PATH,
            line=place(file, 0),
            column=1,
        )
    for number in different:
        yield Problem(
            code="archive-lock-differs",
            message=f"Khóa kho lưu ghi dòng {number} của “{file}” khác với văn bản: "
            f"{_difference(locked.lines.get(number), facts.lines.get(number), 'khóa ghi', 'văn bản có')}.",
            hint=hint,
            path=LOCK_PATH,
            line=place(file, number),
            column=1,
        )


def _changed(context: PlanContext, file: str, locked: TextFacts, facts: TextFacts) -> Iterator[Problem]:
    """Yield the lines of the text that are not those the record was made from."""
    path = Path(os.path.relpath(context.corpus.archive.path(file) or file, context.corpus.root)).as_posix()
    for number in _different(locked, facts):
        old, new = locked.lines.get(number), facts.lines.get(number)
        yield Problem(
            code="archive-line-changed",
            message=f"Dòng {number} của văn bản lưu đã đổi: {_difference(old, new, 'trước là', 'nay là')}.",
            hint="Lấy lại văn bản gốc; nếu văn bản đổi thật thì đối chiếu lại bản ghi rồi khóa lại kho.",
            path=path,
            line=number,
            column=_column(context, number, old, new),
        )


def _different(locked: TextFacts, facts: TextFacts) -> list[int]:
    numbers = sorted(locked.lines.keys() | facts.lines.keys())
    return [number for number in numbers if locked.lines.get(number) != facts.lines.get(number)][:_MOST]


def _difference(old: LineFacts | None, new: LineFacts | None, was: str, now: str) -> str:
    """Return in words what differs, the first kind of fact that does."""
    if old is None or new is None:
        return (
            f"{was} dòng có chữ, {now} dòng trống" if new is None else f"{was} dòng trống, {now} dòng có chữ"
        )
    for name in _FIELDS[:-1]:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            return f"{was} “{_shown(before)}”, {now} “{_shown(after)}”"
    return "lời văn khác, con số giữ nguyên"


def _shown(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _column(context: PlanContext, number: int, old: LineFacts | None, new: LineFacts | None) -> int:
    """Return where the first number that was not there before stands in the line, else 1."""
    if old is None or new is None or context.archived is None or context.archived.lines is None:
        return 1
    line = context.archived.lines[number - 1]
    known = (*old.documents, *old.dates, *old.numbers)
    for fact in facts_in([line]):
        if fact.key not in {key.split(" ")[-1] for key in known} and fact.key not in known:
            return fact.column
    return 1
