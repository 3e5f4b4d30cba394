"""The ZIP of the whole site can be read from a folder: every link in it names a file that is there."""

import datetime as dt
import hashlib
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from lxml import html

from build_site import routes
from build_site.website.offline import for_folder, write_offline
from build_site.website.verify import verify_site

SITE_URL = routes.DEFAULT_SITE_URL


@pytest.fixture(scope="session")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the ZIP of the site unpacks into."""
    folder = tmp_path_factory.mktemp("offline")
    with ZipFile(site / routes.OFFLINE) as packed:
        packed.extractall(folder)
    (inside,) = folder.iterdir()
    assert inside.name == "ke-hoach-mo"
    return inside


def test_all_but_itself_and_copies_is_inside(site: Path, unpacked: Path) -> None:
    missing = {
        name
        for name in (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
        if not (unpacked / name).is_file()
    }
    assert {name.split("/")[0] for name in missing if not name.startswith("data/")} == {
        ".nojekyll",
        "404.html",
        "offline",
    }
    assert {name.split("/")[1] for name in missing if name.startswith("data/")} == {"0.1.0"}


def test_every_link_names_a_file(unpacked: Path) -> None:
    assert verify_site(unpacked, []) == []
    links = 0
    for page in sorted(unpacked.rglob("*.html")):
        for element, _, href, _ in html.parse(str(page)).getroot().iterlinks():
            parts = urlsplit(href)
            if not parts.scheme and parts.path and element.tag in {"a", "form", "link", "script", "img"}:
                assert (page.parent / unquote(parts.path)).is_file(), f"{page}: {href}"
                links += 1
    assert links > 10_000


def test_what_is_not_inside_is_linked_at_the_published_site(unpacked: Path) -> None:
    page = (unpacked / "du-lieu/index.html").read_text("utf-8")
    assert f'href="{SITE_URL}offline/ke-hoach-mo.zip"' in page
    assert f'href="{SITE_URL}data/0.1.0/SHA256SUMS"' in page


def test_only_links_to_pages_change() -> None:
    page = (
        b'<a href="../..">1</a> <a href=".">2</a> <a href="../tinh/hue/#a">3</a> <a href="#a">4</a> '
        b'<a href="https://a.example/b/">5</a> <a href="../x.csv">6</a> <form action="tim-kiem/">'
    )
    assert for_folder(page, SITE_URL) == (
        b'<a href="../../index.html">1</a> <a href="./index.html">2</a> '
        b'<a href="../tinh/hue/index.html#a">3</a> <a href="#a">4</a> '
        b'<a href="https://a.example/b/">5</a> <a href="../x.csv">6</a> <form action="tim-kiem/index.html">'
    )


def test_same_site_same_bytes_and_the_checksum_is_true(site: Path, unpacked: Path) -> None:
    written = (site / routes.OFFLINE).read_bytes()
    said = (site / "offline/SHA256SUMS").read_text("ascii")
    assert said == f"{hashlib.sha256(written).hexdigest()}  ke-hoach-mo.zip\n"
    first = unpacked.parent / "first"
    first.mkdir()
    (first / "index.html").write_text('<a href="tinh/">x</a>', "utf-8")
    packs = []
    for _ in range(2):
        write_offline(first, SITE_URL, dt.date(2026, 11, 1))
        packs.append((first / routes.OFFLINE).read_bytes())
    assert packs[0] == packs[1]
