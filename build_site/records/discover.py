"""Which files of `datasets/` hold records, and of what kind each is."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_site.problems import Problem
from build_site.text.suggest import nearest

REGISTRIES = {
    "agencies": "agency",
    "indicators": "indicator",
    "instruments": "instrument",
    "known-documents": "known-document",
    "provinces": "province",
    "themes": "theme",
    "units": "unit",
}
"""Folder below `datasets/registries/` → kind of record."""

_IGNORED = {"LICENSE", "README.md", "archive-lock.json"}
_RELEASES = "releases"
"""Folder below `datasets/` with the notes of each release."""

_SINGLE = {"release.yaml": "release", "expectations.yaml": "expectations"}
"""Files of `datasets/` that are the only one of their kind."""


@dataclass(frozen=True, slots=True, order=True)
class RecordFile:
    """A record's place: `path` is POSIX style and relative to the project root."""

    path: str
    kind: str

    @property
    def stem(self) -> str:
        """Return the file name without folder and `.yaml`."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".yaml")

    @property
    def folder(self) -> str:
        """Return the name of the folder that holds the file."""
        return self.path.rsplit("/", 2)[-2]


def discover(root: Path) -> tuple[list[RecordFile], list[Problem]]:
    """Return the record files below `root/datasets`, sorted by path, and stray files."""
    files: list[RecordFile] = []
    problems: list[Problem] = []
    for name in _walk(root):
        relative = name.encode("utf-8", "replace").decode()
        kind = _kind(relative) if relative == name else None  # a name that is not UTF-8 cannot be shown
        if kind:
            files.append(RecordFile(relative, kind))
        elif kind is None:
            problems.append(_stray(relative))
    return sorted(files), problems


def _walk(root: Path) -> Iterator[str]:
    """Yield the files below `root/datasets`, hidden ones left out, relative to `root`."""
    for folder, folders, names in os.walk(root / "datasets"):
        folders.sort()
        relative = os.path.relpath(folder, root).replace(os.sep, "/")
        # a link to a folder could lead in circles: it is not followed, and told as a stray file
        names += [name for name in folders if Path(folder, name).is_symlink()]
        yield from (f"{relative}/{name}" for name in sorted(names) if not name.startswith("."))


def _kind(relative: str) -> str | None:
    """Return the kind of record, "" for a file that is no record, None for a stray one."""
    parts = relative.split("/")
    if len(parts) == 2 and (parts[1] in _IGNORED or parts[1] in _SINGLE):
        return _SINGLE.get(parts[1], "")
    if len(parts) == 3 and parts[1] == _RELEASES and parts[2].endswith(".yaml"):
        return "release-notes"
    if len(parts) == 4 and parts[3].endswith(".yaml"):
        if parts[1] == "plans":
            return "plan"
        if parts[1] == "registries":
            return REGISTRIES.get(parts[2])
    return None


def _stray(relative: str) -> Problem:
    parts = relative.split("/")
    hint = "Đặt kế hoạch ở datasets/plans/<tỉnh>/<mã>.yaml, danh mục ở datasets/registries/<loại>/<mã>.yaml."
    if len(parts) == 4 and parts[1] == "registries" and parts[2] not in REGISTRIES:
        near = nearest(parts[2], REGISTRIES)
        hint = f"Có phải thư mục “{near}”?" if near else hint
    elif relative.endswith(".yml"):
        hint = "Đổi đuôi tệp thành .yaml."
    return Problem(
        code="file-unexpected",
        message=f"Tệp “{parts[-1]}” không nằm đúng chỗ của một bản ghi.",
        hint=hint,
        path=relative,
    )
