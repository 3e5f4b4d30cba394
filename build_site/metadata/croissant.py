"""Croissant: a package for those who load tables into programs that learn.

In English, as the standard context has it; the data is in Vietnamese. Source: Croissant 1.0,
https://docs.mlcommons.org/croissant/docs/croissant-spec.html.
"""

from functools import cache

from build_site import licence, routes
from build_site.metadata import wording
from build_site.metadata.description import Catalogue, Dataset, Distribution, Package
from build_site.metadata.json_ld import Json, line, render_json
from build_site.tables.declarations import Column, Table

_VERSION = "http://mlcommons.org/croissant/1.0"
_CONTEXT: Json = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""The context that the standard asks to use as it is (Croissant 1.0, “Namespaces”)."""

_DATA_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "date": "sc:Date",
    "year": "sc:Integer",
    "boolean": "sc:Boolean",
}
_ENCODINGS = {"parquet": "application/x-parquet"}
"""Form → what readers of Croissant call it, where that is not its registered media type."""


def render_croissant(catalogue: Catalogue, dataset: Dataset) -> str:
    """Return the text of a package's `croissant.json`."""
    package = dataset.package
    publisher = {"@type": "sc:Organization", "name": wording.PUBLISHER, "url": catalogue.url(routes.HOME)}
    description: Json = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "name": package.title.en,
        "alternateName": package.title.vi,
        "description": f"{package.description.en} {wording.RIGHTS.en}",
        "conformsTo": _VERSION,
        "url": catalogue.url(package.home),
        "sameAs": catalogue.url(routes.package_entry(package.name)),
        "license": licence.URL,
        "citeAs": _bibtex(catalogue, dataset),
        "creator": publisher,
        "publisher": publisher,
        "version": catalogue.version,
        "datePublished": catalogue.released_on.isoformat(),
        "dateModified": catalogue.released_on.isoformat(),
        "inLanguage": "vi",
        "keywords": list(package.keywords),
    }
    # A reader guesses the types of a CSV file (the code 06 becomes 6); Parquet tells them.
    files = tuple((dataset.paths("csv") | dataset.paths("parquet")).items())
    lists = {
        "distribution": [line(_file(catalogue, package, file)) for file in package.distributions],
        "recordSet": [_record_set(table, files) for table in dataset.tables],
    }
    return render_json(description, lists)


def _bibtex(catalogue: Catalogue, dataset: Dataset) -> str:
    return (
        f"@misc{{kehoachmo-{dataset.package.name}, author = {{{{{wording.PUBLISHER}}}}}, "
        f"title = {{{dataset.package.title.vi}}}, year = {{{catalogue.released_on.year}}}, "
        f"version = {{{catalogue.version}}}, url = {{{catalogue.url(dataset.package.home)}}}}}"
    )


def _file(catalogue: Catalogue, package: Package, file: Distribution) -> Json:
    path = package.path(file)
    return {
        "@type": "cr:FileObject",
        "@id": path,
        "name": path,
        "contentUrl": catalogue.url(file.address),
        "contentSize": f"{file.bytes} B",
        "encodingFormat": _ENCODINGS.get(file.format, file.media_type),
        "sha256": file.sha256,
    }


@cache
def _record_set(table: Table, files: tuple[tuple[str, str], ...]) -> str:
    """Return a table as JSON; `files` are tables and the files that hold them."""
    file_of = dict(files)
    keys = [{"@id": _field_id(table.name, name)} for name in table.primary_key]
    references = {
        # Readers follow a reference to a column of a file; one to a field of another record
        # set, which the standard has too, makes mlcroissant fail.
        key.fields[0]: _column_of(file_of[key.table], key.reference_fields[0])
        for key in table.foreign_keys
        if len(key.fields) == 1  # the standard has no keys of several fields
    }
    record_set = {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": f"{table.title_en}. {table.description_en}",
        "key": keys[0] if len(keys) == 1 else keys,
        "field": [
            _field(table, column, file_of[table.name], references.get(column.name))
            for column in table.columns
        ],
    }
    return line(record_set)


def _field(table: Table, column: Column, file: str, referenced: Json | None) -> Json:
    field: Json = {
        "@type": "cr:Field",
        "@id": _field_id(table.name, column.name),
        "name": column.name,
        "description": f"{column.title_en}. {column.description_en}",
        "dataType": _DATA_TYPES[column.type],
        "source": _column_of(file, column.name),
    }
    if referenced is not None:
        field["references"] = referenced
    return field


def _field_id(table: str, column: str) -> str:
    return f"{table}/{column}"


def _column_of(file: str, column: str) -> Json:
    return {"fileObject": {"@id": file}, "extract": {"column": column}}
