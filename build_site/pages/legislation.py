"""A plan as schema.org's `Legislation`: the document, not our record of it.

Source: https://schema.org/Legislation (30.0), which follows the European Legislation Identifier.
"""

from build_site import routes
from build_site.corpus.corpus import Registries
from build_site.model.plan import Citation, Plan
from build_site.pages import labels
from build_site.pages.structured import Json

_FORCE = {
    "in_force": "https://schema.org/InForce",
    "expired": "https://schema.org/NotInForce",
    "replaced": "https://schema.org/NotInForce",
}
_RESTS_ON = {"legal_basis": "isBasedOn", "implements": "isBasedOn", "related": "citation"}
_CHANGES = "legislationChanges"


def legislation(plan: Plan, registries: Registries, site_url: str, text_path: str) -> Json:
    """Return what schema.org says of a plan's document; what is not known is left out.

    Args:
        plan: The plan.
        registries: What it refers to.
        site_url: Address of the published site.
        text_path: Page of the archived text, "" where it is not attached.
    """
    province = registries.provinces[plan.province]
    years = plan.period
    data: Json = {
        "@type": "Legislation",
        "@id": site_url + routes.plan(plan.id),
        "url": site_url + routes.plan(plan.id),
        "name": plan.title,
        "alternateName": plan.title_en,
        "legislationIdentifier": plan.document_number,
        "legislationType": labels.DOCUMENT_KINDS[plan.document_kind],
        "legislationDate": str(plan.issued_on or ""),
        "legislationDateOfApplicability": str(plan.effective_on or ""),
        "legislationPassedBy": {
            "@type": "GovernmentOrganization",
            "name": registries.agencies[plan.issuing_body].name,
        },
        "legislationJurisdiction": {
            "@type": "AdministrativeArea",
            "name": province.official_name_on(plan.issued_on),
            "url": site_url + routes.province(province.id),
        },
        "legislationLegalForce": _FORCE.get(plan.legal_status, ""),
        "temporalCoverage": _years(years.start_year, years.end_year),
        "abstract": plan.summary,
        "inLanguage": "vi",
        "sameAs": plan.capture.url,
    }
    for citation in plan.citations:
        data.setdefault(_RESTS_ON.get(citation.role, _CHANGES), []).append(_cited(citation, registries))
    if text_path:
        data["encoding"] = {
            "@type": "LegislationObject",
            "url": site_url + text_path,
            "encodingFormat": "text/html",
            "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
        }
    return {name: value for name, value in data.items() if value}


def _cited(citation: Citation, registries: Registries) -> Json:
    instrument = registries.instruments[citation.instrument]
    data = {
        "@type": "Legislation",
        "name": instrument.title,
        "legislationIdentifier": instrument.document_number,
        "legislationType": labels.DOCUMENT_KINDS[instrument.document_kind],
        "legislationDate": str(instrument.issued_on or ""),
    }
    return {name: value for name, value in data.items() if value}


def _years(start: int | None, end: int | None) -> str:
    """Return an interval as ISO 8601-2 writes it, `..` for an end that is not stated."""
    return f"{start or '..'}/{end or '..'}" if start or end else ""
