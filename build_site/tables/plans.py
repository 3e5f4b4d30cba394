"""Table `plans`: one row a plan."""

from collections.abc import Iterator

from build_site.model.plan import Attachment, Plan, Signatory
from build_site.tables import vocabularies
from build_site.tables.declarations import Cell, Column, ForeignKey, Row, id_column, reference
from build_site.tables.evidence import (
    evidence_cells,
    figures_cell,
    figures_column,
    lines_column,
    section_column,
)
from build_site.tables.origin import PROVINCE_COLUMNS, PROVINCE_KEYS, URL_COLUMN, Origin
from build_site.tables.partial_dates import dated_cells, dated_columns
from build_site.tables.plan_table import PlanTable
from build_site.tables.shared_columns import DOCUMENT_KIND_COLUMN

_ATTACHMENT = (" (văn bản kèm theo)", " (attached document)")
_SIGNATORY = (" (người ký)", " (signatory)")
_PERIOD = (" (thời kỳ)", " (period)")

_COLUMNS = (
    id_column(
        "Mã kế hoạch",
        "Plan id",
        "Mã của kế hoạch, không bao giờ đổi; cũng là địa chỉ trang của kế hoạch.",
        "Id of the plan, never changed; also the address of its page.",
    ),
    *PROVINCE_COLUMNS,
    Column(
        "document_number",
        "string",
        "Số hiệu",
        "Document number",
        "Số hiệu ở dạng chuẩn, ví dụ 380/KH-UBND; trống khi bản văn bản mà dự án có không ghi.",
        "Document number in its normal form, such as 380/KH-UBND; empty where the text we have lacks it.",
    ),
    Column(
        "document_number_printed",
        "string",
        "Số hiệu như in",
        "Document number as printed",
        "Số hiệu đúng như in trong văn bản; trống khi văn bản không ghi.",
        "Document number exactly as printed; empty where the text lacks it.",
    ),
    DOCUMENT_KIND_COLUMN,
    Column(
        "title",
        "string",
        "Tên văn bản",
        "Title",
        "Tên văn bản đúng như in.",
        "Title exactly as printed, in Vietnamese.",
        required=True,
    ),
    Column(
        "title_en",
        "string",
        "Tên văn bản bằng tiếng Anh",
        "Title in English",
        "Bản dịch tên văn bản của dự án; trống khi chưa dịch.",
        "The project's translation of the title; empty where there is none yet.",
    ),
    Column(
        "attachment_document_kind",
        "string",
        "Loại văn bản kèm theo",
        "Kind of the attached document",
        "Loại của văn bản được ban hành kèm theo (như document_kind); trống khi không có.",
        "Kind of the document issued with it (as document_kind); empty where there is none.",
        enum=vocabularies.DOCUMENT_KINDS,
    ),
    Column(
        "attachment_title",
        "string",
        "Tên văn bản kèm theo",
        "Title of the attached document",
        "Tên của văn bản được ban hành kèm theo, đúng như in; trống khi không có.",
        "Title of the document issued with it, as printed; empty where there is none.",
    ),
    section_column("attachment_section", *_ATTACHMENT),
    lines_column("attachment_lines", *_ATTACHMENT, required=False),
    reference(
        "issuing_body_id",
        "Cơ quan ban hành",
        "Issuing body",
        "Cơ quan đã ban hành kế hoạch.",
        "Agency that issued the plan.",
        required=True,
    ),
    Column(
        "level",
        "string",
        "Cấp ban hành",
        "Level",
        "Cấp ban hành: province = tỉnh; department = sở.",
        "Level at which it was issued: province, or department of the province.",
        required=True,
        enum=vocabularies.LEVELS,
    ),
    *dated_columns(
        "issued",
        "Ngày ban hành",
        "Date of issue",
        "Ngày ban hành kế hoạch.",
        "Date on which the plan was issued.",
    ),
    *dated_columns(
        "effective",
        "Ngày có hiệu lực",
        "Date of effect",
        "Ngày kế hoạch có hiệu lực, khi văn bản nói đến.",
        "Date from which the plan is in effect, where the text says so.",
    ),
    Column(
        "signatory_name",
        "string",
        "Người ký",
        "Signatory",
        "Họ tên người ký như in; trống khi bản văn bản mà dự án có không ghi.",
        "Name of the signatory as printed; empty where the text we have lacks it.",
    ),
    Column(
        "signatory_position",
        "string",
        "Chức vụ người ký",
        "Position of the signatory",
        "Chức vụ như in; trống khi không ghi.",
        "Position as printed; empty where not stated.",
    ),
    Column(
        "signing_capacity",
        "string",
        "Thẩm quyền ký",
        "Signing capacity",
        "Thẩm quyền ký như in, ví dụ TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH; trống khi không ghi.",
        "Capacity in which it was signed, as printed (TM. = on behalf of, KT. = for); empty where not "
        "stated.",
    ),
    section_column("signatory_section", *_SIGNATORY),
    lines_column("signatory_lines", *_SIGNATORY, required=False),
    Column(
        "period_start_year",
        "year",
        "Năm đầu của thời kỳ",
        "First year of the period",
        "Năm đầu của thời kỳ kế hoạch; trống khi văn bản không ghi.",
        "First year the plan is for; empty where the text does not say.",
    ),
    Column(
        "period_end_year",
        "year",
        "Năm cuối của thời kỳ",
        "Last year of the period",
        "Năm cuối của thời kỳ kế hoạch; trống khi văn bản không ghi.",
        "Last year the plan is for; empty where the text does not say.",
    ),
    section_column("period_section", *_PERIOD),
    lines_column("period_lines", *_PERIOD, required=False),
    figures_column("period_figures", *_PERIOD),
    Column(
        "legal_status",
        "string",
        "Tình trạng pháp lý",
        "Legal status",
        "Tình trạng đã biết: in_force = còn hiệu lực; expired = hết hiệu lực; replaced = đã bị thay thế; "
        "draft = dự thảo; unknown = chưa xác minh.",
        "Status as far as known: in force, expired, replaced, draft; unknown = not verified.",
        required=True,
        enum=vocabularies.PLAN_STATUSES,
    ),
    Column(
        "completeness",
        "string",
        "Bản chụp đầy đủ đến đâu",
        "Completeness of the text",
        "Văn bản mà dự án có: full = đầy đủ; truncated = bị cắt; draft = dự thảo; secondary = chỉ có tin "
        "thuật lại. Khi không đầy đủ, điều không có trong dữ liệu không có nghĩa là kế hoạch không nêu.",
        "The text we have: full, truncated, draft, or secondary (a report about it only). Unless it is full, "
        "what is not in the data may still be in the plan.",
        required=True,
        enum=vocabularies.COMPLETENESS,
    ),
    Column(
        "review_status",
        "string",
        "Đã rà soát chưa",
        "Review status",
        "Bản ghi: draft = chưa có người thứ hai rà soát; reviewed = đã rà soát.",
        "The record: draft = not yet reviewed by a second person; reviewed.",
        required=True,
        enum=vocabularies.REVIEW_STATUSES,
    ),
    Column(
        "summary",
        "string",
        "Tóm tắt",
        "Summary",
        "Tóm tắt của dự án bằng tiếng Việt dễ hiểu, không phải lời văn bản.",
        "The project's summary in plain Vietnamese; not the official wording.",
        required=True,
    ),
    Column(
        "summary_en",
        "string",
        "Tóm tắt bằng tiếng Anh",
        "Summary in English",
        "Tóm tắt của dự án bằng tiếng Anh; trống khi chưa có.",
        "The project's summary in English; empty where there is none yet.",
    ),
    URL_COLUMN,
)


def _rows(plan: Plan, origin: Origin) -> Iterator[Row]:
    yield (
        plan.id,
        *origin.province,
        plan.document_number or None,
        plan.document_number_printed or None,
        plan.document_kind,
        plan.title,
        plan.title_en or None,
        *_attachment(plan.attachment),
        plan.issuing_body,
        plan.level,
        *dated_cells(plan.issued_on),
        *dated_cells(plan.effective_on),
        *_signatory(plan.signatory),
        plan.period.start_year,
        plan.period.end_year,
        *evidence_cells(plan.period.evidence),
        figures_cell(plan.period.evidence),
        plan.legal_status,
        plan.capture.completeness,
        plan.capture.review_status,
        plan.summary,
        plan.summary_en or None,
        origin.url(),
    )


def _attachment(attachment: Attachment | None) -> tuple[Cell, ...]:
    if attachment is None:
        return (None,) * 4
    return (attachment.document_kind, attachment.title, *evidence_cells(attachment.evidence))


def _signatory(signatory: Signatory | None) -> tuple[Cell, ...]:
    if signatory is None:
        return (None,) * 5
    return (
        signatory.name,
        signatory.position or None,
        signatory.signing_capacity or None,
        *evidence_cells(signatory.evidence),
    )


PLANS = PlanTable(
    name="plans",
    title="Kế hoạch",
    title_en="Plans",
    description="Mỗi dòng một kế hoạch: số hiệu, tên, cơ quan và ngày ban hành, người ký, thời kỳ, tóm tắt. "
    "Ngày có hiệu lực để trống khi văn bản không nói đến.",
    description_en="One row a plan: number, title, issuing body, dates, signatory, period, summary.",
    columns=_COLUMNS,
    primary_key=("id",),
    foreign_keys=(*PROVINCE_KEYS, ForeignKey(("issuing_body_id",), "agencies")),
    rows_of=_rows,
)
