"""What the catalogue refers to: publisher, places, themes, licences, lists of others.

Things that others have named get their type and title here too, as DCAT-AP asks of a file
that is to be judged by itself.
"""

from build_site import licence, routes
from build_site.metadata import authorities, wording
from build_site.metadata.description import Catalogue, Text
from build_site.metadata.graph import Graph, Iri, Literal, Node


def add_surroundings(graph: Graph, catalogue: Catalogue) -> None:
    """Take in everything that the catalogue and its datasets refer to."""
    _add_publisher(graph, catalogue)
    _add_licence(graph, catalogue)
    _add_places(graph, catalogue)
    _add_themes(graph, catalogue)
    graph.typed(authorities.VIETNAMESE, "dct:LinguisticSystem")
    graph.typed(authorities.ENGLISH, "dct:LinguisticSystem")
    graph.typed(authorities.IRREGULAR, "dct:Frequency")
    graph.typed(authorities.PUBLIC, "dct:RightsStatement")
    graph.typed(authorities.SHA_256, "spdx:ChecksumAlgorithm")
    graph.labelled(authorities.DATA_PACKAGE, "dct:Standard", "dct:title", _same("Data Package 2.0"))
    stable = Text("Sẵn có lâu dài", "Stable")
    graph.labelled(authorities.STABLE, "skos:Concept", "skos:prefLabel", stable)
    method = catalogue.url(routes.METHOD)
    graph.labelled(method, "dct:ProvenanceStatement", "rdfs:label", wording.PROVENANCE)


def _add_publisher(graph: Graph, catalogue: Catalogue) -> None:
    publisher = graph.node(catalogue.url(routes.PUBLISHER), "foaf:Agent")
    publisher.say("foaf:name", Literal(wording.PUBLISHER, "vi"))
    publisher.say("foaf:homepage", graph.typed(catalogue.url(routes.HOME), "foaf:Document"))
    contact = graph.node(catalogue.url(routes.CONTACT), "vcard:Kind", "vcard:Organization")
    contact.say("vcard:fn", Literal(wording.PUBLISHER, "vi"))
    contact.say("vcard:hasURL", contact.iri)


def _add_licence(graph: Graph, catalogue: Catalogue) -> None:
    node = graph.node(licence.URL, "dct:LicenseDocument")
    node.say_text("dct:title", wording.LICENCE)
    kind = Text("Ghi công", "Attribution")
    node.say("dct:type", graph.labelled(authorities.ATTRIBUTION, "skos:Concept", "skos:prefLabel", kind))
    rights = catalogue.url(routes.RIGHTS)
    graph.labelled(rights, "dct:RightsStatement", "rdfs:label", wording.RIGHTS)


def _add_places(graph: Graph, catalogue: Catalogue) -> None:
    _add_place(graph, authorities.VIET_NAM, wording.COUNTRY, "VN")
    for place in catalogue.places.values():
        node = _add_place(graph, catalogue.url(routes.place(place.id)), place.name, place.iso_code)
        node.say("dct:isPartOf", Iri(authorities.VIET_NAM))
        successors = (routes.place(unit) for unit in place.successors)
        node.say("dct:isReplacedBy", *(Iri(catalogue.url(address)) for address in successors))
        node.say("foaf:page", graph.typed(catalogue.url(routes.province(place.id)), "foaf:Document"))


def _add_place(graph: Graph, iri: str, name: Text, iso_code: str) -> Node:
    node = graph.node(iri, "dct:Location")
    node.say_text("locn:geographicName", name)
    if iso_code:
        node.say("dct:identifier", Literal(iso_code))
    return node


def _add_themes(graph: Graph, catalogue: Catalogue) -> None:
    shared = Text("Danh mục chủ đề dữ liệu của Liên minh châu Âu", "Data theme")
    graph.labelled(authorities.DATA_THEMES, "skos:ConceptScheme", "dct:title", shared)
    for iri, name in authorities.THEMES.items():
        graph.labelled(iri, "skos:Concept", "skos:prefLabel", name)
        graph.node(iri).say("skos:inScheme", Iri(authorities.DATA_THEMES))
    own = catalogue.url(routes.THEME_SCHEME)
    title = Text("Lĩnh vực của Kế hoạch Mở", "Themes of Kế hoạch Mở")
    graph.labelled(own, "skos:ConceptScheme", "dct:title", title)
    for theme in catalogue.themes.values():
        node = graph.node(catalogue.url(routes.concept(theme.id)), "skos:Concept")
        node.say_text("skos:prefLabel", theme.name)
        node.say("skos:inScheme", Iri(own))


def _same(text: str) -> Text:
    return Text(text, text)
