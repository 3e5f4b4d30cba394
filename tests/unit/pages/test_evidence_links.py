"""On a plan's page the label of each statement leads to its lines, where the text is attached."""

from pathlib import Path

from lxml import html

from build_site.pages.plan import plan_jobs
from build_site.pages.site import Site
from tests.unit.pages.conftest import LoadSite

ID = "vi-du-15-kh-ubnd-2023"
PLAN = f"datasets/plans/vi-du/{ID}.yaml"
TEXT = f"../../ke-hoach/{ID}/toan-van/"


def plan_tree(site: Site) -> html.HtmlElement:
    (job,) = plan_jobs(site)
    return html.document_fromstring(job.render().body)


def test_each_label_leads_to_its_first_line(load_site: LoadSite) -> None:
    page = plan_tree(load_site(with_text=True))
    found = [
        (" ".join(label.text_content().split()), [link.get("href") for link in label.iterfind("a")])
        for label in page.find_class("khm-evidence")
    ]
    assert ("mục I.2, dòng 11", [f"{TEXT}#d11"]) in found
    assert ("mục III, dòng 17-18", [f"{TEXT}#d17"]) in found
    assert [label for label, links in found if not links] == []


def test_several_ranges_have_a_link_each(load_site: LoadSite, project: Path) -> None:
    record = (project / PLAN).read_text("utf-8")
    record = record.replace("evidence: {section: II.1, lines: 15}", 'evidence: {lines: "2, 15-16, 7"}')
    (project / PLAN).write_text(record, "utf-8")
    (label,) = plan_tree(load_site(with_text=True)).xpath("//li[@id='nv1-a']//*[@class='khm-evidence']")
    assert label.text_content() == "dòng 2, 15-16, 7"
    assert [(link.text, link.get("href")) for link in label.iterfind("a")] == [
        ("dòng 2", f"{TEXT}#d2"),
        ("15-16", f"{TEXT}#d15"),
        ("7", f"{TEXT}#d7"),
    ]


def test_the_page_leads_to_the_text(load_site: LoadSite) -> None:
    links = {link.text: link.get("href") for link in plan_tree(load_site(with_text=True)).iter("a")}
    assert (links["Đọc toàn văn"], links[f"{ID}.txt"]) == (TEXT, TEXT)


def test_without_the_text_nothing_leads_there(load_site: LoadSite) -> None:
    page = plan_tree(load_site())
    assert [link.get("href") for link in page.iter("a") if "toan-van" in (link.get("href") or "")] == []
    labels = {label.text_content() for label in page.find_class("khm-evidence")}
    assert {"mục I.2, dòng 11", "mục III, dòng 17-18"} <= labels


def test_a_cited_instrument_has_an_anchor(load_site: LoadSite) -> None:
    (item,) = plan_tree(load_site()).xpath("//li[@id='vb-12-qd-vd-2022-legal-basis']")
    assert "12/QĐ-VD" in item.text_content()
