"""One build of the site, from records that are known to be right to a folder of files."""

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from build_site import routes
from build_site.cache.store import Cache, digest
from build_site.corpus.corpus import Corpus
from build_site.packages.build import BuiltPackage, build_packages
from build_site.packages.expected_rows import unexpected_rows
from build_site.packages.synthetic import synthetic_problems
from build_site.pages.coverage import coverage_job
from build_site.pages.downloads import downloads_job
from build_site.pages.lists import list_jobs
from build_site.pages.page import PageJob
from build_site.pages.plan import plan_jobs
from build_site.pages.plan_text import plan_text_jobs
from build_site.pages.province import province_jobs
from build_site.pages.render import make_environment
from build_site.pages.site import make_site
from build_site.problems import Problem
from build_site.text.dates import date_of_epoch
from build_site.website.search import build_index
from build_site.website.shell import Shell, cut_shell
from build_site.website.sitemap import sitemap
from build_site.website.stamp import Stamped, copy_changed, stamp_pages, write_file
from build_site.website.verify import verify_site

_ZIP_BEGINS = dt.date(1980, 1, 1)
"""The first day that a ZIP entry can bear (APPNOTE 4.4.6)."""

_PACKAGES = "packages:last"
"""Key of the packages last made; a preview shows those."""


@dataclass(frozen=True, slots=True)
class SiteWork:
    """What a build works with.

    Attributes:
        corpus: Checked records.
        cache: What earlier builds worked out.
        site_url: Address of the published site, ending with a slash.
        repo_url: Address of the public repository, or "".
        build_folder: The project's `_build`.
    """

    corpus: Corpus
    cache: Cache
    site_url: str
    repo_url: str
    build_folder: Path


def page_jobs(work: SiteWork, packages: list[BuiltPackage]) -> list[PageJob]:
    """Return every data page of the site."""
    environment = make_environment(work.build_folder / "cache" / "templates")
    site = make_site(work.corpus, environment, work.repo_url, site_url=work.site_url)
    return [
        *list_jobs(site),
        *province_jobs(site),
        *plan_jobs(site),
        *plan_text_jobs(site),
        coverage_job(site),
        downloads_job(site, packages),
    ]


def find_shells(rendered: Path, files: dict[str, str]) -> dict[str, Shell]:
    """Return the shells among the pages MkDocs made; `files` is kind → file below `rendered`."""
    return {kind: cut_shell(kind, (rendered / file).read_text("utf-8")) for kind, file in files.items()}


def make_packages(work: SiteWork) -> list[BuiltPackage]:
    """Write the data packages into `_build/packages`, afresh."""
    folder = work.build_folder / "packages"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    packages = build_packages(work.corpus, folder, work.site_url, build_date(work.corpus))
    work.cache.put(_PACKAGES, packages)
    return packages


def build_date(corpus: Corpus) -> dt.date:
    """Return the date that outputs bear: SOURCE_DATE_EPOCH, else the release's day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and not epoch.isdecimal():
        raise RuntimeError(f"SOURCE_DATE_EPOCH không phải số giây: “{epoch}”")
    date = date_of_epoch(int(epoch)) if epoch else corpus.registries.release.released_on
    return max(date.first, _ZIP_BEGINS)


def publish(
    work: SiteWork, rendered: Path, shell_files: dict[str, str], target: Path
) -> tuple[Stamped | None, list[Problem]]:
    """Build the whole site into a new folder and put it in place if it passes verification.

    Args:
        work: What to build with.
        rendered: Folder that MkDocs has built into.
        shell_files: Kind of shell → its file in `rendered`.
        target: The site's folder; left as it is when anything is wrong.

    Returns:
        What was stamped (None when nothing was published), and what is wrong.
    """
    synthetic = synthetic_problems(work.corpus)
    if synthetic:
        return None, synthetic
    staged = target.with_name(target.name + ".new")
    shutil.rmtree(staged, ignore_errors=True)
    packages = make_packages(work)
    lost = unexpected_rows(packages[0], work.corpus.registries)
    if lost:
        return None, lost
    shells = find_shells(rendered, shell_files)
    jobs = page_jobs(work, packages)
    _refuse_missing(jobs, shells)
    mark = target.with_name(target.name + ".mark")
    stamped = stamp_pages(jobs, shells, staged, _known_pages(work, target, mark), target)
    place_files(work, rendered, shell_files, staged, [job.path for job in jobs])
    build_index(staged, work.build_folder / "shadow")
    problems = verify_site(staged, [job.path for job in jobs], urlsplit(work.site_url).path or "/")
    if problems:
        shutil.rmtree(staged)
        return None, problems
    mark.unlink(missing_ok=True)
    swap(staged, target)
    work.cache.set_pages(str(target), stamped.keys)
    _mark_pages(work, target, mark, stamped)
    work.cache.drop_unused()
    return stamped, []


def _refuse_missing(jobs: list[PageJob], shells: dict[str, Shell]) -> None:
    missing = sorted({job.shell for job in jobs} - shells.keys())
    if missing:
        raise RuntimeError(f"thiếu khung trang: {', '.join(missing)} (trang có “shell:” trong docs/)")


def _known_pages(work: SiteWork, target: Path, mark: Path) -> dict[str, str]:
    """Return the keys of the pages in a folder, if cache and folder are of one build.

    The mark beside the folder and the one in the cache are written together after a
    build; where they differ, what the cache says of the folder is not to be believed.
    """
    said = mark.read_text("utf-8") if mark.is_file() else ""
    is_ours = said != "" and work.cache.get(f"mark:{target}") == said
    return work.cache.pages(str(target)) if is_ours else {}


def _mark_pages(work: SiteWork, target: Path, mark: Path, stamped: Stamped) -> None:
    said = digest(*(part for item in sorted(stamped.keys.items()) for part in item))
    work.cache.put(f"mark:{target}", said)
    mark.write_text(said, "utf-8")


def preview(
    work: SiteWork, rendered: Path, shell_files: dict[str, str], target: Path
) -> tuple[Stamped | None, list[Problem]]:
    """Bring a folder that is being served up to date; packages and search stay as last built."""
    synthetic = synthetic_problems(work.corpus)
    if synthetic:
        return None, synthetic
    packages: list[BuiltPackage] = work.cache.get(_PACKAGES) or []
    zips = [work.build_folder / "packages" / f"{package.name}.zip" for package in packages]
    if not zips or not all(path.is_file() for path in zips):
        packages = make_packages(work)
    shells = find_shells(rendered, shell_files)
    jobs = page_jobs(work, packages)
    _refuse_missing(jobs, shells)
    stamped = stamp_pages(jobs, shells, target, work.cache.pages(str(target)))
    place_files(work, rendered, shell_files, target, [job.path for job in jobs])
    work.cache.set_pages(str(target), stamped.keys)
    return stamped, []


def place_files(
    work: SiteWork, rendered: Path, shell_files: dict[str, str], target: Path, paths: list[str]
) -> None:
    """Put in place everything but the data pages: hand-written pages, assets, downloads."""
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
    packages = work.build_folder / "packages"
    for path in _files(packages):
        yield path, routes.DATA + path.relative_to(packages).as_posix()


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
