"""A text becomes headings, paragraphs and items; lines broken by hand or by a page's end are put together."""

import pytest

from build_site.archive.reflow import pieces, plain, reflow

WRAPPED = """\
ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ
-------
|
Số: 15/KH-UBND
Ví Dụ, ngày
10 tháng 3 năm 2023
Căn cứ Quyết định số
12/QĐ-VD ngày 05 tháng 01 năm 2022 của Viện Ví Dụ về
nơi để ví dụ;
Theo đề nghị của Giám đốc Sở
Ví Dụ.
Điều 1.
Ban hành bản ví dụ này để
kiểm thử.
Quyết định này có hiệu lực kể từ
ngày ký.
I. MỤC ĐÍCH,
YÊU CẦU
1. Mục đích
Giấy trắng được gấp thành thuyền. Thuyền giấy được thả xuống ao
làng vào buổi sáng, khi trời chưa nắng
và gió chưa thổi mạnh, rồi được vớt lên
phơi khô trên bờ ao cho đến
trưa.
2. Sở Giấy - Bút
và Mực
Mua giấy, mua bút cho các lớp.
- Phối hợp với Sở Giấy và
Bút chì để gọt bút.
- Việc sau cùng.
""".splitlines()


def shape(lines: list[str]) -> list[tuple[str, int, str]]:
    """Return kind, level and text of every block."""
    return [
        (block.kind, block.level, " ".join(line for line in lines[block.first - 1 : block.last] if line))
        for block in reflow(lines)
    ]


def test_a_text_with_lines_broken_by_hand() -> None:
    assert shape(WRAPPED) == [
        ("title", 0, "ỦY BAN NHÂN DÂN TỈNH VÍ DỤ"),
        ("layout", 0, "------- |"),
        ("paragraph", 0, "Số: 15/KH-UBND"),
        ("paragraph", 0, "Ví Dụ, ngày 10 tháng 3 năm 2023"),
        (
            "paragraph",
            0,
            "Căn cứ Quyết định số 12/QĐ-VD ngày 05 tháng 01 năm 2022 của Viện Ví Dụ về nơi để ví dụ;",
        ),
        ("paragraph", 0, "Theo đề nghị của Giám đốc Sở Ví Dụ."),
        ("item", 0, "Điều 1. Ban hành bản ví dụ này để kiểm thử."),
        ("paragraph", 0, "Quyết định này có hiệu lực kể từ ngày ký."),
        ("heading", 1, "I. MỤC ĐÍCH, YÊU CẦU"),
        ("heading", 2, "1. Mục đích"),
        (
            "paragraph",
            0,
            (
                "Giấy trắng được gấp thành thuyền. Thuyền giấy được thả xuống ao làng vào buổi sáng, khi "
                "trời chưa nắng và gió chưa thổi mạnh, rồi được vớt lên phơi khô trên bờ ao cho đến trưa."
            ),
        ),
        ("heading", 2, "2. Sở Giấy - Bút và Mực"),
        ("paragraph", 0, "Mua giấy, mua bút cho các lớp."),
        ("item", 0, "- Phối hợp với Sở Giấy và Bút chì để gọt bút."),
        ("item", 0, "- Việc sau cùng."),
    ]


def test_a_text_with_a_line_for_each_paragraph_is_left_as_it_is() -> None:
    lines = [
        "Số hiệu 15/KH-UBND",
        "Ngày ban hành 10/3/2023",
        "",
        "Thuyền giấy trôi trên ao",
        "Ao ở giữa làng.",
    ]
    assert [text for _, _, text in shape(lines)] == [line for line in lines if line]


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("Thuyền giấy được", "thả xuống ao.", 1),
        ("Thuyền giấy được thả.", "xuống ao.", 2),
        ("Thuyền giấy được", "Thả xuống ao.", 2),
        ("Thuyền giấy gồm:", "thuyền to", 2),
    ],
)
def test_a_sentence_cut_by_the_end_of_a_page_is_put_together(before: str, after: str, count: int) -> None:
    assert len(reflow([before, "", "", after])) == count


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["1. Mua giấy cho các lớp", "", "Sở Giấy mua."], ["heading", "paragraph"]),
        (["1. Mua giấy cho các lớp.", "", "Sở Giấy mua."], ["heading", "paragraph"]),
        (["1. Mua giấy. Mua bút.", "", "Sở Giấy mua."], ["item", "paragraph"]),
        (["1. Mua giấy cho các lớp.", "", "2. Mua bút.", "", "3. Mua mực."], ["item", "item", "item"]),
        (["a) Mua giấy cho các lớp.", "", "Sở Giấy mua."], ["item", "paragraph"]),
        (["a) Mua giấy cho các lớp;", "", "Sở Giấy mua."], ["item", "paragraph"]),
        (["a] Về giấy", "", "Sở Giấy mua."], ["heading", "paragraph"]),
        (["Nơi nhận:", "- Sở Giấy;"], ["item", "item"]),
        (["1. Mua giấy cho các lớp"], ["item"]),
        (["1. " + "Mua giấy " * 40, "", "Sở Giấy mua."], ["item", "paragraph"]),
    ],
)
def test_what_begins_with_a_label_is_a_heading_or_an_item(lines: list[str], kinds: list[str]) -> None:
    assert [block.kind for block in reflow([line.strip() for line in lines])] == kinds


def test_levels_of_headings_follow_their_labels_and_skip_none() -> None:
    lines = [
        "1. Giấy",
        "x.",
        "a) Gấp",
        "x.",
        "2. Bút",
        "x.",
        "I. MỰC",
        "x.",
        "a) Đỏ",
        "x.",
        "1.1. Xanh",
        "x.",
    ]
    assert [block.level for block in reflow(lines) if block.kind == "heading"] == [1, 2, 1, 1, 2, 2]


def test_marks_are_told_from_words() -> None:
    assert pieces("1. **Mua giấy** | x_y") == [
        ("1. ", False),
        ("**", True),
        ("Mua giấy", False),
        ("**", True),
        (" ", False),
        ("|", True),
        (" x_y", False),
    ]
    assert pieces("-------") == [("-------", True)]
    assert pieces(".") == [(".", False)]
    assert plain("1. **Mua giấy** |") == "1. Mua giấy"


def test_no_lines_give_no_blocks() -> None:
    assert reflow([]) == []
    assert reflow(["", ""]) == []
