"""Change one thing at a time in records and archived texts, and see whether the check tells.

    python -m tests.mutation [COUNT [SEED]]

Prints how many changes of each kind were told, with and without the texts, and every one
that was not. Ends with 1 when fewer than `LEAST` of those that the check can see were told.
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
from tests.mutation.changes import RECORD_CHANGES, Change, change_character

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


def main(count: int, seed: int) -> int:
    """Run the changes and print the outcome; return the exit code."""
    chance = random.Random(seed)
    texts = find_archive(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        for name in ("datasets", "schemas"):
            shutil.copytree(ROOT / name, root / name)
        copied = Archive(None)
        if texts.folder is not None:
            shutil.copytree(texts.folder, root / "archive")
            copied = Archive(root / "archive")
        cache = Cache(None, "")
        if has_errors(problems_in(root, copied, cache)):
            print("Dữ liệu đang có lỗi: sửa trước đã.")
            return 1
        made, told, told_without, missed = Counter[str](), Counter[str](), Counter[str](), list[str]()
        records = sorted((root / "datasets" / "plans").rglob("*.yaml"))
        while made.total() < count:
            is_text = texts.folder is not None and made.total() % 5 == 4
            path = chance.choice(sorted((root / "archive").glob("*.txt")) if is_text else records)
            text = path.read_bytes().decode()
            make = change_character if is_text else RECORD_CHANGES[made.total() % 5 % len(RECORD_CHANGES)]
            change = make(text, chance)
            if change is None or change.text == text:
                continue
            made[change.kind] += 1
            seen = is_told(change, path, root, copied, cache)
            told[change.kind] += seen
            if not is_text:
                without = is_told(change, path, root, Archive(None), cache)
                told_without[change.kind] += without
            if not seen:
                missed.append(
                    f"{path.name}:{change.line} {change.kind}: “{change.before}” → “{change.after}”"
                )
        cache.close()
    for kind in made:
        print(f"{kind}: {told[kind]}/{made[kind]} bị phát hiện; chỉ với khóa kho lưu: {told_without[kind]}")
    print(f"tổng: {told.total()}/{made.total()}")
    print("\n".join(missed))
    return 0 if told.total() >= LEAST * made.total() else 1


if __name__ == "__main__":
    arguments = [int(value) for value in sys.argv[1:]]
    sys.exit(main(*(arguments + [200, 20261123][len(arguments) :])))
