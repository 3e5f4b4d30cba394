"""Levels of the whole country stand with the instrument that states them and the indicator they measure."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from build_site.api.build import build_api
from build_site.corpus.corpus import Corpus
from tests.judge.api_sweep import faults
from tests.unit.api.conftest import CREATED, ROOT, SITE, Read
from tests.unit.made_up_levels import INSTRUMENT, with_levels

LEVEL = {
    "instrument_id": INSTRUMENT,
    "id": "gia-2030",
    "indicator_id": "tfp-growth-share",
    "comparator": "range",
    "value": Decimal("45.25"),
    "value_max": 50,
    "unit_id": "percent",
    "due": "2030-06",
    "due_year": 2030,
    "figure": "45,25% đến 50%",
    "section": "II.1",
    "source_url": "https://vanban.example/gia",
    "confirmed": "excerpt",
}


@pytest.fixture(scope="module")
def stated(real_corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The API of a corpus in which an instrument states levels."""
    folder = tmp_path_factory.mktemp("stated")
    build_api(with_levels(real_corpus), folder, SITE, CREATED, [])
    return folder


def levels(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text("utf-8"), parse_float=Decimal)["data"]["national_targets"]


def test_a_level_stands_with_its_instrument_and_its_indicator(stated: Path) -> None:
    first, second = levels(stated, f"instruments/{INSTRUMENT}.json")
    assert first == LEVEL
    assert levels(stated, "indicators/tfp-growth-share.json") == [LEVEL]
    assert levels(stated, "indicators/incubators.json") == [second]
    assert (second["value_max"], second["due"], second["section"], second["source_url"]) == (None,) * 4


def test_where_none_is_stated_the_list_is_empty(stated: Path, read: Read) -> None:
    assert levels(stated, "indicators/rd-budget-grdp.json") == []
    assert read("indicators/index.json")["data"][0]["national_targets"] == []


def test_the_description_of_the_api_holds_for_levels(stated: Path) -> None:
    assert faults(stated, ROOT / "datasets") == []
    path = stated / f"instruments/{INSTRUMENT}.json"
    path.write_text(path.read_text("utf-8").replace('"comparator":"range"', '"comparator":"nearly"'), "utf-8")
    assert any("'nearly' is not one of" in fault for fault in faults(stated, None))
