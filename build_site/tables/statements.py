"""Tables `principles` and `recipients`: a text with its evidence."""

from collections.abc import Iterable, Iterator

from build_site.model.plan import Plan, Statement
from build_site.tables.declarations import Column, Row, id_column
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.plan_table import PlanTable


def _rows(statements: Iterable[Statement], origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for item in statements:
        yield (*prefix, item.id, item.text, *evidence_cells(item.evidence), url(item.id))


def _principles(plan: Plan, origin: Origin) -> Iterator[Row]:
    return _rows(plan.principles, origin)


def _recipients(plan: Plan, origin: Origin) -> Iterator[Row]:
    return _rows(plan.recipients, origin)


PRINCIPLES = PlanTable(
    name="principles",
    title="Quan điểm, phương hướng",
    title_en="Principles",
    description="Mỗi dòng một quan điểm, phương hướng hay yêu cầu mà kế hoạch đặt ra.",
    description_en="One row a principle or requirement that a plan sets out.",
    columns=(
        *ORIGIN_COLUMNS,
        id_column(
            "Mã quan điểm",
            "Principle id",
            "Mã của mục, chỉ duy nhất trong một kế hoạch.",
            "Id of the item, unique within its plan only.",
        ),
        Column(
            "text",
            "string",
            "Nội dung",
            "Text",
            "Nội dung do dự án viết gọn, không phải lời văn bản.",
            "What it says, in the project's own words, in Vietnamese.",
            required=True,
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "id"),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_principles,
)
RECIPIENTS = PlanTable(
    name="recipients",
    title="Nơi nhận",
    title_en="Recipients",
    description="Mỗi dòng một nơi nhận ghi ở cuối kế hoạch.",
    description_en="One row a recipient listed at the end of a plan.",
    columns=(
        *ORIGIN_COLUMNS,
        id_column(
            "Mã nơi nhận",
            "Recipient id",
            "Mã của mục, chỉ duy nhất trong một kế hoạch.",
            "Id of the item, unique within its plan only.",
        ),
        Column(
            "text",
            "string",
            "Nơi nhận",
            "Recipient",
            "Nơi nhận như văn bản ghi.",
            "Recipient as the text names it, in Vietnamese.",
            required=True,
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "id"),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_recipients,
)
