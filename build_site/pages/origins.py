"""Plans in the words of pages that gather plans: the unit at issue, the number, the links."""

from typing import NamedTuple

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import Corpus, PlanSummary
from build_site.model.registries import Province
from build_site.pages.site import Linker
from build_site.text.dates import display_date, parse_partial_date


class Origin(NamedTuple):
    """A plan as rows of other plans' pages name it, with links from one depth of the site."""

    summary: PlanSummary
    href: str
    unit: Markup
    plan: Markup


class Origins:
    """Plans and agencies in words, each put into words once for every depth of the site."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._known: dict[tuple[int, str], Origin] = {}
        self._agencies: dict[tuple[int, str], Markup] = {}

    def __call__(self, plan_id: str, path: str) -> Origin:
        """Return a plan as the page at `path` names it."""
        key = (path.count("/"), plan_id)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._make(plan_id, Linker(path))
        return known

    def agency(self, agency_id: str, path: str) -> Markup:
        """Return an agency's name with the link to its page, for the page at `path`."""
        key = (path.count("/"), agency_id)
        known = self._agencies.get(key)
        if known is None:
            name = self._corpus.registries.agencies[agency_id].name
            known = Markup('<a href="{}">{}</a>').format(Linker(path)(routes.agency(agency_id)), name)
            self._agencies[key] = known
        return known

    def _make(self, plan_id: str, link: Linker) -> Origin:
        registries = self._corpus.registries
        summary = self._corpus.summaries[plan_id]
        unit = registries.provinces[summary.province]
        present = registries.present_unit(summary.province)
        unit_cell = Markup('<a href="{}">{}</a>').format(link(routes.province(unit.id)), short_name(unit))
        if present.id != unit.id:
            unit_cell += Markup('<br><small>nay thuộc <a href="{}">{}</a></small>').format(
                link(routes.province(present.id)), present.name
            )
        href = link(routes.plan(plan_id))
        plan_cell = Markup('<a href="{}">{}</a>').format(href, summary.document_number or "Không ghi số")
        if summary.issued_on:
            issued = display_date(parse_partial_date(summary.issued_on))
            plan_cell += Markup("<br><small>{}</small>").format(issued)
        return Origin(summary, href, unit_cell, plan_cell)


def short_name(unit: Province) -> str:
    """Return a unit's name without its kind, told apart from a present unit of the same name."""
    return f"{unit.name} (trước 1/7/2025)" if unit.id.endswith("-truoc-2025") else unit.name
