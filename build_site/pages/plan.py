"""The page of a plan."""

from collections import Counter
from functools import partial

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import PlanSummary, Registries
from build_site.corpus.mentions import themed_items
from build_site.model.plan import Plan
from build_site.pages import labels
from build_site.pages.cite import cite, cite_paths
from build_site.pages.duties import duties
from build_site.pages.follow import alternates_of_unit
from build_site.pages.language import VIETNAMESE, is_english, speaking
from build_site.pages.language import gettext as _
from build_site.pages.legislation import legislation
from build_site.pages.names import name_text, plain, unit_name, vietnamese
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.plan_lists import citation_list, duty_lists, target_rows
from build_site.pages.site import Linker, Site


def plan_jobs(site: Site) -> list[PageJob]:
    """Return the pages of all plans."""
    return [
        PageJob(
            routes.plan(summary.id),
            "plan",
            site.key(summary.digest),
            partial(_page_of, site, summary),
            cite_paths(summary.id),
        )
        for summary in site.corpus.summaries.values()
    ]


def _page_of(site: Site, summary: PlanSummary) -> Page:
    return plan_page(site, site.corpus.plan(summary.id), summary)


def plan_page(site: Site, plan: Plan, summary: PlanSummary) -> Page:
    """Return the page of one plan."""
    registries = site.corpus.registries
    province = registries.provinces[plan.province]
    present = registries.present_unit(plan.province)
    sections = _sections(plan)
    links = site.links(routes.plan(plan.id))
    text_page = _text_page(site, plan)
    with speaking(VIETNAMESE):  # what is cited, and what machines read of the document, is Vietnamese
        cited = cite(site, plan)
        law = legislation(plan, registries, site.site_url, _text_path(site, plan))
    body = site.render(
        "plan.html",
        routes.plan(plan.id),
        plan=plan,
        summary=summary,
        registries=registries,
        labels=labels,
        province_name=unit_name(province, plan.issued_on),
        province=province,
        present=present,
        name=document_name(plan),
        targets=target_rows(plan.targets, registries.units, links, text_page),
        citations=citation_list(plan.citations, registries.instruments, links, text_page),
        objectives={
            scope: [item for item in plan.objectives if item.scope == scope]
            for scope in ("general", "specific")
        },
        duties=duty_lists(duties(plan), links, text_page),
        legislation=law,
        cite=cited,
        period=period_text(plan),
        links=links,
        themes=_themes(plan, registries),
        archive_is_attached=site.corpus.archive.is_attached,
        text_page=text_page,
        identity=dict(plan.identity_evidence),
        is_complete=_is_complete(plan, registries),
        subject=_("Văn bản") if plan.capture.completeness == "full" else _("Phần văn bản mà dự án có được"),
        sections=sections,
        edit=site.edit_link(summary.path),
        report=site.report_link(),
    )
    return Page(
        title=_title(plan, registries),
        description=_description(plan, registries),
        body=Markup(body),
        toc=tuple(TocEntry(f"phan-{anchor}", title) for anchor, title in sections.items()),
        files=tuple((file.path, file.text) for file in cited.files),
        alternates=alternates_of_unit(province),
    )


def _text_path(site: Site, plan: Plan) -> str:
    """Return the page of a plan's text, "" where the text is not attached."""
    return routes.plan_text(plan.id) if site.corpus.archive.is_attached else ""


def _text_page(site: Site, plan: Plan) -> str:
    """Return the link from a plan's page to that of its text, "" where the text is not attached."""
    path = _text_path(site, plan)
    return Linker(routes.plan(plan.id))(path) if path else ""


def _is_complete(plan: Plan, registries: Registries) -> bool:
    """Tell whether the build has proved that every line and number of the text is accounted for."""
    expected = registries.expectations.plans.get(plan.id)
    return expected is not None and expected.is_complete


def _sections(plan: Plan) -> dict[str, str]:
    """Return anchor → title of the sections a plan's page has."""
    titles = {
        "tom-tat": (_("Tóm tắt"), True),
        "nhan-dang": (_("Nhận dạng văn bản"), True),
        "chi-tieu": (_("Chỉ tiêu ({count})").format(count=len(plan.targets)), True),
        "quan-diem": (_("Quan điểm, phương hướng"), bool(plan.principles)),
        "muc-tieu": (_("Mục tiêu"), bool(plan.objectives)),
        "nhiem-vu": (_("Nhiệm vụ và giải pháp"), bool(plan.measure_groups)),
        "phan-cong": (_("Phân công"), bool(plan.assignments)),
        "bao-cao": (_("Chế độ báo cáo"), bool(plan.reporting)),
        "can-cu": (_("Căn cứ và văn bản được dẫn"), True),
        "noi-nhan": (_("Nơi nhận"), bool(plan.recipients)),
        "ban-chup": (_("Bản chụp văn bản"), True),
        "trich-dan": (_("Trích dẫn"), True),
        "du-lieu": (_("Dữ liệu của trang này"), True),
    }
    return {anchor: title for anchor, (title, is_shown) in titles.items() if is_shown}


def _themes(plan: Plan, registries: Registries) -> list[str]:
    """Return the themes of a plan's items, those that most items have first."""
    counts = Counter(theme for item in themed_items(plan) for theme in item.themes)
    counts.update(
        theme for target in plan.targets for theme in registries.indicators[target.indicator].themes
    )
    return sorted(counts, key=lambda theme: (-counts[theme], theme))


def document_name(plan: Plan) -> str:
    """Return how people call the document: `Kế hoạch 380/KH-UBND`."""
    kind = labels.DOCUMENT_KINDS[plan.document_kind]
    if not plan.document_number:
        return _("{kind} không ghi số").format(kind=kind)
    number = vietnamese(plan.document_number)
    return number[:0] + kind + " " + number  # a marked number keeps its mark


def _title(plan: Plan, registries: Registries) -> str:
    """Return what tells the page of a plan from all others."""
    name = plain(document_name(plan))
    if not is_english():
        return f"{name}: {plan.title}"
    if plan.title_en:
        return f"{name}: {plan.title_en}"
    return f"{name}, {name_text(registries.provinces[plan.province])} ({plan.id})"


def _description(plan: Plan, registries: Registries) -> str:
    if not is_english():
        return plan.summary
    return plan.summary_en or f"{_title(plan, registries)}."


def period_text(plan: Plan) -> str:
    """Return the plan's period in words."""
    start, end = plan.period.start_year, plan.period.end_year
    if start is not None and end is not None:
        return f"{start}–{end}"
    if end is not None:
        return _("đến năm {year}").format(year=end)
    return _("từ năm {year}").format(year=start) if start is not None else _(labels.NOT_STATED)
