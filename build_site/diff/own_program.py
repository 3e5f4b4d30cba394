"""The tables of a folder, made by the program that lies in that folder itself.

Which columns there are is said by the program, not by the records: only the program of an
older commit knows the columns that it had. It runs in a process of its own; as it may be
anybody's code, it runs only when the user asks for it.
"""

import os
import subprocess
import sys
from pathlib import Path

import build_site
from build_site.diff.exchange import read_exchange
from build_site.diff.snapshot import Snapshot, SourceError

_MODULE = "build_site.diff.export"


def read_with_own_program(folder: Path, source: str, work: Path) -> Snapshot:
    """Return the tables of a folder's records as the folder's own program makes them.

    Args:
        folder: Folder with `datasets/`, `schemas/` and `build_site/`.
        source: What the user calls it.
        work: An empty folder to work in.

    Raises:
        SourceError: The folder holds no such program, or it failed.
    """
    if not (folder / f"{_MODULE.replace('.', '/')}.py").is_file():
        raise SourceError(f"“{source}” không có chương trình biết xuất bảng ({_MODULE}); bỏ --own-program.")
    path = work / "snapshot.jsonl"
    done = subprocess.run(  # noqa: S603 - the user has asked for this very program to be run
        [sys.executable, "-m", _MODULE, str(path)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise SourceError(f"Chương trình của “{source}” không xuất được bảng:\n{done.stderr.strip()}")
    try:
        return read_exchange(path, source)
    except ValueError as error:
        raise SourceError(f"Chương trình của “{source}” xuất bảng theo dạng khác ({error}).") from error


def has_other_tables(folder: Path) -> bool:
    """Tell whether a folder holds a program that declares its tables in other words than this one."""
    theirs, ours = folder / "build_site" / "tables", Path(build_site.__file__).parent / "tables"
    return theirs.is_dir() and _sources(theirs) != _sources(ours)


def _sources(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.py"))}
