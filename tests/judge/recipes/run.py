"""Runs a recipe as a reader would: what was copied goes into a file, and the program is started on it.

Formulas of spreadsheets are put into a copy of the file that the recipe says to download,
which LibreOffice then calculates: Excel itself cannot be run here.
"""

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlretrieve

import openpyxl

from tests.judge.libreoffice import AS_DIALOG, convert
from tests.judge.recipes.page import Recipe
from tests.judge.spark_settings import write_settings

_PATIENCE = 300
"""Seconds after which a recipe is taken to hang."""

_QUESTION = "Question"
"""The new sheet of a workbook that takes the formula."""


def run(recipe: Recipe, folder: Path) -> str:
    """Return what a recipe answers, run in an empty folder.

    Raises:
        RuntimeError: It fails, or nobody knows how to run it.
    """
    if recipe.language not in RUNNERS:
        raise RuntimeError(f"#{recipe.name}: no program for “{recipe.language}”")
    return tidy(RUNNERS[recipe.language](recipe, folder))


def tidy(answer: str) -> str:
    """Return an answer without the spaces and empty lines at its ends, which nobody sees."""
    return "\n".join(line.rstrip() for line in answer.splitlines()).strip("\n")


def _python(recipe: Recipe, folder: Path) -> str:
    return _run_file(recipe, folder, "cong-thuc.py", sys.executable)


def _r(recipe: Recipe, folder: Path) -> str:
    return _run_file(recipe, folder, "cong-thuc.R", "Rscript", "--vanilla")


def _sh(recipe: Recipe, folder: Path) -> str:
    return _run_file(recipe, folder, "cong-thuc.sh", "sh", "-e")


def _run_file(recipe: Recipe, folder: Path, name: str, program: str, *options: str) -> str:
    (folder / name).write_text(recipe.code, "utf-8")
    environment = _environment(folder)
    found = shutil.which(program, path=environment["PATH"])
    if found is None:
        raise RuntimeError(f"#{recipe.name}: {program} is missing")
    done = subprocess.run(  # noqa: S603 - a recipe of our own page
        [found, *options, name],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"#{recipe.name} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def _environment(folder: Path) -> dict[str, str]:
    """Return an environment in which only what is installed here can be reached.

    The site is served on this machine, so no proxy may be asked for it; Spark talks to
    itself over an address, which must be this machine's own.
    """
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return {**kept, "PATH": path, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"} | write_settings(folder / "spark")


def _excel(recipe: Recipe, folder: Path) -> str:
    """Put the formula on a new sheet of the workbook, as the recipe says."""
    book = openpyxl.load_workbook(_download(recipe, folder))
    sheet = book.create_sheet(_QUESTION)
    sheet["A1"] = recipe.code.strip()
    book.active = book.index(sheet)
    book.save(folder / "question.xlsx")
    return _calculated(folder / "question.xlsx", _QUESTION, 0, 0)


def _calc(recipe: Recipe, folder: Path) -> str:
    """Put the formula to the right of the table that LibreOffice has made of a CSV file."""
    opened = convert([_download(recipe, folder)], folder / "opened", AS_DIALOG)[0]
    book = openpyxl.load_workbook(opened)
    sheet = book.active
    column = sheet.max_column + 2
    sheet.cell(1, column).value = recipe.code.strip().replace(";", ",")  # as files have it
    book.save(folder / "question.xlsx")
    return _calculated(folder / "question.xlsx", sheet.title, 0, column - 1)


def _download(recipe: Recipe, folder: Path) -> Path:
    if len(recipe.downloads) != 1:
        raise RuntimeError(f"#{recipe.name}: one file to download is expected, not {recipe.downloads}")
    address = recipe.downloads[0]
    path = folder / Path(urlsplit(address).path).name
    urlretrieve(address, path)  # noqa: S310 - the address of the site that is judged
    return path


def _calculated(book: Path, sheet: str, row: int, column: int) -> str:
    """Return what a cell shows after LibreOffice has calculated the workbook."""
    sheets = convert([book], book.parent / "answer", to="csv")
    path = next(path for path in sheets if path.stem.endswith(f"-{sheet}"))
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[row][column]


RUNNERS: dict[str, Callable[[Recipe, Path], str]] = {
    "python": _python,
    "r": _r,
    "sh": _sh,
    "excel": _excel,
    "calc": _calc,
}
