"""Table `item_themes`: which theme an item of a plan belongs to."""

from collections.abc import Iterator

from build_site.model.plan import Assignment, Measure, MeasureGroup, Objective, Plan
from build_site.tables.declarations import Column, ForeignKey, Row, reference
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.plan_table import PlanTable
from build_site.tables.vocabularies import ITEM_KINDS


def _rows(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for kind, item in _items(plan):
        if item.themes:
            head, tail = (*prefix, kind, item.id), (*evidence_cells(item.evidence), url(item.id))
            for theme in item.themes:
                yield (*head, theme, *tail)


def _items(plan: Plan) -> Iterator[tuple[str, Objective | MeasureGroup | Measure | Assignment]]:
    for objective in plan.objectives:
        yield "objective", objective
    for group in plan.measure_groups:
        yield "measure_group", group
        for measure in group.measures:
            yield "measure", measure
    for assignment in plan.assignments:
        yield "assignment", assignment


ITEM_THEMES = PlanTable(
    name="item_themes",
    title="Lĩnh vực của các mục",
    title_en="Themes of items",
    description="Mỗi dòng gắn một mục của kế hoạch với một lĩnh vực. Nhiệm vụ không thừa hưởng lĩnh vực của "
    "nhóm: "
    "nhóm có dòng riêng (item_kind = measure_group). Lĩnh vực của chỉ tiêu ở bảng indicator_themes.",
    description_en="One row ties an item of a plan to a theme. A measure does not inherit the themes of its "
    "group: "
    "groups have rows of their own (item_kind = measure_group). Themes of targets are in indicator_themes.",
    columns=(
        *ORIGIN_COLUMNS,
        Column(
            "item_kind",
            "string",
            "Loại mục",
            "Kind of item",
            "Bảng chứa mục: objective = objectives; measure_group = measure_groups; measure = measures; "
            "assignment = assignments.",
            "Table that holds the item: objectives, measure_groups, measures or assignments.",
            required=True,
            enum=ITEM_KINDS,
        ),
        reference(
            "item_id",
            "Mã mục",
            "Item id",
            "Mã của mục trong kế hoạch, tức cột id của bảng nói trên.",
            "Id of the item within its plan: column id of that table.",
            required=True,
        ),
        reference("theme_id", "Lĩnh vực", "Theme", "Lĩnh vực của mục.", "Theme of the item.", required=True),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "item_kind", "item_id", "theme_id"),
    foreign_keys=(*ORIGIN_KEYS, ForeignKey(("theme_id",), "themes")),
    rows_of=_rows,
)
