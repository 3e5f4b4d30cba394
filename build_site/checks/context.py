"""What a rule may look at, and the ways through a plan that several rules take."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from build_site.archive.facts import TextFacts, text_facts
from build_site.archive.store import ArchivedText
from build_site.corpus.corpus import Corpus, Registries
from build_site.model.evidence import Evidence
from build_site.model.plan import Plan
from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.records.read import Document
from build_site.text.suggest import nearest


@dataclass(frozen=True)
class PlanContext:
    """One plan with all that a rule needs to judge it."""

    plan: Plan
    corpus: Corpus

    @property
    def registries(self) -> Registries:
        """Return what plans refer to."""
        return self.corpus.registries

    @cached_property
    def document(self) -> Document:
        """Return the record as written; read only when something needs its text."""
        return self.corpus.document(self.plan.id)

    @cached_property
    def archived(self) -> ArchivedText | None:
        """Return the plan's archived text, or None where it is not at hand."""
        return self.corpus.archive.text(self.plan.capture.file)

    @cached_property
    def facts(self) -> TextFacts | None:
        """Return the facts of the archived text: from the text itself, else from the lock."""
        file = self.plan.capture.file
        if not self.corpus.archive.is_attached:
            return self.corpus.lock.facts(file)
        if self.archived is None or self.archived.lines is None:
            return None
        return text_facts(self.archived, self.corpus.agency_names)

    @cached_property
    def evidence(self) -> list[tuple[Pointer, Evidence]]:
        """Return every evidence block of the plan with its place."""
        return list(_evidence(self.plan))

    def problem(
        self, code: str, pointer: Pointer, message: str, hint: str = "", at_key: bool = False
    ) -> Problem:
        """Return a problem at a place of the record."""
        return self.document.problem(code, pointer, message, hint, at_key)


def unknown(
    where: Document, code: str, pointer: Pointer, what: str, wrong: str, valid: dict[str, Any], folder: str
) -> Problem:
    """Return the problem of a reference to something that is in no registry."""
    near = nearest(wrong, valid)
    hint = f"Có phải “{near}”?" if near else f"Dùng mã có trong {folder} hoặc thêm tệp mới ở đó."
    return where.problem(code, pointer, f"Không có {what} “{wrong}”.", hint)


_LISTS = ("citations", "principles", "objectives", "targets", "assignments", "reporting", "recipients")


def _evidence(plan: Plan) -> Iterator[tuple[Pointer, Evidence]]:
    yield from _of_identity(plan)
    for name in _LISTS:
        for index, item in enumerate(getattr(plan, name)):
            yield (name, index, "evidence"), item.evidence
            if name == "targets" and item.baseline is not None:
                yield (name, index, "baseline", "evidence"), item.baseline.evidence
    for index, group in enumerate(plan.measure_groups):
        yield ("measure_groups", index, "evidence"), group.evidence
        for inner, measure in enumerate(group.measures):
            yield ("measure_groups", index, "measures", inner, "evidence"), measure.evidence
    for index, lines in enumerate(plan.declared_lines):
        yield ("declared", "lines", index), lines.evidence
    for index, number in enumerate(plan.declared_numbers):
        yield ("declared", "numbers", index), number.evidence


def _of_identity(plan: Plan) -> Iterator[tuple[Pointer, Evidence]]:
    for name, evidence in plan.identity_evidence:
        yield ("identity_evidence", name), evidence
    for name in ("attachment", "signatory", "period"):
        part = getattr(plan, name)
        if part is not None and part.evidence is not None:
            yield (name, "evidence"), part.evidence
