"""Puts what was built where the site has it: pages by hand, packages, API, descriptions."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from build_site import routes
from build_site.packages.checksums import CHECKSUMS
from build_site.website.releases import EarlierRelease
from build_site.website.sitemap import sitemap
from build_site.website.stamp import (
    copy_changed,
    link_file,
    write_file,
)
from build_site.website.work import SiteWork


def place_api(work: SiteWork, target: Path) -> None:
    """Put the API that was built last into a site that has none.

    Its thousands of files are linked, not copied: what is built anew is written as new
    files, so that a site keeps what it has.
    """
    shutil.copytree(work.api_folder, target / routes.API, copy_function=_link, dirs_exist_ok=True)


def _link(source: str, file: str) -> None:
    link_file(Path(source), Path(file))


def place_files(
    work: SiteWork, rendered: Path, shell_files: dict[str, str], target: Path, paths: list[str]
) -> None:
    """Put in place everything but data pages and packages: hand-written pages, assets, records."""
    stamped = {routes.page_file(path) for path in paths}
    left_out = {*shell_files.values(), *stamped, "sitemap.xml", "sitemap.xml.gz"}
    written = list(_written_pages(rendered, left_out))
    for source, name in _sources(work, rendered, left_out):
        copy_changed(source, target / name)
    addresses = [*paths, *(name.removesuffix("index.html") for name in written)]
    write_file(target / "sitemap.xml", sitemap(work.site_url, addresses).encode())
    write_file(target / ".nojekyll", b"")


def _written_pages(rendered: Path, left_out: set[str]) -> Iterator[str]:
    for path in sorted(rendered.rglob("index.html")):
        name = path.relative_to(rendered).as_posix()
        if name not in left_out:
            yield name


def _sources(work: SiteWork, rendered: Path, left_out: set[str]) -> Iterator[tuple[Path, str]]:
    """Yield file and place in the site of all that is copied."""
    for path in _files(rendered):
        name = path.relative_to(rendered).as_posix()
        # the theme's own scripts are not used: every page works without them
        if name not in left_out and not name.startswith("assets/javascripts/"):
            yield path, name
    root = work.corpus.root
    for path in sorted((root / "schemas").glob("*.json")):
        yield path, routes.schema(path.name)
    for summary in work.corpus.summaries.values():
        yield root / summary.path, routes.record(summary.id)


def place_packages(
    packages: Path, target: Path, version: str, releases: Sequence[EarlierRelease] = ()
) -> None:
    """Put the packages at the address of the latest data and at that of their version.

    Both are the same files on disk (links), and one object each in Git; so the second
    address costs nothing where the site is built. A version that was published before
    stays as it was.
    """
    _place_folder(packages, target / routes.DATA)
    versions = {version: packages} | {release.version: release.folder for release in releases}
    for name, folder in versions.items():
        _place_folder(folder, target / routes.release(name))


def _place_folder(source: Path, folder: Path) -> None:
    """Link the files of a folder with checksums into place.

    Which files a folder holds is told by its checksums, put in place last: thousands of
    files need no second look then.
    """
    sums = (source / CHECKSUMS).read_bytes()
    placed = folder / CHECKSUMS
    if placed.is_file() and placed.read_bytes() == sums:
        return
    shutil.rmtree(folder, ignore_errors=True)
    for path in _files(source):
        if path != source / CHECKSUMS:
            link_file(path, folder / path.relative_to(source))
    write_file(placed, sums)


def place_metadata(work: SiteWork, target: Path) -> None:
    """Put the descriptions of the packages beside them; the packages must be in place."""
    metadata = work.build_folder / "metadata"
    for path in _files(metadata):
        copy_changed(path, target / path.relative_to(metadata))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def swap(staged: Path, target: Path) -> None:
    """Put a finished folder in the place of the old one; the old one goes last."""
    old = target.with_name(target.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        target.rename(old)
    staged.rename(target)
    shutil.rmtree(old, ignore_errors=True)
