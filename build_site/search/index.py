"""Finished pages → the index: everything that search needs, in files below one address."""

import hashlib
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from build_site import routes
from build_site.corpus.corpus import Corpus
from build_site.search.facets import Facets, facets_of, issuer_name
from build_site.search.files import CARDS, Card, card_file, script, term_files, text_parts
from build_site.search.lexicon import FORMER, Concept, Spotter, read_lists
from build_site.search.postings import Postings, encode_all
from build_site.search.program import program
from build_site.search.reading import PageText, read_page
from build_site.search.standing import Standing, standing
from build_site.search.terms import page_terms
from build_site.text.syllables import form_of, words_of

SITE_NAME = "Kế hoạch Mở"
_NOT_SEARCHED = {
    routes.page_file(routes.SEARCH),
    routes.page_file(routes.english(routes.SEARCH)),
    "404.html",
}


def build_index(site: Path, corpus: Corpus) -> None:
    """Write the index of a finished site into it, one for each language of its pages.

    Raises:
        RuntimeError: A list of names is wrong.
    """
    concepts = read_lists(corpus.registries.provinces.values())
    folder = site / routes.SEARCH_INDEX
    indexes: dict[str, _Index] = {}
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        page = None if name in _NOT_SEARCHED else read_page(file.read_bytes(), SITE_NAME)
        if page is not None:
            index = indexes.get(page.language)
            if index is None:
                index = indexes[page.language] = _Index(folder, page.language, concepts, corpus)
            index.add(name.removesuffix("index.html"), page)
    for index in indexes.values():
        index.finish()
    (folder / "search.js").write_text(program(), "utf-8")


def above(path: str) -> str:
    """Return the page that a page says more of, as a full text does of its plan; "" for none.

    The address is that of a Vietnamese page or of the Vietnamese twin of an English one.

    Lists of a section are not meant: `tinh/` says nothing of its own about `tinh/hue/`.
    """
    parts = path.split("/")[:-2]
    return "/".join(parts) + "/" if len(parts) > 1 else ""


@dataclass(slots=True)
class _Columns:
    """What is known of every page, a list for each thing known; the browser loads it first."""

    kinds: list[int] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    issuers: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)


class _Index:
    """The index of one language while it is being written, page by page."""

    def __init__(self, folder: Path, language: str, concepts: list[Concept], corpus: Corpus) -> None:
        self._folder = folder
        self._language = language
        self._is_english = language == "en"
        self._corpus = corpus
        self._concepts = concepts
        self._spotter = Spotter(concepts)
        self._postings = Postings()
        self._columns = _Columns()
        self._numbers: dict[str, int] = {}
        self._kinds: dict[tuple[str, Standing], int] = {}
        self._units: dict[str, int] = {}
        self._issuers: dict[str, int] = {}
        self._cards: list[Card] = []
        self._version = hashlib.sha256()
        self._growing = folder / language / "new"
        shutil.rmtree(folder / language, ignore_errors=True)
        self._growing.mkdir(parents=True)

    def add(self, path: str, page: PageText) -> None:
        """Take in a page; pages come in order of their addresses."""
        columns = self._columns
        number = self._numbers[path] = len(columns.kinds)
        plain = path.removeprefix(routes.ENGLISH)  # what a page is about, its twin is about too
        facets = facets_of(plain, self._corpus)
        self._postings.add(number, page_terms(page, facets, self._about(facets), self._spotter))
        kind = (page.kind, standing(plain, page.kind))
        columns.kinds.append(self._kinds.setdefault(kind, len(self._kinds)))
        columns.units.append(_numbered(self._units, facets.unit))
        columns.years.append(max(facets.year - 1900, 0))
        columns.issuers.append(_numbered(self._issuers, facets.issuer))
        columns.lengths.append(len({form_of(word) for word, _ in words_of(page.title)}))
        begins, texts = text_parts(page)
        for part, text in enumerate(texts):
            self._write(f"x{number}-{part}", text)
        self._cards.append(Card(path, page, begins))
        if len(self._cards) == CARDS:
            self._write_cards(number)

    def _write_cards(self, last: int) -> None:
        self._write(f"c{last // CARDS}", card_file(self._cards))
        self._cards.clear()

    def _write(self, name: str, value: object) -> None:
        raw = script(name, value)
        self._version.update(len(raw).to_bytes(8, "big") + raw)
        (self._growing / f"{name}.js").write_bytes(raw)

    def finish(self) -> None:
        """Write what is left, give the folder its name, and write the entry that names it."""
        if self._cards:
            self._write_cards(len(self._columns.kinds) - 1)
        firsts = []
        for count, (first, text) in enumerate(term_files(self._postings.rows())):
            firsts.append(first)
            self._write(f"t{count}", text)
        version = self._version.hexdigest()[:12]
        self._growing.rename(self._growing.with_name(version))
        entry = {"version": version, "terms": firsts, **self._described()}
        (self._folder / f"{self._language}.js").write_bytes(script("entry", entry))

    def _about(self, facets: Facets) -> list[str]:
        """Return the names of what a page is about, which it need not say in words."""
        registries = self._corpus.registries
        names = []
        if facets.unit:
            unit = registries.provinces[facets.unit]
            names += [unit.official_name, *([unit.name_en] if self._is_english else [])]
        if facets.issuer in registries.agencies:
            agency = registries.agencies[facets.issuer]
            names += [agency.name, *agency.aliases, *([agency.name_en] if self._is_english else [])]
        return [name for name in names if name]

    def _described(self) -> dict[str, object]:
        registries = self._corpus.registries
        for unit in list(self._units):
            _numbered(self._units, registries.present_unit(unit).id)
        columns = self._columns
        return {
            "kinds": [[label, stands.title, stands.body] for label, stands in self._kinds],
            "units": [
                [unit, self._unit_label(unit), self._units[registries.present_unit(unit).id]]
                for unit in self._units
            ],
            "issuers": [
                [issuer, issuer_name(issuer, self._corpus, self._language)] for issuer in self._issuers
            ],
            "concepts": [[concept.id, *concept.spellings] for concept in self._concepts],
            "pages": [
                encode_all(column)
                for column in (
                    columns.kinds,
                    columns.units,
                    columns.years,
                    columns.issuers,
                    columns.lengths,
                    self._ways_up(),
                )
            ],
        }

    def _unit_label(self, unit: str) -> str:
        province = self._corpus.registries.provinces[unit]
        name = province.name_en if self._is_english else province.name
        if province.is_present:
            return name
        if unit.endswith(FORMER):
            return f"{name} (before 1 July 2025)" if self._is_english else f"{name} (trước 1/7/2025)"
        return f"{name} (merged)" if self._is_english else f"{name} (đã sáp nhập)"

    def _ways_up(self) -> list[int]:
        """Return how far the page above each page is: twice the way, less one if it is back; 0 for none."""
        found = []
        for path, number in self._numbers.items():
            root = routes.ENGLISH if self._is_english else ""
            upper = above(path.removeprefix(root))  # "" is none, though the first page lies there
            way = self._numbers.get(root + upper, number) - number if upper else 0
            found.append(2 * way if way >= 0 else -2 * way - 1)
        return found


def _numbered(known: dict[str, int], name: str) -> int:
    """Return the number of a name, from 1; 0 for none."""
    return known.setdefault(name, len(known) + 1) if name else 0
