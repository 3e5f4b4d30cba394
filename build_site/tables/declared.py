"""Table `declared`: what of a text is no content of its plan, and why."""

from collections.abc import Iterator

from build_site.model.plan import Plan
from build_site.tables.declarations import Column, Row
from build_site.tables.evidence import figures_cell, lines_cell, lines_column
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.plan_table import PlanTable
from build_site.tables.vocabularies import DECLARED_KINDS, DECLARED_REASONS


def _rows(plan: Plan, origin: Origin) -> Iterator[Row]:
    items = [("lines", item.reason, item.note, item.evidence) for item in plan.declared_lines]
    items += [("number", item.reason, item.note, item.evidence) for item in plan.declared_numbers]
    for position, (kind, reason, note, evidence) in enumerate(items, 1):
        cells = (kind, lines_cell(evidence), figures_cell(evidence), reason, note or None)
        yield (*origin.prefix, position, *cells, origin.url())


DECLARED = PlanTable(
    name="declared",
    title="Dòng và con số không phải nội dung",
    title_en="Declared lines and numbers",
    description="Mỗi dòng là những dòng của văn bản lưu không mang nội dung, hoặc một con số không phải chỉ "
    "tiêu, kèm lý do. Mọi dòng và con số khác của văn bản đều có ở các bảng khác.",
    description_en="One row some lines of the archived text that carry no content, or a number that is no "
    "target, with the reason. Every other line and number of the text is in the other tables.",
    columns=(
        *ORIGIN_COLUMNS,
        Column(
            "position",
            "integer",
            "Thứ tự",
            "Position",
            "Thứ tự trong bản ghi, đếm từ 1.",
            "Order in the record, from 1.",
            required=True,
            minimum=1,
        ),
        Column(
            "kind",
            "string",
            "Loại",
            "Kind",
            "lines = dòng không mang nội dung; number = con số không phải chỉ tiêu.",
            "lines = lines without content; number = a number that is no target.",
            required=True,
            enum=DECLARED_KINDS,
        ),
        lines_column(),
        Column(
            "figure",
            "string",
            "Con số như in",
            "Figure as printed",
            "Con số chép đúng như in; trống khi là dòng.",
            "The number as printed; empty for lines.",
        ),
        Column(
            "reason",
            "string",
            "Lý do",
            "Reason",
            "Với dòng: portal = chữ của trang đăng lại; header = quốc hiệu, tên cơ quan; heading = đề mục; "
            "signature = khối chữ ký; layout = dấu vết trình bày; boilerplate = câu dẫn, câu kết. Với số: "
            "page_banner, footnote_mark, file_reference, cross_reference, part_of_name, duty_not_target, "
            "background, portal.",
            "Why it is set apart: for lines portal, header, heading, signature, layout, boilerplate; for "
            "numbers page_banner, footnote_mark, file_reference, cross_reference, part_of_name, "
            "duty_not_target, "
            "background, portal.",
            required=True,
            enum=DECLARED_REASONS,
        ),
        Column(
            "note",
            "string",
            "Ghi chú",
            "Note",
            "Lời giải thích thêm; thường để trống.",
            "Further explanation, in Vietnamese; usually empty.",
        ),
        URL_COLUMN,
    ),
    primary_key=("plan_id", "position"),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_rows,
)
