import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from build_site.api.build import build_api
from build_site.corpus.corpus import Corpus
from build_site.model.release_notes import ReleaseEntry, ReleaseNotes
from build_site.problems import Problem
from build_site.text.dates import PartialDate
from tests.unit.real_records import load_real

ROOT = Path(__file__).parents[3]
SITE = "https://kehoachmo.example/"
CREATED = dt.date(2026, 11, 24)
BAC_KAN = "datasets/plans/bac-kan/bac-kan-380-kh-ubnd-2023.yaml"
Read = Callable[[str], Any]

PROBLEMS = [
    Problem(code="citation-missing-basis", message=f"Thử {number:03d}.", path=BAC_KAN, line=number, column=2)
    for number in range(1, 402)
]
"""Enough for three pages."""

CORRECTION = ReleaseEntry(
    id="nguoi-ky",
    kind="corrected",
    text="Sửa tên người ký.",
    reason="Chép nhầm.",
    plan="bac-kan-380-kh-ubnd-2023",
    province="",
    table="plans",
    item="",
    column="signatory_name",
    before="Nguyễn Văn A",
    after=None,
)
RELEASES = {
    "0.2.0": ReleaseNotes(
        version="0.2.0",
        released_on=PartialDate(2027, 1, 5),
        summary="Sửa một chỗ.",
        entries=(CORRECTION,),
    ),
    "0.10.0": ReleaseNotes(
        version="0.10.0",
        released_on=PartialDate(2027, 2, 5),
        summary="Không đổi gì.",
        entries=(),
    ),
}


@pytest.fixture(scope="session")
def real_corpus() -> Corpus:
    """The real records with releases of the test's own; loaded once, not to be changed."""
    corpus = load_real()
    return replace(corpus, registries=replace(corpus.registries, release_notes=RELEASES))


@pytest.fixture(scope="session")
def api(real_corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The API of the real records, with problems of the test's own; not to be changed."""
    folder = tmp_path_factory.mktemp("api")
    build_api(real_corpus, folder, SITE, CREATED, PROBLEMS)
    return folder


@pytest.fixture(scope="session")
def read(api: Path) -> Read:
    """Read a file of the API; numbers keep their digits."""
    return lambda name: json.loads((api / name).read_text("utf-8"), parse_float=Decimal)
