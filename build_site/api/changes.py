"""Data releases and what each changed, row by row. Empty while there are no releases.

Whoever makes releases fills `DataRelease`; the shape of the files stands here.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from build_site.tables.declarations import SEPARATOR, Column, Row, Table, reference
from build_site.text.dates import PartialDate

Level = Literal["major", "minor", "patch"]
ChangeKind = Literal["added", "removed", "changed"]
VERSION_PATTERN = "^[0-9]+\\.[0-9]+\\.[0-9]+$"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One row that came or went, or one cell that says something else.

    Attributes:
        table: Name of the table.
        key: Values of the row's primary key, in order, as CSV writes them.
        column: The cell that changed; "" where the whole row came or went.
        before: What the cell held, as CSV writes it; None for nothing.
        after: What it holds now.
        reason: Why, in Vietnamese; "" where nobody has said.
        plan_id: Plan that the row belongs to; "" for none.
    """

    table: str
    key: tuple[str, ...]
    kind: ChangeKind
    column: str = ""
    before: str | None = None
    after: str | None = None
    reason: str = ""
    plan_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRelease:
    """A release of the data.

    Attributes:
        previous: Version that the changes are counted from; "" for the first release.
        level: Which number of the version was raised.
        notes: What readers should know, in Vietnamese.
    """

    version: str
    previous: str
    released_on: PartialDate
    level: Level
    notes: str
    changes: tuple[RowChange, ...]


def _count(name: str, title: str, title_en: str) -> Column:
    return Column(name, "integer", title, title_en, f"{title}.", f"{title_en}.", required=True, minimum=0)


RELEASES = Table(
    name="releases",
    title="Phiên bản dữ liệu",
    title_en="Data releases",
    description="Một phiên bản dữ liệu đã phát hành và số thay đổi so với phiên bản trước.",
    description_en="A data release, and how much it changed against the one before.",
    columns=(
        Column(
            "id",
            "string",
            "Phiên bản",
            "Version",
            "Số phiên bản (SemVer).",
            "Version number (SemVer).",
            required=True,
            pattern=VERSION_PATTERN,
        ),
        Column(
            "previous",
            "string",
            "Phiên bản trước",
            "Previous version",
            "Phiên bản được so với; null với phiên bản đầu tiên.",
            "Version compared with; null for the first release.",
            pattern=VERSION_PATTERN,
        ),
        Column(
            "released_on",
            "date",
            "Ngày phát hành",
            "Released on",
            "Ngày phát hành.",
            "Day of the release.",
            required=True,
        ),
        Column(
            "level",
            "string",
            "Mức thay đổi",
            "Level",
            "major = bảng hoặc cột mất đi hay đổi nghĩa; minor = có thêm; patch = sửa lỗi.",
            "major = a table or column went or changed meaning; minor = something was added; patch = "
            "corrections.",
            required=True,
            enum=("major", "minor", "patch"),
        ),
        Column(
            "notes",
            "string",
            "Ghi chú phát hành",
            "Release notes",
            "Điều người dùng cần biết.",
            "What users should know, in Vietnamese.",
            required=True,
        ),
        _count("added", "Số dòng thêm", "Rows added"),
        _count("removed", "Số dòng bỏ", "Rows removed"),
        _count("changed", "Số ô đổi", "Cells changed"),
    ),
    primary_key=("id",),
)
CHANGES = Table(
    name="changes",
    title="Thay đổi",
    title_en="Changes",
    description="Một dòng được thêm hay bỏ, hoặc một ô đổi giá trị, trong một phiên bản dữ liệu.",
    description_en="A row that was added or removed, or a cell whose value changed, in a data release.",
    columns=(
        Column("table", "string", "Bảng", "Table", "Tên bảng dữ liệu.", "Name of the table.", required=True),
        Column(
            "key",
            "string",
            "Khóa của dòng",
            "Key of the row",
            "Giá trị khóa chính của dòng, theo thứ tự các cột khóa.",
            "Values of the row's primary key, in the order of its columns.",
            required=True,
            separator=SEPARATOR,
        ),
        Column(
            "kind",
            "string",
            "Loại thay đổi",
            "Kind of change",
            "added = thêm dòng; removed = bỏ dòng; changed = ô đổi giá trị.",
            "added, removed (a row); changed (a cell).",
            required=True,
            enum=("added", "removed", "changed"),
        ),
        Column(
            "column",
            "string",
            "Cột",
            "Column",
            "Cột của ô đã đổi; null khi cả dòng được thêm hay bỏ.",
            "Column of the cell that changed; null where a whole row came or went.",
        ),
        Column(
            "before",
            "string",
            "Trước",
            "Before",
            "Giá trị trước, viết như trong CSV; null khi trước đó không có.",
            "Value before, written as in CSV; null where there was none.",
        ),
        Column(
            "after",
            "string",
            "Sau",
            "After",
            "Giá trị sau, viết như trong CSV; null khi nay không có.",
            "Value after, written as in CSV; null where there is none.",
        ),
        Column(
            "reason",
            "string",
            "Lý do",
            "Reason",
            "Vì sao đổi; null khi không ghi.",
            "Why, in Vietnamese; null where nobody has said.",
        ),
        reference(
            "plan_id",
            "Kế hoạch",
            "Plan",
            "Kế hoạch mà dòng thuộc về; null khi không thuộc kế hoạch nào.",
            "Plan that the row belongs to; null for none.",
        ),
    ),
    primary_key=("table", "key", "column"),
)


def release_rows(releases: Iterable[DataRelease]) -> list[Row]:
    """Return the rows of `RELEASES`, the latest release first."""
    return [_release(release) for release in latest_first(releases)]


def latest_first(releases: Iterable[DataRelease]) -> list[DataRelease]:
    """Return releases by version, the latest first."""
    return sorted(
        releases, key=lambda release: [int(part) for part in release.version.split(".")], reverse=True
    )


def _release(release: DataRelease) -> Row:
    counts = Counter(change.kind for change in release.changes)
    return (
        release.version,
        release.previous or None,
        release.released_on.first,
        release.level,
        release.notes,
        counts["added"],
        counts["removed"],
        counts["changed"],
    )


def change_rows(release: DataRelease) -> list[Row]:
    """Return the rows of `CHANGES` that a release makes, in the order given."""
    return [
        (
            change.table,
            SEPARATOR.join(change.key),
            change.kind,
            change.column or None,
            change.before,
            change.after,
            change.reason or None,
            change.plan_id or None,
        )
        for change in release.changes
    ]
