"""Finds the programs of other makers that judge, or installs Debian's, or says what to install."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

OLDEST_JAVA = 17
"""Spark 4 runs on Java 17 and later."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that is not from PyPI.

    Attributes:
        name: What people call it.
        packages: Debian's packages that bring it, without what they merely recommend.
        is_there: Tells whether it can be used.
    """

    name: str
    packages: tuple[str, ...]
    is_there: Callable[[], bool]


def _answer(*command: str) -> str | None:
    """Return all that a program says, or None where it is missing or fails."""
    found = shutil.which(command[0])
    if found is None:
        return None
    done = subprocess.run(  # noqa: S603 - a program of the system, with our arguments
        [found, *command[1:]], capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    return done.stdout + done.stderr if done.returncode == 0 else None


def java_version(answer: str) -> int:
    """Return the main version that `java -version` tells: 17 of `"17.0.15"`, 8 of `"1.8.0"`."""
    found = re.search(r'version "(?:1\.)?(\d+)', answer)
    return int(found[1]) if found else 0


def _has_java() -> bool:
    return java_version(_answer("java", "-version") or "") >= OLDEST_JAVA


def _has_readr() -> bool:
    return _answer("Rscript", "--vanilla", "-e", "library(readr)") is not None


def _has_calc() -> bool:
    return find_libreoffice() is not None and _answer(find_libreoffice() or "", "--version") is not None


def find_libreoffice() -> str | None:
    """Return the path of LibreOffice."""
    return next((path for name in ("soffice", "libreoffice") if (path := shutil.which(name))), None)


PROGRAMS = (
    Program("LibreOffice Calc", ("libreoffice-calc-nogui",), _has_calc),
    Program("R, readr", ("r-base-core", "r-cran-readr"), _has_readr),
    Program(f"Java ({OLDEST_JAVA}+)", ("default-jre-headless",), _has_java),
    Program("curl", ("curl",), lambda: _answer("curl", "--version") is not None),
)


def missing(programs: Sequence[Program]) -> list[Program]:
    """Return those that cannot be used."""
    return [program for program in programs if not program.is_there()]


def install(programs: Sequence[Program]) -> None:
    """Install Debian's packages where this user may."""
    if not programs or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    packages = [package for program in programs for package in program.packages]
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "--quiet", "--quiet", *arguments], check=False, env=environment)  # noqa: S603, S607


def advice(programs: Sequence[Program]) -> str:
    """Return what to do about programs that are missing."""
    names = ", ".join(program.name for program in programs)
    packages = " ".join(package for program in programs for package in program.packages)
    return f"make judge cần {names}. Cài bằng: sudo apt-get install --no-install-recommends {packages}"


def main() -> None:
    """Make sure that all programs are there, or end with what to do."""
    install(missing(PROGRAMS))
    left = missing(PROGRAMS)
    if left:
        sys.exit(advice(left))
    sys.stdout.write(f"Có đủ: {', '.join(program.name for program in PROGRAMS)}\n")


if __name__ == "__main__":
    main()
