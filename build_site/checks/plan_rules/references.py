"""Mọi mã được dẫn đều phải có trong danh mục.

Đúng: `unit: percent` khi có `datasets/registries/units/percent.yaml`.

Sai: `lead_agency: so-khcn-vinh-lon` (thiếu chữ g): báo lỗi kèm mã gần đúng nhất.
"""

from collections.abc import Iterator
from typing import Any

from build_site.checks.context import PlanContext, unknown
from build_site.model.plan import Plan
from build_site.problems import Problem
from build_site.records.parse import Pointer

_WHAT = {
    "province": ("ref-unknown-province", "đơn vị cấp tỉnh", "provinces"),
    "agency": ("ref-unknown-agency", "cơ quan", "agencies"),
    "instrument": ("ref-unknown-instrument", "văn bản", "instruments"),
    "indicator": ("ref-unknown-indicator", "chỉ tiêu thống kê", "indicators"),
    "unit": ("ref-unknown-unit", "đơn vị tính", "units"),
    "theme": ("ref-unknown-theme", "lĩnh vực", "themes"),
}


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield references to things that are in no registry, or not in the plan."""
    registries = context.registries
    known: dict[str, dict[str, Any]] = {
        "province": registries.provinces,
        "agency": registries.agencies,
        "instrument": registries.instruments,
        "indicator": registries.indicators,
        "unit": registries.units,
        "theme": registries.themes,
    }
    for kind, pointer, name in references(context.plan):
        if name not in known[kind]:
            code, what, folder = _WHAT[kind]
            yield unknown(
                context.document, code, pointer, what, name, known[kind], f"datasets/registries/{folder}/"
            )
    measures = {measure.id: measure for measure in context.plan.measures}
    for index, assignment in enumerate(context.plan.assignments):
        if assignment.measure and assignment.measure not in measures:
            yield unknown(
                context.document,
                "ref-unknown-measure",
                ("assignments", index, "measure"),
                "nhiệm vụ",
                assignment.measure,
                measures,
                "measure_groups của kế hoạch này",
            )


def references(plan: Plan) -> Iterator[tuple[str, Pointer, str]]:
    """Yield kind, place and id of everything in the registries that a plan refers to."""
    yield "province", ("province",), plan.province
    yield "agency", ("issuing_body",), plan.issuing_body
    for index, citation in enumerate(plan.citations):
        yield "instrument", ("citations", index, "instrument"), citation.instrument
    for index, target in enumerate(plan.targets):
        yield "indicator", ("targets", index, "indicator"), target.indicator
        yield "unit", ("targets", index, "unit"), target.unit
    for index, assignment in enumerate(plan.assignments):
        if assignment.lead_agency:
            yield "agency", ("assignments", index, "lead_agency"), assignment.lead_agency
        for inner, agency in enumerate(assignment.coordinating_agencies):
            yield "agency", ("assignments", index, "coordinating_agencies", inner), agency
    for index, reporting in enumerate(plan.reporting):
        for key in ("reporting_agencies", "receiving_agencies"):
            for inner, agency in enumerate(getattr(reporting, key)):
                yield "agency", ("reporting", index, key, inner), agency
    yield from _themes(plan)


def _themes(plan: Plan) -> Iterator[tuple[str, Pointer, str]]:
    for key in ("objectives", "assignments", "measure_groups"):
        for index, item in enumerate(getattr(plan, key)):
            for inner, theme in enumerate(item.themes):
                yield "theme", (key, index, "themes", inner), theme
    for index, group in enumerate(plan.measure_groups):
        for inner, measure in enumerate(group.measures):
            for last, theme in enumerate(measure.themes):
                yield "theme", ("measure_groups", index, "measures", inner, "themes", last), theme
