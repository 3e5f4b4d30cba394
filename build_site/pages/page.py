"""A page before it has a shell, and the promise to make one."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A line of a page's table of contents: the anchor and what it is called."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """Another form in which a page can be had, for programs: a feed, a calendar.

    Attributes:
        title: What a feed reader shows of it.
        path: Its address, relative to the site root.
        media_type: What it is.
    """

    title: str
    path: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page's own part; title and description are text, the body is HTML.

    Attributes:
        files: Path → content of the files published along with the page.
    """

    title: str
    description: str
    body: str
    toc: tuple[TocEntry, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    alternates: tuple[Alternate, ...] = ()


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page that can be made.

    Attributes:
        path: Address relative to the site root (`tinh/hue/`).
        shell: The kind of page, which is the name of its shell.
        key: Digest of all that the page is made of, the shell and this program apart.
        render: Makes the page.
        files: Paths of the files that the page brings along.
    """

    path: str
    shell: str
    key: str
    render: Callable[[], Page]
    files: tuple[str, ...] = ()
