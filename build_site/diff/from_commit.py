"""A commit of the project's Git repository → a folder with its records.

Only files are written, and only those of `datasets/` and of the program, into a folder of
ours: nothing of the working tree is touched.
"""

import io
import shutil
import subprocess
import tarfile
from pathlib import Path

from build_site.diff.snapshot import SourceError

PREFIX = "git:"
_WANTED = ("datasets/", "build_site/", "schemas/")
_EXPECTATIONS = "datasets/expectations.yaml"


def extract_commit(root: Path, revision: str, folder: Path) -> None:
    """Write the records and the program of a commit into an empty folder.

    Args:
        root: The project, within a Git repository.
        revision: Anything that Git takes for a commit (`v0.1.0`, `HEAD~3`).
        folder: Where to write.

    Raises:
        SourceError: There is no such commit, or no Git.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    name = commit.decode().strip()
    with tarfile.open(fileobj=io.BytesIO(_git(root, "archive", "--format=tar", name))) as archive:
        for member in archive:
            content = archive.extractfile(member) if _is_wanted(member) else None
            if content is not None:
                path = folder / member.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())
    if not (folder / "datasets").is_dir():
        raise SourceError(f"Commit “{revision}” không có thư mục datasets/.")
    expectations = folder / _EXPECTATIONS
    if not expectations.exists():  # a commit from before there were any
        expectations.write_text("tables: {}\nplans: {}\n", "utf-8")


def _is_wanted(member: tarfile.TarInfo) -> bool:
    return member.isfile() and member.name.startswith(_WANTED) and ".." not in member.name.split("/")


def _git(root: Path, *arguments: str) -> bytes:
    git = shutil.which("git")
    if git is None:
        raise SourceError("Máy không có lệnh git nên không đọc được commit.")
    done = subprocess.run(  # noqa: S603 - a revision is an argument of its own, never an option
        [git, *arguments], cwd=root, capture_output=True, check=False
    )
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()
        if arguments[0] == "rev-parse" and not said:
            shown = arguments[-1].removesuffix("^{commit}")
            said = f"kho không có commit “{shown}”"
        raise SourceError(f"Không đọc được commit: {said}.")
    return done.stdout
