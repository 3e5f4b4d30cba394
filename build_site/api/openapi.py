"""`openapi.json`: the description of the API in OpenAPI 3.1, made of the declarations.

Source: https://spec.openapis.org/oas/v3.1.1.html.
"""

import json

from build_site import licence, routes
from build_site.api.collections import COLLECTIONS, PAGE_SIZE
from build_site.api.endpoints import Endpoint, endpoints
from build_site.api.envelope import API_VERSION, ENVELOPE, NAME, Edition
from build_site.api.schemas import Json, column_schema, referred_shapes, schema_reference, shape_schema

_TITLE = f"{NAME}: API"
_SUMMARY = "Kế hoạch khoa học, công nghệ và đổi mới sáng tạo của các tỉnh Việt Nam, dưới dạng JSON tĩnh."
_DESCRIPTION = f"""\
Mọi địa chỉ là tệp tĩnh, chỉ đọc, không cần khóa. Mọi tệp có cùng một phong bì (`Envelope`), dữ liệu ở `data`.

* Danh sách dài quá {PAGE_SIZE} mục chia thành nhiều tệp: theo `links.next` đến khi là null.
* Khóa của một đối tượng luôn có đủ; null nghĩa là văn bản không ghi, hoặc không áp dụng.
* Số thập phân viết đúng như bản ghi; cần chính xác thì đọc thành số thập phân, không thành số nhị phân.
* Mọi điều của kế hoạch có mục (`section`), dòng của văn bản lưu (`lines`), địa chỉ lâu dài (`url`); chỉ tiêu
  có con số như in (`figures`). Đơn vị cấp tỉnh là đơn vị lúc ban hành, kèm mã số và danh mục của mã số khi
  ấy, và đơn vị ngày nay.
* Lời giải thích là lời của từ điển dữ liệu: “dòng” là một đối tượng, “trống” là null; điều mà bảng để ở một
  bảng khác thì ở đây nằm ngay trong đối tượng.
* Khóa tên `…_id` là mã của một thứ khác trong API: `indicator_id` ở `/indicators/{{id}}.json`.

In English: every address is a static file, read-only, without a key. Every file has the same envelope, with
the data in `data`. Lists of more than {PAGE_SIZE} items are split: follow `links.next` until it is null. All
keys are always present; null means that the text does not say, or that it does not apply. English titles and
descriptions are in `x-title-en` and `x-description-en`; they are those of the data dictionary, where a row is
an object and empty is null.
"""


def openapi_text(edition: Edition) -> str:
    """Return the text of `openapi.json`."""
    return json.dumps(openapi(edition), ensure_ascii=False, indent=1) + "\n"


def openapi(edition: Edition) -> Json:
    """Return the description of the API as it stands on a site."""
    every = list(endpoints())
    return {
        "openapi": "3.1.1",
        "info": {
            "title": _TITLE,
            "summary": _SUMMARY,
            "description": _DESCRIPTION,
            "version": API_VERSION,
            "license": {"name": licence.TITLE, "identifier": licence.ID},
        },
        "externalDocs": {
            "description": "Trang hướng dẫn và nhật ký thay đổi của API.",
            "url": edition.address(routes.API_PAGE),
        },
        "servers": [{"url": edition.address(routes.API).rstrip("/")}],
        "tags": [_tag(collection.name) for collection in COLLECTIONS],
        "paths": dict(_paths(every)),
        "components": {"schemas": _schemas(every)},
    }


def _tag(name: str) -> Json:
    collection = next(collection for collection in COLLECTIONS if collection.name == name)
    table = collection.item.table
    return {
        "name": name,
        "description": f"{table.title}. {table.description}",
        "x-description-en": f"{table.title_en}. {table.description_en}",
    }


def _paths(every: list[Endpoint]) -> list[tuple[str, Json]]:
    paths = []
    for endpoint in every:
        paths.append((endpoint.path, {"get": _operation(endpoint, [])}))
        if endpoint.is_list:
            paths.append((endpoint.page_path, {"get": _operation(endpoint, [_PAGE])}))
    return paths


_PAGE: Json = {
    "name": "page",
    "in": "path",
    "required": True,
    "description": "Trang thứ mấy, từ 2 đến pagination.pages; trang 1 ở địa chỉ của chính danh sách.",
    "schema": {"type": "integer", "minimum": 2},
}


def _operation(endpoint: Endpoint, pages: list[Json]) -> Json:
    operation: Json = {
        "operationId": endpoint.operation + ("Page" if pages else ""),
        "tags": [endpoint.collection] if endpoint.collection else [],
        "summary": endpoint.title + (" (trang sau)" if pages else ""),
        "description": endpoint.description,
        "x-summary-en": endpoint.title_en + (" (further pages)" if pages else ""),
        "x-description-en": endpoint.description_en,
        "responses": {
            "200": {
                "description": "Tệp có ở địa chỉ ấy.",
                "content": {"application/json": {"schema": _response(endpoint)}},
            },
            "404": {"description": "Không có thứ nào mang mã ấy, hoặc không có trang ấy."},
        },
    }
    parameters = [_id_parameter(endpoint)] if endpoint.id_column else []
    if parameters or pages:
        operation["parameters"] = [*parameters, *pages]
    return operation


def _id_parameter(endpoint: Endpoint) -> Json:
    schema = column_schema(endpoint.id_column) if endpoint.id_column else {}
    return {
        "name": "id",
        "in": "path",
        "required": True,
        "description": schema.pop("description"),
        "schema": schema,
    }


def _response(endpoint: Endpoint) -> Json:
    reference = schema_reference(endpoint.shape)
    data = {"type": "array", "items": reference} if endpoint.is_list else reference
    pagination: Json = {"$ref": "#/components/schemas/Pagination"} if endpoint.is_list else {"type": "null"}
    return {
        "allOf": [
            {"$ref": f"#/components/schemas/{ENVELOPE.name}"},
            {"properties": {"data": data, "pagination": pagination}},
        ]
    }


def _schemas(every: list[Endpoint]) -> Json:
    envelope = shape_schema(ENVELOPE)
    envelope["properties"]["data"] = {
        "title": "Dữ liệu",
        "description": "Một đối tượng, hoặc một danh sách đối tượng.",
        "x-title-en": "Data",
        "x-description-en": "An object, or a list of objects.",
    }
    envelope["required"].append("data")
    schemas = {ENVELOPE.name: envelope}
    for endpoint in every:
        for shape in referred_shapes(endpoint.shape):
            schemas.setdefault(shape.name, shape_schema(shape))
    for shape in referred_shapes(ENVELOPE):
        schemas.setdefault(shape.name, shape_schema(shape))
    return schemas
