"""The page of a unit says what its plans promise, who is responsible and what is due next."""

import datetime as dt
from pathlib import Path

from lxml import html

from build_site.pages.gathered import MAX_ROWS
from build_site.pages.lists import LATEST_PLANS, plans_page
from tests.unit.pages.conftest import Made, add_plan, add_province, make, target

NEW = "tinh/tan-vi-du/"
OLD = "tinh/vi-du/"
ALONE = "tinh/dao-vi-du/"


def counts(made: Made, path: str) -> list[list[str]]:
    """Return the lists of figures of a page."""
    lists = made.tree(path).xpath("//ul[@class='khm-counts']")
    return [[" ".join(item.text_content().split()) for item in one.iter("li")] for one in lists]


def coming(made: Made, path: str) -> list[str]:
    """Return the lines on what is due next."""
    return [
        " ".join(item.text_content().split())
        for item in made.tree(path).xpath("//h2[@id='phan-thoi-han']/following::ul[@class='khm-items'][1]/li")
    ]


def test_a_merged_unit_shows_the_promises_of_the_unit_before_it(made: Made) -> None:
    rows = made.rows(NEW, "Bảng chỉ tiêu")
    assert rows == [
        [
            "Đến năm 2025, 45% đến 46% số xã có ví dụ. Tỷ lệ xã có ví dụ (giả)",
            "từ 45% đến 46%",
            "2025 ghi ngay tại chỉ tiêu",
            "Ví Dụ (giả) nay thuộc Tân Ví Dụ (giả)",
            "15/KH-UBND, 10/3/2023 mục I.2, dòng 11",
        ],
        [
            "Mỗi năm hỗ trợ ít nhất hai mô hình. Mô hình được hỗ trợ (giả)",
            "ít nhất 2 mô hình/năm mỗi năm",
            "2025 theo thời kỳ kế hoạch",
            "Ví Dụ (giả) nay thuộc Tân Ví Dụ (giả)",
            "15/KH-UBND, 10/3/2023 mục I.3, dòng 12",
        ],
    ]
    own = made.rows(OLD, "Bảng chỉ tiêu")
    assert own == [[*row[:3], row[4]] for row in rows]
    assert counts(made, NEW)[0] == [
        "1 kế hoạch của đơn vị cũ",
        "2 chỉ tiêu bằng con số",
        "1 việc đã phân công",
    ]


def test_who_leads_and_who_joins_is_counted(made: Made) -> None:
    assert made.rows(NEW, "Bảng cơ quan được giao việc") == [["Sở Ví Dụ", "1", "0"], ["Sở Giấy Tờ", "0", "1"]]


def test_the_day_of_the_build_decides_what_is_due_next(project: Path) -> None:
    before = make(project, dt.date(2024, 6, 30))
    assert counts(before, NEW)[1] == ["1 đến hạn trong vòng một năm", "2 đến hạn sau đó"]
    assert [line.split(":")[0] for line in coming(before, NEW)] == ["31/12/2024", "2025", "2025"]
    after = make(project, dt.date(2026, 1, 1))
    assert counts(after, NEW)[1] == ["3 đã qua thời hạn"]
    assert "Không còn điều nào sắp đến hạn. Gần đây nhất:" in after.text(NEW)
    assert [line.split(":")[0] for line in coming(after, NEW)] == ["31/12/2024", "2025", "2025"]
    assert before.jobs[NEW].key != after.jobs[NEW].key


def test_the_picture_counts_targets_by_year(made: Made) -> None:
    (picture,) = made.tree(NEW).xpath("//figure/*[local-name()='svg'][@aria-labelledby]")[-1:]
    assert "2025: 2 đến hạn sau đó." in " ".join(picture.itertext())
    assert "2" in [text.text for text in picture.iter("text")]


def test_a_unit_without_plans_promises_nothing(project: Path) -> None:
    add_province(project, "dao-vi-du")
    made = make(project)
    assert counts(made, ALONE) == []
    assert "Đã hứa gì" not in made.text(ALONE)
    assert "Chưa ghi nhận kế hoạch nào" in made.text(ALONE)


def test_too_many_promises_are_counted_and_reached_through_the_plans(project: Path) -> None:
    many = "".join(target(f"ct{number}", "ty-le-vi-du", number, "percent") for number in range(MAX_ROWS + 1))
    add_plan(project, "tan-vi-du", 21, many)
    made = make(project)
    assert f"Có {MAX_ROWS + 3} chỉ tiêu, quá nhiều cho một trang" in made.text(NEW)
    assert made.rows(OLD, "Bảng chỉ tiêu") != []
    (link, *_) = made.tree(OLD).xpath("//h2[@id='phan-thoi-han']/following::ul[@class='khm-counts'][1]//a")
    assert link.get("href") == "../../thoi-han/tan-vi-du/"


def test_too_many_plans_for_one_list_are_found_by_province(project: Path) -> None:
    add_province(project, "dao-vi-du")
    for number in range(MAX_ROWS):
        add_plan(project, "dao-vi-du", 100 + number)
    made = make(project)
    body = html.fragment_fromstring(plans_page(made.gathered.site).body, create_parent="div")
    tables = [
        [[" ".join(cell.text_content().split()) for cell in row.iter("td")] for row in table.iter("tr")][1:]
        for table in body.iter("table")
    ]
    assert [len(table) for table in tables] == [LATEST_PLANS, 2]
    assert tables[1] == [["Đảo Ví Dụ (giả)", str(MAX_ROWS)], ["Tân Ví Dụ (giả)", "1"]]
    assert f"{MAX_ROWS + 1} kế hoạch đã được đọc" in " ".join(body.text_content().split())
