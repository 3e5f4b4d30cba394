"""Brings a folder that is being served up to date after an edit."""

from dataclasses import replace
from pathlib import Path

from build_site import routes
from build_site.cache.store import digest
from build_site.packages.build import BuiltPackage
from build_site.packages.checksums import CHECKSUMS
from build_site.packages.formats import QUICK_FORMATS
from build_site.packages.synthetic import synthetic_problems
from build_site.pages.site import Site
from build_site.problems import Problem
from build_site.website.jobs import gathering_jobs, record_jobs, sites_of
from build_site.website.marks import known_pages, mark_pages
from build_site.website.place import place_api, place_files, place_metadata, place_packages
from build_site.website.shell import Shell, find_shells, refuse_missing
from build_site.website.stamp import Stamped, stamp_pages
from build_site.website.work import LAST_PACKAGES, SiteWork, make_api, make_packages

_GATHERED = "gathered:"
"""Start of the key of the pages, in one folder, that gather plans, and of what they rest on."""

_MARK = ".khm-pages"
"""Name of the mark in a folder that is being served."""

PREVIEW_PLANS = 300
"""With more plans than this, a preview leaves pages that gather plans as they were first made."""


def preview(
    work: SiteWork, rendered: Path, shell_files: dict[str, str], target: Path
) -> tuple[Stamped | None, list[Problem]]:
    """Bring a folder that is being served up to date; packages, API and search stay as last built.

    Where no packages were built yet, only their quickest form is made.
    """
    synthetic = synthetic_problems(work.corpus)
    if synthetic:
        return None, synthetic
    packages: list[BuiltPackage] = work.cache.get(LAST_PACKAGES) or []
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
    sites = sites_of(work)
    jobs = record_jobs(work, sites, packages)
    mark = target / _MARK
    known = known_pages(work.cache, target, mark)
    mark.unlink(missing_ok=True)  # whatever ends this run early, its pages are then made anew
    is_large = len(work.corpus.summaries) > hold_above
    held = _held_pages(work, sites, target, known) if is_large else {}
    if not held:
        gathering = gathering_jobs(sites)
        made = (_gathering_key(sites), [job.path for job in gathering])
        work.cache.put(f"{_GATHERED}{target}", made)
        jobs += gathering
    refuse_missing(jobs, shells)
    stamped = stamp_pages(jobs, shells, target, known)
    stamped = replace(stamped, keys={**stamped.keys, **held}, held=len(held))
    for path in known.keys() - stamped.keys.keys():
        (target / routes.page_file(path)).unlink(missing_ok=True)
    work.cache.set_pages(str(target), stamped.keys, known or None)
    mark_pages(work.cache, target, mark, stamped.keys)
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
