"""What the user names → a snapshot: a project, a package, or a commit."""

import dataclasses
import tempfile
from contextlib import ExitStack
from pathlib import Path

from build_site.diff.from_commit import PREFIX, extract_commit
from build_site.diff.from_package import DESCRIPTOR, read_package
from build_site.diff.from_project import read_project
from build_site.diff.own_program import has_other_tables, read_with_own_program
from build_site.diff.snapshot import Snapshot, SourceError

_OTHER_TABLES = (
    "“{}” có chương trình dựng bảng khác chương trình đang chạy, nhưng được đọc bằng chương trình đang chạy: "
    "bảng và cột đã đổi tên, thêm hay bỏ trong chương trình thì không thấy được. Muốn thấy thì so hai gói dữ "
    "liệu, hoặc thêm --own-program."
)


def open_snapshot(source: str, root: Path, stack: ExitStack, *, own_program: bool = False) -> Snapshot:
    """Return the state of the data that a user names.

    Args:
        source: Folder of a project, folder or ZIP of a package, or `git:` and a revision.
        root: The project whose repository and schemas are used.
        stack: Keeps temporary folders until the snapshot is no longer needed.
        own_program: Whether a project's tables are made by the program in its own folder.

    Raises:
        SourceError: The source is none of these or cannot be read.
    """
    if source.startswith(PREFIX):
        folder = _temporary(stack)
        extract_commit(root, source.removeprefix(PREFIX), folder)
        return _project(folder, source, root, stack, own_program)
    path = Path(source)
    if (path / "datasets").is_dir():
        return _project(path, source, root, stack, own_program)
    if path.is_file() or (path / DESCRIPTOR).is_file():
        return read_package(path, source)
    raise SourceError(
        f"“{source}” không phải thư mục dự án (có datasets/), gói dữ liệu (có {DESCRIPTOR}, hoặc tệp ZIP), "
        f"cũng không phải commit ({PREFIX}<tên>)."
    )


def _project(folder: Path, source: str, root: Path, stack: ExitStack, own_program: bool) -> Snapshot:
    if own_program:
        return read_with_own_program(folder, source, _temporary(stack))
    schemas = root / "schemas"
    snapshot = read_project(folder, source, schemas if schemas.is_dir() else None)
    notes = (_OTHER_TABLES.format(source),) if has_other_tables(folder) else ()
    return dataclasses.replace(snapshot, notes=notes)


def _temporary(stack: ExitStack) -> Path:
    return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kehoachmo-")))
