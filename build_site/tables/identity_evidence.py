"""Table `identity_evidence`: where the parts of a plan's identity stand in its text."""

from collections.abc import Iterator

from build_site.model.plan import Plan
from build_site.tables.declarations import Column, Row
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.plan_table import PlanTable
from build_site.tables.vocabularies import IDENTITY_FIELDS


def _rows(plan: Plan, origin: Origin) -> Iterator[Row]:
    for field, evidence in plan.identity_evidence:
        yield (*origin.prefix, field, *evidence_cells(evidence), origin.url())


IDENTITY_EVIDENCE = PlanTable(
    name="identity_evidence",
    title="Dẫn chứng của nhận dạng",
    title_en="Evidence of identity",
    description="Mỗi dòng một mục nhận dạng của kế hoạch (số hiệu, tên, cơ quan, ngày) và các dòng của văn "
    "bản lưu có mục ấy. Mục không có ở đây là văn bản lưu không ghi.",
    description_en="One row a part of a plan's identity (number, title, issuing body, dates) and the lines "
    "of the archived text where it stands. A part that is not here is not stated there.",
    columns=(
        *ORIGIN_COLUMNS,
        Column(
            "field",
            "string",
            "Mục nhận dạng",
            "Field",
            "Tên cột của bảng plans mà dẫn chứng này thuộc về.",
            "What the evidence is of: a field of the plan.",
            required=True,
            enum=IDENTITY_FIELDS,
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "field"),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_rows,
)
