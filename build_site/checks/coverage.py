"""Which lines and numbers of an archived text a record accounts for, and which it does not."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from build_site.archive.facts import LineFacts, TextFacts
from build_site.checks.context import PlanContext
from build_site.checks.statements import digit_groups, said
from build_site.model.evidence import Evidence
from build_site.model.plan import Plan
from build_site.text.dates import PartialDate
from build_site.text.documents import document_key, serial_and_symbol
from build_site.text.facts import display_fact, facts_in

KINDS = {"document": "Số hiệu", "date": "Ngày", "number": "Con số"}
"""Kind of fact → what it is called."""


@dataclass(frozen=True, slots=True)
class LooseFact:
    """A fact of the text that no field of the record accounts for."""

    line: int
    kind: str
    printed: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a record accounts for its text.

    Attributes:
        cited: Lines that some evidence cites.
        declared: Lines declared as no content, with their reasons.
        uncited: Lines that are neither, in order.
        numbers: How many numbers, dates and document numbers the text holds.
        declared_numbers: How many of them are declared as no target.
        loose: Those that nothing accounts for, in order.
    """

    cited: frozenset[int]
    declared: frozenset[int]
    uncited: tuple[int, ...]
    numbers: int
    declared_numbers: int
    loose: tuple[LooseFact, ...]


@dataclass(slots=True)
class _Known:
    """What the record says at one line of the text, by kind of fact."""

    documents: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    declared: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)


def coverage(context: PlanContext, facts: TextFacts) -> Coverage:
    """Return what of a text its record accounts for."""
    declared = {line for item in context.plan.declared_lines for line in item.evidence.line_numbers}
    cited = {
        line
        for pointer, evidence in context.evidence
        if pointer[0] != "declared"
        for line in evidence.line_numbers
    }
    known = _known(context)
    loose: list[LooseFact] = []
    total = of_declared = 0
    for number, line in facts.lines.items():
        here = known.get(number) or _Known()
        for kind, key in _facts_of(line):
            total += 1
            if _is_known(here, kind, key):
                continue
            if key in here.declared:
                of_declared += 1
            else:
                loose.append(LooseFact(number, kind, display_fact(kind, key)))
    return Coverage(
        cited=frozenset(cited & facts.lines.keys()),
        declared=frozenset(declared & facts.lines.keys()),
        uncited=tuple(line for line in facts.lines if line not in cited and line not in declared),
        numbers=total,
        declared_numbers=of_declared,
        loose=tuple(loose),
    )


def _facts_of(line: LineFacts) -> Iterator[tuple[str, str]]:
    yield from (("document", key) for key in line.documents)
    yield from (("date", key) for key in line.dates)
    yield from (("number", key.split(" ")[-1]) for key in line.numbers)


def _is_known(here: _Known, kind: str, key: str) -> bool:
    if kind == "document":
        return key in here.documents
    if kind == "date":
        return key in here.dates
    return key in here.numbers or (key.isdigit() and int(key) in here.years)


def _known(context: PlanContext) -> dict[int, _Known]:
    """Return what the record says at each line."""
    known: dict[int, _Known] = {}
    plan = context.plan
    for evidence, said_there in (*_documents(context), *_figures(plan), *_dues(plan), *_years(plan)):
        for line in evidence.line_numbers:
            here = known.setdefault(line, _Known())
            for kind in fields(_Known):
                getattr(here, kind.name).update(getattr(said_there, kind.name))
    return known


def _documents(context: PlanContext) -> Iterator[tuple[Evidence, _Known]]:
    """Yield what a record says of documents: numbers, dates, and the numbers in their titles."""
    plan = context.plan
    for citation in plan.citations:
        item = context.registries.instruments.get(citation.instrument)
        if item is not None:
            yield citation.evidence, _document(item.document_number, item.issued_on, item.title)
    for name, evidence in plan.identity_evidence:
        number = plan.document_number if name == "document_number" else ""
        date = getattr(plan, name) if name in ("issued_on", "effective_on") else None
        yield evidence, _document(number, date, plan.title if name == "title" else "")
    if plan.attachment is not None and plan.attachment.evidence is not None:
        yield plan.attachment.evidence, _document("", None, plan.attachment.title)


def _document(number: str, date: PartialDate | None, title: str) -> _Known:
    known = _Known(numbers=_number_keys(title))
    if number:
        known.documents.add(document_key(number))
        known.numbers.add(serial_and_symbol(number)[0])
    if date is not None:
        known.dates.update(_forms(date))
    return known


def _figures(plan: Plan) -> Iterator[tuple[Evidence, _Known]]:
    """Yield the figures of targets, and those declared as no target."""
    for target in plan.targets:
        for part in (target, target.baseline):
            if part is not None:
                yield part.evidence, _Known(numbers=set().union(*map(_number_keys, part.evidence.figures)))
    for number in plan.declared_numbers:
        keys = {fact.key for figure in number.evidence.figures for fact in facts_in([figure])}
        yield number.evidence, _Known(declared=keys)


def _dues(plan: Plan) -> Iterator[tuple[Evidence, _Known]]:
    """Yield the years and days that the record takes from lines."""
    dues = [(item.due, item.evidence) for item in plan.targets]
    dues += [(item.due, item.evidence) for item in plan.assignments]
    for due, evidence in dues:
        if due is not None:
            yield evidence, _Known(years={due.year}, dates=_forms(due))
    for target in plan.targets:
        if target.baseline is not None and target.baseline.year is not None:
            yield target.baseline.evidence, _Known(years={target.baseline.year})
    if plan.period.evidence is not None:
        years = {year for year in (plan.period.start_year, plan.period.end_year) if year is not None}
        yield plan.period.evidence, _Known(years=years)
    for report in plan.reporting:
        if report.due_month_day:
            yield report.evidence, _Known(dates={f"--{report.due_month_day}"})


def _years(plan: Plan) -> Iterator[tuple[Evidence, _Known]]:
    """Yield the years that our own words say."""
    for item in said(plan):
        years = {year for year in digit_groups(item.words) if 1900 <= year < 2100}
        if years:
            yield item.evidence, _Known(years=years)


def _forms(date: PartialDate) -> set[str]:
    """Return a date as a text may print it: in full, or its month with the year."""
    return {str(date), f"{date.year:04d}-{date.month:02d}"} if date.month else {str(date)}


def _number_keys(text: str) -> set[str]:
    return {fact.key for fact in facts_in([text]) if fact.kind == "number"}
