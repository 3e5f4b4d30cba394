"""What is due is judged by the day of the build, and said of whom, by which plan, on what ground."""

import datetime as dt
from pathlib import Path

import pytest

from build_site.pages.due import LATER, PAST, SOON, UNDATED, judge
from build_site.pages.gathered import MAX_ROWS
from build_site.text.dates import parse_partial_date
from tests.unit.pages.conftest import PLAN, Made, add_plan, add_province, change, make, target
from tests.unit.pages.pictures.svg_text import read, texts

ALL = "thoi-han/"
UNIT = "thoi-han/tan-vi-du/"


@pytest.mark.parametrize(
    ("due", "day", "expected"),
    [
        ("2025", "2025-12-31", SOON),
        ("2025", "2026-01-01", PAST),
        ("2025", "2024-12-31", SOON),
        ("2025", "2024-12-30", LATER),
        ("2025-06", "2025-07-01", PAST),
        ("2025-06", "2025-06-30", SOON),
        ("2025-06-15", "2025-06-15", SOON),
        ("2025-06-15", "2025-06-16", PAST),
        ("2025-02-28", "2024-02-29", SOON),
        ("2025-03-01", "2024-02-29", LATER),
        ("", "2025-01-01", UNDATED),
    ],
)
def test_a_deadline_lasts_to_the_end_of_what_is_stated(due: str, day: str, expected: str) -> None:
    assert expected == judge(parse_partial_date(due) if due else None, dt.date.fromisoformat(day))


def test_each_line_says_what_who_which_plan_and_on_what_ground(made: Made) -> None:
    assert made.rows(ALL, "Bảng đến hạn trong vòng một năm") == [
        [
            "31/12/2024 ghi trong câu giao việc",
            "Lập danh mục ví dụ.",
            "Sở Ví Dụ",
            "Ví Dụ (giả) nay thuộc Tân Ví Dụ (giả)",
            "15/KH-UBND, 10/3/2023 mục III, dòng 17",
        ]
    ]
    later = made.rows(ALL, "Bảng đến hạn sau đó")
    assert [row[:3] for row in later] == [
        [
            "2025 ghi ngay tại chỉ tiêu",
            "Đến năm 2025, 45% đến 46% số xã có ví dụ. từ 45% đến 46%",
            "Ủy ban nhân dân tỉnh Ví Dụ (giả) ban hành kế hoạch",
        ],
        [
            "2025 theo thời kỳ kế hoạch",
            "Mỗi năm hỗ trợ ít nhất hai mô hình. ít nhất 2 mô hình/năm, mỗi năm",
            "Ủy ban nhân dân tỉnh Ví Dụ (giả) ban hành kế hoạch",
        ],
    ]
    links = [link.get("href") for link in made.tree(ALL).iter("a")]
    assert {f"../ke-hoach/vi-du-15-kh-ubnd-2023/#{name}" for name in ("pc1", "ct-ty-le", "bc1")} <= set(links)


def test_the_day_of_the_build_decides(project: Path) -> None:
    counts = {}
    for day in ("2024-06-30", "2025-06-30", "2026-06-30"):
        made = make(project, dt.date.fromisoformat(day))
        counts[day] = made.rows(ALL, "Bảng số việc theo tỉnh")
    assert counts == {
        "2024-06-30": [["Tân Ví Dụ (giả)", "0", "1", "2", "0"]],
        "2025-06-30": [["Tân Ví Dụ (giả)", "1", "2", "0", "0"]],
        "2026-06-30": [["Tân Ví Dụ (giả)", "3", "0", "0", "0"]],
    }
    assert "tính đến 30/6/2026 (ngày dựng trang này)" in made.text(ALL)
    keys = [make(project, dt.date(2026, 6, day)).jobs[ALL].key for day in (29, 30)]
    assert keys[0] != keys[1]


def test_no_result_is_said_as_exactly_that(made: Made) -> None:
    for path in (ALL, UNIT):
        assert "Chưa ghi nhận kết quả nào được công bố." in made.text(path)
        assert "không có nghĩa là đã làm, cũng không có nghĩa là chưa làm" in made.text(path)


def test_the_picture_and_the_table_of_years_say_the_same(made: Made) -> None:
    rows = made.rows(ALL, "Bảng số việc theo năm đến hạn")
    assert rows == [["2024", "0", "1", "0", "1"], ["2025", "0", "0", "2", "2"]]
    body = str(made.page(ALL).body)
    tree = read(body[body.index("<svg") : body.index("</svg>") + 6])
    assert texts(tree, "khm-value") == [row[-1] for row in rows]


def test_agencies_are_counted_by_what_they_lead(made: Made) -> None:
    # nobody is counted for the two targets: the plan gives them to nobody
    assert made.rows(ALL, "Bảng số việc theo cơ quan") == [["Sở Ví Dụ – Ví Dụ (giả)", "0", "1", "0", "0"]]


def test_without_a_lead_those_that_coordinate_are_named(project: Path) -> None:
    change(project, PLAN, "lead_agency: so-vi-du", "lead_agency: null")
    made = make(project)
    assert (
        made.rows(ALL, "Bảng đến hạn trong vòng một năm")[0][2] == "Sở Giấy Tờ phối hợp; không nêu ai chủ trì"
    )
    assert made.rows(ALL, "Bảng số việc theo cơ quan")[0][0] == "Sở Giấy Tờ – Ví Dụ (giả)"


def test_what_has_no_date_stands_on_the_page_of_the_province(project: Path) -> None:
    change(project, PLAN, "    due: 2024-12-31\n", "")
    made = make(project)
    assert made.rows(ALL, "Bảng số việc theo tỉnh") == [["Tân Ví Dụ (giả)", "0", "0", "2", "1"]]
    (row,) = made.rows(UNIT, "Bảng văn bản không ghi thời hạn")
    assert row[:2] == ["Văn bản không ghi", "Lập danh mục ví dụ."]
    links = [link.get("href") for link in made.tree(ALL).iter("a")]
    assert "../thoi-han/tan-vi-du/#khong-ghi" in links
    assert f'id="{UNDATED}"' in made.page(UNIT).body


def test_reports_say_who_sends_what_to_whom_by_which_day(made: Made) -> None:
    (row,) = made.rows(UNIT, "Bảng báo cáo")
    assert row[0] == "10/12, mỗi năm"
    assert row[2] == "Sở Ví Dụ → Ủy ban nhân dân tỉnh Ví Dụ (giả)"


def test_too_many_lines_stand_on_the_pages_of_the_provinces(project: Path) -> None:
    add_province(project, "dao-vi-du")
    targets = [target(f"t{index}", "ty-le-vi-du", 5, "percent", "2024") for index in range(MAX_ROWS)]
    add_plan(project, "dao-vi-du", 7, "".join(targets))
    made = make(project)
    assert "Có quá nhiều điều để liệt kê ở một trang" in made.text(ALL)
    assert {"../co-quan/so-vi-du/"} <= {link.get("href") for link in made.tree(ALL).iter("a")}
    assert "Bảng đến hạn trong vòng một năm" not in made.page(ALL).body
    crowded = "thoi-han/dao-vi-du/"
    assert made.rows(crowded, "Bảng số việc theo kế hoạch") == [
        ["Đảo Ví Dụ (giả)", "7/KH-UBND, 10/3/2026", "0", str(MAX_ROWS + 1), "0", "0"]
    ]
    assert "Bảng đến hạn" not in made.page(crowded).body
    # the way from the list leads to what is there: a class, or the page alone
    links = [link.get("href") for link in made.tree(ALL).iter("a")]
    assert f"../{crowded}" in links
    assert f"../{crowded}#{SOON}" not in links
    assert f"../{UNIT}#{SOON}" in links
    assert [row[0] for row in made.rows(ALL, "Bảng số việc theo tỉnh")] == [
        "Đảo Ví Dụ (giả)",
        "Tân Ví Dụ (giả)",
    ]
