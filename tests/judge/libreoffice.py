"""LibreOffice without a screen: files as they are after it has opened and saved them."""

import functools
import hashlib
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.judge.programs import find_libreoffice

AS_DIALOG = "CSV:44,34,76,1,,0,false,false"
"""What the dialog offers for a CSV file with a byte order mark: comma, UTF-8, nothing more guessed.

Without a screen LibreOffice does not look for the mark, so that it has to be told. Source:
LibreOffice Help, Filter Options for CSV.
"""

GUESSING = "CSV:44,34,76,1,,1033,false,true,false,false,false,0,true"
"""As above, and “Detect special numbers” and “Evaluate formulas” are on: whatever can be guessed is."""

_TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Each sheet a file, in UTF-8, every cell as it is shown."""

_PATIENCE = 300


@functools.cache
def _home() -> tempfile.TemporaryDirectory[str]:
    """Return a folder for its settings and for what it writes, gone when Python ends."""
    return tempfile.TemporaryDirectory(prefix="libreoffice-", ignore_cleanup_errors=True)


def convert(sources: Sequence[Path], folder: Path, read_as: str = "", to: str = "xlsx") -> list[Path]:
    """Open files and save them in another folder.

    Args:
        sources: The files; their names differ.
        folder: Where the new files go.
        read_as: How text files are read; "" for workbooks.
        to: Form of the new files, `xlsx` or `csv`; of a workbook, a CSV file for each sheet.

    Raises:
        RuntimeError: It is missing, or did not write a file for each source.
    """
    program = find_libreoffice()
    if program is None:
        raise RuntimeError("LibreOffice is missing: run `python -m tests.judge.programs`")
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(  # noqa: S603 - a program of the system
        [
            program,
            f"-env:UserInstallation={Path(_home().name, 'profile').as_uri()}",
            "--headless",
            *([f"--infilter={read_as}"] if read_as else []),
            "--convert-to",
            _TO_CSV if to == "csv" else to,
            "--outdir",
            str(folder),
            *map(str, sources),
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    written = sorted(folder.glob(f"*.{to}"))
    if len(written) < len(sources):
        raise RuntimeError(
            f"LibreOffice wrote {len(written)} of {len(sources)} files:\n{done.stdout}{done.stderr}"
        )
    return written


def opened(sources: Sequence[Path], read_as: str = "") -> Path:
    """Return the folder of workbooks that LibreOffice has made of files, made once for the same bytes."""
    digest = hashlib.sha256(read_as.encode())
    for source in sources:
        digest.update(source.name.encode() + b"\0" + hashlib.sha256(source.read_bytes()).digest())
    folder = Path(_home().name) / digest.hexdigest()
    if not folder.is_dir():
        convert(sources, folder, read_as)
    return folder
