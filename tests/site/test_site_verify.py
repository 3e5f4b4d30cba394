"""Each way in which a finished site can be broken is found, with its page and line."""

from pathlib import Path

import pytest

from build_site.website.verify import verify_site

GOOD = """<!doctype html>
<html lang="vi">
<head><title>{title}</title></head>
<body>
<h1 id="dau">{title}</h1>
{body}
</body>
</html>
"""


def write(site: Path, name: str, title: str, body: str = "") -> None:
    """Write a page whose body begins on line 6."""
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(GOOD.format(title=title, body=body), "utf-8")


def found(site: Path, *paths: str) -> list[tuple[str, str, int]]:
    """Return code, page and line of all that is wrong."""
    return [(problem.code, problem.path, problem.line) for problem in verify_site(site, list(paths))]


def test_good_site_has_no_problem(tmp_path: Path) -> None:
    links = (
        '<a href="tinh/">x</a> <a href="tinh/#dau">x</a> <a href="#dau">x</a> <a href="./">x</a>'
        '<a href="data/latest/b%E1%BA%A3ng.csv">x</a> <a href="https://other.example/">x</a>'
        '<script type="application/ld+json">{"@context":"https://schema.org"}</script>'
        '<link rel="alternate" href="https://other.example/a.atom"><link rel="alternate" href="tinh/">'
    )
    write(tmp_path, "index.html", "Trang chủ", links)
    write(tmp_path, "tinh/index.html", "Tỉnh", '<a href="../#dau">x</a>')
    (tmp_path / "data/latest").mkdir(parents=True)
    (tmp_path / "data/latest/bảng.csv").write_text("", "utf-8")
    assert found(tmp_path, "", "tinh/") == []


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ('<p>\n<a href="khong-co/">x</a>', "site-broken-link", 7),
        ('<p>\n<a href="../../khong-co.txt">x</a>', "site-broken-link", 7),
        ('<form action="tim/"></form>', "site-broken-link", 6),
        ('<img src="khong-co.png" alt="">', "site-broken-link", 6),
        ('<link rel="stylesheet" href="khong-co.css">', "site-broken-link", 6),
        ('<link rel="alternate" type="application/atom+xml" href="khong-co.atom">', "site-broken-link", 6),
        ('<p>\n\n<a href="#khong-co">x</a>', "site-broken-anchor", 8),
        ('<a href="data/latest/khong-co.zip">x</a>', "site-missing-download", 6),
        ('<p id="dau">', "site-repeated-id", 0),
        ('<script src="https://other.example/a.js"></script>', "site-other-host", 6),
        ('<img src="//other.example/a.png" alt="">', "site-other-host", 6),
        ('<link rel="stylesheet" href="https://other.example/a.css">', "site-other-host", 6),
        ("<p>\n<script>alert(1)</script>", "site-inline-script", 7),
        ('<p>\n<button onclick="go()">x</button>', "site-inline-script", 7),
        ('<p>\n<script type="application/json">{}</script>', "site-inline-script", 7),
        ('<p>\n<script type="module">go()</script>', "site-inline-script", 7),
        ('<p>\n<script type="application/ld+json">{,}</script>', "site-linked-data", 7),
        ('<p>\n<script type="application/ld+json">[]</script>', "site-linked-data", 7),
        ('<script type="application/ld+json">{"@context":"x"}</script>', "site-linked-data", 6),
        ("<p>KHM0BODY0KHM</p>", "site-token", 0),
    ],
)
def test_fault_in_a_page_is_found(tmp_path: Path, body: str, code: str, line: int) -> None:
    write(tmp_path, "index.html", "Trang chủ", body)
    assert found(tmp_path, "") == [(code, "index.html", line)]


def test_every_place_of_a_wrong_link_is_told_and_no_right_one(tmp_path: Path) -> None:
    links = [
        "tinh/#dau",
        "khong-co/",
        "tinh/#khong",
        "khong-co/",
        "tinh/",
        "#x%20y",
        "#kh%C3%B4ng",
        "#d%E1%BA%A7u",
    ]
    body = "".join(f'\n<a href="{link}">x</a>' for link in links)
    write(tmp_path, "index.html", "Trang chủ", f'<p id="đầu"></p><p id="x y"></p>{body}<p id="dầu"></p>')
    write(tmp_path, "tinh/index.html", "Tỉnh")
    assert found(tmp_path, "") == [
        ("site-broken-link", "index.html", 8),
        ("site-broken-anchor", "index.html", 9),
        ("site-broken-link", "index.html", 10),
        ("site-broken-anchor", "index.html", 13),
    ]


@pytest.mark.parametrize(
    ("address", "problems"),
    [
        ("/x/tinh/#dau", []),
        ("/x/", []),
        ("/tinh/", [("site-broken-link", "404.html", 6)]),
        ("/xx/tinh/", [("site-broken-link", "404.html", 6)]),
        ("/x/tinh/#khong-co", [("site-broken-anchor", "404.html", 6)]),
    ],
)
def test_links_from_the_root_are_judged_below_the_path_of_the_site(
    tmp_path: Path, address: str, problems: list[tuple[str, str, int]]
) -> None:
    write(tmp_path, "index.html", "Trang chủ")
    write(tmp_path, "tinh/index.html", "Tỉnh")
    write(tmp_path, "404.html", "Không có", f'<a href="{address}">x</a>')
    found = [
        (problem.code, problem.path, problem.line)
        for problem in verify_site(tmp_path, [], "https://noi-khac.example/x/")
    ]
    assert found == problems


@pytest.mark.parametrize(
    ("address", "is_there"),
    [
        ("tinh/", True),
        ("tinh/#dau", True),
        ("tinh/#khong-co", False),
        ("khong-co/", False),
        ("", True),
        ("api/v1", True),
        ("api/v1/x.json", True),
        ("api/v1/y.json", False),
        ("api/v1/{id}.json", True),
        ("https://other.example/khong-co", True),
    ],
)
def test_address_in_a_file_of_the_api_leads_somewhere(tmp_path: Path, address: str, is_there: bool) -> None:
    site_url = "https://kehoachmo.example/"
    full = address if "://" in address else site_url + address
    write(tmp_path, "index.html", "Trang chủ")
    write(tmp_path, "tinh/index.html", "Tỉnh")
    write(tmp_path, "api/v1/index.html", "API")
    (tmp_path / "api/v1/x.json").write_text(f'{{"url":"{full}"}}\n', "utf-8")
    expected = (
        []
        if is_there
        else [
            ("site-broken-link", "api/v1/x.json", f"Tệp API dẫn đến “/{address}” không có trong trang web.")
        ]
    )
    problems = verify_site(tmp_path, [""], site_url)
    assert expected == [(problem.code, problem.path, problem.message) for problem in problems]


def test_missing_page_is_found(tmp_path: Path) -> None:
    write(tmp_path, "index.html", "Trang chủ")
    assert found(tmp_path, "", "tinh/hue/") == [("site-missing-page", "tinh/hue/index.html", 0)]


def test_missing_title_is_found(tmp_path: Path) -> None:
    write(tmp_path, "index.html", " ")
    assert found(tmp_path, "") == [("site-title", "index.html", 0)]


def test_repeated_title_is_found(tmp_path: Path) -> None:
    write(tmp_path, "index.html", "Trang chủ")
    write(tmp_path, "tinh/index.html", "Trang  chủ")
    assert found(tmp_path, "", "tinh/") == [("site-title", "tinh/index.html", 0)]


@pytest.mark.parametrize("tag", ["<html>", '<html lang="en">'])
def test_wrong_language_is_found(tmp_path: Path, tag: str) -> None:
    write(tmp_path, "index.html", "Trang chủ")
    path = tmp_path / "index.html"
    path.write_text(path.read_text("utf-8").replace('<html lang="vi">', tag), "utf-8")
    assert found(tmp_path, "") == [("site-language", "index.html", 0)]
