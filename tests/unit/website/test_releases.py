"""A version that was published stays at its address, byte for byte."""

from pathlib import Path

import pytest

from build_site.packages.checksums import measure, render_checksums
from build_site.website.place import place_packages
from build_site.website.releases import find_releases, refuse_changed


def publish(folder: Path, **files: str) -> Path:
    """Write some files with their checksums."""
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    paths = [path for path in folder.rglob("*") if path.is_file()]
    sums = render_checksums((path.relative_to(folder).as_posix(), measure(path)[1]) for path in paths)
    (folder / "SHA256SUMS").write_text(sums, "utf-8")
    return folder


def content(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }


def test_without_a_folder_there_are_none() -> None:
    assert find_releases(None) == []


def test_releases_come_latest_first(tmp_path: Path) -> None:
    for version in ("0.2.0", "0.10.0", "0.9.1"):
        publish(tmp_path / version, x="1")
    assert [release.version for release in find_releases(tmp_path)] == ["0.10.0", "0.9.1", "0.2.0"]


def test_latest_and_every_version_have_an_address(tmp_path: Path) -> None:
    publish(tmp_path / "releases" / "0.1.0", x__a="old")
    packages = publish(tmp_path / "packages", x__a="new", x__b="more")
    place_packages(packages, tmp_path / "site", "0.2.0", find_releases(tmp_path / "releases"))
    assert content(tmp_path / "site") == {
        "data/latest/x/a": "new",
        "data/latest/x/b": "more",
        "data/0.2.0/x/a": "new",
        "data/0.2.0/x/b": "more",
        "data/0.1.0/x/a": "old",
    }


def test_what_is_placed_again_replaces_what_was_there(tmp_path: Path) -> None:
    place_packages(publish(tmp_path / "one", a="1", b="2"), tmp_path / "site", "0.1.0")
    place_packages(publish(tmp_path / "two", a="3"), tmp_path / "site", "0.1.0")
    assert content(tmp_path / "site") == {"data/latest/a": "3", "data/0.1.0/a": "3"}
    assert content(tmp_path / "one") == {"a": "1", "b": "2"}


def test_a_published_version_is_not_published_with_other_data(tmp_path: Path) -> None:
    publish(tmp_path / "releases" / "0.1.0", **{"x__a.csv": "1", "x.zip": "z"})
    releases = find_releases(tmp_path / "releases")
    same = publish(tmp_path / "same", **{"x__a.csv": "1", "x.zip": "with archived texts"})
    refuse_changed(releases, "0.1.0", same)
    changed = publish(tmp_path / "changed", **{"x__a.csv": "2", "x.zip": "z"})
    refuse_changed(releases, "0.2.0", changed)
    with pytest.raises(RuntimeError, match=r"0\.1\.0 đã công bố với nội dung khác \(1 tệp, như x/a\.csv\)"):
        refuse_changed(releases, "0.1.0", changed)


def test_a_published_version_stays_as_it_was_even_in_its_zip(tmp_path: Path) -> None:
    publish(tmp_path / "releases" / "0.1.0", **{"x.zip": "z"})
    packages = publish(tmp_path / "packages", **{"x.zip": "with archived texts"})
    place_packages(packages, tmp_path / "site", "0.1.0", find_releases(tmp_path / "releases"))
    assert content(tmp_path / "site") == {
        "data/latest/x.zip": "with archived texts",
        "data/0.1.0/x.zip": "z",
    }


@pytest.mark.parametrize("damage", ["changed", "missing", "added", "no sums"])
def test_a_damaged_release_is_refused(tmp_path: Path, damage: str) -> None:
    folder = publish(tmp_path / "0.1.0", a="1", b="2")
    if damage == "changed":
        (folder / "a").write_text("3", "utf-8")
    elif damage == "missing":
        (folder / "a").unlink()
    elif damage == "added":
        (folder / "c").write_text("3", "utf-8")
    else:
        (folder / "SHA256SUMS").unlink()
    with pytest.raises(RuntimeError, match=r"không còn như lúc công bố \(1 tệp|thiếu tệp SHA256SUMS"):
        find_releases(tmp_path)


@pytest.mark.parametrize("name", ["latest", "0.1", "v0.1.0", "0.1.0-rc1"])
def test_what_is_no_version_is_refused(tmp_path: Path, name: str) -> None:
    publish(tmp_path / name, a="1")
    with pytest.raises(RuntimeError, match="không phải thư mục của một phiên bản"):
        find_releases(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="không có thư mục"):
        find_releases(tmp_path / "khong-co")
