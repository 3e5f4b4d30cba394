"""The page of coverage: for every unit, what is recorded, what is only known, or nothing."""

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from build_site import routes
from build_site.corpus.scope import Scope, scope_of
from build_site.model.registries import Province
from build_site.pages import labels
from build_site.pages.language import gettext as _
from build_site.pages.lists import by_name
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.site import Site


@dataclass(frozen=True, slots=True)
class UnitScope:
    """A unit and how far its data reaches."""

    unit: Province
    scope: Scope


@dataclass(frozen=True, slots=True)
class PresentScope:
    """A unit of today, taken together with all that became part of it; and each of those."""

    whole: UnitScope
    former: tuple[UnitScope, ...]


def coverage_job(site: Site) -> PageJob:
    """Return the page of coverage; of plans it depends on nothing but whose they are."""
    key = site.key("coverage", *(f"{plan.id} {plan.province}" for plan in site.corpus.summaries.values()))
    return PageJob(routes.COVERAGE, "coverage", key, lambda: coverage_page(site))


def coverage_page(site: Site) -> Page:
    """Return the page on which every unit stands with what the project has of it."""
    provinces = site.corpus.registries.provinces
    present = _present(site)
    former = [row for unit in present for row in unit.former]
    body = site.render(
        "coverage.html",
        routes.COVERAGE,
        present=present,
        reaches=labels.REACHES,
        present_by_reach=Counter(unit.whole.scope.reach for unit in present),
        former_by_reach=Counter(row.scope.reach for row in former),
        former_count=len(former),
        total=scope_of(site.corpus, provinces),
    )
    return Page(
        title=_("Độ phủ của dữ liệu"),
        description=_(
            "Tỉnh, thành phố nào đã có kế hoạch được ghi nhận, nơi nào mới chỉ biết là có, "
            "nơi nào chưa biết gì, và lần tìm gần nhất."
        ),
        body=Markup(body),
        toc=(
            TocEntry("tong-quan", _("Tổng quan")),
            TocEntry("tung-don-vi", _("Từng đơn vị")),
            TocEntry("cach-dem", _("Cách đếm")),
        ),
    )


def _present(site: Site) -> list[PresentScope]:
    """Return the units of today in order of name, with those that became part of them."""
    corpus = site.corpus
    provinces = corpus.registries.provinces
    found = []
    for unit in by_name(unit for unit in provinces.values() if unit.is_present):
        ancestors = corpus.registries.ancestors(unit.id)
        former = by_name(provinces[name] for name in ancestors)
        found.append(
            PresentScope(
                UnitScope(unit, scope_of(corpus, [unit.id, *ancestors])),
                tuple(UnitScope(old, scope_of(corpus, [old.id])) for old in former),
            )
        )
    return found
