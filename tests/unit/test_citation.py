"""`CITATION.cff` says what the release says. Source: Citation File Format 1.2.0."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]


def read(name: str) -> dict[str, Any]:
    """Return a YAML file of the project, every value as text."""
    found: dict[str, Any] = yaml.load((ROOT / name).read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return found


def test_version_and_date_are_those_of_the_release() -> None:
    citation, release = read("CITATION.cff"), read("datasets/release.yaml")
    assert (release["version"], release["released_on"]) == (citation["version"], citation["date-released"])


def test_it_is_a_citation_file_of_a_dataset() -> None:
    citation = read("CITATION.cff")
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] == "dataset"
    assert {"message", "title", "authors", "abstract", "keywords"} <= citation.keys()
    assert [author["name"] for author in citation["authors"]] == ["Kế hoạch Mở"]


def test_the_licence_is_that_of_the_data() -> None:
    assert read("CITATION.cff")["license"] == "CC-BY-4.0"
    assert "CC BY 4.0" in (ROOT / "datasets/LICENSE").read_text("utf-8")
