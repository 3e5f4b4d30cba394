"""Beside each plan's page lie the files that cite it, and they follow the record."""

import json
from pathlib import Path

from tests.site.checkout import BAC_KAN, BAC_KAN_TITLE, ROOT, build, replace

CITE = "data/cite/bac-kan-380-kh-ubnd-2023"


def test_every_plan_is_cited_in_three_files(site: Path) -> None:
    plans = {path.stem for path in (ROOT / "datasets/plans").glob("*/*.yaml")}
    expected = {f"{plan}.{suffix}" for plan in plans for suffix in ("bib", "ris", "json")}
    assert {path.name for path in (site / "data/cite").iterdir()} == expected


def test_the_files_name_the_published_address(site: Path) -> None:
    (item,) = json.loads((site / f"{CITE}.json").read_text("utf-8"))
    assert item["URL"] == "https://kehoachmo.example/ke-hoach/bac-kan-380-kh-ubnd-2023/"
    assert (site / f"{CITE}.ris").read_bytes().endswith(b"\r\nER  - \r\n")


def test_the_files_follow_the_record_and_the_address(checkout: Path) -> None:
    built = build(checkout)
    replace(checkout, BAC_KAN, BAC_KAN_TITLE, "Kế hoạch có tên mới")
    build(checkout, KEHOACH_SITE_URL="https://noi-khac.example/x/")
    (item,) = json.loads((built / f"{CITE}.json").read_text("utf-8"))
    assert (item["title"], item["URL"]) == (
        "Kế hoạch có tên mới",
        "https://noi-khac.example/x/ke-hoach/bac-kan-380-kh-ubnd-2023/",
    )
    copied = (built / "du-lieu/cong-thuc/index.html").read_text("utf-8")  # so does code that people copy
    assert "https://noi-khac.example/x/data/latest/viet-nam.zip" in copied
    assert "kehoachmo.example" not in copied


def test_a_file_that_was_lost_is_made_again(checkout: Path) -> None:
    built = build(checkout)
    before = (built / f"{CITE}.bib").read_bytes()
    (built / f"{CITE}.bib").unlink()
    build(checkout)
    assert (built / f"{CITE}.bib").read_bytes() == before
