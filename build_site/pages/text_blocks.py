"""The blocks of an archived text as HTML: lines with anchors, and beside them what rests on them.

Lines and notes are put together as plain text, which is many times faster than as `Markup`;
every word of the text and of the record goes through `escaped`, and a test holds that.
"""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from build_site import routes
from build_site.archive.reflow import Block, pieces
from build_site.model.evidence import lines_text
from build_site.model.plan import Plan
from build_site.pages import labels
from build_site.pages.escaping import escaped
from build_site.pages.passages import Rest
from build_site.pages.printed_figures import Span, figure_spans
from build_site.pages.site import Linker

_FIRST = 'class="khm-first"'
_SHORT_LINE = 45
"""Lines of a title shorter than this were broken on purpose."""


def blocks_html(plan: Plan, found: Sequence[Rest], lines: Sequence[str], blocks: Sequence[Block]) -> Markup:
    """Return the blocks of a plan's text: number, lines, and what rests on them.

    The first line of a block has the anchor of the whole; the others, and the blank lines
    before it, have their own.

    Args:
        plan: The plan.
        found: What rests on which lines.
        lines: The lines of the text, as they may be shown.
        blocks: What the lines make up.
    """
    link = Linker(routes.plan_text(plan.id))
    by_line: dict[int, list[tuple[Rest, str]]] = {}
    for rest in found:
        place = f'<a href="{escaped(link(routes.plan(plan.id, rest.anchor)))}">{escaped(rest.label)}</a>'
        for number in rest.evidence.line_numbers:
            by_line.setdefault(number, []).append((rest, place))
    declared = {
        number: labels.DECLARED_LINE_REASONS[item.reason]
        for item in plan.declared_lines
        if item.reason != "heading"  # which the reader sees
        for number in item.evidence.line_numbers
    }
    figures = figure_spans(plan, lines)
    shown = 0
    html: list[str] = []
    for block in blocks:
        inside = range(block.first, block.last + 1)
        numbers = [number for number in inside if lines[number - 1]]
        reasons = dict.fromkeys(declared[number] for number in numbers if number in declared)
        parts = []
        for number in inside:
            line = lines[number - 1]
            is_kept = block.kind == "title" and number < block.last and len(line) < _SHORT_LINE
            mark = _FIRST if number == block.first else f'id="{routes.line_anchor(number)}"'
            tag = "mark" if number in by_line else "span"
            parts.append(f"<{tag} {mark}>{_line_text(line, figures.get(number, ()))}</{tag}>")
            parts.append("<br>\n" if is_kept else "\n")
        html.append(_block_html(block, blank_anchors(shown + 1, block.first), "".join(parts).rstrip()))
        notes = [*_rests_of(numbers, by_line), *_declared_note(reasons)]
        if notes:
            html += ['<p class="khm-rests" data-pagefind-ignore>', *notes, "</p>"]
        html.append("</div>")
        shown = block.last
    return Markup("\n".join(html))


def _block_html(block: Block, blank: str, inner: str) -> str:
    """Return the opening of a block, the number beside it, and the element with its lines."""
    first, last = block.first, block.last
    until, dash = (f" đến {last}", f"–{last}") if last != first else ("", "")
    anchor = routes.line_anchor(first)
    tag = f"h{min(block.level + 1, 6)}" if block.kind == "heading" else "p"
    return (
        '<div class="khm-block">\n'
        f'<a class="khm-line-number" href="#{anchor}" aria-label="Dòng {first}{until}" data-pagefind-ignore>'
        f"{blank}{first}{dash}</a>\n"
        f'<{tag} class="khm-{block.kind}" id="{anchor}">{inner}</{tag}>'
    )


def _rests_of(numbers: Sequence[int], by_line: dict[int, list[tuple[Rest, str]]]) -> Iterator[str]:
    """Yield, for each kind of item, links to those that rest on some lines, with their lines if not all."""
    on: dict[str, list[int]] = {}
    kinds: dict[str, dict[str, None]] = {}
    for number in numbers:
        for rest, html in by_line.get(number, ()):
            on.setdefault(html, []).append(number)
            kinds.setdefault(rest.kind, {})[html] = None
    for kind, items in kinds.items():
        links = (
            html if set(on[html]) == set(numbers) else f"{html} (dòng {lines_text(on[html])})"
            for html in items
        )
        yield f"<span><b>{kind}:</b> {'; '.join(links)}</span>"


def _declared_note(reasons: Iterable[str]) -> Iterator[str]:
    if said := ", ".join(reasons):
        yield f"<span>Không mang nội dung: {said}</span>"


def _line_text(line: str, figures: Sequence[Span]) -> str:
    """Return the HTML of a line's words, figures of targets made strong, traces of layout set back."""
    cut = pieces(line)
    if len(cut) == 1 and not figures and not cut[0][1]:
        return escaped(line)
    parts, at = [], 0
    for part, is_mark in cut:
        if is_mark:
            parts.append(f'<span class="khm-trace">{escaped(part)}</span>')
        else:
            parts.append(_with_figures(part, [(start - at, end - at) for start, end in figures]))
        at += len(part)
    return "".join(parts)


def _with_figures(part: str, figures: Sequence[Span]) -> str:
    parts, done = [], 0
    for start, end in figures:
        if end > done and start < len(part):
            begin = max(start, done)
            parts.append(f"{escaped(part[done:begin])}<strong>{escaped(part[begin:end])}</strong>")
            done = end
    return "".join([*parts, escaped(part[done:])])


def blank_anchors(first: int, end: int) -> str:
    """Return the HTML of the anchors of blank lines."""
    return "".join(f'<span id="{routes.line_anchor(number)}"></span>' for number in range(first, end))
