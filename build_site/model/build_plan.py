"""Plain data that has the right shape → a `Plan`."""

from decimal import Decimal
from typing import Any

from build_site.model.evidence import Evidence, build_evidence, parse_lines
from build_site.model.plan import (
    Assignment,
    Attachment,
    Baseline,
    Capture,
    Citation,
    DeclaredLines,
    DeclaredNumber,
    Measure,
    MeasureGroup,
    Objective,
    Period,
    Plan,
    Reporting,
    Signatory,
    Statement,
    Target,
)
from build_site.text.dates import PartialDate, parse_partial_date

Data = dict[str, Any]


def build_plan(data: Data) -> Plan:
    """Return the plan that a record's data holds.

    Raises:
        ValueError: A date is written well but does not exist (30 February).
    """
    return Plan(
        id=data["id"],
        is_synthetic=data.get("is_synthetic", False),
        document_number=data["document_number"] or "",
        document_number_printed=data.get("document_number_printed") or data["document_number"] or "",
        document_kind=data["document_kind"],
        title=data["title"],
        title_en=data.get("title_en", ""),
        attachment=_attachment(data.get("attachment")),
        issuing_body=data["issuing_body"],
        province=data["province"],
        level=data["level"],
        issued_on=_date(data["issued_on"]),
        effective_on=_date(data["effective_on"]),
        signatory=_signatory(data["signatory"]),
        period=_period(data["period"]),
        legal_status=data["legal_status"],
        identity_evidence=tuple(
            (name, build_evidence(item)) for name, item in data.get("identity_evidence", {}).items()
        ),
        capture=_capture(data["capture"]),
        summary=data["summary"],
        summary_en=data.get("summary_en", ""),
        citations=tuple(map(_citation, data["citations"])),
        principles=tuple(map(_statement, data.get("principles", ()))),
        objectives=tuple(map(_objective, data.get("objectives", ()))),
        targets=tuple(map(_target, data["targets"])),
        measure_groups=tuple(map(_measure_group, data.get("measure_groups", ()))),
        assignments=tuple(map(_assignment, data.get("assignments", ()))),
        reporting=tuple(map(_reporting, data.get("reporting", ()))),
        recipients=tuple(map(_statement, data.get("recipients", ()))),
        declared_lines=tuple(map(_declared_lines, data.get("declared", {}).get("lines", ()))),
        declared_numbers=tuple(map(_declared_number, data.get("declared", {}).get("numbers", ()))),
    )


def _date(value: str | int | None) -> PartialDate | None:
    return None if value is None else parse_partial_date(value)


def _maybe_evidence(data: Data) -> Evidence | None:
    return build_evidence(data["evidence"]) if "evidence" in data else None


def _attachment(data: Data | None) -> Attachment | None:
    if data is None:
        return None
    return Attachment(data["document_kind"], data["title"], _maybe_evidence(data))


def _signatory(data: Data | None) -> Signatory | None:
    if data is None:
        return None
    return Signatory(
        data["name"], data["position"] or "", data["signing_capacity"] or "", _maybe_evidence(data)
    )


def _period(data: Data) -> Period:
    return Period(data["start_year"], data["end_year"], _maybe_evidence(data))


def _capture(data: Data) -> Capture:
    return Capture(
        file=data["archive"]["file"],
        sha256=data["archive"]["sha256"],
        line_count=data["archive"]["line_count"],
        url=data["url"] or "",
        retrieved_on=_date(data["retrieved_on"]),
        completeness=data["completeness"],
        notes=tuple(data["notes"]),
        review_status=data["review_status"],
        checked_on=parse_partial_date(data["checked_on"]),
    )


def _citation(data: Data) -> Citation:
    return Citation(
        data["instrument"],
        data["role"],
        data.get("is_date_stated", True),
        data.get("note", ""),
        build_evidence(data["evidence"]),
    )


def _statement(data: Data) -> Statement:
    return Statement(data["id"], data["text"], build_evidence(data["evidence"]))


def _declared_lines(data: Data) -> DeclaredLines:
    return DeclaredLines(data["reason"], data.get("note", ""), build_evidence(data))


def _declared_number(data: Data) -> DeclaredNumber:
    evidence = Evidence("", parse_lines(data["lines"]), (data["figure"],))
    return DeclaredNumber(data["reason"], data.get("note", ""), evidence)


def _themes(data: Data) -> tuple[str, ...]:
    return tuple(data.get("themes", ()))


def _objective(data: Data) -> Objective:
    return Objective(data["id"], data["scope"], data["text"], _themes(data), build_evidence(data["evidence"]))


def _baseline(data: Data | None) -> Baseline | None:
    if data is None:
        return None
    return Baseline(Decimal(data["value"]), data["year"], build_evidence(data["evidence"]))


def _target(data: Data) -> Target:
    return Target(
        id=data["id"],
        indicator=data["indicator"],
        statement=data["statement"],
        comparator=data["comparator"],
        value=Decimal(data["value"]),
        value_max=Decimal(data["value_max"]) if "value_max" in data else None,
        unit=data["unit"],
        due=_date(data["due"]),
        due_basis=data["due_basis"],
        frequency=data["frequency"],
        applies_to=data.get("applies_to", ""),
        baseline=_baseline(data.get("baseline")),
        evidence=build_evidence(data["evidence"]),
    )


def _measure_group(data: Data) -> MeasureGroup:
    return MeasureGroup(
        data["id"],
        data["title"],
        _themes(data),
        build_evidence(data["evidence"]),
        tuple(
            Measure(item["id"], item["text"], _themes(item), build_evidence(item["evidence"]))
            for item in data["measures"]
        ),
    )


def _assignment(data: Data) -> Assignment:
    return Assignment(
        id=data["id"],
        text=data["text"],
        lead_agency=data["lead_agency"] or "",
        coordinating_agencies=tuple(data.get("coordinating_agencies", ())),
        due=_date(data.get("due")),
        measure=data.get("measure", ""),
        themes=_themes(data),
        evidence=build_evidence(data["evidence"]),
    )


def _reporting(data: Data) -> Reporting:
    return Reporting(
        id=data["id"],
        text=data["text"],
        reporting_agencies=tuple(data.get("reporting_agencies", ())),
        receiving_agencies=tuple(data.get("receiving_agencies", ())),
        due_month_day=data.get("due_month_day", ""),
        frequency=data["frequency"],
        evidence=build_evidence(data["evidence"]),
    )
