"""schema.org: the catalogue and its datasets, for the page of downloads.

Search engines that look for data read this. Source: https://schema.org/Dataset (30.0), and
what Google asks of a dataset's page, https://developers.google.com/search/docs/appearance/structured-data/dataset.
"""

import json
from typing import Any

from build_site import licence, routes
from build_site.metadata import wording
from build_site.metadata.description import Catalogue, Dataset, Distribution, Place, Text
from build_site.metadata.json_ld import Json


def schema_org(catalogue: Catalogue) -> Json:
    """Return the catalogue and its datasets as JSON-LD."""
    return {
        "@context": "https://schema.org",
        "@graph": [_catalogue(catalogue), *(_dataset(catalogue, dataset) for dataset in catalogue.datasets)],
    }


def render_schema_org(catalogue: Catalogue) -> str:
    """Return JSON-LD that can stand in a script element: nothing in it can end the element."""
    text = json.dumps(schema_org(catalogue), ensure_ascii=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _catalogue(catalogue: Catalogue) -> Json:
    return {
        "@type": "DataCatalog",
        "@id": catalogue.url(routes.CATALOGUE),
        "name": wording.CATALOGUE_TITLE.vi,
        "alternateName": wording.CATALOGUE_TITLE.en,
        "description": _both(wording.CATALOGUE_DESCRIPTION),
        "url": catalogue.url(routes.DOWNLOADS),
        "publisher": {
            "@type": "Organization",
            "@id": catalogue.url(routes.PUBLISHER),
            "name": wording.PUBLISHER,
            "url": catalogue.url(routes.HOME),
        },
        "license": licence.URL,
        "copyrightNotice": _both(wording.RIGHTS),
        "inLanguage": ["vi", "en"],
        "isAccessibleForFree": True,
        "dataset": [{"@id": _iri(catalogue, dataset)} for dataset in catalogue.datasets],
    }


def _dataset(catalogue: Catalogue, dataset: Dataset) -> Json:
    package = dataset.package
    publisher = {"@id": catalogue.url(routes.PUBLISHER)}
    found: Json = {
        "@type": "Dataset",
        "@id": _iri(catalogue, dataset),
        "name": package.title.vi,
        "alternateName": package.title.en,
        "description": _both(package.description),
        "url": catalogue.url(package.home),
        "identifier": _iri(catalogue, dataset),
        "version": catalogue.version,
        "datePublished": catalogue.released_on.isoformat(),
        "dateModified": catalogue.released_on.isoformat(),
        "license": licence.URL,
        "creditText": wording.credit(catalogue),
        "citation": wording.citation(catalogue, dataset),
        "creator": publisher,
        "publisher": publisher,
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "keywords": [*package.keywords, *(catalogue.themes[theme].name.vi for theme in dataset.themes)],
        "includedInDataCatalog": {"@id": catalogue.url(routes.CATALOGUE)},
        "spatialCoverage": _place(catalogue, dataset.place),
        "distribution": [
            _download(catalogue, dataset, file) for file in package.distributions if _is_listed(dataset, file)
        ],
    }
    if dataset.years is not None:
        found["temporalCoverage"] = f"{dataset.years.first or '..'}/{dataset.years.last or '..'}"
    if dataset.place is None:
        found["copyrightNotice"] = _both(wording.RIGHTS)
    else:
        national = catalogue.url(routes.package_entry(routes.NATIONAL_PACKAGE))
        found["isPartOf"] = {"@id": national}
    return found


def _is_listed(dataset: Dataset, file: Distribution) -> bool:
    """Tell whether a file is listed: whole packages, and tables of the whole country as CSV.

    The page must stay small: the tables of every province would make it ten times as long.
    """
    return not file.table or (dataset.place is None and file.format == "csv")


def _download(catalogue: Catalogue, dataset: Dataset, file: Distribution) -> Json:
    return {
        "@type": "DataDownload",
        "name": wording.distribution_title(dataset, file).vi,
        "contentUrl": catalogue.url(file.address),
        "encodingFormat": file.media_type,
        "contentSize": f"{file.bytes} B",
        "sha256": file.sha256,
        "license": licence.URL,
    }


def _place(catalogue: Catalogue, place: Place | None) -> Json:
    if place is None:
        return {"@type": "Country", "name": wording.COUNTRY.vi, "identifier": "VN"}
    found: dict[str, Any] = {
        "@type": "AdministrativeArea",
        "@id": catalogue.url(routes.place(place.id)),
        "name": place.name.vi,
        "url": catalogue.url(routes.province(place.id)),
    }
    if place.iso_code:
        found["identifier"] = place.iso_code
    return found


def _both(text: Text) -> str:
    return f"{text.vi} {text.en}"


def _iri(catalogue: Catalogue, dataset: Dataset) -> str:
    return catalogue.url(routes.package_entry(dataset.package.name))
