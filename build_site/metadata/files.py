"""The description in every dialect, as files of the site."""

from collections.abc import Iterator

from build_site import routes
from build_site.metadata.croissant import render_croissant
from build_site.metadata.csvw import render_csvw
from build_site.metadata.dcat import dcat_graph
from build_site.metadata.description import Catalogue
from build_site.metadata.json_ld import render_json_ld
from build_site.metadata.turtle import render_turtle


def metadata_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield address, relative to the site root, and content of every file."""
    graph = dcat_graph(catalogue)
    yield routes.CATALOGUE_JSONLD, render_json_ld(graph).encode()
    yield routes.CATALOGUE_TURTLE, render_turtle(graph).encode()
    for dataset in catalogue.datasets:
        name = dataset.package.name
        yield routes.package_csvw(name), render_csvw(catalogue, dataset).encode()
        yield routes.package_croissant(name), render_croissant(catalogue, dataset).encode()
