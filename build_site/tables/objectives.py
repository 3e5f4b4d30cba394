"""Table `objectives`: one row an objective."""

from collections.abc import Iterator

from build_site.model.plan import Plan
from build_site.tables.declarations import Column, Row, id_column
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.plan_table import PlanTable
from build_site.tables.vocabularies import OBJECTIVE_SCOPES


def _rows(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for item in plan.objectives:
        yield (*prefix, item.id, item.scope, item.text, *evidence_cells(item.evidence), url(item.id))


OBJECTIVES = PlanTable(
    name="objectives",
    title="Mục tiêu",
    title_en="Objectives",
    description="Mỗi dòng một mục tiêu bằng lời. Mục tiêu bằng con số ở bảng targets; lĩnh vực ở bảng "
    "item_themes.",
    description_en="One row an objective in words. Promises in figures are in targets, themes in "
    "item_themes.",
    columns=(
        *ORIGIN_COLUMNS,
        id_column(
            "Mã mục tiêu",
            "Objective id",
            "Mã của mục tiêu, chỉ duy nhất trong một kế hoạch.",
            "Id of the objective, unique within its plan only.",
        ),
        Column(
            "scope",
            "string",
            "Phạm vi",
            "Scope",
            "general = mục tiêu chung (tổng quát); specific = mục tiêu cụ thể.",
            "general or specific objective.",
            required=True,
            enum=OBJECTIVE_SCOPES,
        ),
        Column(
            "text",
            "string",
            "Nội dung",
            "Text",
            "Mục tiêu do dự án viết gọn, không phải lời văn bản.",
            "The objective in the project's own words, in Vietnamese.",
            required=True,
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "id"),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_rows,
)
