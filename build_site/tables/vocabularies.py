"""The closed lists of values; a test holds them against the JSON Schemas of the records."""

DOCUMENT_KINDS = (
    "plan",
    "decision",
    "resolution",
    "directive",
    "conclusion",
    "circular",
    "decree",
    "law",
    "programme",
    "report",
    "submission",
    "scheme",
)
LEVELS = ("province", "department")
PLAN_STATUSES = ("in_force", "expired", "replaced", "draft", "unknown")
INSTRUMENT_STATUSES = ("in_force", "expired", "replaced", "unknown")
COMPLETENESS = ("full", "truncated", "draft", "secondary")
REVIEW_STATUSES = ("draft", "reviewed")
CITATION_ROLES = ("legal_basis", "implements", "related", "replaces")
OBJECTIVE_SCOPES = ("general", "specific")
COMPARATORS = ("at_least", "above", "at_most", "below", "equal", "range", "about")
DUE_BASES = ("stated", "inherited", "plan_period", "not_stated")
TARGET_FREQUENCIES = ("once", "annual", "cumulative", "continuous")
REPORTING_FREQUENCIES = ("once", "annual", "periodic", "on_request")
IDENTITY_FIELDS = ("document_number", "title", "issuing_body", "issued_on", "effective_on")
DECLARED_KINDS = ("lines", "number")
DECLARED_LINE_REASONS = ("portal", "header", "heading", "signature", "layout", "boilerplate")
DECLARED_NUMBER_REASONS = (
    "page_banner",
    "footnote_mark",
    "file_reference",
    "cross_reference",
    "part_of_name",
    "duty_not_target",
    "background",
    "portal",
)
DECLARED_REASONS = tuple(dict.fromkeys((*DECLARED_LINE_REASONS, *DECLARED_NUMBER_REASONS)))
PROVINCE_KINDS = ("province", "city")
CODE_SYSTEMS = ("gso", "19-2025-qd-ttg")
AGENCY_KINDS = (
    "people_committee",
    "people_council",
    "department",
    "division",
    "ministry",
    "government",
    "national_assembly",
    "party",
    "mass_organization",
    "group",
    "other",
)
CONFIRMED = ("citation", "excerpt", "news", "dataset", "official")
KNOWN_CATEGORIES = ("science_plan", "related_plan", "not_plan")
KNOWN_CONFIRMED = ("excerpt", "news", "official")
RELEASE_CHANGE_KINDS = ("added", "changed", "removed", "corrected")

# Lists of the tables alone, with no counterpart in the records.
PRECISIONS = ("day", "month", "year", "unknown")
ASSIGNMENT_ROLES = ("lead", "coordinating")
REPORTING_ROLES = ("reporting", "receiving")
ITEM_KINDS = ("objective", "measure_group", "measure", "assignment")
PROVINCE_CHANGE_KINDS = ("merger", "name_or_rank")
