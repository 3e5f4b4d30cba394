"""`datapackage.json`: the descriptor of a package, Data Package version 2.

English titles, units and numbers of rows are properties of our own: `titleEn`,
`descriptionEn`, `unit`, `rowCount`. So is `distributions`, the files that hold the same in
other forms, and the README: the standard has no word for a second form of a resource, and
as resources of their own they would say that the package holds everything seven times.
Source: https://datapackage.org/standard/.
"""

import datetime as dt
import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from build_site import licence, routes
from build_site.model.plan import Plan
from build_site.packages.built import BuiltFile, BuiltResource
from build_site.packages.subject import Subject
from build_site.tables.catalogue import ALL_TABLES
from build_site.tables.declarations import Column, ForeignKey, Table

_PROFILES = "https://datapackage.org/profiles/2.0/"
_LICENCE = {
    "name": licence.ID,
    "path": licence.URL,
    "title": licence.TITLE,
}
_CONTRIBUTOR = {"title": "Kế hoạch Mở", "roles": ["creator", "publisher"]}
_TABLES = {table.name: table for table in ALL_TABLES}
Json = dict[str, Any]


def source_of(plan: Plan) -> Json:
    """Return a plan as a source of a package."""
    source: Json = {"title": plan.title}
    if plan.capture.url:
        source["path"] = plan.capture.url
    if plan.document_number:
        source["documentNumber"] = plan.document_number
    return source


def render_descriptor(
    subject: Subject,
    resources: Sequence[BuiltResource],
    others: Sequence[BuiltFile],
    sources: Sequence[Json],
    *,
    version: str,
    site_url: str,
    created: dt.date,
) -> str:
    """Return the text of a package's `datapackage.json`.

    Args:
        subject: What the package is about.
        resources: Its tables in their canonical form.
        others: All other files of the package, but for those that are made from this one.
        sources: The plans that the data is taken from.
        version: Version of the data release.
        site_url: Absolute address of the website; ends with a slash.
        created: Date of the build.
    """
    descriptor: Json = {
        "$schema": f"{_PROFILES}datapackage.json",
        "name": subject.name,
        "id": site_url + routes.package_file(subject.name),
        "title": subject.title,
        "titleEn": subject.title_en,
        "description": subject.description,
        "descriptionEn": subject.description_en,
        "version": version,
        "created": f"{created.isoformat()}T00:00:00Z",
        "homepage": site_url + subject.home,
        "licenses": [_LICENCE],
        "contributors": [_CONTRIBUTOR],
        "keywords": list(subject.keywords),
        "sources": list(sources),
        "resources": [_resource(resource) for resource in resources],
        "distributions": [_distribution(file) for file in others],
    }
    text = _dump(descriptor)
    # Nine tenths of the text are schemas, the same in every package: they are written once.
    # A quote within a value is escaped, so that nothing but a stand-in looks like one.
    for resource in resources:
        text = text.replace(f'"schema": "{resource.table}"', f'"schema": {_schema_text(resource.table)}', 1)
    return text + "\n"


def _dump(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


@cache
def _schema_text(table_name: str) -> str:
    """Return the schema of a table as it stands in a descriptor, three levels down."""
    return _dump(table_schema(_TABLES[table_name])).replace("\n", "\n" + 6 * " ")


def _resource(resource: BuiltResource) -> Json:
    table = _TABLES[resource.table]
    return {
        "$schema": f"{_PROFILES}dataresource.json",
        "name": table.name,
        "type": "table",
        "path": resource.path,
        "title": table.title,
        "titleEn": table.title_en,
        "description": table.description,
        "descriptionEn": table.description_en,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": resource.bytes,
        "hash": f"sha256:{resource.sha256}",
        "rowCount": resource.rows,
        # The default of the standard is CR LF.
        "dialect": {"$schema": f"{_PROFILES}tabledialect.json", "lineTerminator": "\n"},
        "schema": table.name,  # stands in for the schema itself
    }


def _distribution(file: BuiltFile) -> Json:
    about: Json = {"path": file.path}
    if file.format:
        about["format"] = file.format
    if file.table:
        about["resource"] = file.table
    return about | {
        "mediatype": file.mediatype,
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
    }


def table_schema(table: Table) -> Json:
    """Return the Table Schema of a table."""
    schema: Json = {
        "$schema": f"{_PROFILES}tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.primary_key),
        "missingValues": [""],
    }
    if table.foreign_keys:
        schema["foreignKeys"] = [_foreign_key(key, table) for key in table.foreign_keys]
    return schema


def _field(column: Column) -> Json:
    field: Json = {
        "name": column.name,
        "type": column.type,
        "title": column.title,
        "titleEn": column.title_en,
        "description": column.description,
        "descriptionEn": column.description_en,
    }
    if column.unit:
        field["unit"] = column.unit
    constraints: Json = {}
    if column.required:
        constraints["required"] = True
    if column.enum:
        constraints["enum"] = list(column.enum)
    if column.pattern:
        constraints["pattern"] = column.pattern
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    if column.maximum is not None:
        constraints["maximum"] = column.maximum
    if constraints:
        field["constraints"] = constraints
    return field


def _foreign_key(key: ForeignKey, table: Table) -> Json:
    reference: Json = {"fields": list(key.reference_fields)}
    if key.table != table.name:  # version 2 leaves the resource out when a table refers to itself
        reference = {"resource": key.table, **reference}
    return {"fields": list(key.fields), "reference": reference}
