"""The whole site, built into a new folder and put in place only if it passes verification."""

import shutil
from pathlib import Path

from build_site.feeds.build import build_feeds
from build_site.packages.expected_rows import unexpected_rows
from build_site.packages.synthetic import synthetic_problems
from build_site.problems import Problem
from build_site.search.index import build_index
from build_site.website.jobs import page_jobs
from build_site.website.marks import known_pages, mark_pages
from build_site.website.offline import write_offline
from build_site.website.place import place_api, place_files, place_metadata, place_packages, swap
from build_site.website.releases import find_releases, refuse_changed
from build_site.website.shell import find_shells, refuse_missing
from build_site.website.stamp import (
    Stamped,
    stamp_pages,
    write_file,
)
from build_site.website.verify import verify_site
from build_site.website.work import SiteWork, build_date, make_api, make_packages


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
    refuse_missing(jobs, shells)
    mark = target.with_name(target.name + ".mark")
    stamped = stamp_pages(jobs, shells, staged, known_pages(work.cache, target, mark), target)
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
    mark_pages(work.cache, target, mark, stamped.keys)
    work.cache.drop_unused()
    return stamped, []
