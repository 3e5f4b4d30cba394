"""The long lists of a plan's page: statements, targets, duties, citations.

Nearly all of the page is such lists. Put together here as plain text they cost half of what
a loop in a template does; all that is not ours goes through `escaped`, and a test holds that.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from markupsafe import Markup

from build_site import routes
from build_site.model.evidence import Evidence
from build_site.model.plan import Citation, Target
from build_site.model.registries import Instrument, Unit
from build_site.pages import labels
from build_site.pages.duties import Duties, Duty
from build_site.pages.entry_links import EntryLinks
from build_site.pages.escaping import escaped
from build_site.pages.language import date_text, is_english, ngettext
from build_site.pages.language import gettext as _
from build_site.pages.names import english_text, vietnamese
from build_site.pages.target_words import due_text, level_text, unit_symbol
from build_site.pages.where import evidence_links, here


class Statement(Protocol):
    """A statement of a plan."""

    @property
    def id(self) -> str:
        """Return its id, which is its anchor."""

    @property
    def evidence(self) -> Evidence:
        """Return where it stands."""

    @property
    def text(self) -> str:
        """Return what it says."""


def statement_list(items: Iterable[Statement], what: str, text_page: str) -> Markup:
    """Return statements, each with its evidence and the link that names it.

    Args:
        items: The statements.
        what: What one of them is called (`nhiệm vụ`).
        text_page: Link to the page of the text, or "".
    """
    lines = "".join(
        f'<li id="{escaped(item.id)}">{escaped(vietnamese(item.text))} '
        f"{_traced(item.id, item.evidence, what, text_page)}</li>\n"
        for item in items
    )
    return Markup(f'<ul class="khm-items">\n{lines}</ul>')


def target_rows(
    targets: Iterable[Target], units: Mapping[str, Unit], links: EntryLinks, text_page: str
) -> Markup:
    """Return the rows of the table of targets: what, how much, until when, and where it stands."""
    rows = []
    lang = ' lang="vi"' if is_english() else ""
    what, until = _("chỉ tiêu"), escaped(_("Thời hạn:"))
    for target in targets:
        level = escaped(level_text(target, unit_symbol(units[target.unit])))
        if target.applies_to:
            level += f"<br><small{lang}>{escaped(target.applies_to)}</small>"
        if target.frequency != "once":
            level += f"<br><small>{escaped(labels.FREQUENCIES[target.frequency])}</small>"
        due = escaped(due_text(target.due))
        if target.due and target.due_basis != "stated":
            due += f"<br><small>{escaped(labels.DUE_BASES[target.due_basis])}</small>"
        figures = "; ".join(f"<q{lang}>{escaped(figure)}</q>" for figure in target.evidence.figures)
        rows.append(
            f'<tr id="{escaped(target.id)}"><td>{escaped(vietnamese(target.statement))}'
            f"<br><small>{links.indicators[target.indicator]}</small></td>"
            f'<td class="khm-level">{level}</td><td><span class="khm-narrow">{until} </span>{due}</td>'
            f"<td>{figures}<br>{_traced(target.id, target.evidence, what, text_page)}</td></tr>\n"
        )
    return Markup("".join(rows))


def duty_lists(duties: Duties, links: EntryLinks, text_page: str) -> Markup:
    """Return what each agency leads, then where each joins in."""
    parts = []
    agency, section, together = _("cơ quan"), _("phần"), escaped(_("Ai phối hợp ở việc nào"))
    for lead, led in duties.leading.items():
        anchor = f"phan-cong-{lead or 'khong-neu'}"
        name = links.agencies[lead] if lead else escaped(_("Văn bản không nêu cơ quan chủ trì"))
        said = (
            ngettext("chủ trì %(count)s việc", "chủ trì %(count)s việc", len(led))
            if lead
            else ngettext("%(count)s việc", "%(count)s việc", len(led))
        )
        parts.append(
            f'<h3 id="{escaped(anchor)}">{name} <small>{escaped(said % {"count": len(led)})}</small> '
            f'{here(anchor, agency)}</h3>\n<ol class="khm-duties">\n'
        )
        parts += [_duty(duty, links, text_page) for duty in led]
        parts.append("</ol>\n")
    if duties.joining:
        parts.append(
            f'<h3 id="phan-phoi-hop">{together} '
            f'{here("phan-phoi-hop", section)}</h3>\n<dl class="khm-facts">\n'
        )
        task = escaped(_("việc"))
        for other, joined in duties.joining.items():
            tasks = ", ".join(f'<a href="#{escaped(duty.item.id)}">{duty.number}</a>' for duty in joined)
            parts.append(f"<div><dt>{links.agencies[other]}</dt><dd>{task} {tasks}</dd></div>\n")
        parts.append("</dl>\n")
    return Markup("".join(parts).removesuffix("\n"))


def _duty(duty: Duty, links: EntryLinks, text_page: str) -> str:
    item = duty.item
    what, others, until, below = _("việc"), escaped(_("Phối hợp:")), escaped(_("Thời hạn:")), ""
    if item.coordinating_agencies:
        names = "; ".join(links.agencies[other] for other in item.coordinating_agencies)
        below += f"<br><small>{others} {names}</small>"
    if item.due:
        due = escaped(date_text(item.due))
        below += f"<br><small>{until} <strong>{due}</strong></small>"
    return (
        f'<li id="{escaped(item.id)}" value="{duty.number}">{escaped(vietnamese(item.text))} '
        f"{_traced(item.id, item.evidence, what, text_page)}{below}</li>\n"
    )


def citation_list(
    citations: Iterable[Citation], instruments: Mapping[str, Instrument], links: EntryLinks, text_page: str
) -> Markup:
    """Return the documents that a plan rests on or names."""
    lines = []
    for citation in citations:
        instrument = instruments[citation.instrument]
        anchor = routes.citation_anchor(instrument.id, citation.role)
        said = f"<strong>{links.instruments[instrument.id]}</strong>"
        if instrument.issued_on:
            said += f", {escaped(date_text(instrument.issued_on))}"
        if instrument.issuing_body:
            said += f", {links.agencies[instrument.issuing_body]}"
        said += f": {escaped(vietnamese(instrument.title))}"
        if is_english() and instrument.title_en:
            said += f" ({english_text(instrument.title_en)})"
        if instrument.legal_status in ("expired", "replaced"):
            said += f" <small>({escaped(labels.LEGAL_STATUSES[instrument.legal_status].lower())})</small>"
        if citation.note:
            lang = ' lang="vi"' if is_english() else ""
            said += f" <small{lang}>{escaped(citation.note)}</small>"
        role = f'<span class="khm-role">{escaped(labels.ROLES[citation.role])}</span>'
        traced = _traced(anchor, citation.evidence, _("văn bản được dẫn"), text_page)
        lines.append(f'<li id="{escaped(anchor)}">{role} {said} {traced}</li>\n')
    return Markup("".join(lines))


def _traced(anchor: str, evidence: Evidence, what: str, text_page: str) -> str:
    """Return where an item stands in the text, and the link that names it here."""
    where = escaped(evidence_links(evidence, text_page))
    return f'<span class="khm-evidence">{where}</span> {here(anchor, what)}'
