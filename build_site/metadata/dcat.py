"""The catalogue in DCAT-AP 3.

Source: DCAT-AP 3.0.1, https://semiceu.github.io/DCAT-AP/releases/3.0.1/.
"""

from build_site import licence, routes
from build_site.metadata import authorities, wording
from build_site.metadata.dcat_dataset import add_dataset
from build_site.metadata.dcat_surroundings import add_surroundings
from build_site.metadata.description import Catalogue
from build_site.metadata.graph import Graph, Iri, day_value


def dcat_graph(catalogue: Catalogue) -> Graph:
    """Return what there is to say of the catalogue and all its datasets."""
    graph = Graph()
    node = graph.node(catalogue.url(routes.CATALOGUE), "dcat:Catalog")
    node.say_text("dct:title", wording.CATALOGUE_TITLE)
    node.say_text("dct:description", wording.CATALOGUE_DESCRIPTION)
    node.say("dct:publisher", Iri(catalogue.url(routes.PUBLISHER)))
    node.say("foaf:homepage", Iri(catalogue.url(routes.HOME)))
    node.say("dct:license", Iri(licence.URL))
    node.say("dct:rights", Iri(catalogue.url(routes.RIGHTS)))
    node.say("dct:language", Iri(authorities.VIETNAMESE), Iri(authorities.ENGLISH))
    node.say("dct:spatial", Iri(authorities.VIET_NAM))
    node.say("dct:issued", day_value(catalogue.released_on))
    node.say("dct:modified", day_value(catalogue.built_on))
    node.say("dcat:themeTaxonomy", Iri(authorities.DATA_THEMES), Iri(catalogue.url(routes.THEME_SCHEME)))
    datasets = [add_dataset(graph, catalogue, dataset) for dataset in catalogue.datasets]
    node.say("dcat:dataset", *datasets)
    node.say("dcat:service", _add_service(graph, catalogue, datasets))
    add_surroundings(graph, catalogue)
    return graph


def _add_service(graph: Graph, catalogue: Catalogue, datasets: list[Iri]) -> Iri:
    """Describe the API, which serves the same data a file at a time."""
    node = graph.node(catalogue.url(routes.API), "dcat:DataService")
    node.say_text("dct:title", wording.SERVICE_TITLE)
    node.say_text("dct:description", wording.SERVICE_DESCRIPTION)
    node.say("dcat:endpointURL", Iri(catalogue.url(routes.API)))
    node.say("dcat:endpointDescription", Iri(catalogue.url(routes.api_file("openapi"))))
    node.say("dcat:servesDataset", *datasets)
    node.say("dcat:landingPage", graph.typed(catalogue.url(routes.API_PAGE), "foaf:Document"))
    node.say("dct:publisher", Iri(catalogue.url(routes.PUBLISHER)))
    node.say("dct:license", Iri(licence.URL))
    node.say("dct:rights", Iri(catalogue.url(routes.RIGHTS)))
    node.say("dct:language", Iri(authorities.VIETNAMESE))
    return node.iri
