"""A dataset and its distributions in DCAT-AP 3.

Only whole packages and the tables in their canonical form are distributions here: with
every table in every form a harvester would see the same table seven times.
"""

from build_site import licence, routes
from build_site.metadata import authorities, wording
from build_site.metadata.description import Catalogue, Dataset, Distribution, Text, Years
from build_site.metadata.formats import FORMATS
from build_site.metadata.graph import Graph, Iri, Literal, Node, day_value


def add_dataset(graph: Graph, catalogue: Catalogue, dataset: Dataset) -> Iri:
    """Take in a dataset with its distributions, and return its name."""
    package = dataset.package
    node = graph.node(catalogue.url(routes.package_entry(package.name)), "dcat:Dataset")
    node.say_text("dct:title", package.title)
    node.say_text("dct:description", package.description)
    node.say("dct:identifier", Literal(node.iri.value))
    node.say("dcat:version", Literal(catalogue.version))
    node.say("dct:issued", day_value(catalogue.released_on))
    node.say("dct:modified", day_value(catalogue.released_on))
    node.say("dct:publisher", Iri(catalogue.url(routes.PUBLISHER)))
    node.say("dct:creator", Iri(catalogue.url(routes.PUBLISHER)))
    node.say("dcat:contactPoint", Iri(catalogue.url(routes.CONTACT)))
    node.say("dct:accessRights", Iri(authorities.PUBLIC))
    node.say("dct:accrualPeriodicity", Iri(authorities.IRREGULAR))
    node.say("dct:language", Iri(authorities.VIETNAMESE))
    node.say("dct:provenance", Iri(catalogue.url(routes.METHOD)))
    node.say("dcat:landingPage", graph.typed(catalogue.url(package.home), "foaf:Document"))
    node.say("dcat:keyword", *(Literal(word, "vi") for word in package.keywords))
    node.say("dcat:theme", *map(Iri, authorities.THEMES))
    node.say("dcat:theme", *(Iri(catalogue.url(routes.concept(theme))) for theme in dataset.themes))
    _say_reach(graph, catalogue, dataset, node)
    _say_descriptions(graph, catalogue, dataset, node)
    for file in package.distributions:
        if not file.table or file.format == "csv":
            node.say("dcat:distribution", _add_distribution(graph, catalogue, dataset, file))
    return node.iri


def _say_reach(graph: Graph, catalogue: Catalogue, dataset: Dataset, node: Node) -> None:
    """Say where and when a dataset is about, and of what it is a part."""
    if dataset.place is None:
        node.say("dct:spatial", Iri(authorities.VIET_NAM))
        others = [other.package.name for other in catalogue.datasets if other.place is not None]
        node.say("dct:hasPart", *(Iri(catalogue.url(routes.package_entry(name))) for name in others))
    else:
        node.say("dct:spatial", Iri(catalogue.url(routes.place(dataset.place.id))))
        node.say("dct:isPartOf", Iri(catalogue.url(routes.package_entry(routes.NATIONAL_PACKAGE))))
    if dataset.years is not None:
        node.say("dct:temporal", _add_period(graph, node.iri, dataset.years))


def _add_period(graph: Graph, dataset: Iri, years: Years) -> Iri:
    period = graph.node(f"{dataset.value}-thoi-ky", "dct:PeriodOfTime")
    if years.first is not None:
        period.say("dcat:startDate", Literal(str(years.first), datatype="xsd:gYear"))
    if years.last is not None:
        period.say("dcat:endDate", Literal(str(years.last), datatype="xsd:gYear"))
    return period.iri


def _say_descriptions(graph: Graph, catalogue: Catalogue, dataset: Dataset, node: Node) -> None:
    """Name the files that describe every column for a program."""
    name = dataset.package.name
    for address, kind in (
        (routes.package_file(name), "Data Package"),
        (routes.package_csvw(name), "CSV on the Web"),
        (routes.package_croissant(name), "Croissant"),
    ):
        title = Text(f"Mô tả từng cột theo {kind}", f"Description of every column: {kind}")
        node.say("foaf:page", graph.labelled(catalogue.url(address), "foaf:Document", "dct:title", title))


def _add_distribution(graph: Graph, catalogue: Catalogue, dataset: Dataset, file: Distribution) -> Iri:
    url = Iri(catalogue.url(file.address))
    node = graph.node(f"{url.value}#distribution", "dcat:Distribution")
    node.say_text("dct:title", wording.distribution_title(dataset, file))
    node.say_text("dct:description", wording.distribution_description(dataset, file))
    node.say("dcat:accessURL", url)
    node.say("dcat:downloadURL", url)
    node.say("dcat:byteSize", Literal(str(file.bytes), datatype="xsd:nonNegativeInteger"))
    media_type = authorities.IANA + file.media_type
    node.say("dcat:mediaType", graph.typed(media_type, "dct:MediaType", "dct:MediaTypeOrExtent"))
    eu_code = FORMATS[file.format].eu_code
    form = authorities.FILE_TYPE + eu_code if eu_code else media_type
    node.say("dct:format", graph.typed(form, "dct:MediaTypeOrExtent"))
    if file.format == "zip":
        node.say("dcat:packageFormat", Iri(media_type))
        node.say("dct:conformsTo", Iri(authorities.DATA_PACKAGE))
    node.say("dct:license", Iri(licence.URL))
    node.say("dct:rights", Iri(catalogue.url(routes.RIGHTS)))
    node.say("dct:language", Iri(authorities.VIETNAMESE))
    node.say("dcatap:availability", Iri(authorities.STABLE))
    node.say("dct:issued", day_value(catalogue.released_on))
    node.say("dct:modified", day_value(catalogue.released_on))
    checksum = graph.node(f"{url.value}#checksum", "spdx:Checksum")
    checksum.say("spdx:algorithm", Iri(authorities.SHA_256))
    checksum.say("spdx:checksumValue", Literal(file.sha256, datatype="xsd:hexBinary"))
    node.say("spdx:checksum", checksum.iri)
    return node.iri
