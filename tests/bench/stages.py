"""One run of every stage on a synthetic project, in a process of its own; prints JSON."""

import json
import re
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from build_site import routes
from build_site.api.build import build_api
from build_site.archive.store import find_archive
from build_site.cache.store import Cache
from build_site.checks.project import open_project, program_key
from build_site.checks.run import check_corpus
from build_site.corpus.load import load_corpus
from build_site.feeds.build import build_feeds
from build_site.packages.build import build_packages
from build_site.packages.formats import ALL_FORMATS
from build_site.pages.page import english_shell
from build_site.search.index import build_index
from build_site.website.place import place_files
from build_site.website.preview import preview_pages
from build_site.website.shell import find_shells
from build_site.website.stamp import write_file
from build_site.website.verify import verify_site
from build_site.website.work import SiteWork, build_date

SITE_URL = "https://kehoachmo.example/"
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)


class Meter:
    """Collects CPU and wall seconds and peak memory of named stages."""

    def __init__(self) -> None:
        self.stages: dict[str, dict[str, float]] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure what happens inside; children that have ended count too."""
        cpu, wall = cpu_seconds(), time.perf_counter()
        yield
        self.stages[name] = {
            "cpu": cpu_seconds() - cpu,
            "wall": time.perf_counter() - wall,
            "peak_mb": peak_mb(),
        }


def cpu_seconds() -> float:
    """Return CPU seconds of this process and of its ended children."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def peak_mb() -> float:
    """Return the most memory that this process, or one of its ended children, ever had, in MiB.

    What getrusage says of this process itself begins with the memory of whoever started it.
    """
    status = Path("/proc/self/status").read_text("ascii")
    own = int(_PEAK.findall(status)[0])
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def shell_files(docs: Path) -> dict[str, str]:
    """Return kind → file of the shells, as `docs/` declares them, with their English twins."""
    found = {}
    for path in sorted(docs.rglob("*.md")):
        head = path.read_text("utf-8").split("\n")[:6]
        for line in head:
            if line.startswith("shell: "):
                name = path.relative_to(docs).with_suffix("").as_posix()
                folder = name.removesuffix("index").rstrip("/")
                file = f"{folder}/index.html" if folder else "index.html"
                kind = line.removeprefix("shell: ")
                found[kind] = file
                if "language: vi" not in head:
                    found[english_shell(kind)] = routes.english(file)
    return found


def cold(project: Path, rendered: Path, docs: Path, *, with_search: bool) -> dict[str, dict[str, float]]:
    """Run every stage from YAML to finished pages with nothing known before."""
    meter = Meter()
    build = project / "_build"
    out = build / "out"
    cache = Cache(build / "cache", program_key(project))
    with meter.stage("read, shape, build"):
        corpus, problems = load_corpus(project, find_archive(project), cache)
    if corpus is None or problems:
        raise ValueError(problems[:3])
    with meter.stage("checks and evidence"):
        problems = check_corpus(corpus, cache)
    if problems:
        raise ValueError(problems[:3])
    with meter.stage("tables and packages"):
        packages = build_packages(
            corpus, build / "packages", SITE_URL, build_date(corpus), allow_synthetic=True
        )
        cache.put("packages:last", packages)
    with meter.stage("static API"):
        api = out / routes.API
        api.mkdir(parents=True, exist_ok=True)
        build_api(corpus, api, SITE_URL, build_date(corpus), problems, allow_synthetic=True)
    work = SiteWork(corpus, cache, SITE_URL, "", build)
    shells = find_shells(rendered, shell_files(docs))
    with meter.stage("render and stamp"):
        stamped = preview_pages(work, packages, shells, out)
    with meter.stage("feeds and calendars"):
        for name, content in build_feeds(corpus, SITE_URL):
            write_file(out / name, content)
    with meter.stage("write the cache"):
        cache.close()
    place_files(work, rendered, shell_files(docs), out, list(stamped.keys))
    with meter.stage("verify"):
        verify_site(out, list(stamped.keys))
    if with_search:
        with meter.stage("search index"):
            build_index(out, corpus)
    meter.stages["written"] = {"pages": stamped.written, "mb": folder_mb(build)}
    return meter.stages


def form(project: Path, key: str) -> dict[str, float]:
    """Make the packages in one form (and in CSV, without which there is none), with plans in the cache."""
    opened = open_project(project, None)
    if opened.corpus is None or opened.problems:
        raise ValueError(opened.problems[:3])
    formats = [item for item in ALL_FORMATS if item.key == key]
    folder = project / "_build" / "forms"
    shutil.rmtree(folder, ignore_errors=True)
    meter = Meter()
    with meter.stage(key):
        built = build_packages(
            opened.corpus, folder, SITE_URL, build_date(opened.corpus), formats, allow_synthetic=True
        )
    opened.cache.close()
    size = sum(file.bytes for package in built for file in package.files if file.format == key)
    shutil.rmtree(folder)
    return meter.stages[key] | {"mb": size / 1e6}


def edit(project: Path, rendered: Path, docs: Path) -> dict[str, float]:
    """Bring the site up to date after an edit, as a process that knows only the cache.

    `cpu` is what that takes in a process that runs already, as `mkdocs serve` does; `start`
    what it takes to start one.
    """
    files = shell_files(docs)  # which MkDocs would say
    start = cpu_seconds()
    out = project / "_build" / "out"
    opened = open_project(project, None)
    if opened.corpus is None or opened.problems:
        raise ValueError(opened.problems[:3])
    work = SiteWork(opened.corpus, opened.cache, SITE_URL, "", project / "_build")
    shells = find_shells(rendered, files)
    stamped = preview_pages(work, opened.cache.get("packages:last"), shells, out)
    opened.cache.close()
    return {"written": stamped.written, "held": stamped.held, "cpu": cpu_seconds() - start, "start": start}


def folder_mb(folder: Path) -> float:
    """Return how much a folder holds, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main() -> None:
    """Run one of them and print what it gives."""
    kind, project, rendered, docs = sys.argv[1], *map(Path, sys.argv[2:5])
    run: dict[str, Callable[[], object]] = {
        "cold": lambda: cold(project, rendered, docs, with_search=False),
        "cold+search": lambda: cold(project, rendered, docs, with_search=True),
        "edit": lambda: edit(project, rendered, docs),
        **{f"form:{item.key}": partial(form, project, item.key) for item in ALL_FORMATS},
    }
    sys.stdout.write(json.dumps(run[kind]()) + "\n")


if __name__ == "__main__":
    main()
