"""The page of an indicator: the same promise side by side, and who says nothing."""

from pathlib import Path

import pytest

from build_site.pages.gathered import MAX_ROWS
from build_site.pages.pictures.ranges import DRAWN
from tests.unit.pages.conftest import PLAN, Made, add_plan, add_province, change, make, target
from tests.unit.pages.pictures.svg_text import assert_fit, read, texts

SHARE = "chi-tieu/ty-le-vi-du/"
MODELS = "chi-tieu/mo-hinh-vi-du/"
PLAN_PAGE = "../../ke-hoach/vi-du-15-kh-ubnd-2023/"
STATES = "Bảng tỉnh nêu và không nêu"


def pictures(made: Made, path: str) -> list[str]:
    """Return the pictures of promises of a page, as they are written in it."""
    parts = str(made.page(path).body).split('<svg class="khm-picture"')[1:]
    return ['<svg class="khm-picture"' + part.split("</svg>")[0] + "</svg>" for part in parts]


def test_a_promise_is_shown_with_all_that_belongs_to_it(made: Made) -> None:
    assert made.rows(SHARE, "Bảng các mức tính bằng phần trăm") == [
        [
            "Ví Dụ (giả) nay thuộc Tân Ví Dụ (giả)",
            "từ 45% đến 46%",
            "2025 ghi ngay tại chỉ tiêu",
            "Đến năm 2025, 45% đến 46% số xã có ví dụ.",
            "15/KH-UBND, 10/3/2023 mục I.2, dòng 11",
        ]
    ]
    (row,) = made.rows(MODELS, "Bảng các mức tính bằng mô hình mỗi năm")
    assert row[1:3] == ["ít nhất 2 mô hình/năm mỗi năm", "2025 theo thời kỳ kế hoạch"]


def test_a_promise_leads_to_its_place_on_the_page_of_the_plan(made: Made) -> None:
    links = [link.get("href") for link in made.tree(SHARE).iter("a")]
    assert f"{PLAN_PAGE}#ct-ty-le" in links
    assert "../../tinh/vi-du/" in links


def test_the_picture_says_what_the_table_says(made: Made) -> None:
    (picture,) = pictures(made, SHARE)
    tree = assert_fit(picture)
    assert texts(tree, "khm-value") == ["45–46"]
    assert tree.findtext("{*}desc") == "Ví Dụ (giả), 2025: 45–46."


def test_units_of_measurement_are_never_mixed(project: Path) -> None:
    add_province(project, "dao-vi-du")
    add_plan(project, "dao-vi-du", 7, target("tien", "mo-hinh-vi-du", 900, "million-dong"))
    made = make(project)
    first, second = pictures(made, MODELS)
    assert [texts(read(first), "khm-value"), texts(read(second), "khm-value")] == [["900"], ["≥ 2"]]
    assert len(made.rows(MODELS, "Bảng các mức tính bằng triệu đồng")) == 1
    assert len(made.rows(MODELS, "Bảng các mức tính bằng mô hình mỗi năm")) == 1


def test_who_says_nothing_is_told_apart_from_who_has_no_plan(project: Path) -> None:
    add_province(project, "dao-vi-du")
    made = make(project)
    assert [row[1] for row in made.rows(SHARE, STATES)] == ["nêu"]
    assert "Chưa có kế hoạch được ghi: 1 tỉnh, thành phố hiện nay và 0 đơn vị cũ" in made.text(SHARE)
    identity = add_plan(project, "dao-vi-du", 7)
    made = make(project)
    assert made.rows(SHARE, STATES) == [
        ["Ví Dụ (giả) nay thuộc Tân Ví Dụ (giả)", "nêu", "15/KH-UBND"],
        ["Đảo Ví Dụ (giả)", "không nêu", "7/KH-UBND"],
    ]
    assert "Chưa có kế hoạch được ghi" not in made.text(SHARE)
    change(
        project, f"datasets/plans/dao-vi-du/{identity}.yaml", "completeness: full", "completeness: truncated"
    )
    assert make(project).rows(SHARE, STATES)[1][1] == "không nêu trong phần văn bản mà dự án có được"


def test_one_year_stands_together(project: Path) -> None:
    add_province(project, "dao-vi-du")
    targets = target("a", "ty-le-vi-du", 3, "percent", "2024")
    add_plan(project, "dao-vi-du", 7, targets + target("b", "ty-le-vi-du", 9, "percent"))
    rows = make(project).rows(SHARE, "Bảng các mức tính bằng phần trăm")
    assert [(row[0][:5], row[2][:4]) for row in rows] == [
        ("Đảo V", "2024"),
        ("Ví Dụ", "2025"),
        ("Đảo V", "Văn "),
    ]


def test_an_indicator_that_nobody_states_says_so(project: Path) -> None:
    add_plan(project, "tan-vi-du", 7)
    (project / PLAN).unlink()
    made = make(project)
    assert "0 trong 1 tỉnh, thành phố có kế hoạch được ghi nêu chỉ tiêu này" in made.text(SHARE)
    assert pictures(made, SHARE) == []


@pytest.fixture
def crowded(project: Path) -> Path:
    """A project in which an indicator is stated more often than a page can show."""
    add_province(project, "dao-vi-du")
    for unit, count in (("tan-vi-du", MAX_ROWS - DRAWN), ("dao-vi-du", DRAWN)):
        add_plan(
            project,
            unit,
            7,
            "".join(target(f"t{index}", "ty-le-vi-du", index % 90, "percent") for index in range(count)),
        )
    return project


def test_a_long_comparison_is_split_by_province(crowded: Path) -> None:
    made = make(crowded)
    assert made.rows(SHARE, "Bảng các phần theo tỉnh") == [
        ["Đảo Ví Dụ (giả)", str(DRAWN), "1"],
        ["Tân Ví Dụ (giả)", str(MAX_ROWS - DRAWN + 1), "2"],
    ]
    assert pictures(made, SHARE) == []
    part = f"{SHARE}dao-vi-du/"
    assert len(made.rows(part, "Bảng các mức tính bằng phần trăm")) == DRAWN
    assert_fit(pictures(made, part)[0])
    other = f"{SHARE}tan-vi-du/"
    assert f"Có {MAX_ROWS - DRAWN + 1} mức, quá {DRAWN} nên không vẽ hình." in made.text(other)
    assert "../../../ke-hoach/vi-du-15-kh-ubnd-2023/#ct-ty-le" in made.page(other).body


def test_an_edit_touches_only_the_indicators_of_the_plan(project: Path) -> None:
    add_plan(project, "tan-vi-du", 7, target("x", "mo-hinh-vi-du", 3, "million-dong"))
    before = {path: job.key for path, job in make(project).jobs.items()}
    change(project, PLAN, "Kế hoạch giả phát triển", "Bản kế hoạch giả phát triển")
    after = {path: job.key for path, job in make(project).jobs.items()}
    assert before[SHARE] != after[SHARE]
    (project / PLAN).unlink()
    alone = {path: job.key for path, job in make(project).jobs.items()}
    name = "datasets/plans/tan-vi-du/tan-vi-du-7-kh-ubnd-2026.yaml"
    change(project, name, "Lời hứa giả", "Lời hứa giả khác")
    changed = {path: job.key for path, job in make(project).jobs.items()}
    assert alone[SHARE] == changed[SHARE]
    assert alone[MODELS] != changed[MODELS]
