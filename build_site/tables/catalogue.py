"""Every table, in the one order in which they are listed everywhere.

First the tables of plans, from the plan to its parts; then the registries they refer to;
last what is known and not transcribed, and what each release changed.
"""

from build_site.tables.agencies import AGENCIES, AGENCY_SUCCESSORS
from build_site.tables.assignments import ASSIGNMENT_AGENCIES, ASSIGNMENT_MEASURES, ASSIGNMENTS
from build_site.tables.captures import CAPTURE_NOTES, CAPTURES
from build_site.tables.citations import CITATIONS
from build_site.tables.declarations import RegistryTable, Table
from build_site.tables.declared import DECLARED
from build_site.tables.identity_evidence import IDENTITY_EVIDENCE
from build_site.tables.indicators import INDICATOR_THEMES, INDICATOR_UNITS, INDICATORS
from build_site.tables.instruments import INSTRUMENTS
from build_site.tables.item_themes import ITEM_THEMES
from build_site.tables.known_documents import KNOWN_DOCUMENTS
from build_site.tables.measures import MEASURE_GROUPS, MEASURES
from build_site.tables.national_targets import NATIONAL_TARGETS
from build_site.tables.objectives import OBJECTIVES
from build_site.tables.plan_table import PlanTable
from build_site.tables.plans import PLANS
from build_site.tables.province_changes import PROVINCE_CHANGES
from build_site.tables.provinces import PROVINCE_CODES, PROVINCES
from build_site.tables.releases import RELEASE_CHANGES, RELEASES
from build_site.tables.reporting import REPORTING, REPORTING_AGENCIES
from build_site.tables.statements import PRINCIPLES, RECIPIENTS
from build_site.tables.targets import TARGETS
from build_site.tables.targets_flat import TARGETS_FLAT
from build_site.tables.themes import THEMES
from build_site.tables.units import UNITS

PLAN_TABLES: tuple[PlanTable, ...] = (
    PLANS,
    CITATIONS,
    PRINCIPLES,
    OBJECTIVES,
    TARGETS,
    TARGETS_FLAT,
    MEASURE_GROUPS,
    MEASURES,
    ASSIGNMENTS,
    ASSIGNMENT_AGENCIES,
    ASSIGNMENT_MEASURES,
    REPORTING,
    REPORTING_AGENCIES,
    RECIPIENTS,
    CAPTURES,
    CAPTURE_NOTES,
    IDENTITY_EVIDENCE,
    DECLARED,
    ITEM_THEMES,
)
REGISTRY_TABLES: tuple[RegistryTable, ...] = (
    PROVINCES,
    PROVINCE_CODES,
    PROVINCE_CHANGES,
    AGENCIES,
    AGENCY_SUCCESSORS,
    INSTRUMENTS,
    NATIONAL_TARGETS,
    INDICATORS,
    INDICATOR_UNITS,
    INDICATOR_THEMES,
    THEMES,
    UNITS,
    KNOWN_DOCUMENTS,
    RELEASES,
    RELEASE_CHANGES,
)
REPEATED_TABLES = frozenset({TARGETS_FLAT.name})
"""Tables that only repeat others: what changes in them changes there."""

ALL_TABLES: tuple[Table, ...] = (*PLAN_TABLES, *REGISTRY_TABLES)
