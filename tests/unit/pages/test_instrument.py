"""The page of a cited instrument: who rests on it, where, and whether it is still in force."""

from pathlib import Path

from build_site.pages.gathered import MAX_ROWS
from tests.unit.pages.conftest import PLAN, Made, add_plan, add_province, change, make

PAGE = "van-ban/12-qd-vd-2022/"
RECORD = "datasets/registries/instruments/12-qd-vd-2022.yaml"
TABLE = "Bảng kế hoạch dẫn đến văn bản"
CITED = "  - instrument: 12-qd-vd-2022\n    role: legal_basis\n    evidence: {lines: 8}\n"


def links(made: Made, path: str) -> set[str | None]:
    return {link.get("href") for link in made.tree(path).iter("a")}


def test_a_plan_that_rests_on_it_is_shown_with_role_and_place(made: Made) -> None:
    assert made.rows(PAGE, TABLE) == [
        ["Ví Dụ (giả) nay thuộc Tân Ví Dụ (giả)", "Căn cứ", "15/KH-UBND, 10/3/2023 dòng 8"]
    ]
    anchor = "vb-12-qd-vd-2022-legal-basis"
    assert f"../../ke-hoach/vi-du-15-kh-ubnd-2023/#{anchor}" in links(made, PAGE)
    (place,) = made.tree("ke-hoach/vi-du-15-kh-ubnd-2023/").iterfind(f".//li[@id='{anchor}']")
    assert "Quyết định 12/QĐ-VD" in place.text_content()
    assert "../../van-ban/12-qd-vd-2022/" in links(made, "ke-hoach/vi-du-15-kh-ubnd-2023/")


def test_each_role_is_a_line_of_its_own_and_bases_come_first(project: Path) -> None:
    more = CITED.replace("legal_basis", "implements") + "    note: Chỉ nhắc tên.\n"
    change(project, PLAN, CITED, more + CITED)
    made = make(project)
    assert [row[1:] for row in made.rows(PAGE, TABLE)] == [
        ["Căn cứ", "15/KH-UBND, 10/3/2023 dòng 8"],
        ["Thực hiện", "15/KH-UBND, 10/3/2023 dòng 8. Chỉ nhắc tên."],
    ]
    assert "1 kế hoạch đã ghi dẫn đến" in made.text(PAGE)
    assert "Căn cứ: 1 Thực hiện: 1 Tình trạng pháp lý: chưa xác minh" in made.text(PAGE)


def test_what_is_known_and_how_far_it_was_checked_is_said(made: Made) -> None:
    assert made.facts(PAGE) == {
        "Số hiệu": "12/QĐ-VD",
        "Loại văn bản": "Quyết định",
        "Cơ quan ban hành": "Viện Ví Dụ",
        "Ngày ban hành": "5/1/2022",
        "Tình trạng pháp lý": "Chưa xác minh",
        "Mức kiểm tra": "theo lời dẫn trong kế hoạch (nghĩa là gì)",
    }
    assert "không còn hiệu lực" not in made.text(PAGE)


def test_what_is_not_known_is_not_made_up(project: Path) -> None:
    change(project, RECORD, "issued_on: 2022-01-05", "issued_on: null")
    change(project, RECORD, "issuing_body: vien-vi-du", "issuing_body: null")
    change(project, RECORD, "document_number: 12/QĐ-VD", "document_number: null")
    made = make(project)
    facts = made.facts(PAGE)
    assert {facts[name] for name in ("Số hiệu", "Cơ quan ban hành", "Ngày ban hành")} == {"Chưa biết"}
    assert made.page(PAGE).title == "Quyết định giả về ví dụ – văn bản được dẫn"
    assert "Bảng văn bản: Chưa rõ cơ quan ban hành" in made.page("van-ban/").body


def test_an_instrument_no_longer_in_force_is_shown_openly(project: Path) -> None:
    change(
        project, RECORD, "confirmed:", "legal_status: replaced\nnote: Thay bằng quyết định khác.\nconfirmed:"
    )
    made = make(project)
    (notice,) = (
        one for one in made.tree(PAGE).iter("aside") if one.get("aria-label") == "Tình trạng pháp lý"
    )
    assert "Đã bị thay thế. Văn bản này không còn hiệu lực" in " ".join(notice.text_content().split())
    assert "Thay bằng quyết định khác." in notice.text_content()
    assert "(đã bị thay thế)" in made.text("ke-hoach/vi-du-15-kh-ubnd-2023/")


def test_the_list_names_every_instrument(made: Made) -> None:
    assert made.rows("van-ban/", "Bảng văn bản: Trung ương và cơ quan Đảng") == [
        ["Quyết định 12/QĐ-VD Quyết định giả về ví dụ", "Viện Ví Dụ", "5/1/2022", "Chưa xác minh", "1"]
    ]
    assert "../van-ban/12-qd-vd-2022/" in links(made, "van-ban/")


def test_the_issuer_lists_its_instruments(made: Made) -> None:
    assert "Văn bản đã ban hành, được kế hoạch dẫn đến (1)" in made.text("co-quan/vien-vi-du/")
    assert "../../van-ban/12-qd-vd-2022/" in links(made, "co-quan/vien-vi-du/")


def test_a_cited_plan_and_its_own_page_have_different_titles(project: Path) -> None:
    change(project, RECORD, "document_number: 12/QĐ-VD", "document_number: 15/KH-UBND")
    change(project, RECORD, "document_kind: decision", "document_kind: plan")
    title = "Kế hoạch giả phát triển thử nghiệm tỉnh Ví Dụ giai đoạn 2023 - 2025"
    change(project, RECORD, "Quyết định giả về ví dụ", title)
    made = make(project)
    assert made.page(PAGE).title != made.page("ke-hoach/vi-du-15-kh-ubnd-2023/").title


def test_many_plans_are_split_by_province(project: Path) -> None:
    add_province(project, "dao-vi-du")
    add_plan(project, "dao-vi-du", 7)
    text = (project / PLAN).read_text("utf-8")
    for number in range(100, 100 + MAX_ROWS):
        name = f"vi-du-{number}-kh-ubnd-2023"
        copy = text.replace("vi-du-15-kh-ubnd-2023\n", f"{name}\n", 1).replace(
            "15/KH-UBND", f"{number}/KH-UBND"
        )
        (project / PLAN).with_name(f"{name}.yaml").write_text(copy, "utf-8")
    made = make(project)
    assert made.rows(PAGE, "Bảng các phần theo tỉnh") == [
        ["Đảo Ví Dụ (giả)", "1", "1"],
        ["Tân Ví Dụ (giả)", str(MAX_ROWS + 1), str(MAX_ROWS + 1)],
    ]
    assert len(made.rows(f"{PAGE}tan-vi-du/", TABLE)) == MAX_ROWS + 1
    assert len(made.rows(f"{PAGE}dao-vi-du/", TABLE)) == 1
