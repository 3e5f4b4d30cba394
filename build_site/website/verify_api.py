"""Whether what the API's files link to is there: pages, places on them, other files."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from build_site import routes
from build_site.problems import Problem


def api_problems(
    site: Path, files: set[str], ids: Mapping[str, Iterable[str]], site_url: str
) -> list[Problem]:
    """Return a problem for each address of this site, in a file of the API, that leads nowhere.

    Args:
        site: The site's folder.
        files: Every file of the site, relative to it.
        ids: Page → the ids on it.
        site_url: Absolute address of the site; ends with a slash.
    """
    # A brace is a template for addresses, which names no file.
    address = re.compile(rb'"' + re.escape(site_url.encode()) + rb'([^"{\\]*)"')
    first: dict[bytes, str] = {}
    for name in sorted(files):
        if name.startswith(routes.API) and name.endswith(".json"):
            for found in set(address.findall((site / name).read_bytes())):
                first.setdefault(found, name)
    return [
        Problem(
            code="site-broken-link",
            message=f"Tệp API dẫn đến “/{route}” không có trong trang web.",
            hint="Dựng lại cả trang; nếu vẫn thế thì đó là lỗi của chương trình.",
            path=first[found],
        )
        for found in first
        if not _is_there(route := found.decode(), files, ids)
    ]


def _is_there(route: str, files: set[str], ids: Mapping[str, Iterable[str]]) -> bool:
    path, _, anchor = route.partition("#")
    name = routes.page_file(path)
    if name not in files:  # the root of the API is named without its slash
        name = routes.page_file(f"{path}/")
    return name in files and (not anchor or anchor in ids.get(name, ()))
