"""The page of a theme: what each plan says of it, with the way to the plan."""

from pathlib import Path

from build_site.pages.gathered import MAX_ROWS
from tests.unit.pages.conftest import PLAN, Made, add_plan, add_province, change, make, target

PAGE = "linh-vuc/thu-nghiem/"
SIDE = "../../ke-hoach/vi-du-15-kh-ubnd-2023/"


def items(made: Made, path: str) -> list[str]:
    """Return what stands in the lists of plans on a page, heads with what is below them."""
    return [
        " ".join(one.text_content().split())
        for one in made.tree(path).iterfind(".//ul[@class='khm-items']/li")
    ]


def test_a_plan_says_its_objectives_targets_and_measures(made: Made) -> None:
    assert items(made, PAGE) == [
        "Xã nào trong tỉnh Ví Dụ cũng có ví dụ. mục I.1, dòng 10",
        "Đến năm 2025, 45% đến 46% số xã có ví dụ. (từ 45% đến 46%; thời hạn: 2025) mục I.2, dòng 11",
        "Mỗi năm hỗ trợ ít nhất hai mô hình. (ít nhất 2 mô hình/năm; thời hạn: 2025) mục I.3, dòng 12",
        "Lập danh mục mục II, dòng 14 Lập danh mục ví dụ của tỉnh. mục II.1, dòng 15",
    ]
    assert "1 kế hoạch 1 mục tiêu 2 chỉ tiêu 1 nhiệm vụ, giải pháp" in made.text(PAGE)
    links = {link.get("href") for link in made.tree(PAGE).iter("a")}
    assert {SIDE, *(f"{SIDE}#{name}" for name in ("mt-chung", "ct-ty-le", "nv1", "nv1-a"))} <= links


def test_an_assignment_is_of_a_theme_when_it_says_so(project: Path) -> None:
    assert not any("Sở Ví Dụ" in item for item in items(make(project), PAGE))
    change(project, PLAN, "    measure: nv1-a\n", "    measure: nv1-a\n    themes: [thu-nghiem]\n")
    assert items(make(project), PAGE)[-1] == "Lập danh mục ví dụ. (chủ trì: Sở Ví Dụ) mục III, dòng 17"


def test_a_head_is_shown_for_itself_and_does_not_hand_its_theme_down(project: Path) -> None:
    change(project, PLAN, "        themes: [thu-nghiem]\n", "")
    assert not any("Lập danh mục" in item for item in items(make(project), PAGE))
    change(project, PLAN, "    title: Lập danh mục\n", "    title: Lập danh mục\n    themes: [thu-nghiem]\n")
    assert items(make(project), PAGE)[-1] == "Lập danh mục mục II, dòng 14"


def test_indicators_of_the_theme_say_how_many_provinces_state_them(made: Made) -> None:
    text = made.text(PAGE)
    assert "Mô hình được hỗ trợ (giả): 1 tỉnh, thành phố nêu" in text
    assert "../../chi-tieu/ty-le-vi-du/" in {link.get("href") for link in made.tree(PAGE).iter("a")}
    assert made.rows("linh-vuc/", "Bảng lĩnh vực") == [
        ["Thử nghiệm (giả) Lĩnh vực giả để kiểm thử.", "2", "1", "4"]
    ]


def test_a_plan_leads_to_its_themes(made: Made) -> None:
    plan = "ke-hoach/vi-du-15-kh-ubnd-2023/"
    assert made.facts(plan)["Lĩnh vực"] == "Thử nghiệm (giả)"
    assert "../../linh-vuc/thu-nghiem/" in {link.get("href") for link in made.tree(plan).iter("a")}


def test_a_theme_of_which_nothing_is_said_says_so(project: Path) -> None:
    (project / PLAN).unlink()
    made = make(project)
    assert "Chưa kế hoạch nào đã ghi nói đến lĩnh vực này." in made.text(PAGE)
    assert "chưa tỉnh, thành phố nào nêu" in made.text(PAGE)


def test_a_long_theme_is_split_by_province(project: Path) -> None:
    add_province(project, "dao-vi-du")
    many = "".join(target(f"t{index}", "ty-le-vi-du", 5, "percent") for index in range(MAX_ROWS))
    add_plan(project, "dao-vi-du", 7, many)
    made = make(project)
    assert made.rows(PAGE, "Bảng các phần theo tỉnh") == [
        ["Đảo Ví Dụ (giả)", str(MAX_ROWS + 2), "1"],
        ["Tân Ví Dụ (giả)", "4", "1"],
    ]
    assert items(made, PAGE) == []
    assert len(items(made, f"{PAGE}tan-vi-du/")) == 4
    # still too long: the plans with the number of their items
    assert items(made, f"{PAGE}dao-vi-du/") == []
    assert made.rows(f"{PAGE}dao-vi-du/", "Bảng số điều theo kế hoạch") == [
        ["Đảo Ví Dụ (giả)", "7/KH-UBND, 10/3/2026", str(MAX_ROWS + 2)]
    ]
