"""What a page is about beside its words: unit, year, issuing body; all from its address.

Pages of a kind that is added later are placed by the ids in their addresses, so a new kind
needs nothing here unless it is to be filtered by something new.
"""

from dataclasses import dataclass, replace

from build_site import routes
from build_site.corpus.corpus import Corpus
from build_site.text.dates import PartialDate, parse_partial_date


@dataclass(frozen=True, slots=True)
class Facets:
    """What a page can be filtered by; "" and 0 where that does not apply.

    Attributes:
        unit: Id of the provincial unit, for a document the unit at issue.
        year: Year of issue.
        issuer: Id of the agency that issued the document.
    """

    unit: str = ""
    year: int = 0
    issuer: str = ""


def facets_of(path: str, corpus: Corpus) -> Facets:
    """Return the facets of the page at an address, also of one below another page.

    Example:
        `ke-hoach/<id>/toan-van/` has the facets of the plan; `chi-tieu/<id>/<unit>/` and
        `thoi-han/<unit>/` have that unit.
    """
    section, *names = [f"{part}/" for part in path.strip("/").split("/")]
    names = [name.removesuffix("/") for name in names]
    facets = _document_facets(section, names[0], corpus) if names else Facets()
    units = [name for name in names if name in corpus.registries.provinces]
    return replace(facets, unit=units[-1]) if units else facets


def _document_facets(section: str, name: str, corpus: Corpus) -> Facets:
    registries = corpus.registries
    if section == routes.PLANS and name in corpus.summaries:
        plan = corpus.summaries[name]
        issued = parse_partial_date(plan.issued_on) if plan.issued_on else None
        return Facets(plan.province, _year(issued), plan.issuing_body)
    if section == routes.AGENCIES and name in registries.agencies:
        return Facets(registries.agencies[name].province)
    if section == routes.INSTRUMENTS and name in registries.instruments:
        instrument = registries.instruments[name]
        issuer = registries.agencies.get(instrument.issuing_body)
        return Facets(issuer.province if issuer else "", _year(instrument.issued_on), instrument.issuing_body)
    return Facets()


def _year(date: PartialDate | None) -> int:
    return date.year if date else 0


def issuer_name(agency_id: str, corpus: Corpus, language: str = "vi") -> str:
    """Return an agency's name, with its province where the name does not say it."""
    registries = corpus.registries
    agency = registries.agencies[agency_id]
    is_english = language == "en" and agency.name_en
    name = agency.name_en if is_english else agency.name
    if not agency.province:
        return name
    unit = registries.provinces[agency.province]
    province = unit.name_en if is_english else unit.name
    return name if province in name else f"{name} ({province})"
