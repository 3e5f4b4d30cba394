"""Which semantic version a change calls for.

* major, the first number: a table or a column goes, or is no longer what it was promised to
  be; a thing goes whose id and address are public for ever.
* minor, the second: something is added.
* patch, the third: cells are corrected, wrong rows of a plan taken out, titles reworded.

This holds also below 1.0.0: one rule is easier to rely on than two. Source:
https://semver.org/, read for data.
"""

import re
from collections.abc import Iterator, Sequence

from build_site.diff.changes import LEVELS, Advice, ColumnChange, Level, Reason, TableChange
from build_site.diff.snapshot import SourceError
from build_site.diff.words import column_text
from build_site.text.numbers import format_number

_VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")
_WITH_ADDRESS = frozenset({"plans", "provinces", "agencies", "instruments", "indicators", "themes", "units"})
"""Tables whose rows are things with an id that others were told to rely on."""

_LOG_TABLES = frozenset({"releases", "release_changes"})
"""Tables that every release adds to: their rows tell of the change and are none."""


def advise(tables: Sequence[TableChange], old_version: str, new_version: str) -> Advice:
    """Return which version a change calls for, and whether the new one is far enough on.

    Raises:
        SourceError: A version does not consist of three numbers.
    """
    reasons = sorted(
        (reason for table in tables for reason in _reasons(table)),
        key=lambda reason: LEVELS.index(reason.level),
        reverse=True,
    )
    level = reasons[0].level if reasons else "none"
    old, new = parse_version(old_version), parse_version(new_version)
    return Advice(
        level=level,
        reasons=tuple(reasons),
        old_version=old_version,
        new_version=new_version,
        least_version=".".join(map(str, raised(old, level))),
        is_declared=new >= raised(old, level),
    )


def parse_version(text: str) -> tuple[int, int, int]:
    """Return the three numbers of a version.

    Raises:
        SourceError: It is written otherwise.
    """
    match = _VERSION.fullmatch(text)
    if match is None:
        raise SourceError(f"Số phiên bản “{text}” không phải ba số cách nhau bằng dấu chấm, như 1.2.0.")
    first, second, third = map(int, match.groups())
    return first, second, third


def raised(version: tuple[int, int, int], level: Level) -> tuple[int, int, int]:
    """Return the next version of a level."""
    first, second, third = version
    match level:
        case "major":
            return first + 1, 0, 0
        case "minor":
            return first, second + 1, 0
        case "patch":
            return first, second, third + 1
    return version


def _reasons(table: TableChange) -> Iterator[Reason]:
    where = f"Bảng “{table.name}”"
    if table.kind == "added":
        yield Reason("minor", f"{where} mới.")
        return
    if table.kind == "removed":
        yield Reason("major", f"{where} không còn.")
        return
    if table.kind == "renamed":
        yield Reason("major", f"{where} trước đây tên là “{table.old_name}”.")
    if table.key is not None:
        before, after = (", ".join(names) for names in table.key)
        yield Reason("major", f"{where}: khóa chính đổi từ ({before}) thành ({after}).")
    if table.references is not None:
        gone, come = table.references
        if gone:
            yield Reason("major", f"{where}: không còn khóa ngoại {'; '.join(gone)}.")
        if come:
            yield Reason("minor", f"{where}: thêm khóa ngoại {'; '.join(come)}.")
    for column in table.columns:
        yield Reason(_level_of_column(column), f"{where}: {column_text(column)}.")
    yield from _row_reasons(table, where)


def _row_reasons(table: TableChange, where: str) -> Iterator[Reason]:
    is_log = table.name in _LOG_TABLES
    added, removed, changed = (len(table.rows_of(kind)) for kind in ("added", "removed", "changed"))
    if added:
        yield Reason("patch" if is_log else "minor", f"{where}: thêm {format_number(added)} dòng.")
    if removed:
        has_address = table.name in _WITH_ADDRESS
        why = ", mã và địa chỉ của chúng đã công khai" if has_address else ""
        level: Level = "major" if has_address else "patch"
        yield Reason(level, f"{where}: bỏ {format_number(removed)} dòng{why}.")
    if changed:
        yield Reason("patch", f"{where}: sửa {format_number(changed)} dòng.")


def _level_of_column(change: ColumnChange) -> Level:
    if change.is_breaking:
        return "major"
    return "patch" if change.kind in ("title", "order") else "minor"
