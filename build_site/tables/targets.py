"""Table `targets`: one row a promise in figures."""

from collections.abc import Iterator

from build_site.model.plan import Baseline, Plan
from build_site.tables.declarations import Cell, Column, ForeignKey, Row, id_column, reference
from build_site.tables.evidence import (
    EVIDENCE_COLUMNS,
    evidence_cells,
    figures_cell,
    figures_column,
    lines_column,
    section_column,
)
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.partial_dates import DUE_COLUMNS, due_cells
from build_site.tables.plan_table import PlanTable
from build_site.tables.shared_columns import COMPARATOR_COLUMN, VALUE_COLUMN, VALUE_MAX_COLUMN
from build_site.tables.vocabularies import DUE_BASES, TARGET_FREQUENCIES

_BASELINE = (" (mức gốc)", " (baseline)")

_COLUMNS = (
    *ORIGIN_COLUMNS,
    id_column(
        "Mã chỉ tiêu",
        "Target id",
        "Mã của chỉ tiêu, chỉ duy nhất trong một kế hoạch.",
        "Id of the target, unique within its plan only.",
    ),
    reference(
        "indicator_id",
        "Chỉ tiêu thống kê",
        "Indicator",
        "Đại lượng mà chỉ tiêu đo; dùng để so sánh giữa các tỉnh.",
        "What the target measures; the key for comparing provinces.",
        required=True,
    ),
    Column(
        "statement",
        "string",
        "Diễn giải",
        "Statement",
        "Chỉ tiêu do dự án viết gọn thành một câu, không phải lời văn bản.",
        "The target as one sentence in the project's own words, in Vietnamese.",
        required=True,
    ),
    COMPARATOR_COLUMN,
    VALUE_COLUMN,
    VALUE_MAX_COLUMN,
    reference(
        "unit_id",
        "Đơn vị tính",
        "Unit",
        "Đơn vị tính của value, value_max và baseline_value.",
        "Unit of value, value_max and baseline_value.",
        required=True,
    ),
    *DUE_COLUMNS,
    Column(
        "due_basis",
        "string",
        "Thời hạn lấy từ đâu",
        "Where the due date comes from",
        "stated = ghi ngay tại chỉ tiêu; inherited = theo câu hoặc mục bao trùm; plan_period = theo thời kỳ "
        "kế "
        "hoạch; not_stated = văn bản không ghi.",
        "stated = at the target itself; inherited = from the sentence or section around it; plan_period = "
        "from the "
        "period of the plan; not_stated.",
        required=True,
        enum=DUE_BASES,
    ),
    Column(
        "frequency",
        "string",
        "Tần suất",
        "Frequency",
        "once = đạt vào thời hạn; annual = mỗi năm; cumulative = cộng dồn đến thời hạn; continuous = luôn "
        "luôn.",
        "once = at the due date; annual = every year; cumulative = added up to the due date; continuous = "
        "always.",
        required=True,
        enum=TARGET_FREQUENCIES,
    ),
    Column(
        "applies_to",
        "string",
        "Áp dụng cho từng",
        "Applies to each",
        "Đối tượng mà con số tính cho từng cái, ví dụ “mỗi huyện”; trống khi tính cho cả tỉnh.",
        "For whom each the figure holds, such as “mỗi huyện” (every district); empty for the whole province.",
    ),
    Column(
        "baseline_value",
        "number",
        "Mức gốc",
        "Baseline",
        "Giá trị mà chỉ tiêu lấy làm gốc, tính bằng unit_id; trống khi văn bản không ghi.",
        "Value the target starts from, in unit_id; empty where the text does not say.",
    ),
    Column(
        "baseline_year",
        "year",
        "Năm của mức gốc",
        "Year of the baseline",
        "Năm của mức gốc; trống khi văn bản không ghi.",
        "Year of the baseline; empty where the text does not say.",
    ),
    section_column("baseline_section", *_BASELINE),
    lines_column("baseline_lines", *_BASELINE, required=False),
    figures_column("baseline_figures", *_BASELINE),
    *EVIDENCE_COLUMNS,
    figures_column(required=True),
    URL_COLUMN,
)


def _rows(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for item in plan.targets:
        yield (
            *prefix,
            item.id,
            item.indicator,
            item.statement,
            item.comparator,
            item.value,
            item.value_max,
            item.unit,
            *due_cells(item.due),
            item.due_basis,
            item.frequency,
            item.applies_to or None,
            *_baseline(item.baseline),
            *evidence_cells(item.evidence),
            figures_cell(item.evidence),
            url(item.id),
        )


def _baseline(baseline: Baseline | None) -> tuple[Cell, ...]:
    if baseline is None:
        return (None,) * 5
    evidence = baseline.evidence
    return (baseline.value, baseline.year, *evidence_cells(evidence), figures_cell(evidence))


TARGETS = PlanTable(
    name="targets",
    title="Chỉ tiêu",
    title_en="Targets",
    description="Mỗi dòng một chỉ tiêu bằng con số: đo gì, phải đạt bao nhiêu, bao giờ, và con số ấy in ở "
    "dòng nào.",
    description_en="One row a promise in figures: what is measured, how much, by when, and where it is "
    "printed.",
    columns=_COLUMNS,
    primary_key=("plan_id", "id"),
    foreign_keys=(
        *ORIGIN_KEYS,
        ForeignKey(("indicator_id",), "indicators"),
        ForeignKey(("unit_id",), "units"),
        ForeignKey(("indicator_id", "unit_id"), "indicator_units", ("indicator_id", "unit_id")),
    ),
    rows_of=_rows,
)
