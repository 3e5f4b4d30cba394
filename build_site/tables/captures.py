"""Tables `captures` and `capture_notes`: the texts that the data was taken from."""

from collections.abc import Iterator

from build_site.model.plan import Plan
from build_site.tables.declarations import Column, Row
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.partial_dates import day_cells, day_columns
from build_site.tables.plan_table import PlanTable
from build_site.tables.vocabularies import COMPLETENESS, REVIEW_STATUSES


def _captures(plan: Plan, origin: Origin) -> Iterator[Row]:
    capture = plan.capture
    yield (
        *origin.prefix,
        capture.file,
        capture.sha256,
        capture.line_count,
        capture.url or None,
        *day_cells(capture.retrieved_on),
        capture.completeness,
        capture.review_status,
        capture.checked_on.first,
        origin.url(),
    )


def _notes(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url()
    for position, note in enumerate(plan.capture.notes, start=1):
        yield (*prefix, position, note, url)


CAPTURES = PlanTable(
    name="captures",
    title="Bản chụp văn bản",
    title_en="Captures",
    description="Mỗi dòng bản chụp của một kế hoạch: văn bản lấy từ đâu, khi nào, đầy đủ đến đâu.",
    description_en="One row a plan's text: where and when it was taken, and how complete it is.",
    columns=(
        *ORIGIN_COLUMNS,
        Column(
            "archive_file",
            "string",
            "Tệp lưu",
            "Archive file",
            "Tên tệp văn bản trong kho lưu của dự án; các cột lines đếm dòng trong tệp này.",
            "File of the text in the project's archive; the columns of lines count in this file.",
            required=True,
        ),
        Column(
            "sha256",
            "string",
            "SHA-256 của tệp lưu",
            "SHA-256 of the file",
            "Mã băm SHA-256 của tệp lưu, để kiểm tra rằng văn bản không bị sửa.",
            "SHA-256 hash of the archived file, to check that the text is unchanged.",
            required=True,
            pattern="^[0-9a-f]{64}$",
        ),
        Column(
            "line_count",
            "integer",
            "Số dòng",
            "Lines",
            "Số dòng của tệp lưu.",
            "Number of lines of the archived file.",
            unit="dòng",
            required=True,
            minimum=1,
        ),
        Column(
            "source_url",
            "string",
            "Nguồn của văn bản",
            "Source of the text",
            "Địa chỉ đã lấy văn bản; trống khi không còn biết.",
            "Address the text was taken from; empty where it is not known.",
            pattern="^https://.+$",
        ),
        *day_columns(
            "retrieved_on",
            "Ngày lấy",
            "Retrieved on",
            "Ngày lấy văn bản.",
            "Day on which the text was taken.",
        ),
        Column(
            "completeness",
            "string",
            "Đầy đủ đến đâu",
            "Completeness",
            "full = đầy đủ; truncated = bị cắt; draft = dự thảo; secondary = chỉ có tin thuật lại.",
            "full; truncated; draft; secondary = only a report about it.",
            required=True,
            enum=COMPLETENESS,
        ),
        Column(
            "review_status",
            "string",
            "Đã rà soát chưa",
            "Review status",
            "draft = chưa có người thứ hai rà soát; reviewed = đã rà soát.",
            "draft = not yet reviewed by a second person; reviewed.",
            required=True,
            enum=REVIEW_STATUSES,
        ),
        Column(
            "checked_on",
            "date",
            "Ngày kiểm tra",
            "Checked on",
            "Ngày gần nhất bản ghi được đối chiếu với văn bản.",
            "Last day on which the record was checked against the text.",
            required=True,
        ),
        URL_COLUMN,
    ),
    primary_key=("plan_id",),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_captures,
)
CAPTURE_NOTES = PlanTable(
    name="capture_notes",
    title="Ghi chú về bản chụp",
    title_en="Notes on captures",
    description="Mỗi dòng một điều thiếu hoặc lạ của văn bản mà dự án có, và cách bản ghi xử lý. "
    "Đọc trước khi so sánh các tỉnh.",
    description_en="One row a thing that is missing or odd in the text we have, and how the record deals "
    "with it. "
    "Read it before comparing provinces.",
    columns=(
        *ORIGIN_COLUMNS,
        Column(
            "position",
            "integer",
            "Thứ tự",
            "Position",
            "Thứ tự của ghi chú trong bản ghi, đếm từ 1.",
            "Order of the note in the record, from 1.",
            required=True,
            minimum=1,
        ),
        Column(
            "note",
            "string",
            "Ghi chú",
            "Note",
            "Điều thiếu hoặc lạ, kèm số dòng của văn bản lưu.",
            "What is missing or odd, with lines of the archived text, in Vietnamese.",
            required=True,
        ),
        URL_COLUMN,
    ),
    primary_key=("plan_id", "position"),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_notes,
)
