"""What has happened to a column, in Vietnamese."""

from build_site.diff.changes import ColumnChange, ColumnChangeKind

_TEXTS: dict[ColumnChangeKind, str] = {
    "added": "thêm cột “{column}”",
    "removed": "bỏ cột “{column}”",
    "renamed": "cột “{before}” đổi tên thành “{column}”",
    "type": "cột “{column}” đổi kiểu từ {before} thành {after}",
    "unit": "cột “{column}” đổi đơn vị từ “{before}” thành “{after}”",
    "enum": "cột “{column}” đổi danh sách giá trị từ ({before}) thành ({after})",
    "pattern": "cột “{column}” đổi dạng viết từ “{before}” thành “{after}”",
    "title": "cột “{column}” đổi tên gọi từ “{before}” thành “{after}”",
    "order": "thứ tự các cột nay là {after}",
}
_REQUIRED = {
    "required": "cột “{column}” nay luôn có giá trị",
    "optional": "cột “{column}” nay có thể trống",
}


def column_text(change: ColumnChange) -> str:
    """Return the change in words, without a capital and a full stop."""
    text = _REQUIRED[change.after] if change.kind == "required" else _TEXTS[change.kind]
    return text.format(column=change.column, before=change.before, after=change.after)
