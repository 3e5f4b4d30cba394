"""What is due when: targets, assignments and reports in one list.

Whether something is past is not said here: a file does not know its reader's day.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from build_site.model.evidence import Evidence
from build_site.model.plan import Plan
from build_site.tables.declarations import SEPARATOR, Cell, Column, Row, Table, reference
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells, figures_cell, figures_column
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.partial_dates import DUE_COLUMNS, due_cells
from build_site.tables.plan_table import PlanTable
from build_site.tables.vocabularies import DUE_BASES, REPORTING_FREQUENCIES, TARGET_FREQUENCIES
from build_site.text.dates import PartialDate

EVERY_YEAR = "every-year"
"""Stands for the year of what is due on the same day of every year."""

_KINDS = ("target", "assignment", "reporting")
_FREQUENCIES = tuple(dict.fromkeys((*TARGET_FREQUENCIES, *REPORTING_FREQUENCIES)))


class _Due(NamedTuple):
    """Something due, before it is a row."""

    kind: str
    id: str
    text: str
    evidence: Evidence
    due: PartialDate | None = None
    month_day: str | None = None
    basis: str = "stated"
    frequency: str | None = None
    agencies: tuple[str, ...] = ()


def _rows(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url
    for item in _dues(plan):
        yield (
            *prefix,
            item.kind,
            item.id,
            item.text,
            *due_cells(item.due),
            *_ends(item.due),
            item.month_day,
            item.basis,
            item.frequency,
            SEPARATOR.join(item.agencies) or None,
            *evidence_cells(item.evidence),
            figures_cell(item.evidence),
            url(item.id),
        )


def _dues(plan: Plan) -> Iterator[_Due]:
    for target in plan.targets:
        if target.due is not None:
            yield _Due(
                "target",
                target.id,
                target.statement,
                target.evidence,
                due=target.due,
                basis=target.due_basis,
                frequency=target.frequency,
            )
    for task in plan.assignments:
        if task.due is not None:
            named = (task.lead_agency, *task.coordinating_agencies)
            agencies = tuple(agency for agency in named if agency)
            yield _Due("assignment", task.id, task.text, task.evidence, due=task.due, agencies=agencies)
    for report in plan.reporting:
        if report.due_month_day:
            yield _Due(
                "reporting",
                report.id,
                report.text,
                report.evidence,
                month_day=report.due_month_day,
                frequency=report.frequency,
                agencies=report.reporting_agencies,
            )


def _ends(date: PartialDate | None) -> tuple[Cell, Cell]:
    return (None, None) if date is None else (date.first, date.last)


DEADLINES = PlanTable(
    name="deadlines",
    title="Thời hạn",
    title_en="Deadlines",
    description="Một điều có thời hạn: chỉ tiêu, việc được giao, hoặc báo cáo. Điều mà văn bản không ghi "
    "thời hạn thì không có ở đây. Không nói điều gì đã qua hạn: hãy so due_last với ngày của bạn.",
    description_en="Something that is due: a target, an assignment or a report. What the text gives no "
    "date for is not here. What is past is not said: compare due_last with your own day.",
    columns=(
        *ORIGIN_COLUMNS,
        Column(
            "kind",
            "string",
            "Loại",
            "Kind",
            "target = chỉ tiêu; assignment = việc được giao; reporting = báo cáo.",
            "target, assignment or reporting.",
            required=True,
            enum=_KINDS,
        ),
        reference(
            "item_id",
            "Mã mục",
            "Item id",
            "Mã của mục trong kế hoạch.",
            "Id of the item within its plan.",
            required=True,
        ),
        Column(
            "text",
            "string",
            "Nội dung",
            "Text",
            "Điều phải đạt hoặc phải làm, do dự án viết gọn.",
            "What is to be reached or done, in the project's own words, in Vietnamese.",
            required=True,
        ),
        *DUE_COLUMNS,
        Column(
            "due_first",
            "date",
            "Sớm nhất",
            "First possible day",
            "Ngày sớm nhất mà thời hạn có thể là; null khi hạn lặp lại hằng năm.",
            "First day that the date may mean; null where it returns every year.",
        ),
        Column(
            "due_last",
            "date",
            "Muộn nhất",
            "Last possible day",
            "Ngày muộn nhất mà thời hạn có thể là: với năm 2025 là 2025-12-31; null khi hạn lặp lại mỗi năm.",
            "Last day that the date may mean: 2025-12-31 for the year 2025; null where it returns every "
            "year.",
        ),
        Column(
            "due_month_day",
            "string",
            "Hạn hằng năm",
            "Due each year",
            "Tháng và ngày phải nộp báo cáo: 12-10 là ngày 10 tháng 12; null khi hạn thuộc một năm.",
            "Month and day by which a report is due: 12-10 is 10 December; null where it belongs to a year.",
            pattern="^[0-9]{2}-[0-9]{2}$",
        ),
        Column(
            "due_basis",
            "string",
            "Thời hạn lấy từ đâu",
            "Where the due date comes from",
            "stated = ghi ngay tại chỗ; inherited = theo câu hoặc mục bao trùm; plan_period = theo thời kỳ "
            "kế hoạch.",
            "stated = at the place itself; inherited = from the sentence or section around it; plan_period = "
            "from the period of the plan.",
            required=True,
            enum=tuple(basis for basis in DUE_BASES if basis != "not_stated"),
        ),
        Column(
            "frequency",
            "string",
            "Tần suất",
            "Frequency",
            "Tần suất của chỉ tiêu hoặc báo cáo; null với việc được giao.",
            "Frequency of the target or report; null for an assignment.",
            enum=_FREQUENCIES,
        ),
        Column(
            "agency_ids",
            "string",
            "Cơ quan",
            "Agencies",
            "Cơ quan được nêu: chủ trì rồi phối hợp, hoặc phải báo cáo; trống với chỉ tiêu.",
            "Agencies named: the one in charge, then those that take part; or those that report; empty for a "
            "target.",
            separator=SEPARATOR,
        ),
        *EVIDENCE_COLUMNS,
        figures_column(),
        URL_COLUMN,
    ),
    primary_key=("plan_id", "kind", "item_id"),
    foreign_keys=ORIGIN_KEYS,
    rows_of=_rows,
)
_KIND, _YEAR, _LAST, _MONTH_DAY = DEADLINES.positions(("kind", "due_year", "due_last", "due_month_day"))


def year_of(row: Row) -> str:
    """Return under which year a row is listed."""
    year = row[_YEAR]
    return EVERY_YEAR if year is None else f"{year:04d}"


def by_day(row: Row) -> tuple[str, str]:
    """Return the key of the order: by last possible day, what returns every year at the end."""
    last = row[_LAST]
    return ("9999" if last is None else str(last), str(row[_MONTH_DAY] or ""))


DEADLINE_YEARS = Table(
    name="deadline_years",
    title="Năm có thời hạn",
    title_en="Years with deadlines",
    description="Một năm có điều đến hạn, hoặc every-year: những báo cáo phải nộp hằng năm.",
    description_en="A year in which something is due, or every-year: reports that are due each year.",
    columns=(
        Column(
            "id",
            "string",
            "Năm",
            "Year",
            "Bốn chữ số của năm, hoặc every-year.",
            "Four digits of the year, or every-year.",
            required=True,
            pattern=f"^([0-9]{{4}}|{EVERY_YEAR})$",
        ),
        *(
            Column(
                name,
                "integer",
                title,
                title_en,
                f"{title} đến hạn trong năm ấy.",
                f"{title_en} due in that year.",
                required=True,
                minimum=0,
            )
            for name, title, title_en in (
                ("targets", "Số chỉ tiêu", "Targets"),
                ("assignments", "Số việc được giao", "Assignments"),
                ("reporting", "Số báo cáo", "Reports"),
            )
        ),
    ),
    primary_key=("id",),
)


def year_and_kind(row: Row) -> tuple[str, str]:
    """Return under which year a row is counted, and as what."""
    return (year_of(row), str(row[_KIND]))


def year_rows(counts: Mapping[tuple[str, str], int]) -> list[Row]:
    """Return the rows of `DEADLINE_YEARS`, in order; `counts` is by `year_and_kind`."""
    years = sorted({year for year, _ in counts})
    return [(year, *(counts.get((year, kind), 0) for kind in _KINDS)) for year in years]
