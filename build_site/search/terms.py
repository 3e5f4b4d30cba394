"""The terms of a page, each with the parts of the page in which it stands.

A term is a syllable, two syllables in a row, a concept of the lists, or a document number.
Two in a row make up for what single syllables of Vietnamese lack: `công nghệ` is a word,
`công` is in half of all words. The parts of a page are bits of one number:

    0 the title    1 further names    2 the headings    3 the summary and what stands first
    4 … the sections under headings; what has no bit of its own shares the last

That is all the index knows of a place, and enough to rank, to tell whether words stand
together, and to lead to the sections that match.
"""

import re

from build_site.search.facets import Facets
from build_site.search.lexicon import Concept, Spotter
from build_site.search.reading import PageText
from build_site.text.normalize import nfc
from build_site.text.syllables import form_of, key_of, squash, words_of

TITLE, NAMES, HEADINGS, LEAD = 0, 1, 2, 3
FIRST_SECTION = 4
LAST_BIT = 28
"""So that a set of parts stays a small integer in JavaScript."""

_FILLERS = frozenset({"va1", "môt5", "cac2", "nhưng4", "cua3", "cho", "vê1"})
"""Forms of words that people leave out: `thêm kế hoạch` is to find `thêm một kế hoạch`."""

_NUMBER = re.compile(
    r"(?<![\w/])0*(?P<serial>[1-9][0-9]*[a-zđ]?)\s*(?:/\s*(?P<year>(?:19|20)[0-9]{2}))?"
    r"\s*(?P<first>[/–-])\s*(?P<symbol>[A-ZĐÐ][A-ZĐÐa-zđ0-9]*(?:\s*[-–/]\s*[A-ZĐÐ][A-ZĐÐa-zđ0-9]*)*)"
)


def single(form: str) -> str:
    """Return the term of one syllable, or of a concept's id."""
    return f"1{form}"


def pair(first: str, second: str) -> str:
    """Return the term of two in a row."""
    return f"2{first} {second}"


def term_key(term: str) -> str:
    """Return what a term is looked up by: its syllables without marks."""
    if term[0] == "#":
        return term
    parts = term[1:].split(" ")
    return term[0] + " ".join(part if part[0] == "@" else key_of(part) for part in parts)


def number_terms(text: str) -> list[str]:
    """Return the document numbers in a text: `380/KH-UBND` gives `#380/khubnd`.

    A year between serial and symbol stands behind a second slash, so that the number is
    also found by one who leaves it out.
    """
    found = []
    for match in _NUMBER.finditer(text):
        symbol = squash(match["symbol"])
        if match["first"] != "/" and "/" not in match["symbol"]:
            continue  # “2021-KH” may be anything; Party numbers have a slash: 50-KL/TW
        year = f"/{match['year']}" if match["year"] else ""
        found.append(f"#{match['serial'].lower()}/{symbol}{year}")
    return found


class PageTerms:
    """Collects the terms of one page."""

    def __init__(self, spotter: Spotter) -> None:
        self.masks: dict[str, int] = {}
        self._spotter = spotter

    def add(self, text: str, bit: int) -> None:
        """Take in a text that stands in one part of the page."""
        mask = 1 << bit
        masks = self.masks
        text = nfc(text)
        words: list[str] = []
        forms: list[str] = []
        pauses: list[bool] = []
        before = ""
        for word, is_pause in words_of(text):
            form = form_of(word)
            term = "1" + form
            masks[term] = masks.get(term, 0) | mask
            if form[-1] == "%":
                term = term[:-1]
                masks[term] = masks.get(term, 0) | mask
            if before and not is_pause:
                term = "2" + before + " " + form
                masks[term] = masks.get(term, 0) | mask
                if before in _FILLERS and len(forms) > 1 and not pauses[-1]:
                    self._note(pair(forms[-2], form), mask)
            before = form
            words.append(word)
            forms.append(form)
            pauses.append(is_pause)
        spotted = self._spotter.spot(words, forms)
        if spotted:
            self._add_concepts(_widest(spotted, pauses), forms, pauses, mask)
        if "/" in text:
            for term in number_terms(text):
                self._note(term, mask)

    def _add_concepts(
        self, spotted: list[tuple[int, int, Concept]], forms: list[str], pauses: list[bool], mask: int
    ) -> None:
        """Take in the concepts, and each with its neighbours as if it were one syllable."""
        ends = {end: concept.id for _, end, concept in spotted}
        for start, end, concept in spotted:
            self._note(single(concept.id), mask)
            if start > 0 and not pauses[start]:
                self._note(pair(ends.get(start, forms[start - 1]), concept.id), mask)
                self._note(pair(forms[start - 1], concept.id), mask)
            if end < len(forms) and not pauses[end]:
                self._note(pair(concept.id, forms[end]), mask)

    def _note(self, term: str, mask: int) -> None:
        self.masks[term] = self.masks.get(term, 0) | mask


def _widest(spotted: list[tuple[int, int, Concept]], pauses: list[bool]) -> list[tuple[int, int, Concept]]:
    """Return what was spotted, without what crosses a pause or a province within a longer name."""
    kept = []
    for start, end, concept in spotted:
        if any(pauses[start + 1 : end]):
            continue
        is_inside = any(
            other[0] <= start and end <= other[1] and other[1] - other[0] > end - start for other in spotted
        )
        if not (concept.is_province and is_inside):
            kept.append((start, end, concept))
    return kept


def page_terms(page: PageText, facets: Facets, about: list[str], spotter: Spotter) -> dict[str, int]:
    """Return term → set of parts for a page.

    Args:
        page: What the page says.
        facets: What it is about.
        about: Names of what it is about, which it may not say in words.
        spotter: Finds the concepts.
    """
    terms = PageTerms(spotter)
    terms.add(page.title, TITLE)
    for name in (*page.names, *about):
        terms.add(name, NAMES)
    if facets.year:
        terms.add(str(facets.year), NAMES)
    if not page.kind:  # of other pages it is made by rule, from what the page says anyway
        terms.add(page.description, LEAD)
    for index, section in enumerate(page.sections):
        bit = section_bit(page, index)
        terms.add(section.title, HEADINGS)
        terms.add(section.title, bit)
        for _, text in section.passages:
            terms.add(text, bit)
    return terms.masks


def section_bit(page: PageText, index: int) -> int:
    """Return the bit of a page's section."""
    has_lead = bool(page.sections) and not page.sections[0].anchor
    if has_lead and index == 0:
        return LEAD
    return min(FIRST_SECTION + index - has_lead, LAST_BIT)
