"""The page of a provincial unit, old or new."""

from functools import partial

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import PlanSummary
from build_site.corpus.scope import scope_of
from build_site.model.registries import Province
from build_site.pages import labels
from build_site.pages.deadlines import day_text
from build_site.pages.due import CLASSES
from build_site.pages.follow import alternates_of_unit
from build_site.pages.known_documents import known_groups
from build_site.pages.language import N_, ngettext, pgettext
from build_site.pages.language import gettext as _
from build_site.pages.lists import by_name, latest_first, plan_names
from build_site.pages.maps import Maps, find_maps
from build_site.pages.names import official_name, unit_name
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.promised import DATED, SHOWN_AGENCIES, is_listed, promised
from build_site.pages.site import Site

_PROMISES = (
    ("phan-chi-tieu", N_("Đã hứa gì")),
    ("phan-trach-nhiem", N_("Ai chịu trách nhiệm")),
    ("phan-thoi-han", N_("Điều gì đến hạn")),
)


def province_jobs(site: Site) -> list[PageJob]:
    """Return a page for every unit; it depends on the plans of the unit and its ancestors."""
    jobs = []
    digests: dict[str, list[str]] = {}
    for summary in site.corpus.summaries.values():
        digests.setdefault(summary.province, []).append(summary.digest)
    registries = site.corpus.registries
    maps = find_maps(registries)
    day = site.as_of.isoformat()
    for province in registries.provinces.values():
        family = [province.id, *registries.ancestors(province.id)]
        parts = [part for name in family for part in digests.get(name, ())]
        jobs.append(
            PageJob(
                routes.province(province.id),
                "province",
                site.key(province.id, *([day, *parts] if parts else ())),
                partial(province_page, site, province, maps),
            )
        )
    return jobs


def province_page(site: Site, province: Province, maps: Maps) -> Page:
    """Return the page of one unit: what it is, what became of it, its plans."""
    registries = site.corpus.registries
    own = site.corpus.plans_of([province.id])
    ancestors = registries.ancestors(province.id)
    family = [province.id, *ancestors]
    inherited = latest_first(site.corpus.plans_of(ancestors))
    predecessors = by_name(registries.provinces[name] for name in province.predecessors)
    successors = by_name(registries.provinces[name] for name in province.successors)
    name = unit_name(province)
    path = routes.province(province.id)
    present = registries.present_unit(province.id)
    plans = [*own, *inherited]
    shown = promised(site, plans, path) if plans and is_listed(plans) else None
    body = site.render(
        "province.html",
        path,
        province=province,
        name=name,
        picture=maps.mark("vi-tri", province),
        predecessors=predecessors,
        successors=successors,
        siblings=_siblings(site, province),
        present=present,
        has_agencies=any(agency.province == province.id for agency in registries.agencies.values()),
        own=own,
        inherited=inherited,
        names=plan_names(site, plans, path),
        totals={
            "targets": sum(plan.targets for plan in plans),
            "assignments": sum(plan.assignments for plan in plans),
        },
        promised=shown,
        shown_agencies=SHOWN_AGENCIES,
        is_partial=any(plan.completeness != "full" for plan in plans),
        classes=CLASSES,
        dated=DATED,
        has_classes=is_listed(_plans_within(site, present)),
        day=day_text(site.as_of),
        scope=scope_of(site.corpus, family),
        known=known_groups(site, family, names_units=bool(ancestors)),
        unit_names={unit.id: unit_name(unit) for unit in [*predecessors, *successors]},
        labels=labels,
        edit=site.edit_link(f"datasets/registries/provinces/{province.id}.yaml"),
        report=site.report_link(),
    )
    return Page(
        title=name,
        description=_description(name, len(own), len(inherited), province, successors),
        body=Markup(body),
        toc=(
            *(TocEntry(anchor, _(title)) for anchor, title in _PROMISES if plans),
            TocEntry("phan-ke-hoach", pgettext("nav", "Kế hoạch")),
            TocEntry("phan-pham-vi", _("Phạm vi dữ liệu")),
            TocEntry("phan-sap-nhap", _("Trước và sau sáp nhập")),
            TocEntry("phan-don-vi", _("Về đơn vị này")),
        ),
        alternates=alternates_of_unit(province),
    )


def _plans_within(site: Site, present: Province) -> list[PlanSummary]:
    """Return the plans of a unit of today and of the units it was made of."""
    return site.corpus.plans_of([present.id, *site.corpus.registries.ancestors(present.id)])


def _siblings(site: Site, province: Province) -> list[Province]:
    """Return the other units that became part of the same unit."""
    provinces = site.corpus.registries.provinces
    names = {name for successor in province.successors for name in provinces[successor].predecessors}
    return by_name(provinces[name] for name in names - {province.id})


def _description(name: str, own: int, inherited: int, province: Province, successors: list[Province]) -> str:
    plans = own + inherited
    if plans:
        said = ngettext(
            "{name}: {plans} kế hoạch khoa học, công nghệ và đổi mới sáng tạo đã ghi nhận",
            "{name}: {plans} kế hoạch khoa học, công nghệ và đổi mới sáng tạo đã ghi nhận",
            plans,
        )
    else:
        said = _("{name}: chưa ghi nhận kế hoạch khoa học, công nghệ và đổi mới sáng tạo nào")
    told = said.format(name=name, plans=plans)
    if successors:
        successor = official_name(successors[0], successors[0].valid_from)
        told += _("; từ 1/7/2025 thuộc {unit}").format(unit=successor)
    elif province.predecessors:
        told += _("; hợp nhất từ {count} đơn vị cũ ngày 1/7/2025").format(count=len(province.predecessors))
    return f"{told}."
