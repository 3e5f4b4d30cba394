"""The files of the site that describe the data: where they are, and the same bytes every time."""

import datetime as dt
import hashlib
import os
import subprocess
import sys
from pathlib import Path

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
from build_site.metadata.describe import describe
from build_site.metadata.description import Catalogue
from build_site.metadata.files import metadata_files
from tests.unit.metadata.samples import SITE, package

ROOT = Path(__file__).parents[3]
SCRIPT = """
import sys
from pathlib import Path
from tests.unit.metadata.test_metadata_files import digests_of
print(digests_of(Path(sys.argv[1])))
"""


def digests_of(project: Path) -> dict[str, str]:
    """Return address → digest of every file that describes a project."""
    cache = Cache(None, "test")
    corpus, problems = load_corpus(project, Archive(None), cache)
    assert corpus is not None, problems
    packages = [package("viet-nam", ""), package("vi-du", "vi-du")]
    catalogue = describe(corpus, packages, SITE, dt.date(2026, 12, 1))
    cache.close()
    return {address: hashlib.sha256(raw).hexdigest() for address, raw in metadata_files(catalogue)}


def test_every_package_is_described_beside_its_files(catalogue: Catalogue) -> None:
    assert [address for address, _ in metadata_files(catalogue)] == [
        "data/catalog.jsonld",
        "data/catalog.ttl",
        "data/latest/viet-nam/csv-metadata.json",
        "data/latest/viet-nam/croissant.json",
        "data/latest/cu/csv-metadata.json",
        "data/latest/cu/croissant.json",
    ]


def test_neither_hashes_nor_locale_nor_time_zone_show(project: Path, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": "7",
        "LC_ALL": "C",
        "TZ": "Asia/Ho_Chi_Minh",
    }
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", SCRIPT, str(project)],
        check=True,
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    assert f"{digests_of(project)}\n" == done.stdout
