"""The page of an agency: what it must do, report, and has issued, and what became of it."""

from pathlib import Path

from build_site.pages.gathered import MAX_ROWS
from tests.unit.pages.conftest import PLAN, Made, add_plan, change, make

LEAD = "co-quan/so-vi-du/"
HELPER = "co-quan/so-giay-to/"
ISSUER = "co-quan/ubnd-vi-du/"
AGENCIES = "datasets/registries/agencies"
UNIT = "Ví Dụ (giả) nay thuộc Tân Ví Dụ (giả)"
PLACE = "15/KH-UBND, 10/3/2023 mục III, dòng 17"


def tables(made: Made, path: str) -> dict[str, list[list[str]]]:
    """Return label → rows of every table of a page."""
    regions = [
        one.get("aria-label") or "" for one in made.tree(path).iter("div") if one.get("role") == "region"
    ]
    return {label: made.rows(path, label) for label in regions}


def test_the_lead_is_told_what_it_leads_and_what_is_due(made: Made) -> None:
    assert tables(made, LEAD) == {
        "Bảng đến hạn trong vòng một năm": [
            ["31/12/2024 ghi trong câu giao việc", "Lập danh mục ví dụ.", "Sở Ví Dụ", UNIT, PLACE]
        ],
        "Bảng việc chủ trì": [["Lập danh mục ví dụ.", "Sở Giấy Tờ", "31/12/2024", PLACE]],
        "Bảng báo cáo phải gửi": [
            [
                "10/12, mỗi năm",
                "Mỗi năm, muộn nhất ngày 10 tháng 12, Sở Ví Dụ gửi báo cáo lên tỉnh.",
                "Sở Ví Dụ → Ủy ban nhân dân tỉnh Ví Dụ (giả)",
                UNIT,
                "15/KH-UBND, 10/3/2023 mục III, dòng 17-18",
            ]
        ],
    }
    links = {link.get("href") for link in made.tree(LEAD).iter("a")}
    plan = "../../ke-hoach/vi-du-15-kh-ubnd-2023/"
    assert {f"{plan}#pc1", f"{plan}#bc1", "../../co-quan/so-giay-to/", "../../tinh/tan-vi-du/"} <= links


def test_who_coordinates_is_told_who_leads(made: Made) -> None:
    assert tables(made, HELPER) == {
        "Bảng việc phối hợp": [["Lập danh mục ví dụ.", "Sở Ví Dụ", "31/12/2024", PLACE]]
    }


def test_an_agency_of_no_province_sees_whose_plan_it_is(project: Path) -> None:
    change(project, PLAN, "coordinating_agencies: [so-giay-to]", "coordinating_agencies: [vien-vi-du]")
    assert tables(make(project), "co-quan/vien-vi-du/") == {
        "Bảng việc phối hợp": [["Lập danh mục ví dụ.", "Sở Ví Dụ", "31/12/2024", UNIT, PLACE]]
    }


def test_the_issuer_has_its_plans_and_the_reports_it_receives(made: Made) -> None:
    found = tables(made, ISSUER)
    assert list(found) == ["Bảng báo cáo được nhận", "Bảng kế hoạch đã ban hành"]
    assert "../../thoi-han/tan-vi-du/" in {link.get("href") for link in made.tree(ISSUER).iter("a")}
    assert made.page(ISSUER).description == (
        "Ủy ban nhân dân tỉnh Ví Dụ (giả): nhận 1 báo cáo, ban hành 1 kế hoạch trong 1 kế hoạch đã ghi."
    )


def test_an_agency_without_duties_says_so(made: Made) -> None:
    assert "Chưa kế hoạch nào đã ghi giao việc cho cơ quan này" in made.text("co-quan/so-tan-vi-du/")
    assert tables(made, "co-quan/vien-vi-du/") == {}


def test_what_is_recorded_of_an_agency_is_shown(project: Path) -> None:
    change(
        project,
        f"{AGENCIES}/so-vi-du.yaml",
        "kind: department",
        "aliases: [Sở VD]\nparent: ubnd-vi-du\nsuccessors: [so-tan-vi-du]\nnote: Ghi chú giả.\n"
        "kind: department",
    )
    change(project, f"{AGENCIES}/so-vi-du.yaml", "valid_to: null", "valid_to: 2025-02-28")
    made = make(project)
    assert made.facts(LEAD) == {
        "Loại": "Sở và cơ quan ngang sở",
        "Tên khác như in": "Sở VD",
        "Đơn vị cấp tỉnh": "Ví Dụ (giả); nay thuộc Tỉnh Tân Ví Dụ (giả)",
        "Trực thuộc": "Ủy ban nhân dân tỉnh Ví Dụ (giả)",
        "Tồn tại": "đến 28/2/2025",
        "Nối tiếp bởi": "Sở Tân Ví Dụ",
        "Ghi chú": "Ghi chú giả.",
        "Mức kiểm tra": "theo lời dẫn trong kế hoạch",
    }
    assert "Cơ quan này tồn tại đến 28/2/2025. Nối tiếp: Sở Tân Ví Dụ." in made.text(LEAD)
    assert made.facts(ISSUER)["Đơn vị trực thuộc"] == "Sở Ví Dụ"
    assert made.facts("co-quan/so-tan-vi-du/")["Trước đó là"] == "Sở Ví Dụ"
    assert "không còn từ sau ngày 30/6/2025. Chưa ghi nhận cơ quan nối tiếp." in made.text(HELPER)


def test_namesakes_are_told_apart(project: Path) -> None:
    change(project, f"{AGENCIES}/so-giay-to.yaml", "Sở Giấy Tờ", "Sở Ví Dụ")
    change(project, f"{AGENCIES}/so-tan-vi-du.yaml", "Sở Tân Ví Dụ", "Sở Ví Dụ")
    made = make(project)
    assert [made.page(path).title for path in (LEAD, HELPER, "co-quan/so-tan-vi-du/")] == [
        "Sở Ví Dụ – Ví Dụ (giả) (so-vi-du)",
        "Sở Ví Dụ – Ví Dụ (giả) (so-giay-to)",
        "Sở Ví Dụ – Tân Ví Dụ (giả)",
    ]


def test_the_list_has_every_agency_by_province(made: Made) -> None:
    found = tables(made, "co-quan/")
    assert list(found) == [
        "Bảng cơ quan trung ương",
        "Bảng cơ quan của Tân Ví Dụ (giả)",
        "Bảng cơ quan của Ví Dụ (giả)",
    ]
    assert found["Bảng cơ quan của Ví Dụ (giả)"] == [
        ["Sở Giấy Tờ", "Sở và cơ quan ngang sở", "1 lần trong 1 kế hoạch"],
        ["Sở Ví Dụ", "Sở và cơ quan ngang sở", "2 lần trong 1 kế hoạch"],
        ["Ủy ban nhân dân tỉnh Ví Dụ (giả)", "Ủy ban nhân dân", "2 lần trong 1 kế hoạch"],
    ]


def test_thousands_of_duties_are_split_by_the_year_of_the_plans(project: Path) -> None:
    identity = add_plan(project, "vi-du", 7)
    duties = "".join(
        f"  - {{id: v{index}, text: Việc giả, lead_agency: so-vi-du, evidence: {{lines: 17}}}}\n"
        for index in range(MAX_ROWS)
    )
    path = f"datasets/plans/vi-du/{identity}.yaml"
    change(project, path, "assignments:\n", f"assignments:\n{duties}")
    made = make(project)
    assert tables(made, LEAD) == {
        "Bảng các phần theo năm": [["năm 2026", str(MAX_ROWS + 2), "1"], ["năm 2023", "2", "1"]]
    }
    assert len(tables(made, f"{LEAD}2026/")["Bảng việc chủ trì"]) == MAX_ROWS + 1
    assert len(tables(made, f"{LEAD}2023/")["Bảng việc chủ trì"]) == 1
    assert made.page(f"{LEAD}2023/").title == "Sở Ví Dụ – Ví Dụ (giả) – năm 2023"
    assert f"{HELPER}2026/" not in made.jobs


def test_an_edit_touches_only_the_agencies_of_the_plan(project: Path) -> None:
    before = {path: job.key for path, job in make(project).jobs.items()}
    change(project, PLAN, "Lập danh mục ví dụ.\n    lead", "Lập bảng kê ví dụ.\n    lead")
    after = {path: job.key for path, job in make(project).jobs.items()}
    changed = {path for path in after if path.startswith("co-quan/") and before[path] != after[path]}
    assert changed == {"co-quan/", LEAD, HELPER, ISSUER}
