"""Table `targets_flat`: the targets again, with names beside ids, for those who want one sheet."""

from collections.abc import Iterator

from build_site.model.plan import Plan
from build_site.tables.declarations import Column, ForeignKey, Row, reference
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells, figures_cell, figures_column
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.partial_dates import DUE_COLUMNS, dated_cells, dated_columns, due_cells
from build_site.tables.plan_table import PlanTable
from build_site.tables.plans import PLANS
from build_site.tables.targets import TARGETS


def _rows(plan: Plan, origin: Origin) -> Iterator[Row]:
    registries = origin.registries
    unit = registries.provinces[origin.province[0]]
    head = (
        *origin.prefix,
        unit.official_name_on(plan.issued_on),
        registries.provinces[origin.province[3]].official_name,
        plan.document_number or None,
        plan.title,
        *dated_cells(plan.issued_on),
    )
    for item in plan.targets:
        yield (
            *head,
            item.id,
            item.indicator,
            registries.indicators[item.indicator].name,
            item.statement,
            item.comparator,
            item.value,
            item.value_max,
            item.unit,
            registries.units[item.unit].name,
            *due_cells(item.due),
            item.due_basis,
            item.frequency,
            item.applies_to or None,
            *evidence_cells(item.evidence),
            figures_cell(item.evidence),
            origin.url(item.id),
        )


def _same(name: str) -> Column:
    """Return a column as the table of targets has it."""
    return next(column for column in TARGETS.columns if column.name == name)


TARGETS_FLAT = PlanTable(
    name="targets_flat",
    title="Chỉ tiêu, một bảng đủ dùng",
    title_en="Targets in one sheet",
    description="Mỗi dòng một chỉ tiêu của bảng targets, kèm sẵn tên tỉnh lúc ban hành và hiện nay, số hiệu, "
    "tên và ngày của kế hoạch, tên chỉ tiêu thống kê và đơn vị tính: không phải ghép bảng. "
    "Mức gốc ở bảng targets.",
    description_en="One row a target of table targets, with the names of the province then and now, number, "
    "title and date of the plan, and the names of indicator and unit beside it: nothing has to be joined. "
    "Baselines are in targets.",
    columns=(
        *ORIGIN_COLUMNS,
        Column(
            "province_name",
            "string",
            "Tên đơn vị lúc ban hành",
            "Name of the province at issue",
            "Tên đầy đủ của đơn vị cấp tỉnh vào ngày ban hành.",
            "Full name of the provincial unit on the date of issue, in Vietnamese.",
            required=True,
        ),
        Column(
            "current_province_name",
            "string",
            "Tên đơn vị hiện nay",
            "Name of the province today",
            "Tên đầy đủ của đơn vị cấp tỉnh ngày nay.",
            "Full name of the provincial unit of today, in Vietnamese.",
            required=True,
        ),
        next(column for column in PLANS.columns if column.name == "document_number"),
        Column(
            "plan_title",
            "string",
            "Tên kế hoạch",
            "Title of the plan",
            "Tên kế hoạch đúng như in.",
            "Title of the plan exactly as printed, in Vietnamese.",
            required=True,
        ),
        *dated_columns(
            "issued",
            "Ngày ban hành",
            "Date of issue",
            "Ngày ban hành kế hoạch.",
            "Date on which the plan was issued.",
        ),
        reference(
            "target_id",
            "Mã chỉ tiêu",
            "Target id",
            "Mã của chỉ tiêu trong bảng targets, chỉ duy nhất trong một kế hoạch.",
            "Id of the target in table targets, unique within its plan only.",
            required=True,
        ),
        _same("indicator_id"),
        Column(
            "indicator_name",
            "string",
            "Tên chỉ tiêu thống kê",
            "Name of the indicator",
            "Tên của đại lượng mà chỉ tiêu đo.",
            "Name of what the target measures, in Vietnamese.",
            required=True,
        ),
        _same("statement"),
        _same("comparator"),
        _same("value"),
        _same("value_max"),
        reference(
            "unit_id",
            "Mã đơn vị tính",
            "Unit",
            "Đơn vị tính của value và value_max.",
            "Unit of value and value_max.",
            required=True,
        ),
        Column(
            "unit_name",
            "string",
            "Đơn vị tính",
            "Name of the unit",
            "Tên đơn vị tính của value và value_max.",
            "Name of the unit of value and value_max, in Vietnamese.",
            required=True,
        ),
        *DUE_COLUMNS,
        _same("due_basis"),
        _same("frequency"),
        _same("applies_to"),
        *EVIDENCE_COLUMNS,
        figures_column(required=True),
        URL_COLUMN,
    ),
    primary_key=("plan_id", "target_id"),
    foreign_keys=(
        *ORIGIN_KEYS,
        ForeignKey(("plan_id", "target_id"), "targets", ("plan_id", "id")),
        ForeignKey(("indicator_id",), "indicators"),
        ForeignKey(("unit_id",), "units"),
    ),
    rows_of=_rows,
)
