"""The same records give the same bytes anywhere, and only what has changed is made anew."""

from pathlib import Path

from tests.site.checkout import BAC_KAN, BAC_KAN_PAGE, BAC_KAN_TITLE, build, copy_project, hashes, replace


def page_inodes(site: Path) -> dict[str, int]:
    """Return page → its inode; a page brought over unchanged is the same file as before."""
    files = [*site.glob("tinh/*/index.html"), *site.glob("ke-hoach/*/index.html")]
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in sorted(files)}


def test_two_builds_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    elsewhere = copy_project(tmp_path / "một nơi khác" / "checkout")
    other = build(
        elsewhere, LC_ALL="C", TZ="Pacific/Kiritimati", PYTHONHASHSEED="12345", PYTHONUTF8="1", LANG="C"
    )
    first, second = hashes(site), hashes(other)
    assert set(first) == set(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_unchanged_build_makes_no_page_anew(checkout: Path) -> None:
    built = build(checkout)
    before, inodes = hashes(built), page_inodes(built)
    build(checkout)
    assert hashes(built) == before
    assert page_inodes(built) == inodes


def test_edited_record_changes_only_the_pages_that_show_it(checkout: Path) -> None:
    built = build(checkout)
    before, inodes = hashes(built), page_inodes(built)
    replace(checkout, BAC_KAN, BAC_KAN_TITLE, BAC_KAN_TITLE.replace("Kế hoạch", "Bản kế hoạch"))
    build(checkout)
    after = hashes(built)
    pages = {name for name in after if name.endswith(".html") and after[name] != before.get(name)}
    changed = {name for name in pages if not name.startswith("en/")}
    # an English page changes with its twin, unless what has changed is shown there in English
    english = {name.removeprefix("en/") for name in pages - changed}
    assert {BAC_KAN_PAGE, "ke-hoach/index.html"} <= english <= changed
    assert changed >= {BAC_KAN_PAGE, "ke-hoach/index.html", "tinh/bac-kan/index.html"}
    # The page of an agency lists the plans it issued, that of a theme what each plan says of it.
    link = 'href="../../ke-hoach/bac-kan-380-kh-ubnd-2023/"'
    themes = {
        path.relative_to(built).as_posix()
        for path in built.glob("linh-vuc/*/index.html")
        if link in path.read_text("utf-8")
    }
    assert 0 < len(themes) < len(list(built.glob("linh-vuc/*/index.html")))
    # Bắc Kạn is today part of Thái Nguyên, whose page lists the plans of what it was made of.
    assert changed <= themes | {
        "co-quan/ubnd-bac-kan/index.html",
        "du-lieu/goi/bac-kan/index.html",  # its packages hold the title
        BAC_KAN_PAGE,
        "index.html",
        "ke-hoach/index.html",
        "du-lieu/index.html",
        "tinh/bac-kan/index.html",
        "tinh/thai-nguyen/index.html",
    }
    assert not any("gia-lai" in name for name in changed)
    again = page_inodes(built)
    remade = {name for name in again if again[name] != inodes[name]}
    assert {name for name in remade if not name.startswith("en/")} == changed & set(again)
    assert {name.removeprefix("en/") for name in remade} == changed & set(again)
