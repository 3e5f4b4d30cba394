"""The English catalogue has every message of the sources, translated, and nothing else."""

import ast
import re
import tomllib
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po
from lxml import html

ROOT = Path(__file__).parents[3]
FILE = ROOT / "build_site" / "pages" / "locale" / "en.po"

PLACE = re.compile(r"%\(\w+\)s|\{\w*\}")
TAG = re.compile(r"<(/?[a-z]+)")
VIETNAMESE = re.compile("[À-ÖØ-öø-ỹ]")
Name = tuple[str, tuple[str, ...]]


def name_of(context: str | None, message: object) -> Name:
    """Return the context of a message and its forms."""
    forms = (message,) if isinstance(message, str) else tuple(map(str, message))  # type: ignore[call-overload]
    return context or "", forms


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with FILE.open("rb") as file:
        return read_po(file, locale="en", abort_invalid=True)


@pytest.fixture(scope="module")
def messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def translations(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def forms(message: Message) -> tuple[str, ...]:
    return name_of(None, message.id)[1]


def found_in_sources() -> set[Name]:
    """Return what Babel extracts from the sources, with the settings of `make messages`."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]["mappings"]
    methods: list[tuple[str, str]] = []
    options: dict[str, dict[str, str]] = {}
    for mapping in mappings:
        patterns = mapping["pattern"]
        for pattern in [patterns] if isinstance(patterns, str) else patterns:
            methods.append((pattern, mapping["method"]))
            options[pattern] = {key: mapping[key] for key in mapping.keys() - {"pattern", "method"}}
    found = extract_from_dir(ROOT, methods, options, DEFAULT_KEYWORDS)
    return {name_of(context, message) for _, _, message, _, context in found}


def test_the_catalogue_has_exactly_the_messages_of_the_sources(messages: list[Message]) -> None:
    found = found_in_sources()
    assert len(found) > 600
    assert {name_of(message.context, message.id) for message in messages} == found


def test_no_message_stands_within_an_f_string() -> None:
    """Babel does not look there before Python 3.12: the message would be in no catalogue."""
    names = {"_", "gettext", "ngettext", "pgettext", "N_"}
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in sorted((ROOT / "build_site" / "pages").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in names
        if any(isinstance(said, ast.Constant) for said in call.args)
    ]
    assert hidden == []


def test_nothing_is_obsolete_or_fuzzy(catalogue: Catalog, messages: list[Message]) -> None:
    assert list(catalogue.obsolete) == []
    assert [message.id for message in messages if message.fuzzy] == []


def test_every_message_is_translated(messages: list[Message]) -> None:
    for message in messages:
        said = translations(message)
        assert (message.id, len(said)) == (message.id, len(forms(message)))
        assert (message.id, [text for text in said if not text.strip()]) == (message.id, [])


def test_places_and_markup_are_those_of_the_source(messages: list[Message]) -> None:
    for message in messages:
        source = forms(message)[0]
        for text in translations(message):
            assert (text, set(PLACE.findall(text))) == (text, set(PLACE.findall(source)))
            tags = sorted(tag for tag in TAG.findall(text) if tag not in {"span", "/span"})
            assert (text, tags) == (text, sorted(TAG.findall(source)))
            assert (text, text.strip() == text, text.endswith(", ")) == (
                text,
                source.strip() == source,
                source.endswith(", "),
            )


def test_a_message_without_markup_can_stand_in_an_attribute(messages: list[Message]) -> None:
    for message in messages:
        for text in (*forms(message), *translations(message)):
            assert "<" in text or (text, '"' in text) == (text, False)


def test_a_translation_is_english(messages: list[Message]) -> None:
    for message in messages:
        for text in translations(message):
            root = html.fragment_fromstring(text, create_parent="div")
            for element in root.xpath('.//*[@lang="vi"]'):
                element.drop_tree()
            assert (text, VIETNAMESE.findall(str(root.text_content()))) == (text, [])


ONLY_VIETNAMESE = {"api.html", "api_root.html", "plan_text.html"}
"""Templates of pages that have no English twin."""

TEMPLATES = [
    path
    for path in sorted((ROOT / "build_site/pages/templates").glob("*.html"))
    if path.name not in ONLY_VIETNAMESE
]
NAMES = {
    *("API", "BY", "CC", "CSV", "Croissant", "Data", "English", "ISO", "JSON", "LD", "Package", "README"),
    *("SHA", "SUMS", "Summary", "Turtle", "Web", "ZIP", "changes", "croissant", "csv", "datapackage", "in"),
    *("json", "md", "metadata", "on", "release", "releases", "the", "v", "zip"),
}
"""Words that are the same in both languages: names, files, and the label of the English summary."""


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_words_outside_its_messages(path: Path) -> None:
    """Vietnamese without accents, as “Xem theo”, looks like any other language on a page."""
    text = path.read_text("utf-8")
    text = re.sub(r"\{#.*?#\}|\{%-?\s*trans\b.*?endtrans\s*-?%\}", "", text, flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text, flags=re.DOTALL)
    attributes = re.findall(r'(?:aria-label|title|alt|placeholder|data-[a-z]+)="([^"]*[^\W\d_][^"]*)"', text)
    text = re.sub(r"<code>.*?</code>|<[^>]*>", " ", text, flags=re.DOTALL)
    assert (set(re.findall(r"[^\W\d_]+", text)) - NAMES, attributes) == (set(), [])
