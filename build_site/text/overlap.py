"""How long a run of words two texts share, names apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain

from build_site.text.normalize import nfc

_SYLLABLE = re.compile(r"[^\W_]+")
_ANCHOR = 8
"""Syllables of the runs that are looked up; a longer run holds at least one that is aligned.

Few names are as long: a text that shares no more than a name is told quickly.
"""

_BARRIER = ""
"""Stands for a name: it matches nothing, so no run goes through it."""


def syllables(text: str) -> list[str]:
    """Return the syllables of a text in lower case, without punctuation."""
    return list(chain.from_iterable(map(_syllables_of_piece, nfc(text).split())))


@lru_cache(maxsize=100_000)
def _syllables_of_piece(piece: str) -> tuple[str, ...]:
    """Return the syllables between two spaces; the same few thousand pieces make up all texts."""
    return tuple(_SYLLABLE.findall(piece.casefold()))


def _runs(words: Sequence[str], step: int) -> Iterator[tuple[str, ...]]:
    """Return the runs of `_ANCHOR` words that begin at every `step`-th word."""
    return zip(*(words[at::step] for at in range(_ANCHOR)), strict=False)


class Overlap:
    """A text whose runs of words are looked for in others.

    Args:
        words: The syllables of the text that must not be repeated, in lower case.
        names: Titles and names that may be: a run ends where one begins.
        most: Runs longer than this are of interest; at least 11 syllables.
    """

    def __init__(self, words: Sequence[str], names: Iterable[str], most: int) -> None:
        self._words = words
        self._excepted = names
        self._most = most
        self._step = most - _ANCHOR + 2
        """From one anchor to the next: every run longer than `most` holds a whole one."""
        self._anchors = set(_runs(words, self._step))

    @cached_property
    def _places(self) -> dict[tuple[str, ...], list[int]]:
        """Anchor → where it stands; like the names made only where something is shared."""
        found: dict[tuple[str, ...], list[int]] = {}
        for number, anchor in enumerate(_runs(self._words, self._step)):
            found.setdefault(anchor, []).append(number * self._step)
        return found

    @cached_property
    def _names(self) -> dict[str, list[list[str]]]:
        """First syllable → names, the longest first; hardly ever needed, so made when it is."""
        found: dict[str, list[list[str]]] = {}
        for name in sorted(set(self._excepted), key=lambda name: (-len(name), name)):
            words = syllables(name)
            if len(words) > 1:
                found.setdefault(words[0], []).append(words)
        return found

    def may_share(self, text: str) -> bool:
        """Tell quickly whether a text may hold a run of interest; no run is missed."""
        return not self._anchors.isdisjoint(_runs(syllables(text), 1))

    def longest_run(self, text: str) -> list[str]:
        """Return the longest run longer than `most` that a text shares with this one, or []."""
        if not self.may_share(text):
            return []
        words = self._without_names(syllables(text))
        longest: list[str] = []
        for at in range(len(words) - _ANCHOR + 1):
            for there in self._places.get(tuple(words[at : at + _ANCHOR]), ()):
                run = self._run(words, at, there)
                if len(run) > max(len(longest), self._most):
                    longest = run
        return longest

    def _run(self, words: list[str], at: int, there: int) -> list[str]:
        """Return the run of equal words around two places."""
        start, end = 0, _ANCHOR
        while at > start and there > start and words[at - start - 1] == self._words[there - start - 1]:
            start += 1
        while (
            at + end < len(words)
            and there + end < len(self._words)
            and words[at + end] == self._words[there + end]
        ):
            end += 1
        return words[at - start : at + end]

    def _without_names(self, words: list[str]) -> list[str]:
        kept: list[str] = []
        at = 0
        while at < len(words):
            name = next(
                (name for name in self._names.get(words[at], ()) if words[at : at + len(name)] == name), None
            )
            if name is None:
                kept.append(words[at])
                at += 1
            else:
                kept.append(_BARRIER)
                at += len(name)
        return kept
