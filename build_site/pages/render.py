"""The Jinja environment: autoescaped, strict, compiled once and kept between runs."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from build_site import routes
from build_site.model.evidence import Evidence, range_text
from build_site.pages.language import (
    VIETNAMESE,
    Language,
    date_text,
    gettext,
    is_english,
    ngettext,
    number_text,
    pgettext,
    spoken,
)
from build_site.pages.names import english_text, name_of, name_text, official_name, plain, vietnamese
from build_site.pages.structured import breadcrumbs, structured, website
from build_site.pages.template_messages import TemplateMessages

_LANGUAGE_OF_LINK = Markup(' hreflang="vi"')
_LANGUAGE_OF_TEXT = Markup(' lang="vi"')


def make_environment(cache_folder: Path | None, language: Language = VIETNAMESE) -> Environment:
    """Return the environment of the page templates in one language.

    Nothing that stands in a record can become markup: every value is escaped, and an
    unknown name in a template is an error. With a folder, compiled templates are kept;
    they hold their messages, so that each state of a catalogue has a folder of its own.
    """
    bytecode = None
    if cache_folder is not None:
        cache_folder = cache_folder / f"{language.tag}{language.key[:16]}"
        cache_folder.mkdir(parents=True, exist_ok=True)
        bytecode = FileSystemBytecodeCache(str(cache_folder))
    environment = Environment(
        loader=PackageLoader("build_site", "pages/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        bytecode_cache=bytecode,
        auto_reload=False,
        extensions=[TemplateMessages],
    )
    environment.extend(language=language)
    in_english = language.tag == "en"
    environment.globals["_"] = gettext
    environment.globals["pgettext"] = pgettext
    environment.globals["ngettext"] = ngettext
    environment.globals["english"] = in_english
    environment.globals["lang_vi"] = _LANGUAGE_OF_TEXT if in_english else ""
    environment.globals["to_vi"] = _LANGUAGE_OF_LINK if in_english else ""
    environment.globals["breadcrumbs"] = breadcrumbs
    environment.globals["structured"] = structured
    environment.globals["website"] = website
    environment.filters["date"] = date_text
    environment.filters["number"] = number_text
    environment.filters["vi"] = vietnamese
    environment.filters["en"] = english_text
    environment.filters["name"] = name_of
    environment.filters["name_text"] = name_text
    environment.filters["official_name"] = official_name
    environment.filters["plain"] = plain
    environment.filters["evidence"] = evidence_links
    environment.globals["here"] = here
    environment.globals["statements"] = statements
    return environment


def here(anchor: str, what: str) -> Markup:
    """Return the link by which a place of a page names itself; `what` says what stands there."""
    # a macro would say the same, but there are hundreds in a page
    said = escape(gettext("Liên kết đến %(what)s này") % {"what": what})
    link = f'<a class="headerlink khm-here" href="#{escape(anchor)}" title="{said}" aria-label="{said}">#</a>'
    return Markup(link)


def evidence_text(evidence: Evidence) -> str:
    """Return where a statement stands, in words: `mục II.2.b, dòng 55`."""
    return _section(evidence) + _lines(evidence).format(evidence.lines_text)


@pass_context
def evidence_links(context: Context, evidence: Evidence) -> str:
    """Return where a statement stands, each range of lines with a link to its first line.

    The page says in `text_page` how the text is reached; where it does not, or the text is
    not attached, the words stand without links.
    """
    page = escape(context.get("text_page", ""))
    if not page:
        return evidence_text(evidence)
    to_vi = context.environment.globals["to_vi"]
    words, _, _ = _lines(evidence).partition("{}")
    links = []
    for ends in evidence.lines:
        # put together as plain text, which is many times faster; all that is not ours is escaped
        place = f"{page}#{routes.line_anchor(min(ends))}"
        links.append(f'<a href="{place}"{to_vi}>{words}{range_text(ends)}</a>')
        words = ""  # said once, before the first
    return Markup(f"{escape(_section(evidence))}{', '.join(links)}")


class Statement(Protocol):
    """A statement of a plan."""

    @property
    def id(self) -> str:
        """Return its id, which is its anchor."""

    @property
    def text(self) -> str:
        """Return what it says."""

    @property
    def evidence(self) -> Evidence:
        """Return where it stands."""


@pass_context
def statements(context: Context, items: Iterable[Statement], what: str) -> Markup:
    """Return a list of statements, each with its evidence and the link that names it.

    Most of a plan's page is such lists; made here they cost half of what a loop in a
    template does.
    """
    lines = [
        f'<li id="{escape(item.id)}">{escape(vietnamese(item.text))} '
        f'<span class="khm-evidence">{escape(evidence_links(context, item.evidence))}</span> '
        f"{here(item.id, what)}</li>\n"
        for item in items
    ]
    return Markup(f'<ul class="khm-items">\n{"".join(lines)}</ul>')


def _lines(evidence: Evidence) -> str:
    """Return the words for lines of a text, with a place for their numbers."""
    first, last = evidence.lines[0]
    is_one = len(evidence.lines) == 1 and first == last
    return ngettext("dòng {}", "dòng {}", 1 if is_one else 2)


def _section(evidence: Evidence) -> str:
    return _section_words(evidence.section, spoken().tag) if evidence.section else ""


@lru_cache(maxsize=10_000)
def _section_words(section: str, _tag: str) -> str:
    """Return the section in words; a label that is a word in itself needs no other: `Điều 2`.

    Plans are divided alike: a few hundred labels come thousands of times.
    """
    if section[1:2].islower():
        return vietnamese(section) + ", "
    words = gettext("mục {}, ")
    # a label such as `3.đ` has a letter that English does not have
    is_foreign = is_english() and not section.isascii()
    return english_text(words.format(section)) if is_foreign else words.format(section)
