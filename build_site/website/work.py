"""One build of the site, from records that are known to be right to a folder of files."""

import datetime as dt
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_site import routes
from build_site.api.build import build_api, edition_of
from build_site.cache.store import Cache, digest
from build_site.corpus.corpus import Corpus
from build_site.feeds.build import build_feeds
from build_site.metadata.description import Catalogue
from build_site.metadata.schema_org import render_schema_org
from build_site.packages.build import BuiltPackage, build_packages
from build_site.packages.checksums import CHECKSUMS
from build_site.packages.expected_rows import unexpected_rows
from build_site.packages.formats import ALL_FORMATS, QUICK_FORMATS, Format
from build_site.packages.synthetic import synthetic_problems
from build_site.pages.agency import agency_jobs
from build_site.pages.api import api_jobs
from build_site.pages.changes import changes_job
from build_site.pages.coverage import coverage_job
from build_site.pages.deadlines import deadline_jobs
from build_site.pages.downloads import download_jobs
from build_site.pages.gathered import gather
from build_site.pages.indicator import indicator_jobs
from build_site.pages.instrument import instrument_jobs
from build_site.pages.language import VIETNAMESE, Language, english, speaking
from build_site.pages.lists import list_jobs
from build_site.pages.page import PageJob, twins
from build_site.pages.plan import plan_jobs
from build_site.pages.plan_text import plan_text_jobs
from build_site.pages.province import province_jobs
from build_site.pages.render import make_environment
from build_site.pages.search import search_job
from build_site.pages.site import Site, make_site
from build_site.pages.theme import theme_jobs
from build_site.problems import Problem
from build_site.search.index import build_index
from build_site.text.dates import date_of_epoch
from build_site.website.described import catalogue_of, write_descriptions
from build_site.website.offline import write_offline
from build_site.website.releases import EarlierRelease, find_releases, refuse_changed
from build_site.website.shell import Shell, cut_shell
from build_site.website.sitemap import sitemap
from build_site.website.stamp import (
    Stamped,
    copy_changed,
    link_file,
    stamp_pages,
    write_file,
)
from build_site.website.verify import verify_site

_ZIP_BEGINS = dt.date(1980, 1, 1)
"""The first day that a ZIP entry can bear (APPNOTE 4.4.6)."""

_PACKAGES = "packages:last"
"""Key of the packages last made; a preview shows those."""

_GATHERED = "gathered:"
"""Start of the key of the pages, in one folder, that gather plans, and of what they rest on."""

PREVIEW_PLANS = 300
"""With more plans than this, a preview leaves pages that gather plans as they were first made."""


@dataclass(frozen=True, slots=True)
class SiteWork:
    """What a build works with.

    Attributes:
        corpus: Checked records.
        cache: What earlier builds worked out.
        site_url: Address of the published site, ending with a slash.
        repo_url: Address of the public repository, or "".
        build_folder: The project's `_build`.
        problems: What the check finds on the records; no errors among them.
        releases: Folder of the data releases published before, one folder a version.
    """

    corpus: Corpus
    cache: Cache
    site_url: str
    repo_url: str
    build_folder: Path
    problems: Sequence[Problem] = ()
    releases: Path | None = None

    @property
    def api_folder(self) -> Path:
        """Return where the API is built before it is put into a site."""
        return self.build_folder / "api"


def page_jobs(
    work: SiteWork, packages: list[BuiltPackage], releases: Sequence[EarlierRelease] = ()
) -> list[PageJob]:
    """Return every data page of the site."""
    sites = _sites(work)
    jobs = [*_record_jobs(work, sites, packages, releases), *_gathering_jobs(sites)]
    return sorted(jobs, key=lambda job: job.language.tag != VIETNAMESE.tag)


def _sites(work: SiteWork) -> tuple[Site, Site]:
    """Return the site in Vietnamese and in English."""
    return _site(work, VIETNAMESE), _site(work, english())


def _site(work: SiteWork, language: Language) -> Site:
    environment = make_environment(work.build_folder / "cache" / "templates", language)
    return make_site(
        work.corpus,
        environment,
        work.repo_url,
        build_date(work.corpus),
        site_url=work.site_url,
        language=language,
    )


def _record_jobs(
    work: SiteWork,
    sites: tuple[Site, Site],
    packages: list[BuiltPackage],
    releases: Sequence[EarlierRelease] = (),
) -> list[PageJob]:
    """Return the pages of plans and provinces, lists of what is known of every plan, downloads."""
    vietnamese, other = sites
    jobs = [
        *_shared_record_jobs(work, vietnamese, packages, releases),
        *plan_text_jobs(vietnamese),
        *api_jobs(vietnamese, edition_of(work.corpus, work.site_url, build_date(work.corpus))),
    ]
    with speaking(other.language):
        return jobs + twins(_shared_record_jobs(work, other, packages, releases), other.language)


def _shared_record_jobs(
    work: SiteWork, site: Site, packages: list[BuiltPackage], releases: Sequence[EarlierRelease]
) -> list[PageJob]:
    """Return those of the pages that are there in every language."""
    return [
        *list_jobs(site),
        *province_jobs(site),
        *plan_jobs(site),
        coverage_job(site),
        *download_jobs(
            site,
            packages,
            work.site_url,
            lambda: render_schema_org(_catalogue(work, packages)),
            [release.version for release in releases],
        ),
        changes_job(site),
        search_job(site),
    ]


def _gathering_jobs(sites: tuple[Site, Site]) -> list[PageJob]:
    """Return the pages that gather what many plans say of one thing."""
    vietnamese, other = sites
    jobs = _shared_gathering_jobs(vietnamese)
    with speaking(other.language):
        return jobs + twins(_shared_gathering_jobs(other), other.language)


def _shared_gathering_jobs(site: Site) -> list[PageJob]:
    gathered = gather(site)
    return [
        *indicator_jobs(gathered),
        *deadline_jobs(gathered),
        *agency_jobs(gathered),
        *instrument_jobs(gathered),
        *theme_jobs(gathered),
    ]


def find_shells(rendered: Path, files: dict[str, str]) -> dict[str, Shell]:
    """Return the shells among the pages MkDocs made; `files` is kind → file below `rendered`."""
    return {kind: cut_shell(kind, (rendered / file).read_text("utf-8")) for kind, file in files.items()}


def make_packages(work: SiteWork, formats: Sequence[Format] = ALL_FORMATS) -> list[BuiltPackage]:
    """Write the data packages into `_build/packages`, afresh."""
    folder = work.build_folder / "packages"
    shutil.rmtree(folder, ignore_errors=True)
    packages = build_packages(work.corpus, folder, work.site_url, build_date(work.corpus), formats)
    write_descriptions(_catalogue(work, packages), work.build_folder / "metadata")
    work.cache.put(_PACKAGES, packages)
    return packages


def make_api(work: SiteWork) -> None:
    """Write the API into its folder below `_build`, afresh."""
    shutil.rmtree(work.api_folder, ignore_errors=True)
    work.api_folder.mkdir(parents=True)
    build_api(work.corpus, work.api_folder, work.site_url, build_date(work.corpus), work.problems)


def place_api(work: SiteWork, target: Path) -> None:
    """Put the API that was built last into a site that has none.

    Its thousands of files are linked, not copied: what is built anew is written as new
    files, so that a site keeps what it has.
    """
    shutil.copytree(work.api_folder, target / routes.API, copy_function=_link, dirs_exist_ok=True)


def _catalogue(work: SiteWork, packages: list[BuiltPackage]) -> Catalogue:
    return catalogue_of(work.corpus, packages, work.site_url, build_date(work.corpus))


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
    releases = find_releases(work.releases)
    refuse_changed(releases, packages[0].version, work.build_folder / "packages")
    shells = find_shells(rendered, shell_files)
    jobs = page_jobs(work, packages, releases)
    _refuse_missing(jobs, shells)
    mark = target.with_name(target.name + ".mark")
    stamped = stamp_pages(jobs, shells, staged, _known_pages(work, target, mark), target)
    place_files(work, rendered, shell_files, staged, [job.path for job in jobs])
    place_packages(work.build_folder / "packages", staged, packages[0].version, releases)
    place_metadata(work, staged)
    make_api(work)
    place_api(work, staged)
    for name, content in build_feeds(work.corpus, work.site_url):
        write_file(staged / name, content)
    build_index(staged, work.corpus)
    write_offline(staged, work.site_url, build_date(work.corpus))
    problems = verify_site(staged, [job.path for job in jobs], work.site_url)
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
    """Bring a folder that is being served up to date; packages, API and search stay as last built.

    Where no packages were built yet, only their quickest form is made.
    """
    synthetic = synthetic_problems(work.corpus)
    if synthetic:
        return None, synthetic
    packages: list[BuiltPackage] = work.cache.get(_PACKAGES) or []
    if not packages or not (work.build_folder / "packages" / CHECKSUMS).is_file():  # written last
        packages = make_packages(work, QUICK_FORMATS)
    stamped = preview_pages(work, packages, find_shells(rendered, shell_files), target)
    place_files(work, rendered, shell_files, target, list(stamped.keys))
    place_packages(work.build_folder / "packages", target, packages[0].version)
    place_metadata(work, target)
    index = routes.api_file("index")
    if not (target / index).is_file():
        if not (work.api_folder / index.removeprefix(routes.API)).is_file():
            make_api(work)
        place_api(work, target)
    return stamped, []


def preview_pages(
    work: SiteWork,
    packages: list[BuiltPackage],
    shells: dict[str, Shell],
    target: Path,
    hold_above: int = PREVIEW_PLANS,
) -> Stamped:
    """Bring the data pages of a folder up to date.

    With very many plans, one edit would have to make hundreds of pages anew that gather
    plans. Those then stay as the folder's first build made them, until a registry changes.

    Args:
        work: What to build with.
        packages: The packages that the page of downloads shows.
        shells: Kind → shell.
        target: The folder.
        hold_above: With more plans than this, pages that gather plans stay.
    """
    sites = _sites(work)
    jobs = _record_jobs(work, sites, packages)
    # a folder without its first page is a new one, whatever was in one of its name
    is_there = (target / routes.page_file(routes.HOME)).is_file()
    known = work.cache.pages(str(target)) if is_there else {}
    is_large = len(work.corpus.summaries) > hold_above
    held = _held_pages(work, sites, target, known) if is_large else {}
    if not held:
        gathering = _gathering_jobs(sites)
        made = (_gathering_key(sites), [job.path for job in gathering])
        work.cache.put(f"{_GATHERED}{target}", made)
        jobs += gathering
    _refuse_missing(jobs, shells)
    stamped = stamp_pages(jobs, shells, target, known)
    stamped = replace(stamped, keys={**stamped.keys, **held}, held=len(held))
    work.cache.set_pages(str(target), stamped.keys, known if is_there else None)
    return stamped


def _gathering_key(sites: tuple[Site, Site]) -> str:
    return digest(*(site.base_key for site in sites), sites[0].as_of.isoformat())


def _held_pages(
    work: SiteWork, sites: tuple[Site, Site], target: Path, known: dict[str, str]
) -> dict[str, str]:
    """Return path → key of the pages that a preview leaves as they are."""
    made = work.cache.get(f"{_GATHERED}{target}")
    if made is None:
        return {}
    key, paths = made
    if key != _gathering_key(sites):
        return {}
    return {path: known[path] for path in paths if path in known}


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
