"""Change one thing at a time in records and archived texts, and see whether the check tells.

    python -m tests.mutation [COUNT [SEED]]

COUNT changes at random, then each item of each record left out. Prints how many of each kind
were told, with and without the texts, and every one that was not. Ends with 1 when fewer
than `LEAST` of the random changes, or not all of the items left out, were told.
"""

import random
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from build_site.archive.store import Archive, find_archive
from build_site.cache.store import Cache
from build_site.checks.run import check_corpus
from build_site.corpus.load import load_corpus
from build_site.problems import Problem, has_errors
from tests.mutation.changes import IN_TEXT, RECORD_CHANGES, Change, change_character, without_each_item

ROOT = Path(__file__).parents[2]
LEAST = 0.95
"""Share of changes that must be told."""


def problems_in(root: Path, archive: Archive, cache: Cache) -> list[Problem]:
    """Return what the check finds."""
    corpus, problems = load_corpus(root, archive, cache)
    return problems + (check_corpus(corpus, cache) if corpus else [])


def is_told(change: Change, path: Path, root: Path, archive: Archive, cache: Cache) -> bool:
    """Make a change, check, take it back; tell whether any error was found."""
    original = path.read_bytes()
    path.write_text(change.text, "utf-8", newline="")
    try:
        return has_errors(problems_in(root, archive, cache))
    finally:
        path.write_bytes(original)


class Tally:
    """Counts what was changed and told, by kind of change."""

    def __init__(self, root: Path, texts: Archive) -> None:
        self.root, self.texts, self.cache = root, texts, Cache(None, "")
        self.made, self.told, self.told_without = Counter[str](), Counter[str](), Counter[str]()
        self.missed: list[str] = []

    def take(self, change: Change, path: Path, in_text: bool = False) -> None:
        """Try one change, with the texts and (a change of a record) with the lock alone."""
        self.made[change.kind] += 1
        is_seen = is_told(change, path, self.root, self.texts, self.cache)
        self.told[change.kind] += is_seen
        if not in_text:
            self.told_without[change.kind] += is_told(change, path, self.root, Archive(None), self.cache)
        if not is_seen:
            where = f"{path.name}:{change.line}"
            self.missed.append(f"{where} {change.kind}: “{change.before}” → “{change.after}”")

    def report(self) -> None:
        """Print the counts, and every change that was not told."""
        for kind, count in self.made.items():
            alone = f"; chỉ với khóa kho lưu: {self.told_without[kind]}" if kind != IN_TEXT else ""
            print(f"{kind}: {self.told[kind]}/{count} bị phát hiện{alone}")
        print("\n".join(self.missed))


def change_at_random(tally: Tally, count: int, chance: random.Random) -> None:
    """Try `count` changes: of the records, and one in five of the texts where they are at hand."""
    records = sorted((tally.root / "datasets" / "plans").rglob("*.yaml"))
    texts = sorted((tally.root / "archive").glob("*.txt"))
    while tally.made.total() < count:
        turn = tally.made.total() % 5
        in_text = turn == len(RECORD_CHANGES) and bool(texts)
        path = chance.choice(texts if in_text else records)
        make = change_character if in_text else RECORD_CHANGES[turn % len(RECORD_CHANGES)]
        change = make(path.read_bytes().decode(), chance)
        if change is not None:
            tally.take(change, path, in_text)


def leave_out_each_item(tally: Tally) -> None:
    """Try every record without each of its items."""
    for path in sorted((tally.root / "datasets" / "plans").rglob("*.yaml")):
        for change in without_each_item(path.read_bytes().decode()):
            tally.take(change, path)


def main(count: int, seed: int) -> int:
    """Run the changes and print the outcome; return the exit code."""
    texts = find_archive(ROOT).folder
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        for name in ("datasets", "schemas"):
            shutil.copytree(ROOT / name, root / name)
        if texts is not None:
            shutil.copytree(texts, root / "archive")
        tally = Tally(root, Archive(root / "archive" if texts is not None else None))
        if has_errors(problems_in(root, tally.texts, tally.cache)):
            print("Dữ liệu đang có lỗi: sửa trước đã.")
            return 1
        change_at_random(tally, count, random.Random(seed))
        told = tally.told.total()
        leave_out_each_item(tally)
        tally.cache.close()
    tally.report()
    left_out = tally.made.total() - count
    return 0 if told >= LEAST * count and tally.told.total() - told == left_out else 1


if __name__ == "__main__":
    arguments = [int(value) for value in sys.argv[1:]]
    sys.exit(main(*(arguments + [200, 20261123][len(arguments) :])))
