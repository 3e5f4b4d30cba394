"""The page of an archived text: made readable, every line with an anchor, every statement linked back."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup, escape

from build_site import routes
from build_site.archive.reflow import Block, pieces, plain, reflow
from build_site.archive.store import ArchivedText
from build_site.corpus.corpus import PlanSummary
from build_site.model.evidence import lines_text
from build_site.model.plan import Plan
from build_site.pages import labels
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.passages import Rest, rests
from build_site.pages.plan import document_name
from build_site.pages.printed_figures import Span, figure_spans
from build_site.pages.site import Site, unit_name
from build_site.text.printable import printable

_SHORT_LINE = 45
"""Lines of a title shorter than this were broken on purpose."""


@dataclass(frozen=True, slots=True)
class RestView:
    """An item that rests on a block; `lines` tells on which of its lines, "" for all of them."""

    label: str
    anchor: str
    lines: str


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block as the page shows it.

    Attributes:
        tag: Name of its HTML element.
        style: CSS class of the element.
        html: Its lines, each with its anchor.
        rests: Kind → the items that rest on it.
        declared: Why lines of it are no content of the plan, "" where none is declared so.
    """

    block: Block
    tag: str
    style: str
    html: Markup
    rests: dict[str, list[RestView]]
    declared: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in the lines of a text: lines that are cited, and figures of targets."""

    cited: Container[int]
    figures: dict[int, list[Span]]


def plan_text_jobs(site: Site) -> list[PageJob]:
    """Return the pages of all archived texts; none without an archive.

    The key holds the digest of the record, which names the hash of the text's bytes: a page
    is made of no other bytes.
    """
    if not site.corpus.archive.is_attached:
        return []
    return [
        PageJob(
            routes.plan_text(summary.id),
            "plan-text",
            site.key("plan-text", summary.digest),
            partial(_page_of, site, summary),
        )
        for summary in site.corpus.summaries.values()
    ]


def _page_of(site: Site, summary: PlanSummary) -> Page:
    plan = site.corpus.plan(summary.id)
    text = site.corpus.archive.text(plan.capture.file)
    if text is None or text.sha256 != plan.capture.sha256 or text.lines is None:
        raise RuntimeError(f"văn bản lưu “{plan.capture.file}” không phải là bản mà bản ghi đã dẫn")
    return plan_text_page(site, plan, text)


def plan_text_page(site: Site, plan: Plan, text: ArchivedText) -> Page:
    """Return the page of a plan's archived text."""
    registries = site.corpus.registries
    lines = [printable(line) for line in text.squeezed]
    blocks = reflow(lines)
    kind = labels.TEXT_NAMES[plan.capture.completeness]
    name = document_name(plan)
    body = site.render(
        "plan_text.html",
        routes.plan_text(plan.id),
        plan=plan,
        name=name,
        kind=kind,
        labels=labels,
        province=registries.provinces[plan.province],
        province_name=unit_name(registries.provinces[plan.province], plan.issued_on),
        blocks=_views(plan, list(rests(plan, registries)), lines, blocks),
        after=_anchors(blocks[-1].last + 1 if blocks else 1, len(lines) + 1),
    )
    return Page(
        title=f"{kind}: {name}, {plan.title}",
        description=f"{kind}: {name} của {registries.agencies[plan.issuing_body].name}, "
        "từng dòng có địa chỉ riêng, kèm các mục của bản ghi dựa vào dòng ấy.",
        body=Markup(body),
        toc=tuple(
            TocEntry(routes.line_anchor(block.first), plain(" ".join(lines[block.first - 1 : block.last])))
            for block in blocks
            if block.kind == "heading" and block.level == 1
        ),
    )


def _views(
    plan: Plan, found: Sequence[Rest], lines: Sequence[str], blocks: Sequence[Block]
) -> Iterator[BlockView]:
    """Yield the blocks as they are shown."""
    by_line: dict[int, list[Rest]] = {}
    for rest in found:
        for number in rest.evidence.line_numbers:
            by_line.setdefault(number, []).append(rest)
    declared = {
        number: labels.DECLARED_LINE_REASONS[item.reason]
        for item in plan.declared_lines
        if item.reason != "heading"  # which the reader sees
        for number in item.evidence.line_numbers
    }
    marks = Marks(by_line.keys(), figure_spans(plan, lines))
    shown = 0
    for block in blocks:
        numbers = [number for number in range(block.first, block.last + 1) if lines[number - 1]]
        reasons = dict.fromkeys(declared[number] for number in numbers if number in declared)
        yield BlockView(
            block=block,
            tag=f"h{min(block.level + 1, 6)}" if block.kind == "heading" else "p",
            style=f"khm-{block.kind}",
            html=_anchors(shown + 1, block.first) + _block_html(block, lines, marks),
            rests=_rests_of(numbers, by_line),
            declared=", ".join(reasons),
        )
        shown = block.last


def _rests_of(numbers: Sequence[int], by_line: dict[int, list[Rest]]) -> dict[str, list[RestView]]:
    """Return what rests on some lines, by kind; each item once."""
    wanted = set(numbers)
    here = dict.fromkeys(rest for number in numbers for rest in by_line.get(number, ()))
    views: dict[str, list[RestView]] = {}
    for rest in here:
        on = [number for number in numbers if number in set(rest.evidence.line_numbers)]
        part = "" if set(on) == wanted else lines_text(on)
        views.setdefault(rest.kind, []).append(RestView(rest.label, rest.anchor, part))
    return views


def _block_html(block: Block, lines: Sequence[str], marks: Marks) -> Markup:
    """Return the lines of a block, each in an element with its anchor; cited ones are marked."""
    html = Markup()
    for number in range(block.first, block.last + 1):
        is_kept = block.kind == "title" and number < block.last and len(lines[number - 1]) < _SHORT_LINE
        html += _line_html(number, lines[number - 1], marks) + Markup("<br>\n" if is_kept else "\n")
    return html.rstrip()


def _line_html(number: int, line: str, marks: Marks) -> Markup:
    if not line:
        return _anchors(number, number + 1)
    tag = "mark" if number in marks.cited else "span"
    text = _line_text(line, marks.figures.get(number, ()))
    return Markup('<{} id="{}">{}</{}>').format(tag, routes.line_anchor(number), text, tag)


def _line_text(line: str, figures: Sequence[Span]) -> Markup:
    """Return a line with figures of targets made strong and traces of layout set back."""
    text, at = Markup(), 0
    for part, is_mark in pieces(line):
        if is_mark:
            text += Markup('<span class="khm-trace">{}</span>').format(part)
        else:
            text += _with_figures(part, [(start - at, end - at) for start, end in figures])
        at += len(part)
    return text


def _with_figures(part: str, figures: Sequence[Span]) -> Markup:
    text, done = Markup(), 0
    for start, end in figures:
        if end > done and start < len(part):
            text += escape(part[done : max(start, 0)])
            text += Markup("<strong>{}</strong>").format(part[max(start, 0) : end])
            done = end
    return text + escape(part[done:])


def _anchors(first: int, end: int) -> Markup:
    """Return the anchors of blank lines."""
    return Markup("").join(
        Markup('<span id="{}"></span>').format(routes.line_anchor(number)) for number in range(first, end)
    )
