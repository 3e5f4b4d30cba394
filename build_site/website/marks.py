"""Whether what the cache says of a folder's pages is to be believed.

A mark in a file and the one in the cache are written together when the folder's pages are;
where they differ, one of the two has missed a build: it was interrupted, or the cache could
not be had.
"""

from collections.abc import Mapping
from pathlib import Path

from build_site.cache.store import Cache, digest


def known_pages(cache: Cache, target: Path, mark: Path) -> dict[str, str]:
    """Return path → key of the pages in a folder, if cache and folder are of one build."""
    said = mark.read_text("utf-8") if mark.is_file() else ""
    is_ours = said != "" and cache.get(f"mark:{target}") == said
    return cache.pages(str(target)) if is_ours else {}


def mark_pages(cache: Cache, target: Path, mark: Path, keys: Mapping[str, str]) -> None:
    """Write the marks of a folder whose pages have these keys."""
    said = digest(*sorted(keys), *(keys[path] for path in sorted(keys)))
    cache.put(f"mark:{target}", said)
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.write_text(said, "utf-8")
