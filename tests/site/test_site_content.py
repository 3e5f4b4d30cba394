"""The site as a visitor gets it: its pages, their HTML, and nothing from elsewhere."""

import json
import re
from pathlib import Path

import html5lib
import pytest
from lxml import html

from build_site import routes
from build_site.pages.downloads import size_text
from build_site.tables.catalogue import ALL_TABLES
from tests.site.checkout import BAC_KAN, BAC_KAN_PAGE, ROOT, build, copy_project

LOADED = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|link)\b[^>]*?\s(?:src|href)=["']?([^"'\s>]+)"""
)
# Both name this site or its licence in full and load nothing.
NAMED_ONLY = re.compile(r"""<link\b[^>]*rel=["']?(?:canonical|alternate|license|next|prev)["'\s>][^>]*>""")
HANDLER = re.compile(r"<[a-z][^<>]*\son[a-z]+\s*=", re.IGNORECASE)

DESCRIPTIONS = {"csv-metadata.json", "croissant.json"}
"""Files about a package that name its lasting address, and stand only there."""


def html_files(site: Path) -> list[Path]:
    """Return every page of a site."""
    return sorted(site.rglob("*.html"))


def test_every_unit_and_plan_has_a_page(site: Path) -> None:
    units = {path.stem for path in (ROOT / "datasets/registries/provinces").glob("*.yaml")}
    plans = {path.stem for path in (ROOT / "datasets/plans").glob("*/*.yaml")}
    assert len(units) >= 86
    assert len(plans) >= 5
    assert units == {path.parent.name for path in site.glob("tinh/*/index.html")}
    assert plans == {path.parent.name for path in site.glob("ke-hoach/*/index.html")}


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "404.html",
        "tinh/index.html",
        "ke-hoach/index.html",
        "do-phu/index.html",
        "chi-tieu/index.html",
        "thoi-han/index.html",
        "co-quan/index.html",
        "van-ban/index.html",
        "linh-vuc/index.html",
        "du-lieu/index.html",
        "du-lieu/cong-thuc/index.html",
        "thay-doi/index.html",
        "du-lieu/api/index.html",
        "du-lieu/api-thay-doi/index.html",
        "api/v1/index.html",
        "api/v1/index.json",
        "api/v1/openapi.json",
        "api/v1/plans/bac-kan-380-kh-ubnd-2023.json",
        "phuong-phap/index.html",
        "dong-gop/index.html",
        "tim-kiem/index.html",
        "feeds/changes.atom",
        "feeds/corrections.atom",
        "calendars/deadlines.ics",
        "sitemap.xml",
        "tim-kiem/chi-muc/search.js",
        "tim-kiem/chi-muc/vi.js",
        "schemas/plan.schema.json",
        "data/latest/viet-nam/datapackage.json",
        "data/latest/viet-nam.zip",
        "data/latest/viet-nam/viet-nam.xlsx",
        "data/latest/viet-nam/viet-nam.sqlite",
        "data/latest/viet-nam/parquet/targets.parquet",
        "data/latest/SHA256SUMS",
        "data/records/bac-kan-380-kh-ubnd-2023.yaml",
    ],
)
def test_lists_written_pages_and_downloads_are_there(site: Path, name: str) -> None:
    assert (site / name).is_file()


def test_every_file_of_every_package_is_listed_with_its_size(site: Path) -> None:
    for folder in (site / "data/latest").iterdir():
        if folder.is_dir():
            path = routes.package_page(folder.name)
            page = (site / routes.page_file(path)).read_text("utf-8")
            files = [file for file in folder.rglob("*") if file.is_file() and file.name not in DESCRIPTIONS]
            assert len(files) > 5 * len(ALL_TABLES)
            for file in files:
                link = "../" * path.count("/") + file.relative_to(site).as_posix()
                assert f'href="{link}"' in page, link
                if file.suffix in {".csv", ".json", ".jsonl", ".parquet"} and file.name != "datapackage.json":
                    assert f">{file.name}</a><br><small>{size_text(file.stat().st_size)}</small>" in page, (
                        link
                    )
                elif file.suffix in {".xlsx", ".sqlite"}:
                    assert f">{file.name}</a></td><td>{size_text(file.stat().st_size)}</td>" in page, link


def test_descriptions_for_programs_are_linked_from_the_page_of_their_package(site: Path) -> None:
    for folder in (site / "data/latest").iterdir():
        if folder.is_dir():
            path = routes.package_page(folder.name)
            page = (site / routes.page_file(path)).read_text("utf-8")
            for name in sorted(DESCRIPTIONS):
                assert f'href="{"../" * path.count("/")}data/latest/{folder.name}/{name}"' in page


def test_both_addresses_of_the_data_hold_the_same(site: Path) -> None:
    version = json.loads((site / "data/latest/viet-nam/datapackage.json").read_text("utf-8"))["version"]
    latest, release = (
        {
            path.relative_to(folder): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and path.name not in DESCRIPTIONS
        }
        for folder in (site / "data/latest", site / "data" / version)
    )
    assert latest
    assert latest == release


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", ["feeds/changes.atom", "calendars/deadlines.ics"]),
        ("ke-hoach/", ["feeds/changes.atom", "calendars/deadlines.ics"]),
        ("thay-doi/", ["feeds/changes.atom", "feeds/corrections.atom", "calendars/deadlines.ics"]),
        (
            "du-lieu/",
            ["feeds/changes.atom", "feeds/corrections.atom", "data/catalog.jsonld", "data/catalog.ttl"],
        ),
        ("tinh/hue/", ["feeds/provinces/hue.atom", "calendars/provinces/hue.ics"]),
        (
            "ke-hoach/bac-kan-380-kh-ubnd-2023/",
            ["feeds/provinces/bac-kan.atom", "calendars/provinces/bac-kan.ics"],
        ),
        ("phuong-phap/", []),
    ],
)
def test_programs_find_the_other_forms_of_a_page(site: Path, page: str, expected: list[str]) -> None:
    root = html.parse(str(site / page / "index.html")).getroot()
    links = [link for link in root.iter("link") if link.get("rel") == "alternate" and link.get("type")]
    up = "../" * page.count("/")
    assert [link.get("href") for link in links] == [up + name for name in expected]
    types = {
        "atom": "application/atom+xml",
        "ics": "text/calendar",
        "jsonld": "application/ld+json",
        "ttl": "text/turtle",
    }
    assert [link.get("type") for link in links] == [types[name.rpartition(".")[2]] for name in expected]
    assert all((site / name).is_file() for name in expected)


def test_every_page_is_valid_html(site: Path) -> None:
    faults: list[str] = []
    for path in html_files(site):
        parser = html5lib.HTMLParser()
        parser.parse(path.read_text("utf-8"))
        faults += [f"{path.relative_to(site)}:{place}: {code}" for place, code, _ in parser.errors]
    assert faults == []


def test_nothing_comes_from_another_host(site: Path) -> None:
    found = {
        address
        for path in html_files(site)
        for address in LOADED.findall(NAMED_ONLY.sub("", path.read_text("utf-8")))
        if re.match(r"(?:[a-z]+:)?//|data:", address)
    }
    assert found == set()


def test_no_style_sheet_loads_from_another_host(site: Path) -> None:
    found = {
        (path.name, address)
        for path in site.rglob("*.css")
        for address in re.findall(
            r"(?:url\(\s*|@import\s+)[\"']?((?:https?:)?//[^\"')\s]+)", path.read_text("utf-8")
        )
    }
    assert found == set()


def test_no_page_holds_code(site: Path) -> None:
    for path in html_files(site):
        text = path.read_text("utf-8")
        tags = re.findall(r"<script\b[^>]*>", text, re.IGNORECASE)
        assert [tag for tag in tags if " src=" not in tag and "json" not in tag] == []
        assert HANDLER.findall(text) == []
        assert "javascript:" not in text


def test_text_of_a_record_never_becomes_markup(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "checkout")
    attack = """'<script>alert(1)</script> & "><img src=x>'"""
    text = (root / BAC_KAN).read_text("utf-8")
    text = re.sub(r"^title: .*$", f"title: {attack}", text, flags=re.MULTILINE)
    text = re.sub(r"^summary: .*$", f"summary: {attack}", text, flags=re.MULTILINE)
    (root / BAC_KAN).write_text(text, "utf-8")
    built = build(root)
    pages = {path.relative_to(built).as_posix(): path.read_text("utf-8") for path in html_files(built)}
    assert [name for name, page in pages.items() if "<script>" in page or "<img" in page] == []
    assert pages[BAC_KAN_PAGE].count("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ") >= 3
    assert "&lt;script&gt;" in pages["ke-hoach/index.html"]


def test_edit_link_leads_to_the_page_on_contributing(site: Path) -> None:
    page = (site / BAC_KAN_PAGE).read_text("utf-8")
    assert '<a href="../../dong-gop/#sua-ban-ghi">Sửa bản ghi này</a>' in page


def test_edit_link_leads_to_the_forge_when_it_is_known(checkout: Path) -> None:
    built = build(checkout, KEHOACH_REPO_URL="https://forge.example/x")
    page = (built / BAC_KAN_PAGE).read_text("utf-8")
    assert f'<a href="https://forge.example/x/edit/main/{BAC_KAN}">Sửa bản ghi này</a>' in page
