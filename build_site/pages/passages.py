"""What of a record rests on which lines of its text: the way back from the text to the record."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_site import routes
from build_site.corpus.corpus import Registries
from build_site.model.evidence import Evidence
from build_site.model.plan import Assignment, Measure, Objective, Plan, Reporting, Statement
from build_site.pages import labels

_LONGEST_LABEL = 64


@dataclass(frozen=True, slots=True)
class Rest:
    """An item of a record that rests on some lines.

    Attributes:
        kind: What it is, as a reader calls it.
        label: What tells it from others of its kind.
        anchor: Its place on the page of the plan.
    """

    kind: str
    label: str
    anchor: str
    evidence: Evidence


def rests(plan: Plan, registries: Registries) -> Iterator[Rest]:
    """Yield everything in a plan's record that has evidence, in the order of the plan's page."""
    yield from _identity(plan)
    yield from _targets(plan, registries)
    for kind, items in (("Quan điểm", plan.principles), ("Mục tiêu", plan.objectives)):
        yield from (_said(kind, item) for item in items)
    for group in plan.measure_groups:
        yield Rest("Nhóm nhiệm vụ", _short(group.title), group.id, group.evidence)
        yield from (_said("Nhiệm vụ", measure) for measure in group.measures)
    for kind, others in (("Phân công", plan.assignments), ("Báo cáo", plan.reporting)):
        yield from (_said(kind, item) for item in others)
    for citation in plan.citations:
        instrument = registries.instruments[citation.instrument]
        anchor = routes.citation_anchor(citation.instrument, citation.role)
        name = instrument.document_number or instrument.title
        yield Rest("Văn bản được dẫn", _short(name), anchor, citation.evidence)
    yield from (_said("Nơi nhận", recipient) for recipient in plan.recipients)


def _targets(plan: Plan, registries: Registries) -> Iterator[Rest]:
    for target in plan.targets:
        name = _short(registries.indicators[target.indicator].name)
        for kind, part in (("Chỉ tiêu", target), ("Mốc so sánh", target.baseline)):
            if part is not None:
                figures = "; ".join(part.evidence.figures)
                yield Rest(kind, f"{figures}: {name}" if figures else name, target.id, part.evidence)


def _said(kind: str, item: Statement | Objective | Measure | Assignment | Reporting) -> Rest:
    return Rest(kind, _short(item.text), item.id, item.evidence)


def _identity(plan: Plan) -> Iterator[Rest]:
    found = [(labels.IDENTITY_FIELDS[name], evidence) for name, evidence in plan.identity_evidence]
    parts = ("attachment", plan.attachment), ("signatory", plan.signatory), ("period", plan.period)
    for name, part in parts:
        if part is not None and part.evidence is not None:
            found.append((labels.IDENTITY_FIELDS[name], part.evidence))
    for label, evidence in found:
        yield Rest("Nhận dạng", label, "phan-nhan-dang", evidence)


def _short(text: str) -> str:
    """Return the beginning of a text, cut between words where it is long."""
    if len(text) <= _LONGEST_LABEL:
        return text
    return text[: _LONGEST_LABEL - 1].rpartition(" ")[0].rstrip(" ,;:(“") + " …"
