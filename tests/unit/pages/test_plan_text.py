"""The page of an archived text: every line, readable, with what rests on it."""

import hashlib
import re
from pathlib import Path

import pytest
from lxml import html

from build_site.pages.page import Page
from build_site.pages.plan_text import plan_text_jobs
from build_site.pages.site import Site
from tests.unit.pages.conftest import LoadSite

ID = "vi-du-15-kh-ubnd-2023"
PLAN = f"datasets/plans/vi-du/{ID}.yaml"
TEXT = f"archive/{ID}.txt"
LINES = 19


def text_page(site: Site) -> Page:
    (job,) = plan_text_jobs(site)
    assert job.path == f"ke-hoach/{ID}/toan-van/"
    return job.render()


def tree(site: Site) -> html.HtmlElement:
    return html.document_fromstring(text_page(site).body)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def line(page: html.HtmlElement, number: int) -> html.HtmlElement:
    """Return the element of a line: the one with its anchor, or the first in it."""
    found = page.get_element_by_id(f"d{number}")
    first: list[html.HtmlElement] = found.find_class("khm-first")
    return first[0] if first else found


def block(page: html.HtmlElement, line: int) -> html.HtmlElement:
    """Return the block in which a line stands."""
    (found,) = page.xpath(f"//div[@class='khm-block'][.//*[@id='d{line}']]")
    return found


def write_text(project: Path, lines: list[str]) -> None:
    """Put another text into the archive and its hash into the record."""
    raw = ("\n".join(lines) + "\n").encode()
    (project / TEXT).write_bytes(raw)
    record = (project / PLAN).read_text("utf-8")
    record = re.sub(r"sha256: \w+", f"sha256: {hashlib.sha256(raw).hexdigest()}", record)
    (project / PLAN).write_text(record, "utf-8")


def lines_of(project: Path) -> list[str]:
    return (project / TEXT).read_text("utf-8").splitlines()


def test_without_an_archive_there_is_no_page(load_site: LoadSite) -> None:
    assert plan_text_jobs(load_site()) == []


def test_every_line_has_an_anchor_and_its_words(load_site: LoadSite, project: Path) -> None:
    page = tree(load_site(with_text=True))
    shown = [words(line(page, number)) for number in range(1, LINES + 1)]
    assert shown == [" ".join(text.split()) for text in lines_of(project)]


def test_headings_come_from_section_labels_and_make_the_table_of_contents(load_site: LoadSite) -> None:
    site = load_site(with_text=True)
    headings = [words(item) for item in tree(site).iter("h2", "h3", "h4")]
    assert headings == ["I. MỤC TIÊU", "II. NHIỆM VỤ", "III. TỔ CHỨC THỰC HIỆN"]
    toc = [(entry.anchor, entry.title) for entry in text_page(site).toc]
    assert toc == [("d9", "I. MỤC TIÊU"), ("d14", "II. NHIỆM VỤ"), ("d16", "III. TỔ CHỨC THỰC HIỆN")]


def test_a_wrapped_sentence_is_one_paragraph_with_both_its_anchors(load_site: LoadSite) -> None:
    page = tree(load_site(with_text=True))
    (item,) = block(page, 12).iterfind("p[@class='khm-item']")
    assert [item.get("id"), *(part.get("id") for part in item)] == ["d12", None, "d13"]
    assert words(block(page, 12).find_class("khm-line-number")[0]) == "12–13"


def test_a_blank_line_has_its_anchor_before_what_follows_it(load_site: LoadSite, project: Path) -> None:
    assert lines_of(project)[4] == ""
    found = block(tree(load_site(with_text=True)), 6)
    assert [item.get("id") for item in found.iter() if item.get("id")] == ["d5", "d6"]


def test_cited_lines_are_marked_and_lead_back_to_the_record(load_site: LoadSite) -> None:
    page = tree(load_site(with_text=True))
    marked = {number for number in range(1, LINES + 1) if line(page, number).tag == "mark"}
    assert marked == {7, 8, 10, 11, 12, 14, 15, 17, 18, 19}
    (back,) = block(page, 17).find_class("khm-rests")
    links = {words(link): link.get("href") for link in back.iterfind(".//a")}
    assert links == {
        "Lập danh mục ví dụ.": f"../../../ke-hoach/{ID}/#pc1",
        "Mỗi năm, muộn nhất ngày 10 tháng 12, Sở Ví Dụ gửi báo cáo lên …": f"../../../ke-hoach/{ID}/#bc1",
    }
    assert words(back).startswith("Phân công: Lập danh mục ví dụ. (dòng 17) Báo cáo: Mỗi năm")


def test_a_target_leads_back_with_its_figures_which_are_strong(load_site: LoadSite) -> None:
    page = tree(load_site(with_text=True))
    (back,) = block(page, 11).find_class("khm-rests")
    assert words(back) == "Chỉ tiêu: 45% đến 46%: Tỷ lệ xã có ví dụ (giả)"
    assert [words(item) for item in line(page, 11).iterfind("strong")] == ["45% đến 46%"]
    assert [words(item) for item in line(page, 12).iterfind("strong")] == ["02 mô hình"]


def test_an_instrument_leads_to_its_place_on_the_page_of_the_plan(load_site: LoadSite) -> None:
    (back,) = block(tree(load_site(with_text=True)), 8).find_class("khm-rests")
    (link,) = back.iterfind(".//a")
    assert link.get("href") == f"../../../ke-hoach/{ID}/#vb-12-qd-vd-2022-legal-basis"


def test_lines_declared_as_no_content_say_why(load_site: LoadSite, project: Path) -> None:
    record = (project / PLAN).read_text("utf-8")
    (project / PLAN).write_text(
        record + "declared:\n  lines:\n    - {lines: 1, reason: portal}\n    - {lines: 2, reason: header}\n",
        "utf-8",
    )
    (note,) = block(tree(load_site(with_text=True)), 1).find_class("khm-rests")
    assert words(note) == "Không mang nội dung: chữ của trang đăng lại, quốc hiệu, tên cơ quan"


def test_a_figure_over_a_line_end_is_strong_in_both_lines(load_site: LoadSite, project: Path) -> None:
    lines = lines_of(project)
    lines[11] = "3. Mỗi năm hỗ trợ ít nhất 02"
    lines[12] = "mô hình, chứ không phải 102 mô hình, mỗi nơi 02 mô hình."
    write_text(project, lines)
    record = (project / PLAN).read_text("utf-8")
    (project / PLAN).write_text(record.replace("lines: 12, figures", "lines: 12-13, figures"), "utf-8")
    page = tree(load_site(with_text=True))
    found = [[words(item) for item in line(page, number).iterfind("strong")] for number in (12, 13)]
    assert found == [["02"], ["mô hình", "02 mô hình"]]


def test_marks_are_kept_and_set_back(load_site: LoadSite, project: Path) -> None:
    lines = lines_of(project)
    lines[3], lines[4], lines[13] = "-----", "|", "1. **Lập danh mục** ví dụ của tỉnh."
    write_text(project, lines)
    page = tree(load_site(with_text=True))
    traces = [words(item) for item in page.find_class("khm-trace")]
    assert traces == ["-----", "|", "**", "**"]
    assert words(line(page, 14)) == "1. **Lập danh mục** ví dụ của tỉnh."


def test_a_text_never_becomes_markup(load_site: LoadSite, project: Path) -> None:
    attack = '<script>alert(1)</script> & <mark id="d1"> {{ 7 * 7 }} \x00'
    write_text(project, [f"{number}. {attack}" if number % 2 else attack for number in range(1, LINES + 1)])
    page = text_page(load_site(with_text=True))
    assert "<script>" not in page.body
    assert page.body.count("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ") == LINES
    assert page.body.count('id="d1"') == 1
    assert page.body.count("{{ 7 * 7 }} \ufffd") == LINES


def test_the_key_follows_the_bytes_of_the_text(load_site: LoadSite, project: Path) -> None:
    before = plan_text_jobs(load_site(with_text=True))[0].key
    write_text(project, [*lines_of(project)[:-1], "Nơi nhận: Viện Ví Dụ."])
    assert plan_text_jobs(load_site(with_text=True))[0].key != before


def test_other_bytes_than_the_record_names_are_never_shown(load_site: LoadSite, project: Path) -> None:
    site = load_site(with_text=True)
    (project / TEXT).write_bytes((project / TEXT).read_bytes() + b"\n")
    with pytest.raises(RuntimeError, match=f"“{ID}.txt” không phải là bản mà bản ghi đã dẫn"):
        text_page(site)
