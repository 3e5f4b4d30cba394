"""Same records, same bytes."""

import datetime as dt
import hashlib
import os
import subprocess
import sys
from pathlib import Path

from build_site.corpus.corpus import Corpus
from build_site.packages.build import build_packages
from build_site.packages.built import BuiltPackage

ROOT = Path(__file__).parents[3]
SITE = "https://kehoachmo.example/"
CREATED = dt.date(2026, 11, 23)
SCRIPT = """
import datetime as dt, sys
from pathlib import Path
from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
from build_site.packages.build import build_packages
corpus, _ = load_corpus(Path(sys.argv[1]), Archive(None), Cache(None, "test"))
build_packages(corpus, Path(sys.argv[2]), sys.argv[3], dt.date.fromisoformat(sys.argv[4]))
"""


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_the_same(
    built: list[BuiltPackage], packages_folder: Path, real_corpus: Corpus, tmp_path: Path
) -> None:
    assert built == build_packages(real_corpus, tmp_path, SITE.rstrip("/"), CREATED)
    assert digests(packages_folder) == digests(tmp_path)


def test_neither_hashes_nor_locale_nor_time_zone_show(
    built: list[BuiltPackage], packages_folder: Path, tmp_path: Path
) -> None:
    assert built
    arguments = [sys.executable, "-c", SCRIPT, str(ROOT), str(tmp_path), SITE, CREATED.isoformat()]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "LC_ALL": "C",
        "PYTHONPATH": str(ROOT),
        "TZ": "Asia/Ho_Chi_Minh",
    }
    subprocess.run(arguments, check=True, env=environment, cwd=tmp_path)  # noqa: S603 - our own program
    assert digests(packages_folder) == digests(tmp_path)
