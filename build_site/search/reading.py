"""What a finished page says to someone who searches: title, sections and their passages.

The marks in the HTML are those of Pagefind, so that templates need to know of no other:
`data-pagefind-body` is what is searched, `data-pagefind-ignore` is left out of it, and
`data-pagefind-weight` names the page as its title does. `data-kind` says what kind of
page it is; where it is missing, the second step of the breadcrumbs does.
"""

from dataclasses import dataclass, field
from typing import Any

from lxml import etree, html

from build_site.text.normalize import squeeze

CELL = " | "
"""What parts the cells of a row in a passage; words do not belong together across it."""

_MARK = b"data-pagefind-body"
_BODIES = etree.XPath("//*[@data-pagefind-body]")
_DESCRIPTION = etree.XPath("string(//meta[@name='description']/@content)", smart_strings=False)
_SILENT = {"script", "style", "template", "noscript", "form", "button", "svg", "thead", "pre"}
_LEFT_OUT = {"headerlink", "khm-evidence", "khm-hash"}
_CELLS = {"td", "th", "dd"}
_BLOCKS = {
    "p", "li", "tr", "div", "dl", "dt", "ul", "ol", "table", "tbody", "section", "article", "aside",
    "details", "summary", "blockquote", "pre", "figure", "figcaption", "header", "nav", "caption",
    "h1", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip


@dataclass(slots=True)
class Section:
    """A part of a page under one heading; the first, before any heading, has no anchor.

    Attributes:
        passages: Anchor and text of each block in it.
    """

    anchor: str
    title: str
    passages: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class PageText:
    """What a page says.

    Attributes:
        title: The title without the site's name.
        names: Further words that name the page.
        kind: What kind of page it is, in the reader's words; "" for a page of its own kind.
        language: Language of the page.
    """

    title: str
    names: tuple[str, ...]
    description: str
    kind: str
    language: str
    sections: list[Section]


def read_page(raw: bytes, site_name: str) -> PageText | None:
    """Return what a finished page says, or None for a page that is not to be searched."""
    if _MARK not in raw:
        return None
    root = html.document_fromstring(raw.decode("utf-8"))
    title = squeeze(root.findtext(".//title") or "").removesuffix(f" – {site_name}")
    found: Any = _BODIES(root)
    walk = _Walk()
    for body in found:
        walk.kind = walk.kind or body.get("data-kind") or ""
        walk.visit(body, "")
    description: Any = _DESCRIPTION(root)
    return PageText(
        title=title,
        names=tuple(name for name in dict.fromkeys(walk.names) if name != title),
        description=squeeze(description),
        kind=walk.kind or (walk.crumbs[1] if len(walk.crumbs) > 2 else ""),
        language=root.get("lang") or "",
        sections=[section for section in walk.sections if section.passages or section.anchor],
    )


class _Walk:
    """Goes through a page once and collects its text, block by block."""

    def __init__(self) -> None:
        self.sections = [Section("", "")]
        self.names: list[str] = []
        self.crumbs: list[str] = []
        self.kind = ""
        self._pieces: list[str] = []

    def visit(self, element: html.HtmlElement, anchor: str) -> None:
        """Take in an element with all that is in it; its tail is its parent's."""
        tag: object = element.tag
        if not isinstance(tag, str) or tag in _SILENT or element.get("data-pagefind-ignore") is not None:
            return
        classes = (element.get("class") or "").split()
        if not _LEFT_OUT.isdisjoint(classes):
            return
        if "khm-crumbs" in classes:
            self.crumbs = [_text(step) for step in element.iter("li")]
            return
        if tag == "li" and _is_only_a_link(element):
            return  # it names another page, not this one
        if tag in _BLOCKS:
            self._end(anchor)
        anchor = element.get("id") or anchor
        if tag in {"h1", "h2"}:
            self._head(tag, element)
            return
        if tag in _CELLS and self._pieces:
            self._pieces.append(CELL)
        if element.get("data-pagefind-weight") is not None:
            self.names.append(_text(element))
        self._into(element, anchor)
        if tag in _BLOCKS and tag != "dt":  # what is defined goes on in the definition
            self._end(anchor)

    def _into(self, element: html.HtmlElement, anchor: str) -> None:
        pieces = self._pieces
        if element.text:
            pieces.append(element.text)
        for child in element:
            if child.tag == "br":
                pieces.append(CELL)
            else:
                self.visit(child, anchor)
            if child.tail:
                pieces.append(child.tail)

    def _head(self, tag: str, element: html.HtmlElement) -> None:
        title = _text(element)
        if tag == "h1":
            self.names.append(title)
        else:
            self.sections.append(Section(element.get("id") or "", title))

    def _end(self, anchor: str) -> None:
        """Finish the block that is being read."""
        if not self._pieces:
            return
        text = squeeze("".join(self._pieces)).strip(" |")
        self._pieces.clear()
        if text:
            section = self.sections[-1]
            section.passages.append((anchor or section.anchor, text))


def _is_only_a_link(item: html.HtmlElement) -> bool:
    if len(item) != 1 or item[0].tag != "a":
        return False
    return not (item.text or "").strip() and not (item[0].tail or "").strip()


def _text(element: html.HtmlElement) -> str:
    """Return the text of an element without the signs that link to it."""
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and "headerlink" not in (child.get("class") or "").split():
            pieces.append(_text(child))
        pieces.append(child.tail or "")
    return squeeze("".join(pieces))
