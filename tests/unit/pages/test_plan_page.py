"""A plan's page says who does what, what its standing is, how it is cited; every item can be linked to."""

from pathlib import Path

from lxml import html

from build_site.pages.page import Page
from build_site.pages.plan import plan_jobs
from build_site.pages.site import Site
from tests.unit.pages.conftest import LoadSite

ID = "vi-du-15-kh-ubnd-2023"
PLAN = f"datasets/plans/vi-du/{ID}.yaml"
MORE_DUTIES = """\
  - id: pc2
    text: Đếm ví dụ.
    lead_agency: null
    coordinating_agencies: [so-giay-to]
    evidence: {lines: 17}
  - id: pc3
    text: Xem lại danh mục.
    lead_agency: so-vi-du
    evidence: {lines: 17}
reporting:
"""


def page(site: Site) -> Page:
    (job,) = plan_jobs(site)
    return job.render()


def tree(site: Site) -> html.HtmlElement:
    return html.document_fromstring(page(site).body)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def edit(project: Path, old: str, new: str) -> None:
    text = (project / PLAN).read_text("utf-8")
    assert old in text
    (project / PLAN).write_text(text.replace(old, new), "utf-8")


def after(body: html.HtmlElement, anchor: str) -> list[str]:
    """Return the words of the items in the list right below a heading."""
    (found,) = body.xpath(f"//*[@id='{anchor}']/following-sibling::*[1]")
    return [words(item) for item in found.iterchildren()]


def test_duties_stand_by_agency_with_numbers_through_the_whole_plan(
    load_site: LoadSite, project: Path
) -> None:
    edit(project, "reporting:\n", MORE_DUTIES)
    body = tree(load_site())
    headings = [words(item) for item in body.xpath("//h3[starts-with(@id, 'phan-cong-')]")]
    assert headings == [
        "Sở Ví Dụ chủ trì 2 việc #",
        "Văn bản không nêu cơ quan chủ trì 1 việc #",
    ]
    assert after(body, "phan-cong-so-vi-du") == [
        "Lập danh mục ví dụ. mục III, dòng 17 #Phối hợp: Sở Giấy TờThời hạn: 31/12/2024",
        "Xem lại danh mục. dòng 17 #",
    ]
    numbers = [(item.get("id"), item.get("value")) for item in body.xpath("//ol[@class='khm-duties']/li")]
    assert numbers == [("pc1", "1"), ("pc3", "2"), ("pc2", "3")]


def test_agencies_that_join_in_lead_to_the_duties(load_site: LoadSite, project: Path) -> None:
    edit(project, "reporting:\n", MORE_DUTIES)
    body = tree(load_site())
    assert after(body, "phan-phoi-hop") == ["Sở Giấy Tờviệc 1, 3"]
    links = body.xpath("//*[@id='phan-phoi-hop']/following-sibling::dl[1]//dd/a")
    assert [link.get("href") for link in links] == ["#pc1", "#pc2"]


def test_every_item_has_a_link_to_itself(load_site: LoadSite) -> None:
    body = tree(load_site())
    for anchor in (
        "mt-chung",
        "ct-ty-le",
        "nv1",
        "nv1-a",
        "pc1",
        "bc1",
        "nn1",
        "vb-12-qd-vd-2022-legal-basis",
    ):
        (link,) = body.xpath(f"//*[@id='{anchor}']//a[contains(@class, 'khm-here')]")
        assert link.get("href") == f"#{anchor}"
        assert (link.get("aria-label") or "").startswith("Liên kết đến ")


def test_legal_status_is_said_at_the_top(load_site: LoadSite, project: Path) -> None:
    lead = "//h2[1]/preceding-sibling::p"
    assert (
        "Tình trạng pháp lý: chưa xác minh "
        "Dự án chưa đối chiếu với nguồn chính thức nào cho biết văn bản còn hiệu lực hay không."
    ) in [words(item) for item in tree(load_site()).xpath(lead)]
    edit(project, "legal_status: unknown", "legal_status: in_force")
    assert "Tình trạng pháp lý: còn hiệu lực" in [words(item) for item in tree(load_site()).xpath(lead)]


def notices(site: Site) -> list[str]:
    return [words(item) for item in tree(site).find_class("khm-notice")]


def test_a_plan_of_a_merged_province_says_so(load_site: LoadSite, project: Path) -> None:
    expected = (
        "Tỉnh Ví Dụ (giả) đã kết thúc ngày 30/6/2025. Địa bàn nay thuộc Tỉnh Tân Ví Dụ (giả). "
        "Dự án chưa ghi nhận văn bản nào của đơn vị mới nói kế hoạch này còn được thực hiện hay không."
    )
    assert notices(load_site()) == [expected]
    edit(project, "legal_status: unknown", "legal_status: replaced")
    assert notices(load_site()) == [expected.partition(" Dự án")[0]]


def test_a_plan_of_a_present_province_says_nothing_of_mergers(load_site: LoadSite, project: Path) -> None:
    new = "datasets/plans/tan-vi-du"
    (project / PLAN).parent.rename(project / new)
    record = project / new / Path(PLAN).name
    record.write_text(record.read_text("utf-8").replace("province: vi-du", "province: tan-vi-du"), "utf-8")
    assert notices(load_site()) == []


def test_the_files_that_cite_are_those_on_the_page(load_site: LoadSite) -> None:
    made = page(load_site())
    assert [path for path, _ in made.files] == [
        f"data/cite/{ID}.{suffix}" for suffix in ("bib", "ris", "json")
    ]
    page_body: html.HtmlElement = html.document_fromstring(made.body)
    (box,) = page_body.find_class("khm-cite")
    assert [item.text for item in box.iterfind("details/pre/code")] == [
        text.replace("\r\n", "\n") for _, text in made.files
    ]
    assert [link.get("href") for link in box.iterfind("p/a")] == [f"../../{path}" for path, _ in made.files]
    assert [link.get("download") for link in box.iterfind("p/a")] == ["", "", ""]


def test_a_department_is_cited_with_its_province(load_site: LoadSite, project: Path) -> None:
    edit(project, "issuing_body: ubnd-vi-du", "issuing_body: so-giay-to")
    agency = project / "datasets/registries/agencies/so-giay-to.yaml"
    agency.write_text(
        agency.read_text("utf-8").replace("name: Sở Giấy Tờ (giả)", "name: Sở Giấy Tờ"), "utf-8"
    )
    official = tree(load_site()).xpath("//*[@class='khm-cite']/blockquote")[0]
    assert "ngày 10 tháng 3 năm 2023 của Sở Giấy Tờ tỉnh Ví Dụ (giả) " in words(official)


def test_text_of_a_citation_never_becomes_markup(load_site: LoadSite, project: Path) -> None:
    edit(project, "title: Kế hoạch giả phát triển", "title: </code><script>alert(1)</script> phát triển")
    made = page(load_site())
    assert "<script>" not in made.body
    assert "</code><script>alert(1)</script> phát triển" in dict(made.files)[f"data/cite/{ID}.json"]
