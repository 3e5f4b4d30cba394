"""The shapes of all objects: which tables hang on which."""

from build_site.api.deadlines import DEADLINE_YEARS, DEADLINES
from build_site.api.findings import FINDINGS, PROBLEM_CODES
from build_site.api.shapes import Part, PartKind, Shape, only
from build_site.tables.agencies import AGENCIES, AGENCY_SUCCESSORS
from build_site.tables.assignments import ASSIGNMENT_AGENCIES, ASSIGNMENT_MEASURES, ASSIGNMENTS
from build_site.tables.captures import CAPTURE_NOTES, CAPTURES
from build_site.tables.citations import CITATIONS
from build_site.tables.declarations import Table
from build_site.tables.declared import DECLARED
from build_site.tables.identity_evidence import IDENTITY_EVIDENCE
from build_site.tables.indicators import INDICATOR_THEMES, INDICATOR_UNITS, INDICATORS
from build_site.tables.instruments import INSTRUMENTS
from build_site.tables.item_themes import ITEM_THEMES
from build_site.tables.known_documents import KNOWN_DOCUMENTS
from build_site.tables.measures import MEASURE_GROUPS, MEASURES
from build_site.tables.national_targets import NATIONAL_TARGETS
from build_site.tables.objectives import OBJECTIVES
from build_site.tables.plans import PLANS
from build_site.tables.province_changes import PROVINCE_CHANGES
from build_site.tables.provinces import PROVINCE_CODES, PROVINCES
from build_site.tables.releases import RELEASE_CHANGES, RELEASES
from build_site.tables.reporting import REPORTING, REPORTING_AGENCIES
from build_site.tables.statements import PRINCIPLES, RECIPIENTS
from build_site.tables.targets import TARGETS
from build_site.tables.themes import THEMES
from build_site.tables.units import UNITS


def _shape(name: str, table: Table, *parts: Part) -> Shape:
    return Shape(name=name, table=table, parts=parts)


def _values(name: str, table: Table, column: str, field: str) -> Part:
    """Return a part that is the values of one column, for an entry of a registry."""
    shape = Shape(name=f"{table.name}.{column}", table=table, left_out=only(table, column))
    return Part(name=name, shape=shape, fields=(field,), reference_fields=("id",), kind="values")


def _of_item(name: str, shape: Shape, field: str, kind: PartKind = "list") -> Part:
    """Return a part of an item of a plan; `field` names the item."""
    return Part(
        name=name,
        shape=shape,
        fields=("plan_id", field),
        reference_fields=("plan_id", "id"),
        kind=kind,
    )


def _themes(item_kind: str) -> Part:
    shape = Shape(name="item_themes.theme_id", table=ITEM_THEMES, left_out=only(ITEM_THEMES, "theme_id"))
    return Part(
        name="theme_ids",
        shape=shape,
        fields=("plan_id", "item_id"),
        reference_fields=("plan_id", "id"),
        where=("item_kind", item_kind),
        kind="values",
    )


def _of_plan(name: str, shape: Shape, kind: PartKind = "list") -> Part:
    return Part(name=name, shape=shape, fields=("plan_id",), reference_fields=("id",), kind=kind)


def _roles(name: str, table: Table) -> Shape:
    return Shape(name=name, table=table, left_out=only(table, "agency_id", "role", "position"))


CITATION = _shape("Citation", CITATIONS)
PRINCIPLE = _shape("Principle", PRINCIPLES)
OBJECTIVE = _shape("Objective", OBJECTIVES, _themes("objective"))
TARGET = _shape("Target", TARGETS)
MEASURE_GROUP = _shape("MeasureGroup", MEASURE_GROUPS, _themes("measure_group"))
MEASURE = _shape("Measure", MEASURES, _themes("measure"))
ASSIGNMENT = _shape(
    "Assignment",
    ASSIGNMENTS,
    _of_item("agencies", _roles("AssignmentAgency", ASSIGNMENT_AGENCIES), "assignment_id"),
    _of_item(
        "measure_ids",
        Shape(
            name="assignment_measures.measure_id",
            table=ASSIGNMENT_MEASURES,
            left_out=only(ASSIGNMENT_MEASURES, "measure_id"),
        ),
        "assignment_id",
        "values",
    ),
    _themes("assignment"),
)
REPORT = _shape(
    "Reporting",
    REPORTING,
    _of_item("agencies", _roles("ReportingAgency", REPORTING_AGENCIES), "reporting_id"),
)
RECIPIENT = _shape("Recipient", RECIPIENTS)
IDENTITY = _shape("IdentityEvidence", IDENTITY_EVIDENCE)
DECLARED_PART = _shape("Declared", DECLARED)
CAPTURE = _shape(
    "Capture",
    CAPTURES,
    Part(
        name="notes",
        shape=Shape(name="capture_notes.note", table=CAPTURE_NOTES, left_out=only(CAPTURE_NOTES, "note")),
        fields=("plan_id",),
        reference_fields=("plan_id",),
        kind="values",
    ),
)
PLAN = _shape("Plan", PLANS)
PLAN_PARTS = (
    _of_plan("capture", CAPTURE, "one"),
    _of_plan("identity_evidence", IDENTITY),
    _of_plan("citations", CITATION),
    _of_plan("principles", PRINCIPLE),
    _of_plan("objectives", OBJECTIVE),
    _of_plan("targets", TARGET),
    _of_plan("measure_groups", MEASURE_GROUP),
    _of_plan("measures", MEASURE),
    _of_plan("assignments", ASSIGNMENT),
    _of_plan("reporting", REPORT),
    _of_plan("recipients", RECIPIENT),
    _of_plan("declared", DECLARED_PART),
)
"""What a plan has beyond its own row."""

_PROVINCE_CODE = Shape(name="ProvinceCode", table=PROVINCE_CODES, left_out=frozenset({"province_id"}))
_PROVINCE_CHANGE = _shape("ProvinceChange", PROVINCE_CHANGES)


def _change(name: str, field: str, kind: str) -> Part:
    return Part(
        name=name,
        shape=_PROVINCE_CHANGE,
        fields=(field,),
        reference_fields=("id",),
        where=("change_kind", kind),
    )


PROVINCE = _shape(
    "Province",
    PROVINCES,
    Part(name="codes", shape=_PROVINCE_CODE, fields=("province_id",), reference_fields=("id",)),
    _change("changes", "predecessor_id", "name_or_rank"),
    _change("predecessors", "successor_id", "merger"),
    _change("successors", "predecessor_id", "merger"),
)
AGENCY = _shape("Agency", AGENCIES, _values("successor_ids", AGENCY_SUCCESSORS, "successor_id", "agency_id"))
_NATIONAL_TARGET = _shape("NationalTarget", NATIONAL_TARGETS)


def _national(field: str) -> Part:
    """Return the national targets of an entry; `field` names the entry."""
    return Part(name="national_targets", shape=_NATIONAL_TARGET, fields=(field,), reference_fields=("id",))


INDICATOR = _shape(
    "Indicator",
    INDICATORS,
    _values("unit_ids", INDICATOR_UNITS, "unit_id", "indicator_id"),
    _values("theme_ids", INDICATOR_THEMES, "theme_id", "indicator_id"),
    _national("indicator_id"),
)
INSTRUMENT = _shape("Instrument", INSTRUMENTS, _national("instrument_id"))
THEME = _shape("Theme", THEMES)
UNIT = _shape("Unit", UNITS)
KNOWN_DOCUMENT = _shape("KnownDocument", KNOWN_DOCUMENTS)
DEADLINE = _shape("Deadline", DEADLINES)
DEADLINE_YEAR = _shape("DeadlineYear", DEADLINE_YEARS)
PROBLEM_CODE = _shape("ProblemCode", PROBLEM_CODES)
FINDING = _shape("Finding", FINDINGS)
RELEASE = _shape("Release", RELEASES)
CHANGE = _shape("Change", RELEASE_CHANGES)
