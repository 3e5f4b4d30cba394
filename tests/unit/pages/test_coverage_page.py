"""The page of coverage: every unit, what is recorded, what is only known, nothing counted twice."""

from pathlib import Path
from typing import Any

from lxml import html

from build_site.pages.coverage import coverage_job, coverage_page
from build_site.pages.site import Site
from tests.unit.pages.conftest import KNOWN, AddKnown, LoadSite

PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"


def page(site: Site) -> Any:
    return html.document_fromstring(coverage_page(site).body)


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def rows(site: Site) -> list[list[str]]:
    """Return the cells of the table's rows, header left out, as a reader sees them."""
    return [[words(cell) for cell in row.findall("*")] for row in page(site).iterfind(".//table//tr")][1:]


def test_a_present_unit_takes_in_its_former_units_and_the_total_counts_each_once(load_site: LoadSite) -> None:
    assert rows(load_site()) == [
        ["Tân Ví Dụ (giả)", "đã ghi nhận", "1", "0", "1", "0", "0", "1/4/2023"],
        ["Ví Dụ (giả) cũ", "đã ghi nhận", "1", "0", "1", "0", "0", "1/4/2023"],
        ["Tổng, mỗi văn bản tính một lần", "", "1", "0", "1", "0", "0", "1/4/2023"],
    ]


def test_each_standing_has_its_column(load_site: LoadSite, add_known: AddKnown, project: Path) -> None:
    (project / PLAN).unlink()
    add_known("vi-du-1", document_number="1/KH-UBND", category="science_plan")
    add_known("vi-du-2", document_number="2/KH-UBND", confirmed="news")
    add_known("vi-du-3", document_number="3/CT-UBND", category="not_plan", looked_on="2023-06-30")
    new = {"province": "tan-vi-du", "issued_on": "2025-08", "looked_on": "2025-09-01"}
    add_known("tan-vi-du-4", document_number="4/KH-UBND", category="science_plan", **new)
    assert rows(load_site()) == [
        ["Tân Ví Dụ (giả)", "mới biết là có", "0", "2", "1", "1", "1", "1/9/2025"],
        ["Ví Dụ (giả) cũ", "mới biết là có", "0", "1", "1", "1", "1", "30/6/2023"],
        ["Tổng, mỗi văn bản tính một lần", "", "0", "2", "1", "1", "1", "1/9/2025"],
    ]


def test_news_and_what_is_no_plan_make_no_unit_known(
    load_site: LoadSite, add_known: AddKnown, project: Path
) -> None:
    (project / PLAN).unlink()
    (project / KNOWN).write_text(
        (project / KNOWN).read_text("utf-8").replace("confirmed: excerpt", "confirmed: news"), "utf-8"
    )
    add_known("vi-du-3", document_number="3/CT-UBND", category="not_plan", confirmed="excerpt")
    site = load_site()
    assert rows(site)[1] == ["Ví Dụ (giả) cũ", "chưa biết", "0", "0", "0", "1", "1", "1/4/2023"]
    assert "0 kế hoạch đã biết, chưa chép" in words(page(site))
    assert "1 nơi chưa biết kế hoạch nào" in words(page(site))


def test_a_unit_never_looked_for_says_so(load_site: LoadSite, project: Path) -> None:
    (project / PLAN).unlink()
    (project / KNOWN).unlink()
    site = load_site()
    assert rows(site)[1] == ["Ví Dụ (giả) cũ", "chưa biết", "0", "0", "0", "0", "0", "chưa ghi"]
    assert rows(site)[2][-1] == "chưa ghi"


def test_a_transcribed_document_counts_as_recorded_alone(load_site: LoadSite, add_known: AddKnown) -> None:
    add_known(
        "vi-du-15-kh-ubnd-2023",
        document_number="15/KH-UBND",
        issued_on="2023-03-10",
        plan="vi-du-15-kh-ubnd-2023",
    )
    assert rows(load_site())[1][:6] == ["Ví Dụ (giả) cũ", "đã ghi nhận", "1", "0", "1", "0"]


def test_the_page_is_made_anew_when_a_known_document_or_a_plan_comes_or_goes(
    load_site: LoadSite, add_known: AddKnown, project: Path
) -> None:
    first = coverage_job(load_site()).key
    assert coverage_job(load_site()).key == first
    add_known("vi-du-1", document_number="1/KH-UBND")
    second = coverage_job(load_site()).key
    (project / PLAN).unlink()
    assert len({first, second, coverage_job(load_site()).key}) == 3
