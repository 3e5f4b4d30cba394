"""Where the archive is attached each plan has a page of its text, and every label leads to its lines."""

import re
from pathlib import Path

import html5lib

from tests.site.checkout import EXAMPLE_ARCHIVE, build, copy_example, hashes, replace

ID = "vi-du-15-kh-ubnd-2023"
PLAN_PAGE = f"ke-hoach/{ID}/index.html"
TEXT_PAGE = f"ke-hoach/{ID}/toan-van/index.html"
TEXT = f"archive/{ID}.txt"


def test_every_line_has_one_anchor(example_site: Path) -> None:
    page = (example_site / TEXT_PAGE).read_text("utf-8")
    assert re.findall(r'id="d(\d+)"', page) == [str(number) for number in range(1, 20)]


def test_every_label_of_the_plan_leads_to_an_anchor(example_site: Path) -> None:
    plan, text = ((example_site / name).read_text("utf-8") for name in (PLAN_PAGE, TEXT_PAGE))
    lines = re.findall(r'href="\.\./\.\./ke-hoach/[^/]+/toan-van/#(d\d+)"', plan)
    assert len(lines) >= 10
    assert [line for line in lines if f'id="{line}"' not in text] == []


def test_every_way_back_leads_to_an_item(example_site: Path) -> None:
    plan, text = ((example_site / name).read_text("utf-8") for name in (PLAN_PAGE, TEXT_PAGE))
    items = re.findall(rf'href="\.\./\.\./\.\./ke-hoach/{ID}/#([^"]+)"', text)
    assert len(items) >= 10
    assert [item for item in items if f'id="{item}"' not in plan] == []


def test_the_page_is_valid_html_and_in_the_sitemap(example_site: Path) -> None:
    parser = html5lib.HTMLParser()
    parser.parse((example_site / TEXT_PAGE).read_text("utf-8"))
    assert parser.errors == []
    assert f"/ke-hoach/{ID}/toan-van/</loc>" in (example_site / "sitemap.xml").read_text("utf-8")


def test_without_the_archive_no_page_is_left_and_nothing_leads_there(tmp_path: Path) -> None:
    root = copy_example(tmp_path / "checkout")
    built = build(root, KEHOACH_ARCHIVE=EXAMPLE_ARCHIVE)
    assert (built / TEXT_PAGE).is_file()
    build(root, KEHOACH_ARCHIVE="")
    assert not (built / TEXT_PAGE).exists()
    assert "toan-van" not in (built / PLAN_PAGE).read_text("utf-8")


def test_a_change_of_the_record_remakes_both_pages_and_nothing_remakes_neither(tmp_path: Path) -> None:
    root = copy_example(tmp_path / "checkout")
    built = build(root, KEHOACH_ARCHIVE=EXAMPLE_ARCHIVE)
    before, inode = hashes(built), (built / TEXT_PAGE).stat().st_ino
    build(root, KEHOACH_ARCHIVE=EXAMPLE_ARCHIVE)
    assert (hashes(built), (built / TEXT_PAGE).stat().st_ino) == (before, inode)
    replace(root, f"datasets/plans/vi-du/{ID}.yaml", "text: Lập danh mục ví dụ.", "text: Lập bản kê.")
    build(root, KEHOACH_ARCHIVE=EXAMPLE_ARCHIVE)
    assert "Lập bản kê." in (built / TEXT_PAGE).read_text("utf-8")
    assert "Lập bản kê." in (built / PLAN_PAGE).read_text("utf-8")
