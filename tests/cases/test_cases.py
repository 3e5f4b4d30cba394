"""Every folder below `valid/` and `invalid/` is a case; `README.md` says how to add one."""

import shutil
from pathlib import Path

import pytest

from build_site.archive.lock import LOCK_PATH
from build_site.archive.store import find_archive
from build_site.cache.store import Cache
from build_site.catalogue import CODES
from build_site.checks.locking import lock_archive
from build_site.checks.run import check_corpus
from build_site.corpus.load import load_corpus
from build_site.problems import Problem, in_order

HERE = Path(__file__).parent
INSTRUCTIONS = {"expected.txt", "edits.txt"}
VALID = sorted(path for path in (HERE / "valid").iterdir() if path.is_dir())
INVALID = sorted(path.parent for path in (HERE / "invalid").rglob("expected.txt"))


def name_of(case: Path) -> str:
    return case.relative_to(HERE).as_posix()


def lay_over(case: Path, project: Path) -> None:
    """Copy the case's own files over the project, then do what `edits.txt` says."""
    for path in case.rglob("*"):
        target = project / path.relative_to(case)
        if path.is_file() and path.relative_to(case).as_posix() not in INSTRUCTIONS:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    if (case / "edits.txt").exists():
        apply_edits((case / "edits.txt").read_text("utf-8"), project)


def apply_edits(script: str, project: Path) -> None:
    """Do the commands of an `edits.txt`, in order."""
    path, old, new = project, list[str](), list[str]()
    for line in [*script.split("\n"), "end"]:
        if (old and not line.startswith(("-", "+"))) or (new and line.startswith("-")):
            replace_lines(path, old, new)
            old, new = [], []
        command, _, rest = line.partition(" ")
        match command:
            case "-":
                old.append(rest)
            case "+":
                new.append(rest)
            case "edit":
                path = project / rest
            case "delete":
                target = project / rest
                shutil.rmtree(target) if target.is_dir() else target.unlink()
            case "fill":
                name, _, size = rest.partition(" ")
                (project / name).write_bytes(b"#" * int(size))
            case "lock":
                lock(project)
            case _:
                assert command in ("", "#", "end"), f"edits.txt: {line!r}"


def lock(project: Path) -> None:
    """Write the lock of the archive anew, as `build-site archive lock` does."""
    corpus, _ = load_corpus(project, find_archive(project), Cache(None, ""))
    assert corpus is not None
    text, lacking = lock_archive(corpus)
    assert lacking == []
    (project / LOCK_PATH).write_text(text, "utf-8", newline="\n")


def replace_lines(path: Path, old: list[str], new: list[str]) -> None:
    text = "\n" + path.read_bytes().decode()
    before = "\n" + "\n".join(old) + "\n"
    assert text.count(before) == 1, f"{path.name}: once and only once: {before}"
    after = "\n" + "".join(line + "\n" for line in new)
    path.write_bytes(text.replace(before, after)[1:].encode())


def problems_of(project: Path) -> list[Problem]:
    """Check a project twice, the second time out of the cache: both must say the same."""
    cache = Cache(None, "")
    cold, warm = check_once(project, cache), check_once(project, cache)
    cache.close()
    assert cold == warm
    return cold


def check_once(project: Path, cache: Cache) -> list[Problem]:
    corpus, problems = load_corpus(project, find_archive(project), cache)
    return in_order(problems + (check_corpus(corpus, cache) if corpus else []))


@pytest.mark.parametrize("case", VALID, ids=name_of)
def test_a_valid_project_has_no_problems(case: Path, project: Path) -> None:
    lay_over(case, project)
    assert problems_of(project) == []


@pytest.mark.parametrize("case", INVALID, ids=name_of)
def test_an_invalid_project_has_the_expected_problems(case: Path, project: Path) -> None:
    lay_over(case, project)
    expected = [line for line in (case / "expected.txt").read_text("utf-8").split("\n") if line]
    actual = problems_of(project)
    shown = [f"{p.path}:{p.line}:{p.column} {p.code}" for p in actual]
    assert [" ".join(line.split(" ")[:2]) for line in expected] == shown
    for line, problem in zip(expected, actual, strict=True):
        said = " ".join(line.split(" ")[2:])
        assert said in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize("case", INVALID, ids=name_of)
def test_a_case_shows_the_code_it_is_filed_under(case: Path) -> None:
    code = name_of(case).split("/")[1]
    assert code in CODES
    assert f" {code}" in (case / "expected.txt").read_text("utf-8")
