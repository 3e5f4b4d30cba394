"""CSV on the Web: the tables of a package, one file for all, beside the CSV files.

Source: Metadata Vocabulary for Tabular Data, https://www.w3.org/TR/tabular-metadata/.
"""

from functools import cache
from typing import Any

from build_site import licence, routes
from build_site.metadata import authorities, wording
from build_site.metadata.description import Catalogue, Dataset, Text
from build_site.metadata.json_ld import Json, line, render_json
from build_site.tables.declarations import Column, ForeignKey, Table

_DIALECT = {
    "encoding": "utf-8",
    "lineTerminators": ["\n"],
    "delimiter": ",",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
    "headerRowCount": 1,
    "skipBlankRows": False,
    "skipInitialSpace": False,
    "trim": False,
}
"""How our CSV is written. A row that starts with “#” would be a comment; ours start with an id."""


def render_csvw(catalogue: Catalogue, dataset: Dataset) -> str:
    """Return the text of a package's `csv-metadata.json`."""
    package = dataset.package
    description: Json = {
        "@context": [authorities.CSVW, {"@language": "vi"}],
        "@id": catalogue.url(routes.package_entry(package.name)),
        "@type": "TableGroup",
        "dc:title": _texts(package.title),
        "dc:description": _texts(package.description),
        "dc:publisher": {"@id": catalogue.url(routes.PUBLISHER), "schema:name": wording.PUBLISHER},
        "dc:license": {"@id": licence.URL},
        "dc:rights": _texts(wording.RIGHTS),
        "dc:language": "vi",
        "dc:issued": {"@value": catalogue.released_on.isoformat(), "@type": "xsd:date"},
        "schema:version": catalogue.version,
        "dialect": _DIALECT,
    }
    paths = tuple(dataset.paths("csv").items())
    return render_json(description, {"tables": [_table(table, paths) for table in dataset.tables]})


@cache
def _table(table: Table, paths: tuple[tuple[str, str], ...]) -> str:
    """Return a table as JSON; `paths` are tables and their files, as seen from the package's folder."""
    path_of = dict(paths)
    required = {column.name for column in table.columns if column.required}
    # A validator refuses an empty cell in a key (tabular-metadata, 5.6 “Schemas”: each row
    # must lead to one row), so keys that may be empty are notes on their columns instead.
    firm = [key for key in table.foreign_keys if required.issuperset(key.fields)]
    loose = {key.fields[0]: path_of[key.table] for key in table.foreign_keys if key not in firm}
    return line(
        {
            "@type": "Table",
            "url": path_of[table.name],
            "dc:title": _texts(Text(table.title, table.title_en)),
            "dc:description": _texts(Text(table.description, table.description_en)),
            "dc:license": {"@id": licence.URL},
            "tableSchema": {
                "@type": "Schema",
                "columns": [_column(column, loose.get(column.name, "")) for column in table.columns],
                "primaryKey": list(table.primary_key),
                "foreignKeys": [_foreign_key(key, path_of[key.table]) for key in firm],
            },
        }
    )


def _foreign_key(key: ForeignKey, path: str) -> Json:
    return {
        "columnReference": list(key.fields),
        "reference": {"resource": path, "columnReference": list(key.reference_fields)},
    }


def _column(column: Column, referenced: str) -> Json:
    found: Json = {
        "@type": "Column",
        "name": column.name,
        # The header stands among the titles: a validator compares it with these alone.
        "titles": {"und": column.name, "vi": column.title, "en": column.title_en},
        "dc:description": _texts(Text(column.description, column.description_en)),
        "datatype": datatype(column),
    }
    if column.required:
        found["required"] = True
    if referenced:
        found["dc:references"] = {"@id": referenced}
    if column.unit:
        found["schema:unitText"] = column.unit
    return found


def datatype(column: Column) -> Any:
    """Return the datatype of a column, with the rules that its values keep to."""
    if column.type == "string":
        rule = f"^({'|'.join(column.enum)})$" if column.enum else column.pattern
        return {"base": "string", "format": rule} if rule else "string"
    if column.type == "boolean":
        return {"base": "boolean", "format": "true|false"}
    base = {"integer": "integer", "number": "decimal", "date": "date", "year": "gYear"}[column.type]
    limits = {"minimum": column.minimum, "maximum": column.maximum}
    known = {name: limit for name, limit in limits.items() if limit is not None}
    return {"base": base, **known} if known else base


def _texts(text: Text) -> list[Json]:
    return [{"@value": text.vi, "@language": "vi"}, {"@value": text.en, "@language": "en"}]
