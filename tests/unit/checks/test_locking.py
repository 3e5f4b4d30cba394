"""The lock is made only from texts that are there and are those that the records were made from."""

from pathlib import Path

import pytest

from build_site.archive.lock import LOCK_PATH
from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.checks.locking import lock_archive
from build_site.corpus.load import load_corpus

FILE = "vi-du-15-kh-ubnd-2023.txt"


def locked(project: Path, folder: Path) -> tuple[str, list[str]]:
    corpus, problems = load_corpus(project, Archive(folder), Cache(None, ""))
    assert corpus is not None, problems
    return lock_archive(corpus)


def test_the_lock_of_the_texts_is_the_committed_one(project: Path) -> None:
    assert locked(project, project / "archive") == ((project / LOCK_PATH).read_text("utf-8"), [])


def test_the_lock_does_not_depend_on_the_one_before(project: Path) -> None:
    before = locked(project, project / "archive")
    (project / LOCK_PATH).unlink()
    assert before == locked(project, project / "archive")


@pytest.mark.parametrize("change", [b"\xff", b" ", b"\n"])
def test_a_changed_text_cannot_be_locked(project: Path, change: bytes) -> None:
    with (project / "archive" / FILE).open("ab") as file:
        file.write(change)
    assert locked(project, project / "archive") == ('{\n"format": 1,\n"texts": {\n\n}\n}\n', [FILE])


def test_a_missing_text_cannot_be_locked(project: Path, tmp_path: Path) -> None:
    assert locked(project, tmp_path)[1] == [FILE]


def test_a_new_name_of_an_agency_is_in_the_next_lock(project: Path) -> None:
    before, _ = locked(project, project / "archive")
    agency = project / "datasets/registries/agencies/so-vi-du.yaml"
    agency.write_text(agency.read_text("utf-8").replace("kind:", "aliases: [tỉnh Ví Dụ]\nkind:"), "utf-8")
    after, lacking = locked(project, project / "archive")
    lines = [line for line in after.splitlines() if '"tỉnh Ví Dụ"' in line]
    assert lacking == []
    assert '"tỉnh Ví Dụ"' not in before
    assert [line.split(":")[0] for line in lines] == ['"2"', '"7"']
