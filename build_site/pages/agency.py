"""The pages of agencies: what each must do across plans, report, and has issued."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import PlanSummary
from build_site.model.plan import Assignment
from build_site.model.registries import Agency, Province
from build_site.pages import labels
from build_site.pages.deadlines import DueRow, ReportRow, day_text, due_rows, report_row
from build_site.pages.due import CLASSES, UNDATED, reports_of
from build_site.pages.entry_jobs import EntryPages, entry_jobs
from build_site.pages.gathered import Gathered, Part
from build_site.pages.language import date_text, ngettext
from build_site.pages.language import gettext as _
from build_site.pages.lists import latest_first, plan_names
from build_site.pages.names import name_text, short_name, vietnamese
from build_site.pages.origins import Origin
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.target_words import due_text
from build_site.pages.where import evidence_text
from build_site.text.collate import collation_key


class Duty(NamedTuple):
    """An assignment as a line of an agency's duties.

    Attributes:
        place: Where it stands on the page of its plan.
        others: The agencies with which it is shared.
        unit: Cell with the unit at issue; "" where it is the agency's own.
    """

    text: str
    others: Markup
    due: str
    unit: Markup | str
    place: str
    label: str
    where: str


@dataclass(frozen=True, slots=True)
class Duties:
    """What some plans want of an agency."""

    leads: list[Duty]
    coordinates: list[Duty]
    sends: list[ReportRow]
    receives: list[ReportRow]
    issued: list[PlanSummary]
    dues: dict[str, list[DueRow]]
    undated: int

    def sections(self) -> list[tuple[str, str]]:
        """Return anchor and title of what there is to show."""
        dated = sum(len(rows) for rows in self.dues.values())
        every = [
            ("thoi-han", _("Có thời hạn"), dated),
            ("chu-tri", _("Chủ trì"), len(self.leads)),
            ("phoi-hop", _("Phối hợp"), len(self.coordinates)),
            ("gui-bao-cao", _("Báo cáo phải gửi"), len(self.sends)),
            ("nhan-bao-cao", _("Báo cáo được nhận"), len(self.receives)),
            ("ban-hanh", _("Kế hoạch đã ban hành"), len(self.issued)),
        ]
        return [(f"phan-{anchor}", f"{title} ({count})") for anchor, title, count in every if count]


class ListedAgency(NamedTuple):
    """An agency in the list of agencies."""

    agency: Agency
    plans: int
    items: int


def agency_jobs(gathered: Gathered) -> list[PageJob]:
    """Return the list of agencies, a page for each, and parts of those that are too long."""
    agencies = gathered.site.corpus.registries.agencies
    titles = _titles(gathered)
    return entry_jobs(
        gathered,
        EntryPages(
            kind="agency",
            list_kind="agencies",
            list_path=routes.AGENCIES,
            list_page=partial(agencies_page, gathered),
            entries=agencies,
            uses=gathered.agencies,
            route=routes.agency,
            split=gathered.parts_by_year,
            page=lambda name, parts: agency_page(gathered, agencies[name], titles[name], parts),
            part_page=lambda name, part: agency_part(gathered, agencies[name], titles[name], part),
            always=(gathered.site.as_of.isoformat(),),
        ),
    )


def _titles(gathered: Gathered) -> dict[str, str]:
    """Return agency id → its name, unlike that of any other agency."""
    names = {agency: gathered.agency_name(agency) for agency in gathered.site.corpus.registries.agencies}
    often = Counter(names.values())
    return {agency: name if often[name] == 1 else f"{name} ({agency})" for agency, name in names.items()}


def agencies_page(gathered: Gathered) -> Page:
    """Return the list of agencies: the central ones, then those of each province."""
    registries = gathered.site.corpus.registries
    groups: dict[str, list[ListedAgency]] = {}
    for agency in sorted(
        registries.agencies.values(), key=lambda one: (collation_key(name_text(one)), one.id)
    ):
        uses = gathered.agencies.get(agency.id, {})
        groups.setdefault(agency.province, []).append(ListedAgency(agency, len(uses), sum(uses.values())))
    present = sorted(filter(None, groups), key=lambda unit: gathered.ranks[unit])
    units = [registries.provinces[unit] for unit in present]
    body = gathered.site.render(
        "agencies.html",
        routes.AGENCIES,
        central=groups.get("", []),
        units=[(unit, short_name(unit), groups[unit.id]) for unit in units],
        kinds=labels.AGENCY_KINDS,
    )
    entries = [TocEntry("trung-uong", _("Trung ương và cơ quan Đảng"))] if "" in groups else []
    return Page(
        title=_("Các cơ quan"),
        description=_(
            "{count} cơ quan ban hành, chủ trì, phối hợp hoặc nhận báo cáo "
            "trong các kế hoạch đã ghi, mỗi cơ quan một trang."
        ).format(count=len(registries.agencies)),
        body=Markup(body),
        toc=(*entries, *(TocEntry(f"tinh-{unit.id}", short_name(unit)) for unit in units)),
    )


def agency_page(gathered: Gathered, agency: Agency, title: str, parts: list[Part]) -> Page:
    """Return the page of one agency."""
    site = gathered.site
    registries = site.corpus.registries
    path = routes.agency(agency.id)
    uses = gathered.agencies.get(agency.id, {})
    duties = find_duties(gathered, agency, [] if parts else uses, path)
    province = registries.provinces[agency.province] if agency.province else None
    instruments = [one for one in registries.instruments.values() if one.issuing_body == agency.id]
    body = site.render(
        "agency.html",
        path,
        agency=agency,
        title=title,
        province=province,
        province_name=short_name(province) if province else "",
        present=registries.present_unit(agency.province) if agency.province else None,
        parent=gathered.site.links(path).agencies[agency.parent] if agency.parent else "",
        children=_cells(
            gathered, (one for one in registries.agencies.values() if one.parent == agency.id), path
        ),
        successors=_cells(gathered, (registries.agencies[one] for one in agency.successors), path),
        predecessors=_cells(
            gathered, (one for one in registries.agencies.values() if agency.id in one.successors), path
        ),
        duties=duties,
        sections=dict(duties.sections()),
        names=plan_names(site, duties.issued, path),
        classes=CLASSES,
        instruments=instruments,
        links=site.links(path),
        parts=parts,
        items=sum(uses.values()),
        plans=len(uses),
        day=day_text(site.as_of),
        labels=labels,
        ended=_ended(agency, province),
        edit=site.edit_link(f"datasets/registries/agencies/{agency.id}.yaml"),
    )
    return Page(
        title=title,
        description=_description(title, duties, len(uses)),
        body=Markup(body),
        toc=(
            *([TocEntry("theo-nam", _("Theo năm"))] if parts else []),
            *(TocEntry(anchor, text) for anchor, text in duties.sections()),
            *([TocEntry("phan-van-ban", _("Văn bản đã ban hành"))] if instruments else []),
            TocEntry("phan-co-quan", _("Về cơ quan này")),
        ),
    )


def agency_part(gathered: Gathered, agency: Agency, title: str, part: Part) -> Page:
    """Return what the plans of one year want of an agency."""
    path = routes.agency(agency.id, part.id)
    duties = find_duties(gathered, agency, part.plans, path)
    body = gathered.site.render(
        "agency_part.html",
        path,
        agency=agency,
        title=title,
        part=part,
        present=gathered.site.corpus.registries.present_unit(agency.province) if agency.province else None,
        duties=duties,
        sections=dict(duties.sections()),
        names=plan_names(gathered.site, duties.issued, path),
        classes=CLASSES,
        day=day_text(gathered.site.as_of),
    )
    return Page(
        title=f"{title} – {part.name}",
        description=_("{title}: việc phải làm theo {plans} kế hoạch ban hành {year}.").format(
            title=title, plans=len(part.plans), year=part.name
        ),
        body=Markup(body),
        toc=tuple(TocEntry(anchor, text) for anchor, text in duties.sections()),
    )


def find_duties(gathered: Gathered, agency: Agency, plans: Iterable[str], path: str) -> Duties:
    """Return what some plans want of an agency, as lines on the page at `path`."""
    leads: list[Duty] = []
    coordinates: list[Duty] = []
    sends: list[ReportRow] = []
    receives: list[ReportRow] = []
    issued: list[PlanSummary] = []
    items = []
    for summary in gathered.in_order(plans):
        plan = gathered.site.corpus.plan(summary.id)
        origin = gathered.origins(summary.id, path)
        if plan.issuing_body == agency.id:
            issued.append(summary)
        for item in plan.assignments:
            if item.lead_agency == agency.id:
                leads.append(_duty(gathered, agency, origin, item, path))
            elif agency.id in item.coordinating_agencies:
                coordinates.append(_duty(gathered, agency, origin, item, path))
        for report in reports_of(plan):
            if agency.id in report.reporting_agencies:
                sends.append(report_row(gathered, origin, report, path))
            if agency.id in report.receiving_agencies:
                receives.append(report_row(gathered, origin, report, path))
        items += [due for due in gathered.dues.of(summary.id) if agency.id in due.agencies]
    dated = [item for item in items if item.state != UNDATED]
    return Duties(
        leads=leads,
        coordinates=coordinates,
        sends=sends,
        receives=receives,
        issued=latest_first(issued),
        dues=due_rows(gathered, dated, path),
        undated=len(items) - len(dated),
    )


def _duty(gathered: Gathered, agency: Agency, origin: Origin, item: Assignment, path: str) -> Duty:
    is_lead = item.lead_agency == agency.id
    others = item.coordinating_agencies if is_lead else (item.lead_agency,) if item.lead_agency else ()
    return Duty(
        text=vietnamese(item.text),
        others=gathered.agency_cells(others, path),
        due=due_text(item.due) if item.due else _("Không ghi"),
        unit="" if agency.province else origin.unit,
        place=f"{origin.href}#{item.id}",
        label=origin.label,
        where=evidence_text(item.evidence),
    )


def _cells(gathered: Gathered, agencies: Iterable[Agency], path: str) -> Markup:
    ordered = sorted(agencies, key=lambda one: (collation_key(name_text(one)), one.id))
    return gathered.agency_cells((one.id for one in ordered), path)


def _ended(agency: Agency, province: Province | None) -> str:
    """Return the last day of an agency, its own or that of its province."""
    last = agency.valid_to or (province.valid_to if province else None)
    return date_text(last) if last else ""


def _description(title: str, duties: Duties, plans: int) -> str:
    if not plans:
        return _("{title}: chưa kế hoạch nào đã ghi giao việc cho cơ quan này.").format(title=title)
    said = [
        (_("chủ trì {count} việc"), len(duties.leads)),
        (_("phối hợp {count} việc"), len(duties.coordinates)),
        (_("gửi {count} báo cáo"), len(duties.sends)),
        (_("nhận {count} báo cáo"), len(duties.receives)),
        (_("ban hành {count} kế hoạch"), len(duties.issued)),
    ]
    told = ", ".join(text.format(count=count) for text, count in said if count)
    return ngettext(
        "{title}: {told} trong {plans} kế hoạch đã ghi.",
        "{title}: {told} trong {plans} kế hoạch đã ghi.",
        plans,
    ).format(title=title, told=told or _("được nhắc đến"), plans=plans)
