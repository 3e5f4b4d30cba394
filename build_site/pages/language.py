"""The language in which pages are made, and its words.

The words of the site stand in Vietnamese in templates and modules, as messages; a catalogue
gives what they are in another language. As gettext has it, the language is that of the work
in hand (`speaking`), so that no function between a page and its smallest word passes it on.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from build_site.cache.store import digest
from build_site.text.dates import PartialDate, display_date
from build_site.text.numbers import format_number

_CATALOGUE = Path(__file__).with_name("locale") / "en.po"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

Key = tuple[str, str]
"""Context of a message ("" for none), and the message."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site.

    Attributes:
        tag: Its BCP 47 tag.
        messages: Message → its translations: one, or one for one thing and one for several.
        key: Digest of all that pages in this language depend on beside their records.
    """

    tag: str
    messages: Mapping[Key, tuple[str, ...]]
    key: str


VIETNAMESE = Language("vi", {}, "")
"""The language of the records and of the messages themselves."""

_spoken: ContextVar[Language] = ContextVar("spoken", default=VIETNAMESE)


@cache
def english() -> Language:
    """Return English with its catalogue, which is read when it is first asked for."""
    raw = _CATALOGUE.read_bytes()
    with _CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="en")
    messages: dict[Key, tuple[str, ...]] = {}
    for message in catalogue:
        name = message.id if isinstance(message.id, str) else message.id[0]
        said = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if name and said and all(said) and not message.fuzzy:
            messages[message.context or "", name] = said
    return Language("en", messages, digest("en", raw))


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Make what is said within it be said in a language."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken() -> Language:
    """Return the language of the work in hand."""
    return _spoken.get()


def is_english() -> bool:
    """Tell whether the work in hand is in English."""
    return _spoken.get().tag == "en"


def gettext(message: str) -> str:
    """Return a message in the language of the work in hand."""
    said = _spoken.get().messages.get(("", message))
    return said[0] if said else message


def pgettext(context: str, message: str) -> str:
    """Return a message that means different things in different places."""
    said = _spoken.get().messages.get((context, message))
    return said[0] if said else message


def ngettext(message: str, plural: str, count: int) -> str:
    """Return a message about a number of things; Vietnamese says it alike for any number."""
    said = _spoken.get().messages.get(("", message))
    if not said:
        return plural
    return said[0] if count == 1 or len(said) == 1 else said[1]


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """Mark a message that is looked up later, and return it as it is."""
    return message


class Said(Mapping[str, str]):
    """Words for the values of records, each in the language in which it is asked for."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = dict(words)

    def __getitem__(self, key: str) -> str:
        return gettext(self._words[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def without(self, key: str) -> "Said":
        """Return the same words but for one key."""
        return Said({name: word for name, word in self._words.items() if name != key})


def date_text(date: PartialDate) -> str:
    """Return a date as readers of the language expect it: `16/6/2023`, `16 June 2023`."""
    if not is_english():
        return display_date(date)
    month = f"{_MONTHS[date.month - 1]} {date.year}" if date.month else str(date.year)
    return f"{date.day} {month}" if date.day else month


def day_text(day: int, month: int) -> str:
    """Return a day of any year: `20/12`, `20 December`."""
    return f"{day} {_MONTHS[month - 1]}" if is_english() else f"{day}/{month}"


def number_text(value: Decimal | int) -> str:
    """Return a number as readers of the language expect it: `1.500,5`, `1,500.5`."""
    if not is_english():
        return format_number(value)
    return f"{value:,f}" if isinstance(value, Decimal) else f"{value:,d}"
