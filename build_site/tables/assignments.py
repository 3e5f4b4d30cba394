"""Tables `assignments`, `assignment_agencies` and `assignment_measures`: who must do what."""

from collections.abc import Iterator

from build_site.model.plan import Plan
from build_site.tables.declarations import Column, ForeignKey, Row, id_column, reference
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.partial_dates import DUE_COLUMNS, due_cells
from build_site.tables.plan_table import PlanTable
from build_site.tables.vocabularies import ASSIGNMENT_ROLES


def _assignments(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for item in plan.assignments:
        yield (
            *prefix,
            item.id,
            item.text,
            item.lead_agency or None,
            *due_cells(item.due),
            *evidence_cells(item.evidence),
            url(item.id),
        )


def _agencies(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for item in plan.assignments:
        head, tail = (*prefix, item.id), (*evidence_cells(item.evidence), url(item.id))
        if item.lead_agency:
            yield (*head, item.lead_agency, "lead", 1, *tail)
        for position, agency in enumerate(item.coordinating_agencies, start=1):
            yield (*head, agency, "coordinating", position, *tail)


def _measures(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for item in plan.assignments:
        if item.measure:
            yield (*prefix, item.id, item.measure, *evidence_cells(item.evidence), url(item.id))


_ASSIGNMENT_ID = reference(
    "assignment_id",
    "Mã phân công",
    "Assignment id",
    "Phân công trong cùng kế hoạch.",
    "Assignment within the same plan.",
    required=True,
)
_ASSIGNMENT_KEY = ForeignKey(("plan_id", "assignment_id"), "assignments", ("plan_id", "id"))

ASSIGNMENTS = PlanTable(
    name="assignments",
    title="Phân công",
    title_en="Assignments",
    description="Mỗi dòng một việc được giao. Mọi cơ quan chủ trì và phối hợp ở bảng assignment_agencies; "
    "lĩnh vực ở bảng item_themes.",
    description_en="One row a task given to somebody. All agencies, lead and coordinating, are in "
    "assignment_agencies, themes in item_themes.",
    columns=(
        *ORIGIN_COLUMNS,
        id_column(
            "Mã phân công",
            "Assignment id",
            "Mã của phân công, chỉ duy nhất trong một kế hoạch.",
            "Id of the assignment, unique within its plan only.",
        ),
        Column(
            "text",
            "string",
            "Nội dung",
            "Text",
            "Việc được giao, do dự án viết gọn, không phải lời văn bản.",
            "What is to be done, in the project's own words, in Vietnamese.",
            required=True,
        ),
        reference(
            "lead_agency_id",
            "Cơ quan chủ trì",
            "Lead agency",
            "Cơ quan chịu trách nhiệm chính; trống khi văn bản không nêu.",
            "Agency in charge; empty where the text names none.",
        ),
        *DUE_COLUMNS,
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "id"),
    foreign_keys=(*ORIGIN_KEYS, ForeignKey(("lead_agency_id",), "agencies")),
    rows_of=_assignments,
)
ASSIGNMENT_AGENCIES = PlanTable(
    name="assignment_agencies",
    title="Cơ quan trong phân công",
    title_en="Agencies of assignments",
    description="Mỗi dòng một cơ quan chủ trì hoặc phối hợp của một phân công.",
    description_en="One row an agency that leads or coordinates in an assignment.",
    columns=(
        *ORIGIN_COLUMNS,
        _ASSIGNMENT_ID,
        reference(
            "agency_id",
            "Cơ quan",
            "Agency",
            "Cơ quan được giao việc.",
            "Agency given the task.",
            required=True,
        ),
        Column(
            "role",
            "string",
            "Vai trò",
            "Role",
            "lead = chủ trì; coordinating = phối hợp.",
            "lead = in charge; coordinating = takes part.",
            required=True,
            enum=ASSIGNMENT_ROLES,
        ),
        Column(
            "position",
            "integer",
            "Thứ tự",
            "Position",
            "Thứ tự của cơ quan trong vai trò ấy, theo văn bản, đếm từ 1.",
            "Order of the agency within its role, as in the text, from 1.",
            required=True,
            minimum=1,
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "assignment_id", "agency_id", "role"),
    foreign_keys=(*ORIGIN_KEYS, _ASSIGNMENT_KEY, ForeignKey(("agency_id",), "agencies")),
    rows_of=_agencies,
)
ASSIGNMENT_MEASURES = PlanTable(
    name="assignment_measures",
    title="Nhiệm vụ của phân công",
    title_en="Measures of assignments",
    description="Mỗi dòng nối một phân công với nhiệm vụ, giải pháp mà phân công ấy thực hiện. Phân công "
    "không "
    "gắn với nhiệm vụ nào thì không có dòng.",
    description_en="One row links an assignment to the measure it carries out. An assignment that is tied to "
    "no "
    "measure has no row.",
    # A table of its own: tools disagree on whether a key of two columns holds when only one is empty.
    columns=(
        *ORIGIN_COLUMNS,
        _ASSIGNMENT_ID,
        reference(
            "measure_id",
            "Mã nhiệm vụ",
            "Measure id",
            "Nhiệm vụ, giải pháp trong cùng kế hoạch.",
            "Measure within the same plan.",
            required=True,
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "assignment_id", "measure_id"),
    foreign_keys=(
        *ORIGIN_KEYS,
        _ASSIGNMENT_KEY,
        ForeignKey(("plan_id", "measure_id"), "measures", ("plan_id", "id")),
    ),
    rows_of=_measures,
)
