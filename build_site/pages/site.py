"""What every page needs to know of the site it is on."""

import datetime as dt
from dataclasses import dataclass, field

from jinja2 import Environment
from markupsafe import Markup

from build_site import routes
from build_site.cache.store import digest
from build_site.corpus.corpus import Corpus
from build_site.pages.entry_links import EntryLinks
from build_site.pages.language import VIETNAMESE, Language, is_english

_TO_VIETNAMESE = Markup(' hreflang="vi"')


@dataclass(frozen=True, slots=True)
class Site:
    """The site that pages are made for.

    Attributes:
        corpus: All records.
        environment: The templates.
        repo_url: Address of the public repository, or "" while there is none.
        base_key: Digest of what all pages depend on.
        site_url: Address of the published site, ending with a slash.
        as_of: The day on which deadlines are judged: the date of the build.
        language: The language of its pages; whoever makes them must be speaking it.
    """

    corpus: Corpus
    environment: Environment
    repo_url: str
    base_key: str
    site_url: str
    as_of: dt.date
    language: Language
    _links: dict[int, EntryLinks] = field(default_factory=dict)

    def links(self, path: str) -> EntryLinks:
        """Return the names of registry entries with links, as the page at `path` shows them."""
        depth = path.count("/")
        if depth not in self._links:
            self._links[depth] = EntryLinks(self.corpus.registries, depth)
        return self._links[depth]

    def key(self, *parts: str) -> str:
        """Return the key of a page made of the registries and of further parts."""
        return digest(self.base_key, *parts)

    def render(self, template: str, path: str, **values: object) -> str:
        """Render a template for the page at `path`; links are relative to it."""
        return self.environment.get_template(template).render(
            link=Linker(path, self.site_url), routes=routes, **values
        )

    def url(self, path: str) -> str:
        """Return the full address of a place on the site."""
        return self.site_url + path

    def edit_link(self, record_path: str) -> str:
        """Return where a record is edited: the forge's form, or how to do it by hand."""
        if self.repo_url:
            return f"{self.repo_url.rstrip('/')}/edit/main/{record_path}"
        return f"{routes.CONTRIBUTE}#sua-ban-ghi"

    def report_link(self) -> str:
        """Return where an error is reported."""
        if self.repo_url:
            return f"{self.repo_url.rstrip('/')}/issues/new"
        return f"{routes.CONTRIBUTE}#bao-loi"


class Linker:
    """Turns addresses of the site into links from one page; others stay as they are.

    Addresses are those of the Vietnamese pages. A link from an English page leads to the
    English twin where there is one.
    """

    __slots__ = ("_is_english", "_out", "_site_url", "_up", "here")

    def __init__(self, path: str, site_url: str = routes.DEFAULT_SITE_URL) -> None:
        self.here = path
        self._is_english = is_english()
        self._up = "../" * path.count("/")
        self._out = f"../{self._up}" if self._is_english else self._up
        self._site_url = site_url

    def __call__(self, target: str) -> str:
        """Return the link to an address relative to the site root."""
        if target.startswith("https://"):
            return target
        if self._is_english and not routes.has_english(target):
            return self._out + target
        return self._up + target or "./"

    def language(self, target: str) -> str:
        """Return the attribute by which a link says that it leads to a page in Vietnamese."""
        is_other = self._is_english and not target.startswith("https://") and not routes.has_english(target)
        return _TO_VIETNAMESE if is_other else ""

    def reading(self) -> str:
        """Return the link to where the reading of a target is explained."""
        if self._is_english:
            return f"{self._out}{routes.ENGLISH_ABOUT}#targets"
        return f"{self._up}{routes.METHOD}#chi-tieu"

    def full(self, target: str) -> str:
        """Return the full address of a place on the site, for what is read elsewhere."""
        if self._is_english and routes.has_english(target):
            return self._site_url + routes.english(target)
        return self._site_url + target


def make_site(
    corpus: Corpus,
    environment: Environment,
    repo_url: str,
    as_of: dt.date,
    *,
    site_url: str,
    language: Language = VIETNAMESE,
) -> Site:
    """Return the site of a corpus in one language."""
    attached = str(corpus.archive.is_attached)
    base_key = digest(corpus.registries.fingerprint, repo_url, site_url, attached, language.key)
    return Site(corpus, environment, repo_url, base_key, site_url, as_of, language)
