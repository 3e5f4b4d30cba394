"""The page of changes: releases in order, corrections with their reason, links only to what is there."""

from pathlib import Path

import pytest
from lxml import html

from build_site.feeds.build import build_feeds
from build_site.pages.changes import changes_job, changes_page
from tests.unit.pages.conftest import LoadSite

FIRST = """\
version: 0.1.0
released_on: 2023-04-01
summary: Bản phát hành giả <đầu tiên>.
entries:
  - id: vi-du
    kind: added
    plan: vi-du-15-kh-ubnd-2023
    table: plans
    text: Thêm kế hoạch giả.
  - id: vi-du-14
    kind: added
    plan: vi-du-14-kh-ubnd-2023
    text: Thêm một kế hoạch giả về sau bỏ.
"""
SECOND = """\
version: 0.2.0
released_on: 2023-05-01
summary: Bản phát hành giả thứ hai.
entries:
  - id: ct-ty-le
    kind: corrected
    plan: vi-du-15-kh-ubnd-2023
    table: targets
    item: ct-ty-le
    column: value
    before: "44"
    after: "45"
    text: Sửa giá trị.
    reason: Chép sai một chữ số.
  - id: pc9
    kind: corrected
    plan: vi-du-15-kh-ubnd-2023
    table: tasks
    item: pc9
    column: due
    before: null
    after: "2024"
    text: Thêm thời hạn.
    reason: Bỏ sót.
  - id: bo-vi-du-14
    kind: removed
    plan: vi-du-14-kh-ubnd-2023
    text: Bỏ kế hoạch giả.
    reason: Không có thật.
  - id: tinh
    kind: changed
    province: tan-vi-du
    text: Đổi cách ghi đơn vị.
"""


@pytest.fixture
def released(project: Path) -> Path:
    """The base project with notes of two releases."""
    (project / "datasets/releases/0.1.0.yaml").write_text(FIRST, "utf-8")
    (project / "datasets/releases/0.2.0.yaml").write_text(SECOND, "utf-8")
    return project


def body_of(load_site: LoadSite) -> html.HtmlElement:
    return html.fragment_fromstring(changes_page(load_site()).body, create_parent="main")


def text_of(element: html.HtmlElement) -> str:
    for line_break in element.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    return " ".join(element.text_content().split())


def line_of(body: html.HtmlElement, anchor: str) -> html.HtmlElement:
    return body.get_element_by_id(anchor)


def links_of(element: html.HtmlElement) -> list[str]:
    return [link.get("href") or "" for link in element.iter("a")]


def test_the_latest_release_comes_first_with_its_kinds_in_order(released: Path, load_site: LoadSite) -> None:
    assert released.is_dir()
    headings = [text_of(item) for item in body_of(load_site).iter("h2", "h3")]
    assert headings == [
        "Theo dõi",
        "Phiên bản 0.2.0 1/5/2023",
        "Đổi (1)",
        "Bỏ (1)",
        "Sửa (2)",
        "Phiên bản 0.1.0 1/4/2023",
        "Thêm (2)",
        "Số phiên bản nghĩa là gì",
    ]
    assert [entry.anchor for entry in changes_page(load_site()).toc] == [
        "theo-doi",
        "phien-ban-0-2-0",
        "phien-ban-0-1-0",
        "so-phien-ban",
    ]


def test_a_correction_shows_before_after_and_reason_and_leads_to_its_item(
    released: Path, load_site: LoadSite
) -> None:
    assert released.is_dir()
    line = line_of(body_of(load_site), "phien-ban-0-2-0-ct-ty-le")
    assert text_of(line) == (
        "Sửa giá trị. 44 → 45. Lý do: Chép sai một chữ số. "
        "15/KH-UBND, Tỉnh Ví Dụ (giả) · bảng Chỉ tiêu, cột value · mục ct-ty-le"
    )
    assert links_of(line) == ["../ke-hoach/vi-du-15-kh-ubnd-2023/#ct-ty-le", "../du-lieu/#bang-targets"]


def test_what_is_no_longer_there_is_named_and_leads_nowhere(released: Path, load_site: LoadSite) -> None:
    assert released.is_dir()
    body = body_of(load_site)
    line = line_of(body, "phien-ban-0-2-0-bo-vi-du-14")
    assert text_of(line) == "Bỏ kế hoạch giả. Lý do: Không có thật. vi-du-14-kh-ubnd-2023"
    assert links_of(line) == []
    item = line_of(body, "phien-ban-0-2-0-pc9")
    assert "(trống) → 2024." in text_of(item)
    assert "bảng tasks, cột due · mục pc9" in text_of(item)
    assert links_of(item) == ["../ke-hoach/vi-du-15-kh-ubnd-2023/"]
    assert links_of(line_of(body, "phien-ban-0-2-0-tinh")) == ["../tinh/tan-vi-du/"]


def test_everything_that_can_be_followed_is_linked(load_site: LoadSite) -> None:
    site = load_site()
    made = {name for name, _ in build_feeds(site.corpus, "https://kehoachmo.example/")}
    links = {link.removeprefix("../") for link in links_of(body_of(load_site))}
    followed = {name for name in made if "/provinces/" not in name}
    assert {name for name in links if name.endswith((".atom", ".ics"))} == followed


def test_texts_of_notes_never_become_markup(released: Path, load_site: LoadSite) -> None:
    assert released.is_dir()
    assert "giả &lt;đầu tiên&gt;." in changes_page(load_site()).body


def test_the_page_is_made_anew_when_a_plan_it_names_has_changed(released: Path, load_site: LoadSite) -> None:
    before = changes_job(load_site()).key
    assert before == changes_job(load_site()).key
    plan = released / "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"
    plan.write_text(plan.read_text("utf-8").replace("id: pc1", "id: pc9"), "utf-8")
    assert before != changes_job(load_site()).key
