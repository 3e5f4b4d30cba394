"""A plan and what is in it. Values only; nothing here validates."""

from dataclasses import dataclass
from decimal import Decimal

from build_site.model.evidence import Evidence
from build_site.text.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, as printed; position and capacity are "" where the text does not say."""

    name: str
    position: str
    signing_capacity: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Attachment:
    """The document issued with the plan's decision."""

    document_kind: str
    title: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Period:
    """The years a plan is for; None where the text does not say."""

    start_year: int | None
    end_year: int | None
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Capture:
    """Where the text came from and how good it is."""

    file: str
    sha256: str
    line_count: int
    url: str
    retrieved_on: PartialDate | None
    completeness: str
    notes: tuple[str, ...]
    review_status: str
    checked_on: PartialDate


@dataclass(frozen=True, slots=True)
class Citation:
    """An instrument the plan cites, in one role; `is_date_stated`: its lines print its date."""

    instrument: str
    role: str
    is_date_stated: bool
    note: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Statement:
    """A principle or a recipient: a text with its evidence."""

    id: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Objective:
    """An objective; scope is `general` or `specific`."""

    id: str
    scope: str
    text: str
    themes: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Baseline:
    """The value a target starts from."""

    value: Decimal
    year: int | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Target:
    """A promise in figures.

    Attributes:
        value: The figure, or the lower end of a range, in `unit`.
        value_max: The upper end, for comparator `range` only.
        due: When it is to be reached; None where the text does not say.
        due_basis: Where `due` comes from: stated, inherited, plan_period, not_stated.
        applies_to: For whom each, e.g. “mỗi huyện”; "" for the whole province.
    """

    id: str
    indicator: str
    statement: str
    comparator: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    due: PartialDate | None
    due_basis: str
    frequency: str
    applies_to: str
    baseline: Baseline | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing the province says it will do."""

    id: str
    text: str
    themes: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """A numbered head under tasks and solutions, with its measures."""

    id: str
    title: str
    themes: tuple[str, ...]
    evidence: Evidence
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """Which agency must do what; `lead_agency` is "" where only coordination is named."""

    id: str
    text: str
    lead_agency: str
    coordinating_agencies: tuple[str, ...]
    due: PartialDate | None
    measure: str
    themes: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reporting:
    """Who reports to whom, by which day of the year (`12-10`), how often."""

    id: str
    text: str
    reporting_agencies: tuple[str, ...]
    receiving_agencies: tuple[str, ...]
    due_month_day: str
    frequency: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DeclaredLines:
    """Lines of the archived text that are no content of the plan, and why."""

    reason: str
    note: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DeclaredNumber:
    """A number of the archived text that is no target, and why; its figure is in `evidence`."""

    reason: str
    note: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan: identity, capture, content, and what of its text is no content.

    Attributes:
        province: The unit at issue.
        identity_evidence: Field of the identity (`title`, `issued_on` …) and where it stands.
    """

    id: str
    is_synthetic: bool
    document_number: str
    document_number_printed: str
    document_kind: str
    title: str
    title_en: str
    attachment: Attachment | None
    issuing_body: str
    province: str
    level: str
    issued_on: PartialDate | None
    effective_on: PartialDate | None
    signatory: Signatory | None
    period: Period
    legal_status: str
    identity_evidence: tuple[tuple[str, Evidence], ...]
    capture: Capture
    summary: str
    summary_en: str
    citations: tuple[Citation, ...]
    principles: tuple[Statement, ...]
    objectives: tuple[Objective, ...]
    targets: tuple[Target, ...]
    measure_groups: tuple[MeasureGroup, ...]
    assignments: tuple[Assignment, ...]
    reporting: tuple[Reporting, ...]
    recipients: tuple[Statement, ...]
    declared_lines: tuple[DeclaredLines, ...]
    declared_numbers: tuple[DeclaredNumber, ...]

    @property
    def measures(self) -> list[Measure]:
        """Return the measures of all groups, in order."""
        return [measure for group in self.measure_groups for measure in group.measures]
