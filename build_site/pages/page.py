"""A page before it has a shell, and the promise to make one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from build_site import routes
from build_site.cache.store import digest
from build_site.pages.language import VIETNAMESE, Language


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


class PageJob(NamedTuple):
    """A page that can be made; there are many thousands, and they are quickly made as tuples.

    Attributes:
        path: Address relative to the site root (`tinh/hue/`).
        shell: The kind of page, which is the name of its shell.
        key: Digest of all that the page is made of, the shell and this program apart.
        render: Makes the page.
        files: Paths of the files that the page brings along.
        language: What must be spoken when it is made.
    """

    path: str
    shell: str
    key: str
    render: Callable[[], Page]
    files: tuple[str, ...] = ()
    language: Language = VIETNAMESE


def english_shell(kind: str) -> str:
    """Return the name of the shell of the English pages of a kind."""
    return f"{kind}.en"


def twins(jobs: Iterable[PageJob], language: Language) -> list[PageJob]:
    """Return the jobs that make the English twins of pages, from jobs of an English site.

    The files that a page brings along are those of its Vietnamese twin.
    """
    return [
        job._replace(
            path=routes.english(job.path),
            shell=english_shell(job.shell),
            key=digest(language.tag, language.key, job.key),
            files=(),
            language=language,
        )
        for job in jobs
        if routes.has_english(job.path)
    ]
