"""Everything loaded and indexed: registries in full, plans when they are asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from build_site.archive.facts import Names, TextFacts, name_index
from build_site.archive.lock import Lock, read_lock
from build_site.archive.store import Archive
from build_site.corpus.mentions import Mentions
from build_site.model.expectations import Expectations
from build_site.model.plan import Plan
from build_site.model.registries import (
    Agency,
    Indicator,
    Instrument,
    KnownDocument,
    Province,
    Release,
    Theme,
    Unit,
)
from build_site.model.release_notes import ReleaseNotes
from build_site.records.discover import RecordFile
from build_site.records.read import Document, read_text


@dataclass(frozen=True, slots=True)
class Registries:
    """What plans refer to, and documents known but not transcribed; each by id in order of id.

    Attributes:
        release_notes: Name of the file, which is the version → its notes, earliest version first.
        documents: (kind, id) → the record as written, for places of problems.
        release_documents: Name of the file → the notes as written; "" → `release.yaml`.
        fingerprint: Digest of all registry files.
    """

    provinces: dict[str, Province]
    agencies: dict[str, Agency]
    instruments: dict[str, Instrument]
    indicators: dict[str, Indicator]
    units: dict[str, Unit]
    themes: dict[str, Theme]
    known_documents: dict[str, KnownDocument]
    release: Release
    release_notes: dict[str, ReleaseNotes]
    release_documents: dict[str, Document]
    expectations: Expectations
    expectations_document: Document
    documents: dict[tuple[str, str], Document]
    fingerprint: str

    def present_unit(self, province_id: str) -> Province:
        """Return the unit of today in which a unit lies, following its successors."""
        province = self.provinces[province_id]
        seen = {province_id}
        while province.successors and province.successors[0] not in seen:
            seen.add(province.successors[0])
            province = self.provinces[province.successors[0]]
        return province

    def ancestors(self, province_id: str) -> list[str]:
        """Return the ids of all units that became part of a unit, nearest first."""
        found: list[str] = []
        waiting = list(self.provinces[province_id].predecessors)
        while waiting:
            current = waiting.pop(0)
            if current not in found:
                found.append(current)
                waiting.extend(self.provinces[current].predecessors)
        return found


class PlanSummary(NamedTuple):
    """What lists say of a plan; kept for all plans, so it holds little."""

    id: str
    path: str
    digest: str
    province: str
    title: str
    title_en: str
    document_number: str
    issued_on: str
    end_year: int | None
    issuing_body: str
    completeness: str
    archive_file: str
    targets: int
    measures: int
    assignments: int
    is_synthetic: bool


@dataclass(slots=True)
class LockFile:
    """The committed lock; its text is read only when something in it is asked for.

    Attributes:
        digests: File name of a text → digest of what the lock holds of it; None for no lock.
    """

    root: Path
    digests: dict[str, str] | None
    is_broken: bool = False
    _lock: Lock | None = None

    def facts(self, file: str) -> TextFacts | None:
        """Return what the lock holds of a text, or None."""
        lock = self._read() if self.digests and file in self.digests else None
        return None if lock is None else lock.facts(file)

    def place(self, file: str, number: int) -> int:
        """Return the line of the lock that holds a line of a text; 0 asks for the text's own."""
        lock = self._read()
        return 1 if lock is None else lock.place(file, number)

    def _read(self) -> Lock | None:
        if self._lock is None:
            self._lock, _ = read_lock(self.root)
        return self._lock


@dataclass(slots=True)
class Corpus:
    """All records of a project.

    Attributes:
        root: The project's folder.
        lock: What the committed lock holds of the archived texts.
        summaries: Plan id → summary, in order of id.
        load_plan: Reads a plan.
        load_mentions: Reads what all plans refer to, by the digest of the plan.
    """

    root: Path
    registries: Registries
    archive: Archive
    lock: LockFile
    summaries: dict[str, PlanSummary]
    load_plan: Callable[[PlanSummary], Plan]
    load_mentions: Callable[[], dict[str, Mentions]] = dict
    _loaded: dict[str, Plan] = field(default_factory=dict)
    _names: Names | None = None

    @property
    def agency_names(self) -> Names:
        """Return the names of all agencies, ready to be looked for in a text."""
        if self._names is None:
            agencies = self.registries.agencies.values()
            self._names = name_index(name for agency in agencies for name in (agency.name, *agency.aliases))
        return self._names

    def plan(self, plan_id: str) -> Plan:
        """Return a plan, read from the cache or its file when first asked for."""
        plan = self._loaded.get(plan_id)
        if plan is None:
            plan = self._loaded[plan_id] = self.load_plan(self.summaries[plan_id])
        return plan

    def plans(self) -> Iterator[Plan]:
        """Yield all plans in order of id."""
        return (self.plan(plan_id) for plan_id in self.summaries)

    def mentions(self) -> dict[str, Mentions]:
        """Return plan id → what the plan refers to, in order of id."""
        known = self.load_mentions()
        return {summary.id: known[summary.digest] for summary in self.summaries.values()}

    def keep(self, plan: Plan) -> None:
        """Take in a plan that has just been built."""
        self._loaded[plan.id] = plan

    def document(self, plan_id: str) -> Document:
        """Return a plan's record as written, to find places in; its data is not parsed."""
        path = self.summaries[plan_id].path
        text, _ = read_text(self.root / path, path)
        return Document(RecordFile(path, "plan"), text or "", None)

    def plans_of(self, province_ids: list[str]) -> list[PlanSummary]:
        """Return the summaries of the plans of some units, latest first."""
        wanted = set(province_ids)
        found = [summary for summary in self.summaries.values() if summary.province in wanted]
        return sorted(found, key=lambda summary: (summary.issued_on, summary.id), reverse=True)
