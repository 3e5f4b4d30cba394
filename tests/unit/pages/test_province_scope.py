"""A province's page says how far its data reaches, and shows nothing unread as a record."""

from pathlib import Path

from lxml import html

from build_site.pages.maps import find_maps
from build_site.pages.province import province_page
from build_site.pages.site import Site
from tests.unit.pages.conftest import KNOWN, AddKnown, LoadSite

PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"
TITLE = "Kế hoạch giả về ví dụ số tỉnh Ví Dụ"


def page(site: Site, province_id: str) -> html.HtmlElement:
    body = province_page(
        site, site.corpus.registries.provinces[province_id], find_maps(site.corpus.registries)
    ).body
    return html.document_fromstring(body)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def box(site: Site, province_id: str) -> html.HtmlElement:
    (found,) = page(site, province_id).find_class("khm-known")
    return found


def scope_text(site: Site, province_id: str) -> str:
    """Return the two sentences below the heading of the section."""
    (heading,) = page(site, province_id).xpath("//h2[@id='phan-pham-vi']")
    return " ".join(words(item) for item in heading.itersiblings("p"))


def test_a_known_document_is_said_with_number_date_and_source(load_site: LoadSite) -> None:
    (line,) = box(load_site(), "vi-du").iterfind(".//li")
    assert words(line) == (
        f"{TITLE}số 20/KH-UBND · 4/5/2022 · đã thấy trích đoạn · chưa được kiểm chứng · Nguồn: vanban.example"
    )
    (link,) = line.iterfind(".//a")
    assert link.get("href") == "https://vanban.example/20"


def test_nothing_in_the_box_leads_to_a_page_of_a_record(load_site: LoadSite) -> None:
    known = box(load_site(), "vi-du")
    targets = [link.get("href") for link in known.iterfind(".//a")]
    assert targets == ["https://vanban.example/20", "../../dong-gop/#them-ke-hoach"]
    assert words(known).startswith("Chưa được kiểm chứng ")
    assert known.get("data-pagefind-ignore") is not None


def test_counts_and_the_last_look(load_site: LoadSite) -> None:
    assert scope_text(load_site(), "vi-du").startswith(
        "Đã ghi nhận thành bản ghi có dẫn chứng: 1 kế hoạch. Đã biết nhưng chưa chép: 1 kế hoạch. "
        "Lần tìm gần nhất: 1/4/2023."
    )


def test_a_merged_unit_gathers_what_is_known_of_its_predecessors(load_site: LoadSite) -> None:
    site = load_site()
    assert ", kể cả của các đơn vị cũ. Đã biết nhưng chưa chép: 1 kế hoạch." in scope_text(site, "tan-vi-du")
    (line,) = box(site, "tan-vi-du").iterfind(".//li")
    assert " · 4/5/2022 · Tỉnh Ví Dụ (giả) · " in words(line)


def test_where_nothing_is_known_the_page_says_that_and_has_no_box(load_site: LoadSite, project: Path) -> None:
    (project / PLAN).unlink()
    (project / KNOWN).unlink()
    site = load_site()
    assert scope_text(site, "vi-du").startswith(
        "Chưa ghi nhận kế hoạch nào. Ngoài ra chưa biết văn bản nào. Chưa ghi lần tìm nào."
    )
    assert page(site, "vi-du").find_class("khm-known") == []


def test_standings_are_told_apart_and_news_is_not_counted(load_site: LoadSite, add_known: AddKnown) -> None:
    add_known("vi-du-1", document_number="1/KH-UBND", category="science_plan")
    add_known("vi-du-2", document_number="2/KH-UBND", confirmed="news", note="Một lời ghi chú giả.")
    add_known("vi-du-3", document_number="3/CT-UBND", category="not_plan")
    site = load_site()
    headings = [words(item) for item in box(site, "vi-du").iterfind(".//h3")]
    assert headings == [
        "Kế hoạch khoa học, công nghệ và đổi mới sáng tạo (1)",
        "Kế hoạch liên quan (1)",
        "Chỉ biết qua tin báo (1)",
        "Không phải kế hoạch (1)",
    ]
    assert (
        "2 kế hoạch; 1 văn bản chỉ biết qua tin báo, không tính là kế hoạch; 1 văn bản không phải kế hoạch."
        in scope_text(site, "vi-du")
    )
    news = next(words(item) for item in box(site, "vi-du").iterfind(".//li") if "2/KH-UBND" in words(item))
    assert "theo tin là kế hoạch liên quan · chỉ thấy tin · chưa được kiểm chứng" in news
    assert news.endswith("Một lời ghi chú giả.")


def test_what_is_not_known_is_said(load_site: LoadSite, project: Path) -> None:
    (project / KNOWN).rename(project / "gone.yaml")
    text = (project / "gone.yaml").read_text("utf-8").replace("vi-du-20-kh-ubnd-2022", "vi-du-la")
    text = text.replace("20/KH-UBND", "null").replace("2022-05-04", "null")
    text = text.replace(f"title: {TITLE}", "title: null\ntitle_en: A plan in English")
    text = text.replace("https://vanban.example/20", "null")
    (project / KNOWN).with_name("vi-du-la.yaml").write_text(text, "utf-8")
    (line,) = box(load_site(), "vi-du").iterfind(".//li")
    assert words(line) == (
        "A plan in Englishchưa biết số hiệu · chưa biết ngày ban hành · đã thấy trích đoạn · "
        "chưa được kiểm chứng"
    )
    assert [item.get("lang") for item in line.iterfind("span")] == ["en"]
    assert line.find(".//a") is None


def test_a_number_known_in_part_is_shown_as_the_source_has_it(
    load_site: LoadSite, add_known: AddKnown
) -> None:
    add_known("vi-du-7", document_number="null", document_number_printed='"7"', title="Tên khác")
    texts = [words(item) for item in box(load_site(), "vi-du").iterfind(".//li")]
    assert any(text.startswith("Tên khácsố 7 · ") for text in texts)


def test_text_of_a_known_document_never_becomes_markup(load_site: LoadSite, add_known: AddKnown) -> None:
    attack = "<script>alert(1)</script>"
    add_known("vi-du-1", document_number="null", title=attack, issuer=attack, note=attack)
    site = load_site()
    body = province_page(
        site, site.corpus.registries.provinces["vi-du"], find_maps(site.corpus.registries)
    ).body
    assert "<script>" not in body
    assert body.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 2
