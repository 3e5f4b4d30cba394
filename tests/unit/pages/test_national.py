"""The national line: on the page of an indicator, in its own unit, and on the page of its instrument."""

from pathlib import Path

import pytest

from build_site.pages.gathered import MAX_ROWS
from build_site.pages.language import english, speaking
from tests.unit.pages.conftest import Made, add_plan, add_province, change, make, target
from tests.unit.pages.pictures.svg_text import assert_fit, texts
from tests.unit.pages.test_indicator import MODELS, SHARE, pictures

INSTRUMENT = "van-ban/12-qd-vd-2022/"
RECORD = "datasets/registries/instruments/12-qd-vd-2022.yaml"
TABLE = "Bảng mức cấp quốc gia tính bằng phần trăm"
NONE = "danh mục văn bản chưa ghi mức của cả nước để so"
LEVEL = """\
  - id: ca-nuoc-2030
    indicator: ty-le-vi-du
    comparator: range
    value: 55.5
    value_max: 60
    unit: percent
    due: 2030
    figure: 55,5% đến 60%
    section: Điều 1
    url: https://vanban.example/12
    confirmed: excerpt
"""
ROW = [
    "từ 55,5% đến 60%",
    "2030",
    "Quyết định 12/QĐ-VD, 5/1/2022 Điều 1",
    "“55,5% đến 60%”",
    "đã thấy trích đoạn",
]


def state(project: Path, levels: str = LEVEL) -> None:
    """Let the instrument of the small project state levels of the whole country."""
    change(project, RECORD, "confirmed: citation\n", f"confirmed: citation\nnational_targets:\n{levels}")


@pytest.fixture
def stated(project: Path) -> Made:
    """The pages of the small project in which the instrument states one level."""
    state(project)
    return make(project)


def hrefs(made: Made, path: str) -> list[str | None]:
    return [link.get("href") for link in made.tree(path).iter("a")]


def test_where_no_instrument_states_one_the_page_says_so(made: Made, stated: Made) -> None:
    assert NONE in made.text(MODELS)
    assert "Cấp quốc gia" not in made.text(MODELS)
    assert NONE in stated.text(MODELS)
    assert "Cấp quốc gia" not in stated.text(MODELS)
    assert NONE not in stated.text(SHARE)


def test_the_level_stands_above_the_provinces_with_all_that_belongs_to_it(stated: Made) -> None:
    assert stated.rows(SHARE, TABLE) == [ROW]
    body = str(stated.page(SHARE).body)
    assert body.index(TABLE) < body.index("Bảng các mức tính bằng phần trăm")
    (caption,) = stated.tree(SHARE).iter("caption")
    assert caption.text_content() == "Cấp quốc gia"
    assert "../../van-ban/12-qd-vd-2022/#muc-ca-nuoc-2030" in hrefs(stated, SHARE)


def test_the_picture_has_the_line_and_says_whose_it_is(stated: Made) -> None:
    (picture,) = pictures(stated, SHARE)
    tree = assert_fit(picture)
    assert tree.findtext("{*}desc") == ("Cấp quốc gia, 2030 (12/QĐ-VD): 55,5–60; Ví Dụ (giả), 2025: 45–46.")
    assert texts(tree, "khm-value") == ["55,5–60", "45–46"]
    assert 'class="khm-nation"' in picture
    assert "nét đứt thẳng đứng: mức cấp quốc gia" in stated.text(SHARE)


def test_the_line_is_drawn_in_its_own_unit_only(project: Path) -> None:
    add_province(project, "dao-vi-du")
    add_plan(project, "dao-vi-du", 7, target("tien", "mo-hinh-vi-du", 900, "million-dong"))
    level = "  - {id: tien, indicator: mo-hinh-vi-du, comparator: above, value: 500, unit: million-dong, "
    state(project, f"{level}due: null, figure: 500 triệu, confirmed: citation}}\n")
    made = make(project)
    money, models = pictures(made, MODELS)
    assert "khm-nation" in money
    assert "khm-nation" not in models
    (row,) = made.rows(MODELS, "Bảng mức cấp quốc gia tính bằng triệu đồng")
    assert row[:2] == ["trên 500 triệu đồng", "Văn bản không ghi"]
    assert "Bảng mức cấp quốc gia tính bằng mô hình mỗi năm" not in made.page(MODELS).body


def test_a_unit_in_which_no_province_states_it_has_a_section_with_the_level_alone(project: Path) -> None:
    level = "  - {id: tien, indicator: mo-hinh-vi-du, comparator: above, value: 500, unit: million-dong, "
    state(project, f"{level}due: 2030, figure: 500 triệu, confirmed: citation}}\n")
    made = make(project)
    said = "Chưa kế hoạch nào đã ghi nêu chỉ tiêu này bằng đơn vị tính ấy."
    assert said in made.text(MODELS)
    assert len(pictures(made, MODELS)) == 1
    assert "Bảng các mức tính bằng triệu đồng" not in made.page(MODELS).body
    assert [entry.anchor for entry in made.page(MODELS).toc][:2] == [
        "tinh-bang-million-dong",
        "tinh-bang-model-per-year",
    ]
    assert said not in made.text(SHARE)


def test_two_levels_stand_in_the_order_of_their_years(project: Path) -> None:
    later = LEVEL.replace("2030", "2035").replace("55.5", "57").replace("55,5", "57")
    state(project, later + LEVEL)
    rows = make(project).rows(SHARE, TABLE)
    assert [row[1] for row in rows] == ["2030", "2035"]


def test_a_split_comparison_shows_the_level_on_the_page_and_on_every_part(project: Path) -> None:
    state(project)
    add_province(project, "dao-vi-du")
    for unit, count in (("tan-vi-du", MAX_ROWS), ("dao-vi-du", 2)):
        several = (target(f"t{index}", "ty-le-vi-du", index % 90, "percent") for index in range(count))
        add_plan(project, unit, 7, "".join(several))
    made = make(project)
    assert made.rows(SHARE, TABLE) == [ROW]
    assert "Chưa kế hoạch nào" not in made.text(SHARE)
    part = f"{SHARE}dao-vi-du/"
    assert [row[:2] for row in made.rows(part, TABLE)] == [ROW[:2]]
    assert "../../../van-ban/12-qd-vd-2022/#muc-ca-nuoc-2030" in hrefs(made, part)
    assert "khm-nation" in pictures(made, part)[0]


def test_the_page_of_the_instrument_lists_its_levels_with_anchors(stated: Made) -> None:
    (row,) = stated.rows(INSTRUMENT, "Bảng mức cấp quốc gia mà văn bản nêu")
    assert row == [
        "Tỷ lệ xã có ví dụ (giả)",
        "từ 55,5% đến 60%",
        "2030",
        "“55,5% đến 60%” Điều 1",
        "đã thấy trích đoạn nơi đã đọc",
    ]
    (place,) = stated.tree(INSTRUMENT).iterfind(".//tr[@id='muc-ca-nuoc-2030']")
    assert [link.get("href") for link in place.iter("a")] == [
        "../../chi-tieu/ty-le-vi-du/#tinh-bang-percent",
        "https://vanban.example/12",
    ]
    assert "phan-muc-quoc-gia" in [entry.anchor for entry in stated.page(INSTRUMENT).toc]


def test_an_instrument_that_states_none_has_no_such_part(made: Made) -> None:
    assert "phan-muc-quoc-gia" not in made.page(INSTRUMENT).body
    assert "phan-muc-quoc-gia" not in [entry.anchor for entry in made.page(INSTRUMENT).toc]


def test_english_pages_say_it_in_english(project: Path) -> None:
    state(project)
    with speaking(english()):
        made = make(project, language=english())
        (row,) = made.rows(SHARE, "Table of the national level in per cent")
        assert row[0] == "from 55.5% to 60%"
        (caption,) = made.tree(SHARE).iter("caption")
        assert caption.text_content() == "National level"
        (picture,) = pictures(made, SHARE)
        assert "National level, 2030 (12/QĐ-VD): 55.5–60" in picture
        assert '“<span lang="vi">55,5% đến 60%</span>”' in made.page(INSTRUMENT).body
        assert "no national level to compare with" in made.text(MODELS)


def test_nothing_in_a_level_becomes_markup(project: Path) -> None:
    attack = LEVEL.replace("section: Điều 1", "section: <b>1</b>").replace(
        "figure: 55,5% đến 60%", "figure: 55,5% <i>đến</i> 60%"
    )
    state(project, attack)
    made = make(project)
    for path in (SHARE, INSTRUMENT):
        assert "&lt;i&gt;đến&lt;/i&gt;" in made.page(path).body
        assert "&lt;b&gt;1&lt;/b&gt;" in made.page(path).body


def test_a_level_says_that_its_instrument_has_ended(project: Path) -> None:
    state(project)
    change(project, RECORD, "confirmed: citation\n", "confirmed: citation\nlegal_status: replaced\n")
    made = make(project)
    (row,) = made.rows(SHARE, TABLE)
    assert "(đã bị thay thế)" in row[2]
    assert "đã bị thay thế)" in made.tree(SHARE).findtext(".//desc")
