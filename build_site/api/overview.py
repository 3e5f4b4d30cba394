"""The index of the API: what collections there are, and where."""

from collections.abc import Mapping

from build_site import routes
from build_site.api.collections import COLLECTIONS
from build_site.api.shapes import Part, Shape
from build_site.tables.declarations import ID_PATTERN, Column, Row, Table


def _column(name: str, title: str, title_en: str, says: str, says_en: str, *, is_sure: bool = True) -> Column:
    return Column(name, "string", title, title_en, says, says_en, required=is_sure)


_LINKS = Table(
    name="collections.links",
    title="Liên kết: bộ sưu tập",
    title_en="Links: collections",
    description="Địa chỉ danh sách, mẫu địa chỉ của từng thứ, và trang cho người đọc.",
    description_en="Addresses of the list, of each thing (as a template), and of the page for people.",
    columns=(
        _column("id", "Tên", "Name", "Tên bộ sưu tập.", "Name of the collection."),
        _column("self", "Danh sách", "List", "Địa chỉ của danh sách.", "Address of the list."),
        _column(
            "item",
            "Từng thứ",
            "Each thing",
            "Mẫu địa chỉ (RFC 6570): thay {id} bằng mã; null khi từng thứ không có tệp riêng.",
            "Template (RFC 6570): put the id for {id}; null where things have no files.",
            is_sure=False,
        ),
        _column(
            "html",
            "Trang cho người đọc",
            "Page for people",
            "Trang web có danh sách ấy; null khi không có.",
            "Page of the website with the same list; null where there is none.",
            is_sure=False,
        ),
    ),
    primary_key=("id",),
)
_ENTRIES = Table(
    name="collections",
    title="Bộ sưu tập",
    title_en="Collections",
    description="Một loại thứ mà API có.",
    description_en="A kind of thing that the API has.",
    columns=(
        Column(
            "id",
            "string",
            "Tên",
            "Name",
            "Tên bộ sưu tập, cũng là thư mục của nó.",
            "Name of the collection, which is its folder.",
            required=True,
            pattern=ID_PATTERN,
        ),
        _column("title", "Tên tiếng Việt", "Title in Vietnamese", "Tên tiếng Việt.", "Title in Vietnamese."),
        _column("title_en", "Tên tiếng Anh", "Title in English", "Tên tiếng Anh.", "Title in English."),
        _column("description", "Mô tả", "Description", "Mô tả.", "Description in Vietnamese."),
        _column(
            "description_en",
            "Mô tả bằng tiếng Anh",
            "Description in English",
            "Mô tả bằng tiếng Anh.",
            "Description in English.",
        ),
        Column(
            "total",
            "integer",
            "Số mục",
            "Items",
            "Danh sách có mấy mục.",
            "Number of items of the list.",
            required=True,
            minimum=0,
        ),
    ),
    primary_key=("id",),
)
COLLECTION_ENTRY = Shape(
    name="Collection",
    table=_ENTRIES,
    parts=(
        Part(
            name="links",
            shape=Shape(name="CollectionLinks", table=_LINKS, left_out=frozenset({"id"})),
            fields=("id",),
            reference_fields=("id",),
            kind="one",
        ),
    ),
)


def collection_rows(totals: Mapping[str, int], site_url: str) -> dict[str, list[Row]]:
    """Return the rows of the index, by table; `totals` is collection → number of its things."""
    entries: list[Row] = []
    links: list[Row] = []
    for collection in COLLECTIONS:
        table, name = collection.item.table, collection.name
        texts = (table.title, table.title_en, table.description, table.description_en)
        entries.append((name, *texts, totals[name]))
        item = routes.api_file(name, "{id}") if collection.detail else None
        addresses = (routes.api_file(name, "index"), item, collection.html)
        links.append((name, *(None if route is None else site_url + route for route in addresses)))
    return {_ENTRIES.name: entries, _LINKS.name: links}
