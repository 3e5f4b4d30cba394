"""The things that plans refer to. Values only; nothing here validates."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from build_site.text.dates import PartialDate


@dataclass(frozen=True, slots=True)
class ProvinceCode:
    """A code of a province unit in one code system and period."""

    code: str
    code_system: str
    valid_from: PartialDate | None
    valid_to: PartialDate | None


@dataclass(frozen=True, slots=True)
class ProvinceChange:
    """A change of name or rank within one unit: what held before the day `on`."""

    on: PartialDate
    name_before: str
    official_name_before: str
    kind_before: str
    legal_basis: str
    confirmed: str
    disputed: str


@dataclass(frozen=True, slots=True)
class Province:
    """A provincial unit in a period. Names, kind and codes are those of its latest state.

    Attributes:
        valid_from: First day; None where no source in the project says.
        valid_to: Last day; None for a present unit.
    """

    id: str
    name: str
    official_name: str
    name_en: str
    aliases: tuple[str, ...]
    kind: str
    valid_from: PartialDate | None
    valid_to: PartialDate | None
    codes: tuple[ProvinceCode, ...]
    iso_3166_2: str
    region: str
    region_until_2025: str
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    legal_basis: str
    changes: tuple[ProvinceChange, ...]
    disputed: tuple[str, ...]
    confirmed: str

    @property
    def is_present(self) -> bool:
        """Tell whether the unit exists today."""
        return self.valid_to is None

    def exists_on(self, date: PartialDate) -> bool:
        """Tell whether the unit may have existed on a date, as far as both are known."""
        too_early = self.valid_from is not None and date.last < self.valid_from.first
        too_late = self.valid_to is not None and date.first > self.valid_to.last
        return not (too_early or too_late)

    def official_name_on(self, date: PartialDate | None) -> str:
        """Return the full name on a date; today's (or the last) for None."""
        for change in sorted(self.changes, key=lambda change: change.on):
            if date is not None and date.last < change.on.first:
                return change.official_name_before
        return self.official_name

    def code_on(self, date: PartialDate | None) -> ProvinceCode:
        """Return the code on a date; the first recorded one for None."""
        for code in self.codes:
            ended = code.valid_to is not None and date is not None and date.first > code.valid_to.last
            if not ended:
                return code
        return self.codes[-1]


@dataclass(frozen=True, slots=True)
class Agency:
    """A body that issues, leads, coordinates or receives; `province` "" for central ones."""

    id: str
    name: str
    name_en: str
    aliases: tuple[str, ...]
    kind: str
    province: str
    parent: str
    valid_from: PartialDate | None
    valid_to: PartialDate | None
    successors: tuple[str, ...]
    note: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class NationalTarget:
    """What an instrument of the national level sets for the whole country.

    Attributes:
        value: The figure, or the lower end of a range, in `unit`.
        value_max: The upper end, for comparator `range` only.
        due: When it is to be reached; None where the instrument does not say.
        figure: Exactly as printed.
        section: Where in the instrument, as printed; may be empty.
        url: Where the text was read; may be empty.
        confirmed: How far it was checked.
    """

    id: str
    indicator: str
    comparator: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    due: PartialDate | None
    figure: str
    section: str
    url: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A document that plans cite; "" and None where the citation does not say."""

    id: str
    document_number: str
    document_kind: str
    title: str
    title_en: str
    issuing_body: str
    issued_on: PartialDate | None
    legal_status: str
    url: str
    note: str
    confirmed: str
    national_targets: tuple[NationalTarget, ...]


Standing = Literal["science_plan", "related_plan", "news_only", "not_plan"]
"""What a document that is known only from elsewhere counts as; each counts once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDocument:
    """A document that is known to exist and has not been read: no record of a plan.

    Attributes:
        document_number: In its normal form; "" where it is not known in full.
        document_number_printed: As the source writes it, where that differs.
        document_kind: "" where it is in doubt.
        title: "" where only the English title is known.
        issuer: As the source writes it.
        province: The unit on the date of issue.
        confirmed: `excerpt`, `news` or `official`.
        looked_on: Day on which the source was last looked at.
        plan: The plan that the document has become; "" while it is not transcribed.
    """

    id: str
    document_number: str
    document_number_printed: str
    document_kind: str
    title: str
    title_en: str
    issuer: str
    province: str
    issued_on: PartialDate | None
    topic: str
    category: str
    url: str
    confirmed: str
    looked_on: PartialDate
    plan: str
    note: str

    @property
    def standing(self) -> Standing:
        """Return what it counts as: what is known from news alone counts as no plan."""
        if self.category == "not_plan":
            return "not_plan"
        if self.confirmed == "news":
            return "news_only"
        return "science_plan" if self.category == "science_plan" else "related_plan"

    @property
    def is_known_plan(self) -> bool:
        """Tell whether it counts as a plan that is known to exist."""
        return self.standing in ("science_plan", "related_plan")


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a target measures."""

    id: str
    name: str
    name_en: str
    description: str
    units: tuple[str, ...]
    themes: tuple[str, ...]
    minimum: Decimal | None
    maximum: Decimal | None


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement; `symbol` follows the figure."""

    id: str
    name: str
    name_en: str
    symbol: str
    note: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of policy."""

    id: str
    name: str
    name_en: str
    description: str
    note: str


@dataclass(frozen=True, slots=True)
class Release:
    """The data release that the records make up."""

    version: str
    released_on: PartialDate
