"""What tables of plans show, and the pages that are lists: home, provinces, plans."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import PlanSummary
from build_site.metadata.reference import PUBLISHER
from build_site.model.registries import Province
from build_site.pages import labels
from build_site.pages.follow import CALENDAR, CHANGES
from build_site.pages.gathered import MAX_ROWS
from build_site.pages.language import date_text
from build_site.pages.language import gettext as _
from build_site.pages.maps import HAS, NONE, find_maps
from build_site.pages.names import name_text, unit_name
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.site import Linker, Site
from build_site.text.collate import collation_key
from build_site.text.dates import parse_partial_date

LATEST_PLANS = 100
"""How many plans stand in the list of all plans when these are too many for one page."""


@dataclass(frozen=True, slots=True)
class PlanNames:
    """Words and links for a table of plans, by plan or unit id."""

    links: dict[str, str]
    unit_links: dict[str, str]
    units: dict[str, str]
    dates: dict[str, str]
    completeness: Mapping[str, str]


class UnitPlans(NamedTuple):
    """A unit of today, and how many plans there are of it and of the units it was made of."""

    unit: Province
    plans: int


def plan_names(site: Site, plans: Collection[PlanSummary], path: str) -> PlanNames:
    """Return what a table of some plans on the page at `path` needs."""
    link = Linker(path)
    provinces = site.corpus.registries.provinces
    dates = {plan.id: parse_partial_date(plan.issued_on) if plan.issued_on else None for plan in plans}
    return PlanNames(
        links={plan.id: link(routes.plan(plan.id)) for plan in plans},
        unit_links={plan.province: link(routes.province(plan.province)) for plan in plans},
        units={plan.province: unit_name(provinces[plan.province]) for plan in plans},
        dates={plan_id: date_text(date) if date else _(labels.NOT_STATED) for plan_id, date in dates.items()},
        completeness=labels.COMPLETENESS,
    )


def list_jobs(site: Site) -> list[PageJob]:
    """Return the pages that list things; they depend on all plans' summaries."""
    key = site.key(*(summary.digest for summary in site.corpus.summaries.values()))
    return [
        PageJob(routes.HOME, "home", key, lambda: home_page(site)),
        PageJob(routes.PROVINCES, "provinces", key, lambda: provinces_page(site)),
        PageJob(routes.PLANS, "plans", key, lambda: plans_page(site)),
    ]


def home_page(site: Site) -> Page:
    """Return the first page."""
    corpus = site.corpus
    latest = latest_first(corpus.summaries.values())[:10]
    provinces = corpus.registries.provinces.values()
    description = _(
        "Kế hoạch khoa học, công nghệ và đổi mới sáng tạo của các tỉnh, thành phố Việt Nam: "
        "chỉ tiêu, nhiệm vụ, thời hạn, ai chịu trách nhiệm, kèm dẫn chứng từng dòng."
    )
    body = site.render(
        "home.html",
        routes.HOME,
        site_name=PUBLISHER,
        description=description,
        plans=latest,
        picture=_province_map(site, "present", _gathered_counts(site, _plan_counts(site)), routes.HOME),
        names=plan_names(site, latest, routes.HOME),
        counts={
            "plans": len(corpus.summaries),
            "targets": sum(plan.targets for plan in corpus.summaries.values()),
            "measures": sum(plan.measures for plan in corpus.summaries.values()),
            "assignments": sum(plan.assignments for plan in corpus.summaries.values()),
            "present": sum(province.is_present for province in provinces),
            "former": sum(not province.is_present for province in provinces),
            "units_with_plans": len({plan.province for plan in corpus.summaries.values()}),
        },
        archive_is_attached=corpus.archive.is_attached,
        released_on=corpus.registries.release.released_on,
    )
    return Page(
        title=_("Tỉnh của bạn đã hứa gì về khoa học, công nghệ và đổi mới sáng tạo?"),
        description=description,
        body=Markup(body),
        alternates=(CHANGES, CALENDAR),
    )


def provinces_page(site: Site) -> Page:
    """Return the list of all units, present and former."""
    registries = site.corpus.registries
    counts = _plan_counts(site)
    ordered = by_name(registries.provinces.values())
    present = [unit for unit in ordered if unit.is_present]
    former = [unit for unit in ordered if not unit.is_present]
    gathered = _gathered_counts(site, counts)
    pictures = {
        "present": _province_map(site, "present", gathered, routes.PROVINCES),
        "former": _province_map(site, "former", counts, routes.PROVINCES),
    }
    body = site.render(
        "provinces.html",
        routes.PROVINCES,
        pictures=pictures,
        present=present,
        former=former,
        counts=counts,
        gathered=gathered,
        provinces=registries.provinces,
        kinds=labels.PROVINCE_KINDS,
    )
    return Page(
        title=_("Các tỉnh, thành phố"),
        description=_(
            "{present} tỉnh, thành phố hiện nay và {former} đơn vị trước ngày 1/7/2025, mỗi đơn vị một trang."
        ).format(present=len(present), former=len(former)),
        body=Markup(body),
        toc=(TocEntry("hien-nay", _("Hiện nay")), TocEntry("truoc-day", _("Trước ngày 1/7/2025"))),
    )


def _plan_counts(site: Site) -> dict[str, int]:
    """Return unit → number of its own plans, for units that have any."""
    counts: dict[str, int] = {}
    for plan in site.corpus.summaries.values():
        counts[plan.province] = counts.get(plan.province, 0) + 1
    return counts


def _gathered_counts(site: Site, counts: Mapping[str, int]) -> dict[str, int]:
    """Return unit of today → number of plans of it and of the units it was made of."""
    registries = site.corpus.registries
    return {
        unit.id: sum(counts.get(name, 0) for name in [unit.id, *registries.ancestors(unit.id)])
        for unit in registries.provinces.values()
        if unit.is_present
    }


def _province_map(site: Site, period: str, counts: Mapping[str, int], path: str) -> Markup | None:
    """Return the map of who has a plan, each tile a link from the page at `path`."""
    link = Linker(path)
    return find_maps(site.corpus.registries).draw(
        f"ban-do-{period}",
        period,
        dict.fromkeys((unit for unit, count in counts.items() if count), HAS),
        {HAS: _("có kế hoạch được ghi"), NONE: _("chưa có")},
        lambda unit: link(routes.province(unit)),
    )


def plans_page(site: Site) -> Page:
    """Return the list of all plans, or of the latest when they are too many for one page."""
    plans = latest_first(site.corpus.summaries.values())
    is_split = len(plans) > MAX_ROWS
    shown = plans[:LATEST_PLANS] if is_split else plans
    body = site.render(
        "plans.html",
        routes.PLANS,
        total=len(plans),
        plans=shown,
        names=plan_names(site, shown, routes.PLANS),
        units=_units_with_plans(site) if is_split else [],
    )
    return Page(
        title=_("Các kế hoạch"),
        description=_("Danh sách các kế hoạch khoa học, công nghệ và đổi mới sáng tạo đã ghi nhận."),
        body=Markup(body),
        toc=(TocEntry("theo-tinh", _("Theo tỉnh")),) if is_split else (),
        alternates=(CHANGES, CALENDAR),
    )


def _units_with_plans(site: Site) -> list[UnitPlans]:
    """Return the units of today with plans of their own or of those they were made of, by name."""
    provinces = site.corpus.registries.provinces
    counts = _gathered_counts(site, _plan_counts(site))
    return [UnitPlans(unit, counts[unit.id]) for unit in by_name(provinces.values()) if counts.get(unit.id)]


def latest_first(plans: Iterable[PlanSummary]) -> list[PlanSummary]:
    """Return plans by date of issue, the latest first, those without a date last."""
    return sorted(plans, key=lambda plan: (plan.issued_on, plan.id), reverse=True)


def by_name(units: Iterable[Province]) -> list[Province]:
    """Return units in order of their names."""
    return sorted(units, key=lambda unit: collation_key(name_text(unit)))
