"""Same records, same bytes; and what must not be written is not."""

import dataclasses
import datetime as dt
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_site.api.build import build_api
from build_site.corpus.corpus import Corpus
from tests.unit.api.conftest import CREATED, PROBLEMS, ROOT, SITE
from tests.unit.real_records import load_real

SCRIPT = """
import datetime as dt, sys
from pathlib import Path
from build_site.api.build import build_api
from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.load import load_corpus
corpus, _ = load_corpus(Path(sys.argv[1]), Archive(None), Cache(None, "test"))
build_api(corpus, Path(sys.argv[2]), sys.argv[3], dt.date.fromisoformat(sys.argv[4]))
"""


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_the_same(api: Path, real_corpus: Corpus, tmp_path: Path) -> None:
    build_api(real_corpus, tmp_path, SITE.rstrip("/"), CREATED, PROBLEMS[::-1])
    assert digests(api) == digests(tmp_path)


def test_neither_hashes_nor_locale_nor_time_zone_show(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    build_api(load_real(), here, SITE, CREATED)
    arguments = [sys.executable, "-c", SCRIPT, str(ROOT), str(there), SITE, CREATED.isoformat()]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "LC_ALL": "C",
        "TZ": "Asia/Ho_Chi_Minh",
        "PYTHONPATH": str(ROOT),
    }
    subprocess.run(arguments, check=True, env=environment, cwd=tmp_path)  # noqa: S603 - our own program
    assert digests(here) == digests(there)


def test_the_date_of_the_build_is_the_one_given(real_corpus: Corpus, tmp_path: Path) -> None:
    build_api(real_corpus, tmp_path, SITE, dt.date(2030, 1, 2))
    assert '"built_on":"2030-01-02"' in (tmp_path / "index.json").read_text("utf-8")


def test_synthetic_plans_are_refused(real_corpus: Corpus, tmp_path: Path) -> None:
    corpus = dataclasses.replace(
        real_corpus,
        summaries={
            name: summary._replace(is_synthetic=True) for name, summary in real_corpus.summaries.items()
        },
    )
    with pytest.raises(ValueError, match="synthetic plans must not be published"):
        build_api(corpus, tmp_path, SITE, CREATED)
    assert list(tmp_path.iterdir()) == []


def test_a_thing_whose_address_is_taken_is_refused(real_corpus: Corpus, tmp_path: Path) -> None:
    registries = real_corpus.registries
    unit = dataclasses.replace(registries.units["percent"], id="index")
    taken = dataclasses.replace(registries, units={**registries.units, "index": unit})
    corpus = dataclasses.replace(real_corpus, registries=taken)
    with pytest.raises(RuntimeError, match=r"hai tệp cùng một địa chỉ /api/v1/units/index\.json"):
        build_api(corpus, tmp_path, SITE, CREATED)
