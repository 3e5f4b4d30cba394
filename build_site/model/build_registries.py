"""Plain data that has the right shape → entries of the registries."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from build_site.model.registries import (
    Agency,
    Indicator,
    Instrument,
    KnownDocument,
    NationalTarget,
    Province,
    ProvinceChange,
    ProvinceCode,
    Release,
    Theme,
    Unit,
)
from build_site.text.dates import PartialDate, parse_partial_date

Data = dict[str, Any]


def _date(value: str | int | None) -> PartialDate | None:
    return None if value is None else parse_partial_date(value)


def build_province(data: Data) -> Province:
    """Return the province unit that a record's data holds."""
    return Province(
        id=data["id"],
        name=data["name"],
        official_name=data["official_name"],
        name_en=data["name_en"],
        aliases=tuple(data.get("aliases", ())),
        kind=data["kind"],
        valid_from=_date(data["valid_from"]),
        valid_to=_date(data["valid_to"]),
        codes=tuple(
            ProvinceCode(
                code["code"], code["code_system"], _date(code["valid_from"]), _date(code["valid_to"])
            )
            for code in data["codes"]
        ),
        iso_3166_2=data.get("iso_3166_2", ""),
        region=data["region"],
        region_until_2025=data.get("region_until_2025", ""),
        predecessors=tuple(data["predecessors"]),
        successors=tuple(data["successors"]),
        legal_basis=data["legal_basis"] or "",
        changes=tuple(map(_change, data.get("changes", ()))),
        disputed=tuple(data.get("disputed", ())),
        confirmed=data["confirmed"],
    )


def _change(data: Data) -> ProvinceChange:
    return ProvinceChange(
        parse_partial_date(data["on"]),
        data["name_before"],
        data["official_name_before"],
        data["kind_before"],
        data["legal_basis"],
        data["confirmed"],
        data.get("disputed", ""),
    )


def build_agency(data: Data) -> Agency:
    """Return the agency that a record's data holds."""
    return Agency(
        id=data["id"],
        name=data["name"],
        name_en=data.get("name_en", ""),
        aliases=tuple(data.get("aliases", ())),
        kind=data["kind"],
        province=data["province"] or "",
        parent=data.get("parent", ""),
        valid_from=_date(data["valid_from"]),
        valid_to=_date(data["valid_to"]),
        successors=tuple(data.get("successors", ())),
        note=data.get("note", ""),
        confirmed=data["confirmed"],
    )


def build_instrument(data: Data) -> Instrument:
    """Return the cited instrument that a record's data holds."""
    return Instrument(
        id=data["id"],
        document_number=data["document_number"] or "",
        document_kind=data["document_kind"],
        title=data["title"],
        title_en=data.get("title_en", ""),
        issuing_body=data["issuing_body"] or "",
        issued_on=_date(data["issued_on"]),
        legal_status=data.get("legal_status", "unknown"),
        url=data.get("url") or "",
        note=data.get("note", ""),
        confirmed=data["confirmed"],
        national_targets=tuple(map(_national_target, data.get("national_targets", ()))),
    )


def _national_target(data: Data) -> NationalTarget:
    return NationalTarget(
        id=data["id"],
        indicator=data["indicator"],
        comparator=data["comparator"],
        value=Decimal(data["value"]),
        value_max=Decimal(data["value_max"]) if "value_max" in data else None,
        unit=data["unit"],
        due=_date(data["due"]),
        figure=data["figure"],
        section=data.get("section", ""),
        url=data.get("url") or "",
        confirmed=data["confirmed"],
    )


def build_known_document(data: Data) -> KnownDocument:
    """Return the known document that a record's data holds."""
    return KnownDocument(
        id=data["id"],
        document_number=data["document_number"] or "",
        document_number_printed=data.get("document_number_printed", ""),
        document_kind=data["document_kind"] or "",
        title=data["title"] or "",
        title_en=data.get("title_en", ""),
        issuer=data["issuer"],
        province=data["province"],
        issued_on=_date(data["issued_on"]),
        topic=data["topic"],
        category=data["category"],
        url=data["url"] or "",
        confirmed=data["confirmed"],
        looked_on=parse_partial_date(data["looked_on"]),
        plan=data.get("plan", ""),
        note=data.get("note", ""),
    )


def build_indicator(data: Data) -> Indicator:
    """Return the indicator that a record's data holds."""
    bounds = data.get("bounds", {})
    return Indicator(
        id=data["id"],
        name=data["name"],
        name_en=data["name_en"],
        description=data["description"],
        units=tuple(data["units"]),
        themes=tuple(data["themes"]),
        minimum=Decimal(bounds["minimum"]) if "minimum" in bounds else None,
        maximum=Decimal(bounds["maximum"]) if "maximum" in bounds else None,
    )


def build_unit(data: Data) -> Unit:
    """Return the unit of measurement that a record's data holds."""
    return Unit(data["id"], data["name"], data["name_en"], data["symbol"], data.get("note", ""))


def build_theme(data: Data) -> Theme:
    """Return the theme that a record's data holds."""
    return Theme(data["id"], data["name"], data["name_en"], data["description"], data.get("note", ""))


def build_release(data: Data) -> Release:
    """Return the data release that `datasets/release.yaml` holds."""
    return Release(data["version"], parse_partial_date(data["released_on"]))


BUILDERS: dict[str, Callable[[Data], Any]] = {
    "agency": build_agency,
    "indicator": build_indicator,
    "instrument": build_instrument,
    "known-document": build_known_document,
    "province": build_province,
    "theme": build_theme,
    "unit": build_unit,
}
"""Kind of registry → the function that builds an entry."""
