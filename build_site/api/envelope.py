"""What every file of the API says around its data: versions, licence, source, links, pages."""

import datetime as dt
from dataclasses import dataclass, field

from build_site import licence, routes
from build_site.api.shapes import Part, PartKind, Shape
from build_site.api.texts import Texts
from build_site.tables.declarations import Column, Row, Table

API_VERSION = "1.0.0"
"""Version of the API itself. A change that can break a program gets a new address (`/api/v2/`);
an addition raises the second number, a correction the third. `docs/du-lieu/api-thay-doi.md`
tells every change."""

NAME = "Kế hoạch Mở"

_ADDRESS = "^https?://.+$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What all files of a build share.

    Attributes:
        site_url: Absolute address of the website; ends with a slash.
        data_version: Version of the data release.
        released_on: Day of the data release.
        built_on: Date of the build.
    """

    site_url: str
    data_version: str
    released_on: dt.date
    built_on: dt.date

    def address(self, route: str) -> str:
        """Return the absolute address of a place on the site."""
        return self.site_url + route


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a file stands: its own address, the page for people, the neighbouring pages of a list.

    Addresses are relative to the site; None where there is none.
    """

    this: str
    html: str | None
    previous: str | None = None
    following: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Which page of a list a file is; pages are counted from 1."""

    page: int
    pages: int
    page_size: int
    total: int


def _column(name: str, title: str, title_en: str, description: str, description_en: str) -> Column:
    return Column(name, "string", title, title_en, description, description_en, required=True)


def _link(name: str, title: str, title_en: str, description: str, description_en: str) -> Column:
    is_sure = name in ("self", "index", "openapi")
    return Column(
        name, "string", title, title_en, description, description_en, required=is_sure, pattern=_ADDRESS
    )


def _count(name: str, title: str, title_en: str, description: str, description_en: str) -> Column:
    return Column(name, "integer", title, title_en, description, description_en, required=True, minimum=0)


def _table(name: str, title: str, title_en: str, says: str, says_en: str, *columns: Column) -> Table:
    return Table(
        name=name,
        title=title,
        title_en=title_en,
        description=says,
        description_en=says_en,
        columns=columns,
        primary_key=(columns[0].name,),
    )


_LICENCE = Shape(
    name="Licence",
    table=_table(
        "licence",
        "Giấy phép",
        "Licence",
        "Giấy phép của dữ liệu.",
        "Licence of the data.",
        _column("id", "Mã SPDX", "SPDX id", "Mã của giấy phép theo SPDX.", "SPDX identifier."),
        _column("title", "Tên", "Title", "Tên giấy phép.", "Name of the licence."),
        _column("url", "Địa chỉ", "Address", "Nguyên văn giấy phép.", "Text of the licence."),
    ),
)
_SOURCE = Shape(
    name="Source",
    table=_table(
        "source",
        "Nguồn",
        "Source",
        "Ai công bố dữ liệu, và ghi nguồn thế nào.",
        "Who publishes the data, and how to attribute it.",
        _column("name", "Tên", "Name", "Tên dự án.", "Name of the project."),
        _column("url", "Địa chỉ", "Address", "Trang web.", "The website."),
        _column(
            "attribution", "Câu ghi nguồn", "Attribution", "Ghi nguồn như thế này.", "Attribute it like this."
        ),
    ),
)
LINKS = Shape(
    name="Links",
    table=_table(
        "links",
        "Liên kết",
        "Links",
        "Địa chỉ của chính tệp này và của những tệp liền với nó.",
        "Addresses of this file and of those next to it.",
        _link("self", "Chính tệp này", "This file", "Địa chỉ của tệp này.", "Address of this file."),
        _link(
            "html",
            "Trang cho người đọc",
            "Page for people",
            "Trang web nói về cùng thứ ấy; null khi không có trang riêng.",
            "Page of the website about the same thing; null where there is none.",
        ),
        _link(
            "prev",
            "Trang trước",
            "Previous page",
            "Trang trước của danh sách; null ở trang đầu.",
            "Previous page of the list; null on the first one.",
        ),
        _link(
            "next",
            "Trang sau",
            "Next page",
            "Trang sau của danh sách; null ở trang cuối.",
            "Next page of the list; null on the last one.",
        ),
        _link("index", "Mục lục", "Index", "Mục lục của API.", "Index of the API."),
        _link("openapi", "Mô tả", "Description", "Mô tả OpenAPI của API.", "OpenAPI description."),
    ),
)
PAGINATION = Shape(
    name="Pagination",
    table=_table(
        "pagination",
        "Phân trang",
        "Pagination",
        "Danh sách dài chia thành nhiều tệp; theo links.next đến khi là null.",
        "Long lists are split into several files; follow links.next until it is null.",
        _count("page", "Trang", "Page", "Trang thứ mấy, đếm từ 1.", "Which page this is, from 1."),
        _count("pages", "Số trang", "Pages", "Danh sách có mấy trang.", "Number of pages."),
        _count(
            "page_size", "Cỡ trang", "Page size", "Một trang có nhiều nhất mấy mục.", "Most items on a page."
        ),
        _count("total", "Tổng số mục", "Total", "Cả danh sách có mấy mục.", "Number of items on all pages."),
    ),
)
_EDITION = _table(
    "edition",
    "Phong bì",
    "Envelope",
    "Mọi tệp có cùng một phong bì: phiên bản, giấy phép, nguồn, liên kết, rồi dữ liệu.",
    "Every file has the same envelope: versions, licence, source, links, then the data.",
    _column(
        "schema_version",
        "Phiên bản của API",
        "Version of the API",
        "Phiên bản hình dạng của các tệp (SemVer). Dưới /api/v1/ số đầu luôn là 1.",
        "Version of the shape of the files (SemVer). Below /api/v1/ the first number is always 1.",
    ),
    _column(
        "data_version",
        "Phiên bản dữ liệu",
        "Version of the data",
        "Phiên bản của bộ dữ liệu (SemVer).",
        "Version of the data release (SemVer).",
    ),
    Column(
        "released_on",
        "date",
        "Ngày của phiên bản dữ liệu",
        "Released on",
        "Ngày công bố phiên bản dữ liệu này.",
        "Day of this data release.",
        required=True,
    ),
    Column(
        "built_on",
        "date",
        "Ngày dựng",
        "Built on",
        "Ngày dựng các tệp này.",
        "Day for which these files were built.",
        required=True,
    ),
)


def _part(name: str, shape: Shape, kind: PartKind = "one") -> Part:
    return Part(name=name, shape=shape, fields=(), reference_fields=(), kind=kind)


_HEAD = Shape(name="Head", table=_EDITION, parts=(_part("licence", _LICENCE), _part("source", _SOURCE)))
ENVELOPE = Shape(
    name="Envelope",
    table=_EDITION,
    parts=(*_HEAD.parts, _part("links", LINKS), _part("pagination", PAGINATION, "maybe")),
)
"""All but the data, which is different in each kind of file."""


CLOSING = "}\n"
"""What stands after the data of a file."""


@dataclass(slots=True)
class Envelopes:
    """Puts data into envelopes; what all files say alike is spelled once."""

    edition: Edition
    _head: str = field(init=False)

    def __post_init__(self) -> None:
        edition = self.edition
        attribution = f"{NAME}, phiên bản {edition.data_version}, CC BY 4.0"
        rows: dict[str, list[Row]] = {
            "edition": [(API_VERSION, edition.data_version, edition.released_on, edition.built_on)],
            "licence": [(licence.ID, licence.TITLE, licence.URL)],
            "source": [(NAME, edition.site_url, attribution)],
        }
        self._head = Texts(rows).of(_HEAD)[0].removesuffix("}")

    def opening(self, place: Place, pages: Pages | None) -> str:
        """Return what stands before the data of a file; after it stands `CLOSING`."""
        links = (place.this, place.html, place.previous, place.following)
        addresses = [None if link is None else self.edition.address(link) for link in links]
        addresses += [self.edition.address(routes.api_file(name)) for name in ("index", "openapi")]
        texts = Texts(
            {
                "links": [tuple(addresses)],
                "pagination": [(pages.page, pages.pages, pages.page_size, pages.total)] if pages else [],
            }
        )
        (link_text,) = texts.of(LINKS)
        page_text = texts.of(PAGINATION)[0] if pages else "null"
        return f'{self._head},\n"links":{link_text},\n"pagination":{page_text},\n"data":'
