"""Whatever goes wrong, the site that was there stays, byte for byte, and the reason is told."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.checkout import BAC_KAN, hashes, mkdocs, replace

Break = Callable[[Path], None]


def leave_out_title(root: Path) -> None:
    """Delete a key that every record must have."""
    path = root / BAC_KAN
    path.write_text(re.sub(r"^title: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")


def break_syntax(root: Path) -> None:
    """Leave a quotation mark open."""
    replace(root, BAC_KAN, "title: ", 'title: "')


def mark_synthetic(root: Path) -> None:
    """Say that a plan is made up."""
    replace(root, BAC_KAN, "\nlevel: province\n", "\nlevel: province\nis_synthetic: true\n")


def repeat_section_id(root: Path) -> None:
    """Give a target the id of a section of the page."""
    replace(root, BAC_KAN, "chi-khcn-hang-nam", "phan-chi-tieu")


def break_page_link(root: Path) -> None:
    """Let a hand-written page lead nowhere."""
    with (root / "docs" / "phuong-phap.md").open("a", encoding="utf-8") as file:
        file.write("\n[hỏng](khong-co.md)\n")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            leave_out_title, rf"^{re.escape(BAC_KAN)}:\d+:\d+: lỗi \[schema-required\] ", id="key-missing"
        ),
        pytest.param(break_syntax, rf"^{re.escape(BAC_KAN)}:\d+:\d+: lỗi \[yaml-", id="yaml-broken"),
        pytest.param(
            mark_synthetic, rf"^{re.escape(BAC_KAN)}:\d+:\d+: lỗi \[publish-synthetic\] ", id="synthetic"
        ),
        pytest.param(
            repeat_section_id,
            r"^ke-hoach/bac-kan-380-kh-ubnd-2023/index\.html: lỗi \[site-repeated-id\] .*“phan-chi-tieu”",
            id="fails-verification",
        ),
        pytest.param(break_page_link, r"khong-co\.md", id="mkdocs-warning"),
    ],
)
def test_failed_build_leaves_the_last_good_site(built: Path, change: Break, expected: str) -> None:
    before = hashes(built / "_build" / "site")
    change(built)
    done = mkdocs(built, "build", "--strict")
    assert done.returncode == 1
    assert re.search(expected, done.stderr, re.MULTILINE), done.stderr
    assert "Traceback" not in done.stderr
    assert hashes(built / "_build" / "site") == before


def test_failed_first_build_publishes_nothing(checkout: Path) -> None:
    repeat_section_id(checkout)
    assert mkdocs(checkout, "build", "--strict").returncode == 1
    assert not (checkout / "_build" / "site").exists()
