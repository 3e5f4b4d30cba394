"""Outside validators find the API valid, and a broken copy not."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_site.tables.vocabularies import TARGET_FREQUENCIES
from tests.judge.api_sweep import faults
from tests.unit.api.conftest import ROOT

Change = Callable[[Any], object]
TARGETS = "indicators/st-budget-share/targets.json"
PLAN = "plans/bac-kan-380-kh-ubnd-2023.json"
OTHER_PLAN = "plans/gia-lai-kh-kl-50.json"
CITATIONS = "instruments/569-qd-ttg-2022/citations.json"
KNOWN = "known-documents/index.json"
REPORTING = "agencies/so-khcn-bac-giang/reporting.json"


def test_the_api_is_as_it_describes_itself_and_has_every_record(api: Path) -> None:
    assert faults(api, ROOT / "datasets") == []


def edit(folder: Path, name: str, change: Change) -> None:
    file = json.loads((folder / name).read_text("utf-8"))
    change(file)
    (folder / name).write_text(json.dumps(file), "utf-8")


def leave_out(name: str) -> Change:
    def change(file: Any) -> None:
        file["data"] = [item for item in file["data"] if item["id"] != name]
        file["pagination"]["total"] -= 1

    return change


BROKEN: dict[str, tuple[str, Change, str]] = {
    "number as text": (
        TARGETS,
        lambda file: file["data"][0].update(value="nhiều"),
        f"/{TARGETS}: $.data[0].value: 'nhiều' is not of type 'number'",
    ),
    "key missing": (
        TARGETS,
        lambda file: file["data"][1].pop("figures"),
        f"/{TARGETS}: $.data[1]: 'figures' is a required property",
    ),
    "key unknown": (
        TARGETS,
        lambda file: file["data"][0].update(more=1),
        f"/{TARGETS}: $.data[0]: Additional properties are not allowed ('more' was unexpected)",
    ),
    "value outside a closed list": (
        TARGETS,
        lambda file: file["data"][0].update(frequency="often"),
        f"/{TARGETS}: $.data[0].frequency: 'often' is not one of {list(TARGET_FREQUENCIES)}",
    ),
    "no figures": (
        TARGETS,
        lambda file: file["data"][0].update(figures=[]),
        f"/{TARGETS}: $.data[0].figures: [] should be non-empty",
    ),
    "an object where a list belongs": (
        TARGETS,
        lambda file: file.update(pagination=None),
        f"/{TARGETS}: $.pagination: None is not of type 'object'",
    ),
    "impossible date": (
        PLAN,
        lambda file: file["data"].update(issued_on="2023-02-30"),
        f"/{PLAN}: $.data.issued_on: '2023-02-30' is not a 'date'",
    ),
    "part of a plan missing": (
        PLAN,
        lambda file: file["data"]["measures"][0].pop("url"),
        f"/{PLAN}: $.data.measures[0]: 'url' is a required property",
    ),
    "no licence": (PLAN, lambda file: file.pop("licence"), f"/{PLAN}: $: 'licence' is a required property"),
    "wrong address": (
        OTHER_PLAN,
        lambda file: file["links"].update(self="https://kehoachmo.example/api/v1/plans/x.json"),
        f"/{OTHER_PLAN}: calls itself https://kehoachmo.example/api/v1/plans/x.json",
    ),
    "wrong previous page": (
        "findings/index/2.json",
        lambda file: file["links"].update(prev=None),
        "/findings/index/2.json: says that it is page 2 after None",
    ),
    "items lost": (
        "findings/index/3.json",
        lambda file: file["data"].pop(),
        "/findings/index.json: 3 pages with 400 items, but says otherwise",
    ),
    "wrong next page": (
        "changes/index.json",
        lambda file: file["links"].update(next="https://kehoachmo.example/api/v1/changes/2.json"),
        "/changes/index.json: the next page is https://kehoachmo.example/api/v1/changes/2.json",
    ),
    "missing page": (
        "problems/index.json",
        lambda file: file["links"].update(next="https://kehoachmo.example/api/v1/problems/index/2.json"),
        "/problems/index/2.json: is documented and not there",
    ),
    "reference to nothing": (
        CITATIONS,
        lambda file: file["data"][0].update(instrument_id="khong-co"),
        f"/{CITATIONS}: instrument_id khong-co is the id of nothing",
    ),
    "a thing left out": (
        KNOWN,
        leave_out("hue-8-kh-ubnd-2021"),
        f"/{KNOWN}: hue-8-kh-ubnd-2021 is only in the records",
    ),
}


@pytest.fixture(scope="module")
def found(api: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is found in a copy that is broken in every way at once."""
    copy = Path(shutil.copytree(api, tmp_path_factory.mktemp("broken") / "api"))
    for name, change, _ in BROKEN.values():
        edit(copy, name, change)
    (copy / REPORTING).unlink()
    shutil.copy(copy / CITATIONS, copy / "plans" / "khac.json")
    text = (copy / "units/percent.json").read_text("utf-8")
    (copy / "units/percent.json").write_text(text.replace('"links":', '"links":{},"links":', 1), "utf-8")
    return faults(copy, ROOT / "datasets")


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_found(found: list[str], kind: str) -> None:
    assert BROKEN[kind][2] in found


def test_a_missing_file_is_found(found: list[str]) -> None:
    assert f"/{REPORTING}: is documented and not there" in found


def test_a_file_that_is_not_documented_is_found(found: list[str]) -> None:
    assert "/plans/khac.json: is there and not documented" in found


def test_a_key_that_stands_twice_is_found(found: list[str]) -> None:
    assert any(fault.startswith("/units/percent.json: a key stands twice") for fault in found)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda file: file["info"].pop("title"), '"title" is a required property'),
        (
            lambda file: file["paths"]["/plans/{id}.json"]["get"].pop("parameters"),
            "Path parameter 'id' for 'get' operation in '/plans/{id}.json' was not resolved",
        ),
    ],
    ids=["no title", "no parameter"],
)
def test_a_broken_description_is_found(api: Path, tmp_path: Path, change: Change, expected: str) -> None:
    shutil.copy(api / "openapi.json", tmp_path)
    edit(tmp_path, "openapi.json", change)
    assert faults(tmp_path) == [f"openapi.json: {expected}"]
