"""Where a statement stands: in its text, and on the page that shows it."""

from functools import lru_cache

from markupsafe import Markup

from build_site import routes
from build_site.model.evidence import Evidence, range_text
from build_site.pages.escaping import escaped
from build_site.pages.language import gettext, is_english, ngettext, spoken
from build_site.pages.names import english_text, vietnamese

LANGUAGE_OF_LINK = Markup(' hreflang="vi"')


def here(anchor: str, what: str) -> Markup:
    """Return the link by which a place of a page names itself; `what` says what stands there."""
    # a macro would say the same, but there are hundreds in a page
    return Markup(
        f'<a class="headerlink khm-here" href="#{escaped(anchor)}"{_titles(what, spoken().tag)}>#</a>'
    )


@lru_cache(maxsize=1000)
def _titles(what: str, _tag: str) -> str:
    said = escaped(gettext("Liên kết đến %(what)s này") % {"what": what})
    return f' title="{said}" aria-label="{said}"'


def evidence_text(evidence: Evidence) -> str:
    """Return where a statement stands, in words: `mục II.2.b, dòng 55`."""
    return _section(evidence) + _lines(evidence).format(evidence.lines_text)


def evidence_links(evidence: Evidence, page: str) -> str:
    """Return where a statement stands, each range of lines with a link to its first line.

    Args:
        evidence: Where it stands.
        page: Link to the page of the text; "" where the text is not attached, and then the
            words stand without links.
    """
    if not page:
        return evidence_text(evidence)
    to_vi = LANGUAGE_OF_LINK if is_english() else ""
    words, _, _ = _lines(evidence).partition("{}")
    links = []
    for ends in evidence.lines:
        # put together as plain text, which is many times faster; all that is not ours is escaped
        place = f"{escaped(page)}#{routes.line_anchor(min(ends))}"
        links.append(f'<a href="{place}"{to_vi}>{words}{range_text(ends)}</a>')
        words = ""  # said once, before the first
    return Markup(f"{escaped(_section(evidence))}{', '.join(links)}")


def _lines(evidence: Evidence) -> str:
    """Return the words for lines of a text, with a place for their numbers."""
    first, last = evidence.lines[0]
    return _words_for_lines(len(evidence.lines) == 1 and first == last, spoken().tag)


@lru_cache(maxsize=8)
def _words_for_lines(is_one: bool, _tag: str) -> str:
    return ngettext("dòng {}", "dòng {}", 1 if is_one else 2)


def section_text(section: str) -> str:
    """Return a label of a section in words: `mục II.2.b`; "" for none."""
    return _section_words(section, spoken().tag)[: -len(", ")] if section else ""


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
