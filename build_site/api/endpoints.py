"""Every address of the API, and what stands there."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_site import routes
from build_site.api.collections import COLLECTIONS, Collection
from build_site.api.overview import COLLECTION_ENTRY
from build_site.api.shapes import Shape
from build_site.tables.declarations import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An address, or a family of addresses.

    Attributes:
        names: Parts of the address; `{id}` stands for the id of a thing.
        operation: Name of the request in programs.
        collection: What it belongs to; "" for the index.
        shape: The objects there.
        is_list: Whether the data is a list of them, which may have further pages.
        id_column: What `{id}` may be; None where the address has none.
    """

    names: tuple[str, ...]
    operation: str
    collection: str
    shape: Shape
    is_list: bool
    title: str
    title_en: str
    description: str
    description_en: str
    id_column: Column | None = None

    @property
    def path(self) -> str:
        """Return the address below `/api/v1`, with a slash in front."""
        return _path(*self.names)

    @property
    def page_path(self) -> str:
        """Return the address of the further pages of a list."""
        return _path(*self.names, "{page}")


def _path(*names: str) -> str:
    return "/" + routes.api_file(*names).removeprefix(routes.API)


def endpoints() -> Iterator[Endpoint]:
    """Yield every endpoint, the index first."""
    table = COLLECTION_ENTRY.table
    yield Endpoint(
        names=("index",),
        operation="getIndex",
        collection="",
        shape=COLLECTION_ENTRY,
        is_list=True,
        title="Mục lục",
        title_en="Index",
        description=table.description,
        description_en=table.description_en,
    )
    for collection in COLLECTIONS:
        yield from _endpoints_of(collection)


def _endpoints_of(collection: Collection) -> Iterator[Endpoint]:
    name, table = collection.name, collection.item.table
    noun = "".join(part.capitalize() for part in name.split("-"))
    yield Endpoint(
        names=(name, "index"),
        operation=f"list{noun}",
        collection=name,
        shape=collection.item,
        is_list=True,
        title=f"{table.title}: danh sách",
        title_en=f"{table.title_en}: list",
        description=table.description,
        description_en=table.description_en,
    )
    if collection.detail is None:
        return
    is_list = collection.detail_kind == "list"
    id_column = next(column for column in table.columns if column.name == table.primary_key[0])
    inner = collection.detail.table
    yield Endpoint(
        names=(name, "{id}"),
        operation=f"get{noun}ById",
        collection=name,
        shape=collection.detail,
        is_list=is_list,
        title=f"{table.title}: {'danh sách của' if is_list else 'tệp của'} từng mục",
        title_en=f"{table.title_en}: {'list of' if is_list else 'file of'} each",
        description=inner.description if is_list else _about(collection),
        description_en=inner.description_en if is_list else _about_en(collection),
        id_column=id_column,
    )
    for sublist in collection.sublists:
        part = "".join(word.capitalize() for word in sublist.name.split("-"))
        yield Endpoint(
            names=(name, "{id}", sublist.name),
            operation=f"list{noun}{part}",
            collection=name,
            shape=sublist.shape,
            is_list=True,
            title=f"{table.title}: {sublist.shape.table.title.lower()}",
            title_en=f"{table.title_en}: {sublist.shape.table.title_en.lower()}",
            description=sublist.description,
            description_en=sublist.description_en,
            id_column=id_column,
        )


def _about(collection: Collection) -> str:
    if collection.detail == collection.item:
        return "Cùng những gì danh sách nói về mục ấy."
    return "Những gì danh sách nói về mục ấy, và toàn bộ nội dung của nó."


def _about_en(collection: Collection) -> str:
    if collection.detail == collection.item:
        return "The same as the list says of it."
    return "What the list says of it, and all that it holds."
