"""A finished page of MkDocs with tokens in it, from which data pages are stamped.

A shell is an ordinary page of `docs/` with `shell: <kind>` in its front matter. MkDocs
renders it once; its HTML is cut at the tokens here, and each data page is a string join.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from build_site import routes
from build_site.cache.store import digest
from build_site.pages.escaping import escaped
from build_site.pages.language import gettext as _
from build_site.pages.names import plain
from build_site.pages.page import Alternate, Page, PageJob, TocEntry

_TOKEN = re.compile(r"KHM0([A-Z]+)0KHM")
TOKENS = frozenset({"TITLE", "DESCRIPTION", "PATH", "TWIN", "SWITCH", "LINKS", "BODY", "TOC"})
"""What may stand in a shell; `BODY` must. `TWIN` is the address of the page in the other
language, `SWITCH` the link to it."""

_LONGEST_DESCRIPTION = 300
"""About twice what a page of results shows; the rest would only be weight."""


@dataclass(frozen=True, slots=True)
class Shell:
    """A page cut at its tokens: text, token, text, token … text."""

    kind: str
    pieces: tuple[str, ...]
    key: str

    def stamp(self, page: Page, path: str) -> str:
        """Return the HTML of a data page at an address."""
        twin = routes.twin(path) or ""
        values = {
            "TITLE": escaped(plain(page.title)),
            "DESCRIPTION": escaped(clipped(plain(page.description))),
            "PATH": path,
            "TWIN": twin,
            "SWITCH": routes.relative(twin, path),
            "LINKS": links_html(page.alternates, path),
            "BODY": page.body,
            "TOC": toc_html(page.toc),
        }
        pieces = list(self.pieces)
        for index in range(1, len(pieces), 2):
            pieces[index] = values[pieces[index]]
        return "".join(pieces)


def clipped(text: str) -> str:
    """Return a description as search engines and previews show it: whole sentences if they fit."""
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    head = text[:_LONGEST_DESCRIPTION]
    sentence = head.rfind(". ") + 1
    return (
        head[:sentence] if sentence > len(head) // 3 else head[:-2].rpartition(" ")[0].rstrip(" ,;:") + " …"
    )


def cut_shell(kind: str, html: str) -> Shell:
    """Return the shell that a finished page is.

    Raises:
        RuntimeError: The page has no place for a body, or an unknown token.
    """
    pieces = tuple(_TOKEN.split(html))
    names = set(pieces[1::2])
    if "BODY" not in names or not names <= TOKENS:
        shown = ", ".join(sorted(names)) or "không có chỗ nào"
        raise RuntimeError(f"khung trang “{kind}” thiếu chỗ BODY hoặc có chỗ lạ ({shown})")
    return Shell(kind, pieces, digest(html))


def find_shells(rendered: Path, files: dict[str, str]) -> dict[str, Shell]:
    """Return the shells among the pages MkDocs made; `files` is kind → file below `rendered`."""
    return {kind: cut_shell(kind, (rendered / file).read_text("utf-8")) for kind, file in files.items()}


def refuse_missing(jobs: list[PageJob], shells: dict[str, Shell]) -> None:
    """Refuse pages for which there is no shell.

    Raises:
        RuntimeError: It names the shells that are missing.
    """
    missing = sorted({job.shell for job in jobs} - shells.keys())
    if missing:
        raise RuntimeError(f"thiếu khung trang: {', '.join(missing)} (trang có “shell:” trong docs/)")


def links_html(alternates: tuple[Alternate, ...], path: str) -> str:
    """Return the links in a page's head by which programs find its feed and its calendar."""
    return "\n".join(
        f'<link rel="alternate" type="{escaped(alternate.media_type)}" title="{escaped(_(alternate.title))}" '
        f'href="{escaped(routes.relative(alternate.path, path))}">'
        for alternate in alternates
    )


def toc_html(entries: tuple[TocEntry, ...]) -> str:
    """Return a page's table of contents, or nothing for a page without sections."""
    if not entries:
        return ""
    lines = "".join(
        f'<li><a href="#{escaped(entry.anchor)}">{escaped(entry.title)}</a></li>\n' for entry in entries
    )
    label, title = escaped(_("Mục lục")), escaped(_("Trong trang này"))
    return f'<aside class="khm-toc" aria-label="{label}">\n<p>{title}</p>\n<ul>\n{lines}</ul>\n</aside>'
