"""What the API offers, each thing declared once: files, OpenAPI and the page are made of this.

A collection has a list (`plans/index.json`), a file for each of its things
(`plans/<id>.json`) and lists about each (`indicators/<id>/targets.json`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from build_site import routes
from build_site.api import objects
from build_site.api.shapes import Part, Shape
from build_site.tables.declarations import Column, Row, Table

PAGE_SIZE = 200
"""Most items of a list in one file: with the longest plans on record about 700 kB."""

PageOf = Callable[[Row], str]
"""Row of a thing → the page of the website about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sublist:
    """A list about one thing, in files of its own."""

    name: str
    shape: Shape
    description: str
    description_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A kind of thing that the API offers.

    Attributes:
        name: Its folder.
        item: What the list holds.
        detail: What the file of one thing holds; None where things have no files.
        detail_kind: Whether that file holds one object or a list.
        html: Page of the website that lists the same; None where there is none.
        page: Gives the page of a thing; None where there are none.
        sublists: Lists about each thing.
    """

    name: str
    item: Shape
    detail: Shape | None
    detail_kind: Literal["object", "list"] = "object"
    html: str | None = None
    page: PageOf | None = None
    sublists: tuple[Sublist, ...] = ()

    @property
    def links(self) -> Part | None:
        """Return the part of an item that is its links; None where things have no files."""
        return next((part for part in self.item.parts if part.name == "links"), None)

    def page_of(self, row: Row) -> str | None:
        """Return the page of the website about the thing that a row is."""
        return self.page(row) if self.page else None

    def link_rows(self, rows: Iterable[Row], site_url: str) -> list[Row]:
        """Return the rows of the table of links for the things that rows are."""
        return [self._link_row(row, site_url) for row in rows]

    def _link_row(self, row: Row, site_url: str) -> Row:
        thing, page = str(row[0]), self.page_of(row)
        lists = (site_url + routes.api_file(self.name, thing, item.name) for item in self.sublists)
        own = site_url + routes.api_file(self.name, thing)
        return (thing, own, None if page is None else site_url + page, *lists)


def _linked(shape: Shape, *sublists: Sublist) -> Shape:
    """Return a shape with links to its own file, its page and the lists about it."""
    (key,) = shape.table.primary_key
    columns = [next(column for column in shape.table.columns if column.name == key)]
    columns += [
        _link("self", "Tệp của chính nó", "Its own file", is_sure=True),
        _link("html", "Trang cho người đọc", "Page for people", is_sure=False),
        *(_link(_key(item.name), item.description, item.description_en, is_sure=True) for item in sublists),
    ]
    table = Table(
        name=f"{shape.table.name}.links",
        title=f"Liên kết: {shape.table.title}",
        title_en=f"Links: {shape.table.title_en}",
        description="Địa chỉ tệp của chính nó, trang cho người đọc, và các danh sách về nó.",
        description_en="Addresses of its own file, of the page for people, and of the lists about it.",
        columns=tuple(columns),
        primary_key=(key,),
    )
    links = Shape(name=f"{shape.name}Links", table=table, left_out=frozenset({key}))
    part = Part(name="links", shape=links, fields=(key,), reference_fields=(key,), kind="one")
    return replace(shape, parts=(*shape.parts, part))


def _key(name: str) -> str:
    return name.replace("-", "_")


def _link(name: str, title: str, title_en: str, *, is_sure: bool) -> Column:
    says = ("Địa chỉ đầy đủ.", "Full address.")
    if not is_sure:
        says = ("Địa chỉ đầy đủ; null khi không có.", "Full address; null where there is none.")
    return Column(
        name,
        "string",
        title.rstrip("."),
        title_en.rstrip("."),
        *says,
        required=is_sure,
        pattern="^https?://.+$",
    )


def _at(route: Callable[[str], str]) -> PageOf:
    """Return the way from a row, whose first cell is the id, to a page."""
    return lambda row: route(str(row[0]))


def _page_of_known(row: Row) -> str:
    (position,) = objects.KNOWN_DOCUMENT.table.positions(("province_id",))
    return f"{routes.province(str(row[position]))}#phan-pham-vi"


_OF_UNIT = "của đơn vị và của các đơn vị cũ đã nhập vào"
_OF_UNIT_EN = "of the unit and of the former units that became part of it"

_PLAN = _linked(objects.PLAN)
_KNOWN = _linked(objects.KNOWN_DOCUMENT)
_OF_PROVINCE = (
    Sublist(
        name="plans",
        shape=_PLAN,
        description=f"Kế hoạch {_OF_UNIT}.",
        description_en=f"Plans {_OF_UNIT_EN}.",
    ),
    Sublist(
        name="deadlines",
        shape=objects.DEADLINE,
        description=f"Thời hạn {_OF_UNIT}.",
        description_en=f"Deadlines {_OF_UNIT_EN}.",
    ),
    Sublist(
        name="known-documents",
        shape=_KNOWN,
        description=f"Văn bản đã biết nhưng chưa chép {_OF_UNIT}.",
        description_en=f"Known documents, not transcribed, {_OF_UNIT_EN}.",
    ),
)
_OF_INDICATOR = (
    Sublist(
        name="targets",
        shape=objects.TARGET,
        description="Chỉ tiêu của mọi kế hoạch đo đại lượng này.",
        description_en="Targets of all plans that measure it.",
    ),
)
_OF_AGENCY = (
    Sublist(
        name="assignments",
        shape=objects.ASSIGNMENT,
        description="Việc mà cơ quan chủ trì hoặc phối hợp.",
        description_en="Tasks that the agency leads or takes part in.",
    ),
    Sublist(
        name="reporting",
        shape=objects.REPORT,
        description="Báo cáo mà cơ quan phải nộp hoặc được nhận.",
        description_en="Reports that the agency makes or receives.",
    ),
)
_OF_INSTRUMENT = (
    Sublist(
        name="citations",
        shape=objects.CITATION,
        description="Chỗ mà các kế hoạch dẫn văn bản này.",
        description_en="Where plans cite the document.",
    ),
)


def _things(
    name: str,
    shape: Shape,
    sublists: tuple[Sublist, ...] = (),
    *,
    html: str | None = None,
    page: PageOf | None = None,
) -> Collection:
    """Return a collection whose things say the same in the list and in their own files."""
    item = _linked(shape, *sublists)
    return Collection(name=name, item=item, detail=item, html=html, page=page, sublists=sublists)


PLAN_DETAIL = replace(_PLAN, name="PlanDetail", parts=(*_PLAN.parts, *objects.PLAN_PARTS))
"""All that is recorded of a plan."""

PLANS = Collection(
    name="plans",
    item=_PLAN,
    detail=PLAN_DETAIL,
    html=routes.PLANS,
    page=_at(routes.plan),
)
PROVINCES = _things(
    "provinces", objects.PROVINCE, _OF_PROVINCE, html=routes.PROVINCES, page=_at(routes.province)
)
INDICATORS = _things(
    "indicators", objects.INDICATOR, _OF_INDICATOR, html=routes.INDICATORS, page=_at(routes.indicator)
)
AGENCIES = _things("agencies", objects.AGENCY, _OF_AGENCY, html=routes.AGENCIES, page=_at(routes.agency))
INSTRUMENTS = _things(
    "instruments", objects.INSTRUMENT, _OF_INSTRUMENT, html=routes.INSTRUMENTS, page=_at(routes.instrument)
)
THEMES = _things("themes", objects.THEME, html=routes.THEMES, page=_at(routes.theme))
UNITS = _things("units", objects.UNIT)
DEADLINES = Collection(
    name="deadlines",
    item=_linked(objects.DEADLINE_YEAR),
    detail=objects.DEADLINE,
    detail_kind="list",
    html=routes.DEADLINES,
)
KNOWN_DOCUMENTS = Collection(
    name="known-documents", item=_KNOWN, detail=_KNOWN, html=routes.COVERAGE, page=_page_of_known
)
PROBLEMS = _things("problems", objects.PROBLEM_CODE)
FINDINGS = Collection(name="findings", item=objects.FINDING, detail=None)
CHANGES = Collection(
    name="changes",
    item=_linked(objects.RELEASE),
    detail=objects.CHANGE,
    detail_kind="list",
    html=routes.CHANGES,
    page=_at(lambda version: f"{routes.CHANGES}#{routes.change_anchor(version)}"),
)
COLLECTIONS: tuple[Collection, ...] = (
    PLANS,
    PROVINCES,
    INDICATORS,
    AGENCIES,
    INSTRUMENTS,
    THEMES,
    UNITS,
    DEADLINES,
    KNOWN_DOCUMENTS,
    PROBLEMS,
    FINDINGS,
    CHANGES,
)
