"""How a plan is cited: in words, and as files for reference managers."""

from dataclasses import dataclass

from build_site import routes
from build_site.corpus.corpus import Registries
from build_site.metadata.reference import Reference
from build_site.metadata.reference_bibtex import bibtex
from build_site.metadata.reference_csl import csl_json
from build_site.metadata.reference_ris import ris
from build_site.metadata.reference_vietnamese import official_citation, record_citation
from build_site.model.plan import Plan
from build_site.pages import labels
from build_site.pages.site import Site

_DIALECTS = (("BibTeX", "bib", bibtex), ("RIS", "ris", ris), ("CSL-JSON", "json", csl_json))
_BINDING = frozenset({"decision", "resolution", "directive", "conclusion", "circular", "decree", "law"})


@dataclass(frozen=True, slots=True)
class CiteFile:
    """A citation in one dialect, and where its file is published."""

    name: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Cite:
    """All ways to cite a plan."""

    official: str
    record: str
    files: tuple[CiteFile, ...]


def cite_paths(plan_id: str) -> tuple[str, ...]:
    """Return where the files are that cite a plan."""
    return tuple(routes.citation_file(plan_id, suffix) for _, suffix, _ in _DIALECTS)


def cite(site: Site, plan: Plan) -> Cite:
    """Return how a plan is cited."""
    registries = site.corpus.registries
    reference = Reference(
        id=plan.id,
        is_legislation=plan.document_kind in _BINDING,
        kind=labels.DOCUMENT_KINDS[plan.document_kind],
        number=plan.document_number,
        title=plan.title,
        issuer=_issuer(plan, registries),
        issued_on=plan.issued_on,
        remark=labels.CITED_AS[plan.capture.completeness],
        url=site.url(routes.plan(plan.id)),
        version=registries.release.version,
    )
    return Cite(
        official=official_citation(reference),
        record=record_citation(reference),
        files=tuple(
            CiteFile(name, routes.citation_file(plan.id, suffix), render(reference))
            for name, suffix, render in _DIALECTS
        ),
    )


def _issuer(plan: Plan, registries: Registries) -> str:
    """Return who issued a plan, with the province where the name alone does not say it."""
    name = registries.agencies[plan.issuing_body].name
    province = registries.provinces[plan.province]
    if province.name in name:
        return name
    place = province.official_name_on(plan.issued_on)
    return f"{name} {place[:1].lower()}{place[1:]}"
