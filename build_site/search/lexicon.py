"""Names that are written in several ways: abbreviations with their long forms, provinces.

The lists are text files in `words/`: a thing a line, its spellings between bars, notes
behind `#`. They are read at build time for the pages and sent to the browser for queries,
so a page that says `KH&CN` is found by `khoa học và công nghệ` and the other way round.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_site.model.registries import Province
from build_site.text.normalize import nfc, squeeze
from build_site.text.syllables import form_of, squash, words_of

_FOLDER = Path(__file__).parent / "words"
_ABBREVIATION = re.compile(r"[^\W\d_]*[A-ZĐ][^\W\d_]*[A-ZĐ]")
FORMER = "-truoc-2025"
"""What tells a former unit's id from that of the present unit of the same name."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing under all its names.

    Attributes:
        id: What stands for it in the index: `@khcn`, `@@bac-kan`.
        spellings: Ways to write it, the usual one first.
        units: For a province, the ids of the units that bear the name.
    """

    id: str
    spellings: tuple[str, ...]
    units: tuple[str, ...] = ()

    @property
    def is_province(self) -> bool:
        """Tell whether this is the name of a province."""
        return self.id.startswith("@@")


def read_lists(provinces: Iterable[Province]) -> list[Concept]:
    """Return all concepts: abbreviations, then provinces.

    Raises:
        RuntimeError: A list is wrong; the message names the file and the line.
    """
    concepts = [*read_abbreviations(_FOLDER / "abbreviations.txt"), *province_concepts(provinces)]
    seen: dict[str, str] = {}
    for concept in concepts:
        for name in {squash(spelling) for spelling in concept.spellings}:
            if seen.setdefault(name, concept.id) != concept.id:
                raise RuntimeError(f"danh sách tìm kiếm: “{name}” thuộc cả {seen[name]} và {concept.id}")
    return concepts


def read_abbreviations(file: Path) -> list[Concept]:
    """Return the concepts of a list; each is named after its shortest spelling."""
    found = []
    for line, spellings in read_lines(file):
        if len(spellings) < 2:
            raise RuntimeError(f"{file.name}:{line}: cần ít nhất hai cách viết, cách nhau bằng “|”")
        found.append(Concept("@" + min(map(squash, spellings), key=len), spellings))
    return found


def province_concepts(provinces: Iterable[Province]) -> list[Concept]:
    """Return a concept for every name that a unit bears, with all its spellings.

    Former names in `provinces.txt` belong to the units that hold the same land.
    """
    units: dict[str, list[Province]] = {}
    for province in provinces:
        units.setdefault(province.id.removesuffix(FORMER), []).append(province)
    listed: dict[str, tuple[str, ...]] = {}
    file = _FOLDER / "provinces.txt"
    for line, row in read_lines(file):
        name = row[0]
        if name not in units:
            raise RuntimeError(f"{file.name}:{line}: không có tỉnh nào mang mã “{name}”")
        listed[name] = row[1:]
    found = []
    for name, bearers in sorted(units.items()):
        written = [bearers[0].name, *(alias for unit in bearers for alias in unit.aliases)]
        written += [change.name_before for unit in bearers for change in unit.changes]
        spellings = tuple(dict.fromkeys([*written, *listed.get(name, ())]))
        found.append(Concept(f"@@{name}", spellings, tuple(sorted(unit.id for unit in bearers))))
    return found


def read_lines(file: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield line number and spellings of each line of a list.

    Raises:
        RuntimeError: A spelling is empty, repeated, or not in NFC with single spaces.
    """
    for number, raw in enumerate(file.read_text("utf-8").split("\n"), start=1):
        text = raw.split("#")[0].strip()
        if not text:
            continue
        spellings = tuple(part.strip() for part in text.split("|"))
        wrong = [one for one in spellings if not one or one != squeeze(one)]
        if wrong or len(set(spellings)) < len(spellings):
            raise RuntimeError(f"{file.name}:{number}: cách viết trống, lặp hoặc không ở dạng NFC")
        yield number, spellings


class Spotter:
    """Finds concepts in the words of a page.

    A long form counts in any case, an abbreviation only in the capitals it is written in,
    and the name of a province only when each of its words begins with a capital: `Hải
    Dương` is a province, `hải dương` the sea.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Concept, str]]] = {}
        for concept in concepts:
            for spelling in concept.spellings:
                self._add(concept, spelling)

    def _add(self, concept: Concept, spelling: str) -> None:
        words = [word for word, _ in words_of(nfc(spelling))]
        how = "name" if concept.is_province else "capitals" if is_abbreviation(spelling) else "any"
        known = tuple(word if how == "capitals" else form_of(word) for word in words)
        entry = (known, concept, how)
        rows = self._by_first.setdefault(form_of(words[0]), [])
        if entry not in rows:
            rows.append(entry)

    def spot(self, words: list[str], forms: list[str]) -> list[tuple[int, int, Concept]]:
        """Return start, end and concept of all that is named in a row of words."""
        found = []
        by_first = self._by_first
        for start in [index for index, form in enumerate(forms) if form in by_first]:
            for known, concept, how in by_first[forms[start]]:
                end = start + len(known)
                row = words if how == "capitals" else forms
                if tuple(row[start:end]) == known and (
                    how != "name" or all(word[0].isupper() for word in words[start:end])
                ):
                    found.append((start, end, concept))
        return found


def is_abbreviation(spelling: str) -> bool:
    """Tell whether a spelling is of capitals: `KH&CN`, `UBND`, `TTg`, not `Sở Tài chính`."""
    return " " not in spelling and (
        _ABBREVIATION.search(spelling) is not None or not re.search(r"[^\W\d_]{3}", spelling)
    )
