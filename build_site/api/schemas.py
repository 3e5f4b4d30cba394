"""Declarations → JSON Schema 2020-12, the dialect of OpenAPI 3.1.

English titles and descriptions and units are annotations of our own: `x-title-en`,
`x-description-en`, `x-unit`.
"""

from typing import Any

from build_site.api.shapes import Part, Shape
from build_site.tables.declarations import Column, ColumnType

Json = dict[str, Any]

_TYPES: dict[ColumnType, Json] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "date": {"type": "string", "format": "date"},
    "year": {"type": "integer"},
    "boolean": {"type": "boolean"},
}


def column_schema(column: Column) -> Json:
    """Return what a key that a column gives may hold."""
    value: Json = dict(_TYPES[column.type])
    if column.enum:
        value["enum"] = list(column.enum)
    if column.pattern:
        value["pattern"] = column.pattern
    if column.minimum is not None:
        value["minimum"] = column.minimum
    if column.maximum is not None:
        value["maximum"] = column.maximum
    if column.separator:
        value = {"type": "array", "items": value}
        if column.required:
            value["minItems"] = 1
    elif not column.required:
        value["type"] = [value["type"], "null"]
        if column.enum:
            value["enum"].append(None)
    return value | _said_of(column)


def _said_of(column: Column) -> Json:
    is_list = bool(column.separator)
    said = {
        "title": column.title,
        "description": column.description + (" Trong JSON là một danh sách." if is_list else ""),
        "x-title-en": column.title_en,
        "x-description-en": column.description_en + (" In JSON it is a list." if is_list else ""),
    }
    return said | ({"x-unit": column.unit} if column.unit else {})


def shape_schema(shape: Shape) -> Json:
    """Return the schema of a shape; its parts are references to other schemas."""
    properties = {column.name: column_schema(column) for column in shape.columns}
    properties |= {part.name: _part_schema(part) for part in shape.parts}
    return {
        "type": "object",
        "title": shape.table.title,
        "description": shape.table.description,
        "x-title-en": shape.table.title_en,
        "x-description-en": shape.table.description_en,
        "required": list(properties),
        "properties": properties,
        "additionalProperties": False,
    }


def _part_schema(part: Part) -> Json:
    if part.kind == "values":
        (column,) = part.shape.columns
        return {"type": "array", "items": column_schema(column)}
    reference = schema_reference(part.shape)
    if part.kind == "one":
        return reference
    if part.kind == "maybe":
        return {"anyOf": [reference, {"type": "null"}]}
    return {"type": "array", "items": reference}


def schema_reference(shape: Shape) -> Json:
    """Return a reference to the schema of a shape."""
    return {"$ref": f"#/components/schemas/{shape.name}"}


def referred_shapes(shape: Shape) -> list[Shape]:
    """Return a shape and all shapes that its schema refers to, each before its parts."""
    found = {shape.name: shape}
    for part in shape.parts:
        if part.kind != "values":
            found |= {other.name: other for other in referred_shapes(part.shape)}
    return list(found.values())
