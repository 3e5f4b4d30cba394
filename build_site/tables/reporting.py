"""Tables `reporting` and `reporting_agencies`: who reports to whom, by when."""

from collections.abc import Iterator

from build_site.model.plan import Plan
from build_site.tables.declarations import Column, ForeignKey, Row, id_column, reference
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.plan_table import PlanTable
from build_site.tables.vocabularies import REPORTING_FREQUENCIES, REPORTING_ROLES


def _reporting(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for item in plan.reporting:
        yield (
            *prefix,
            item.id,
            item.text,
            item.due_month_day or None,
            item.frequency,
            *evidence_cells(item.evidence),
            url(item.id),
        )


def _agencies(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for item in plan.reporting:
        head, tail = (*prefix, item.id), (*evidence_cells(item.evidence), url(item.id))
        for role, agencies in zip(
            REPORTING_ROLES, (item.reporting_agencies, item.receiving_agencies), strict=True
        ):
            for position, agency in enumerate(agencies, start=1):
                yield (*head, agency, role, position, *tail)


REPORTING = PlanTable(
    name="reporting",
    title="Chế độ báo cáo",
    title_en="Reporting",
    description="Mỗi dòng một quy định báo cáo: báo cáo gì, trước ngày nào, bao lâu một lần. Ai báo cáo cho "
    "ai ở "
    "bảng reporting_agencies.",
    description_en="One row a duty to report: what, by which day, how often. Who reports to whom is in "
    "reporting_agencies.",
    columns=(
        *ORIGIN_COLUMNS,
        id_column(
            "Mã quy định báo cáo",
            "Reporting id",
            "Mã của mục, chỉ duy nhất trong một kế hoạch.",
            "Id of the item, unique within its plan only.",
        ),
        Column(
            "text",
            "string",
            "Nội dung",
            "Text",
            "Quy định báo cáo do dự án viết gọn, không phải lời văn bản.",
            "The duty in the project's own words, in Vietnamese.",
            required=True,
        ),
        Column(
            "due_month_day",
            "string",
            "Hạn hằng năm",
            "Due each year",
            "Tháng và ngày phải nộp, dạng tháng-ngày: 12-10 là ngày 10 tháng 12; trống khi văn bản không "
            "ghi.",
            "Month and day by which it is due: 12-10 is 10 December; empty where the text does not say.",
            pattern="^[0-9]{2}-[0-9]{2}$",
        ),
        Column(
            "frequency",
            "string",
            "Tần suất",
            "Frequency",
            "once = một lần; annual = hằng năm; periodic = định kỳ, văn bản không nói rõ; on_request = khi "
            "có "
            "yêu cầu.",
            "once; annual; periodic = regularly, the text does not say how often; on_request.",
            required=True,
            enum=REPORTING_FREQUENCIES,
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "id"),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_reporting,
)
REPORTING_AGENCIES = PlanTable(
    name="reporting_agencies",
    title="Cơ quan trong chế độ báo cáo",
    title_en="Agencies of reporting",
    description="Mỗi dòng một cơ quan phải báo cáo hoặc được nhận báo cáo.",
    description_en="One row an agency that must report, or that receives the report.",
    columns=(
        *ORIGIN_COLUMNS,
        reference(
            "reporting_id",
            "Mã quy định báo cáo",
            "Reporting id",
            "Quy định báo cáo trong cùng kế hoạch.",
            "Duty to report within the same plan.",
            required=True,
        ),
        reference(
            "agency_id",
            "Cơ quan",
            "Agency",
            "Cơ quan báo cáo hoặc nhận báo cáo.",
            "Agency that reports or receives.",
            required=True,
        ),
        Column(
            "role",
            "string",
            "Vai trò",
            "Role",
            "reporting = phải báo cáo; receiving = nhận báo cáo.",
            "reporting = must report; receiving = receives the report.",
            required=True,
            enum=REPORTING_ROLES,
        ),
        Column(
            "position",
            "integer",
            "Thứ tự",
            "Position",
            "Thứ tự của cơ quan trong vai trò ấy, theo bản ghi, đếm từ 1.",
            "Order of the agency within its role, as in the record, from 1.",
            required=True,
            minimum=1,
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "reporting_id", "agency_id", "role"),
    foreign_keys=(
        *ORIGIN_KEYS,
        ForeignKey(("plan_id", "reporting_id"), "reporting", ("plan_id", "id")),
        ForeignKey(("agency_id",), "agencies"),
    ),
    rows_of=_agencies,
)
