"""The API in the finished site, and in a preview, which leaves it as it was last built."""

import json
import shutil
from pathlib import Path

from build_site.checks.project import open_project
from build_site.website.preview import preview
from build_site.website.work import SiteWork
from tests.bench.stages import shell_files
from tests.judge.api_sweep import faults
from tests.site.checkout import BAC_KAN, BAC_KAN_PAGE, BAC_KAN_TITLE, ROOT, build, hashes, replace

SITE_URL = "https://kehoachmo.example/"
PLAN = "plans/bac-kan-380-kh-ubnd-2023.json"


def show(root: Path, target: Path) -> int:
    """Bring a previewed folder up to date, as a process of its own would; count the pages made."""
    opened = open_project(root, "")
    assert opened.corpus is not None
    work = SiteWork(opened.corpus, opened.cache, SITE_URL, "", root / "_build", opened.problems)
    stamped, problems = preview(work, root / "_build" / "mkdocs", shell_files(root / "docs"), target)
    opened.cache.close()
    assert (stamped is not None, problems) == (True, [])
    return stamped.written if stamped else 0


def inodes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_ino for path in sorted(folder.rglob("*.json"))}


def test_the_published_api_passes_its_judge(site: Path) -> None:
    assert faults(site / "api" / "v1", ROOT / "datasets") == []


def test_the_published_api_tells_what_the_check_finds(site: Path) -> None:
    found = json.loads((site / "api/v1/findings/index.json").read_text("utf-8"))["data"]
    assert [finding["code"] for finding in found] == ["archive-missing"]


def test_the_page_of_a_plan_links_to_its_json(site: Path) -> None:
    page = (site / BAC_KAN_PAGE).read_text("utf-8")
    assert f'<a href="../../api/v1/{PLAN}">JSON của kế hoạch này</a>' in page


def test_a_preview_leaves_the_api_as_it_was_last_built(built: Path, tmp_path: Path) -> None:
    target = tmp_path / "preview"
    assert show(built, target) > 90
    api = target / "api" / "v1"
    before, files = hashes(api), inodes(api)
    assert before == hashes(built / "_build" / "site" / "api" / "v1")
    replace(built, BAC_KAN, BAC_KAN_TITLE, "Tên đã sửa")
    show(built, target)
    assert "Tên đã sửa" in (target / BAC_KAN_PAGE).read_text("utf-8")
    assert (hashes(api), inodes(api)) == (before, files)


def test_a_preview_before_any_build_has_an_api(built: Path, tmp_path: Path) -> None:
    expected = hashes(built / "_build" / "site" / "api" / "v1")
    shutil.rmtree(built / "_build" / "api")
    show(built, tmp_path / "preview")
    assert expected == hashes(tmp_path / "preview" / "api" / "v1")


def test_a_new_build_brings_the_edit_and_leaves_earlier_sites_alone(built: Path, tmp_path: Path) -> None:
    target = tmp_path / "preview"
    show(built, target)
    before = hashes(target / "api")
    replace(built, BAC_KAN, BAC_KAN_TITLE, "Tên đã sửa")
    site = build(built)
    assert json.loads((site / "api/v1" / PLAN).read_text("utf-8"))["data"]["title"] == "Tên đã sửa"
    assert hashes(target / "api") == before
