"""A difference for a person at a terminal, in Vietnamese."""

from collections.abc import Iterator, Sequence

from build_site.diff.changes import Advice, Difference, Level, RowChange, TableChange
from build_site.diff.rows import key_text
from build_site.diff.words import column_text
from build_site.text.numbers import format_number

SHOWN = 20
"""Rows of one kind that are shown of each table; JSON and CSV have them all."""

_NUMBERS: dict[Level, str] = {
    "major": "số đầu (major)",
    "minor": "số giữa (minor)",
    "patch": "số cuối (patch)",
}


def render_text(difference: Difference, shown: int = SHOWN) -> str:
    """Return the report: what changed in each table, which version it calls for, and why."""
    advice = difference.advice
    lines = [
        f"Cũ:  {difference.old} (phiên bản {advice.old_version})",
        f"Mới: {difference.new} (phiên bản {advice.new_version})",
        *(f"Lưu ý: {note}" for note in difference.notes),
    ]
    for table in difference.tables:
        lines += ["", *_table(table, shown)]
    lines += ["", *_advice(advice)]
    return "\n".join(_printable(line) for line in lines)


def _table(table: TableChange, shown: int) -> Iterator[str]:
    heads = {
        "added": "bảng mới",
        "removed": "bảng bị bỏ",
        "renamed": f"trước đây tên là {table.old_name}",
        "changed": "",
    }
    head = heads[table.kind]
    yield f"Bảng {table.name} ({table.title})" + (f": {head}" if head else "")
    if table.key is not None:
        before, after = (", ".join(names) for names in table.key)
        yield f"  khóa chính đổi từ ({before}) thành ({after})"
    if table.references is not None:
        for what, texts in zip(("không còn", "thêm"), table.references, strict=True):
            yield from (f"  {what} khóa ngoại {text}" for text in texts)
    yield from (f"  {column_text(column)}" for column in table.columns)
    yield from _rows("bỏ", table.rows_of("removed"), shown)
    yield from _rows("thêm", table.rows_of("added"), shown)
    yield from _rows("sửa", table.rows_of("changed"), shown)


def _rows(what: str, rows: Sequence[RowChange], shown: int) -> Iterator[str]:
    if not rows:
        return
    yield f"  {what} {format_number(len(rows))} dòng:"
    for row in rows[:shown]:
        yield f"    {key_text(row.key)}"
        for cell in row.cells:
            yield f"      {cell.column}: {_cell(cell.before)} → {_cell(cell.after)}"
    if len(rows) > shown:
        yield f"    … và {format_number(len(rows) - shown)} dòng nữa (xem đủ bằng --format json hoặc csv)"


def _cell(text: str) -> str:
    return f"“{text}”" if text else "(trống)"


def _advice(advice: Advice) -> Iterator[str]:
    if advice.level == "none":
        yield "Không có gì khác."
    else:
        yield (
            f"Thay đổi này cần tăng {_NUMBERS[advice.level]} của phiên bản: từ {advice.old_version} lên ít "
            f"nhất {advice.least_version}, vì:"
        )
        yield from (f"  - {reason.text}" for reason in advice.reasons if reason.level == advice.level)
        others = [reason for reason in advice.reasons if reason.level != advice.level]
        if others:
            yield "Ngoài ra:"
            yield from (f"  - {reason.text}" for reason in others)
    yield verdict(advice)


def verdict(advice: Advice) -> str:
    """Return in one sentence whether the new data bears a version that is far enough on."""
    if advice.is_declared:
        return f"Phiên bản {advice.new_version} của dữ liệu mới là đủ."
    if advice.level == "none":
        return f"Phiên bản lùi từ {advice.old_version} về {advice.new_version}: số phiên bản không được lùi."
    grave = "một thay đổi phá vỡ chỗ dựa của người dùng" if advice.level == "major" else "thay đổi này"
    return (
        f"CHƯA ĐỦ: dữ liệu mới ghi phiên bản {advice.new_version}, chưa khai báo {grave}. Ghi version: "
        f"{advice.least_version} (hoặc cao hơn) vào datasets/release.yaml và viết "
        f"datasets/releases/{advice.least_version}.yaml."
    )


def _printable(text: str) -> str:
    """Return the text without anything that a terminal would obey instead of show."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text)
