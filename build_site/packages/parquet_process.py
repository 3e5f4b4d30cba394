"""The process beside this one that writes Parquet files."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Self

import build_site

_HOME = Path(build_site.__file__).resolve().parents[1]


class ParquetProcess:
    """Gives finished packages to `parquet_program` and waits for it at the end."""

    def __init__(self, folder: Path, about: dict[str, str]) -> None:
        """Start the process."""
        path = os.pathsep.join([str(_HOME), *filter(None, [os.environ.get("PYTHONPATH")])])
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `__exit__`
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "build_site.packages.parquet_program", str(folder), json.dumps(about)],
            stdin=subprocess.PIPE,
            stderr=self._errors,
            env={**os.environ, "PYTHONPATH": path},
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()
        self._errors.close()

    def add(self, package: str) -> None:
        """Hand over a package whose CSV files are finished."""
        if self._process.stdin is not None:
            try:
                self._process.stdin.write(package + "\n")
                self._process.stdin.flush()
            except BrokenPipeError:
                self.finish()

    def finish(self) -> None:
        """Wait until all packages handed over are done.

        Raises:
            RuntimeError: The process has failed.
        """
        self._process.communicate()
        if self._process.returncode != 0:
            self._errors.seek(0)
            lines = self._errors.read().decode("utf-8", "replace").splitlines()
            raise RuntimeError(f"không ghi được tệp Parquet: {lines[-1] if lines else 'không rõ vì sao'}")
