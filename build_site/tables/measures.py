"""Tables `measure_groups` and `measures`: what a province says it will do."""

from collections.abc import Iterator

from build_site.model.plan import Plan
from build_site.tables.declarations import Column, ForeignKey, Row, id_column, reference
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.plan_table import PlanTable


def _groups(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for group in plan.measure_groups:
        yield (*prefix, group.id, group.title, *evidence_cells(group.evidence), url(group.id))


def _measures(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for group in plan.measure_groups:
        head = (*prefix, group.id, group.title)
        for item in group.measures:
            yield (*head, item.id, item.text, *evidence_cells(item.evidence), url(item.id))


_GROUP_TITLE = (
    "Tên nhóm nhiệm vụ, giải pháp như văn bản đặt.",
    "Heading of the group of tasks and solutions, in Vietnamese.",
)

MEASURE_GROUPS = PlanTable(
    name="measure_groups",
    title="Nhóm nhiệm vụ, giải pháp",
    title_en="Groups of measures",
    description="Mỗi dòng một đề mục của phần nhiệm vụ và giải pháp. Nhiệm vụ của từng nhóm ở bảng measures; "
    "lĩnh vực ở bảng item_themes.",
    description_en="One row a heading of the tasks and solutions. Its measures are in measures, its themes "
    "in "
    "item_themes.",
    columns=(
        *ORIGIN_COLUMNS,
        id_column(
            "Mã nhóm",
            "Group id",
            "Mã của nhóm, chỉ duy nhất trong một kế hoạch.",
            "Id of the group, unique within its plan only.",
        ),
        Column("title", "string", "Tên nhóm", "Heading", *_GROUP_TITLE, required=True),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "id"),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_groups,
)
MEASURES = PlanTable(
    name="measures",
    title="Nhiệm vụ, giải pháp",
    title_en="Measures",
    description="Mỗi dòng một việc mà tỉnh nói sẽ làm, trong nhóm của nó. Lĩnh vực ở bảng item_themes.",
    description_en="One row a thing that a province says it will do, in its group. Themes are in "
    "item_themes.",
    columns=(
        *ORIGIN_COLUMNS,
        reference(
            "group_id",
            "Mã nhóm",
            "Group id",
            "Nhóm nhiệm vụ, giải pháp trong cùng kế hoạch.",
            "Group of measures within the same plan.",
            required=True,
        ),
        Column("group_title", "string", "Tên nhóm", "Group heading", *_GROUP_TITLE, required=True),
        id_column(
            "Mã nhiệm vụ",
            "Measure id",
            "Mã của nhiệm vụ, chỉ duy nhất trong một kế hoạch.",
            "Id of the measure, unique within its plan only.",
        ),
        Column(
            "text",
            "string",
            "Nội dung",
            "Text",
            "Việc phải làm, do dự án viết gọn, không phải lời văn bản.",
            "What is to be done, in the project's own words, in Vietnamese.",
            required=True,
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "id"),
    foreign_keys=(*ORIGIN_KEYS, ForeignKey(("plan_id", "group_id"), "measure_groups", ("plan_id", "id"))),
    rows_of=_measures,
)
