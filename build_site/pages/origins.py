"""Plans in the words of pages that gather plans: the unit at issue, the number, the links."""

from typing import NamedTuple

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import Corpus, PlanSummary
from build_site.model.registries import Province
from build_site.pages.language import date_text
from build_site.pages.language import gettext as _
from build_site.pages.names import name_of, short_name, vietnamese
from build_site.pages.site import Linker
from build_site.text.dates import parse_partial_date


class Origin(NamedTuple):
    """A plan as rows of pages that gather plans name it, with links from one depth of the site.

    Attributes:
        href: The page of the plan.
        label: Number and date, the text of links to places of the plan.
        unit: A table cell with the unit at issue and that of today.
    """

    summary: PlanSummary
    href: str
    label: str
    unit: Markup

    @property
    def cells(self) -> Markup:
        """Return two table cells: the unit, and the plan with the link to its page."""
        return self.unit + Markup('<td><a href="{}">{}</a></td>').format(self.href, self.label)


class Origins:
    """Plans in words, each put into words once for every depth of the site."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._known: dict[tuple[int, str], Origin] = {}
        self._units: dict[tuple[int, str], Markup] = {}

    def __call__(self, plan_id: str, path: str) -> Origin:
        """Return a plan as the page at `path` names it."""
        key = (path.count("/"), plan_id)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._make(plan_id, Linker(path))
        return known

    def _make(self, plan_id: str, link: Linker) -> Origin:
        registries = self._corpus.registries
        summary = self._corpus.summaries[plan_id]
        href = link(routes.plan(plan_id))
        label = vietnamese(summary.document_number) or _("Không ghi số")
        if summary.issued_on:
            label += f", {date_text(parse_partial_date(summary.issued_on))}"
        key = (href.count("../"), summary.province)
        cell = self._units.get(key)
        if cell is None:
            unit = registries.provinces[summary.province]
            cell = self._units[key] = _unit_cell(unit, registries.present_unit(unit.id), link)
        return Origin(summary, href, label, cell)


def _unit_cell(unit: Province, present: Province, link: Linker) -> Markup:
    """Return a unit with the unit of today in which it lies, as a table cell."""
    name = Markup('<a href="{}">{}</a>').format(link(routes.province(unit.id)), short_name(unit))
    if present.id != unit.id:
        name += Markup("<br><small>{} {}</small>").format(_("nay thuộc"), name_of(present))
    return Markup("<td>{}</td>").format(name)
