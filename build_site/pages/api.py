"""The page about the API, made of its OpenAPI description, and the page at its root."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from build_site import routes
from build_site.api.collections import PAGE_SIZE
from build_site.api.envelope import API_VERSION, Edition
from build_site.api.example import example, example_plan
from build_site.api.openapi import openapi
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.site import Site
from build_site.tables.dictionary import TYPE_NAMES

_REFERENCE = "#/components/schemas/"
_DETAIL = "Detail"

RECIPE = """\
import json
from urllib.request import urlopen

address = "{address}"
targets = []
while address:
    with urlopen(address) as answer:
        file = json.load(answer)
    targets += file["data"]
    address = file["links"]["next"]
for target in targets:
    print(target["province_id"], target["figures"], target["url"])
"""
"""How to read a list to its end; a test runs it."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address as the page shows it."""

    path: str
    title: str
    description: str
    kind: str
    shape: str


@dataclass(frozen=True, slots=True)
class Key:
    """A key of an object as the page shows it."""

    name: str
    type: str
    refers: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class ShownObject:
    """An object as the page shows it; `base` names another one whose keys it has too."""

    name: str
    title: str
    description: str
    base: str
    keys: tuple[Key, ...]


def api_jobs(site: Site, edition: Edition) -> list[PageJob]:
    """Return the page about the API and the one at its root."""
    shown = example_plan(site.corpus)
    parts = ("api", edition.site_url, edition.built_on.isoformat(), shown.digest if shown else "")
    return [
        PageJob(routes.API_PAGE, "api", site.key(*parts), partial(api_page, site, edition)),
        PageJob(routes.API, "api-root", site.key("api-root"), partial(api_root_page, site)),
    ]


def api_page(site: Site, edition: Edition) -> Page:
    """Return the page that says how to use the API, and all that it has."""
    description = openapi(edition)
    shown = example(site.corpus, edition)
    body = site.render(
        "api.html",
        routes.API_PAGE,
        version=API_VERSION,
        page_size=PAGE_SIZE,
        example=shown,
        recipe=RECIPE.format(address=edition.address(shown.route)) if shown else "",
        root=edition.address(routes.API),
        tags=[
            (tag["name"], tag["description"], list(_addresses(description, tag["name"])))
            for tag in description["tags"]
        ],
        objects=list(_objects(description)),
    )
    return Page(
        title="API: dữ liệu dưới dạng JSON",
        description="API tĩnh, chỉ đọc, không cần khóa: kế hoạch, tỉnh, chỉ tiêu, cơ quan, văn bản, thời hạn "
        "dưới dạng JSON, kèm mô tả OpenAPI 3.1.",
        body=Markup(body),
        toc=(
            TocEntry("bat-dau", "Bắt đầu"),
            TocEntry("phong-bi", "Phong bì và phân trang"),
            TocEntry("dia-chi", "Các địa chỉ"),
            TocEntry("doi-tuong", "Các đối tượng"),
            TocEntry("phien-ban", "Phiên bản và thay đổi"),
        ),
    )


def api_root_page(site: Site) -> Page:
    """Return the page for whoever types the address of the API itself."""
    body = site.render("api_root.html", routes.API, version=API_VERSION)
    return Page(
        title="Gốc của API, phiên bản 1",
        description="Mục lục và mô tả của API tĩnh nằm ở đây.",
        body=Markup(body),
    )


def _addresses(description: dict[str, Any], tag: str) -> Iterator[Address]:
    for path, item in description["paths"].items():
        operation = item["get"]
        if tag in operation["tags"] and "{page}" not in path:
            data = operation["responses"]["200"]["content"]["application/json"]["schema"]["allOf"][1]
            data = data["properties"]["data"]
            kind, shape = type_of(data)
            yield Address(path.lstrip("/"), operation["summary"], operation["description"], kind, shape)


def _objects(description: dict[str, Any]) -> Iterator[ShownObject]:
    schemas = description["components"]["schemas"]
    for name, schema in schemas.items():
        base = name.removesuffix(_DETAIL) if name.endswith(_DETAIL) else ""
        inherited = schemas[base]["properties"] if base else {}
        keys = tuple(
            _key(key, value, schemas) for key, value in schema["properties"].items() if key not in inherited
        )
        yield ShownObject(name, schema["title"], schema["description"], base, keys)


def _key(name: str, schema: dict[str, Any], schemas: dict[str, Any]) -> Key:
    kind, refers = type_of(schema)
    said = schemas[refers] if refers else schema.get("items", schema) if "title" not in schema else schema
    return Key(name, kind, refers, said.get("title", ""), said.get("description", ""))


def type_of(schema: dict[str, Any]) -> tuple[str, str]:
    """Return what a schema allows in words, and the object it refers to or ""."""
    if "$ref" in schema:
        return "", schema["$ref"].removeprefix(_REFERENCE)
    if "anyOf" in schema:
        return "hoặc null", schema["anyOf"][0]["$ref"].removeprefix(_REFERENCE)
    if schema.get("type") == "array":
        inner, refers = type_of(schema["items"])
        return f"danh sách {inner}".strip(), refers
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if "date" in schema.get("format", ""):
        kinds = ["date", *kinds[1:]]
    return " hoặc ".join(TYPE_NAMES.get(kind, kind) for kind in kinds), ""
