"""Ghi chú phát hành chỉ nhắc đến kế hoạch, mục, đơn vị và bảng có thật.

Đúng: thay đổi ghi `plan: bac-kan-380-kh-ubnd-2023`, `table: targets`, `item` là mã của một chỉ tiêu
trong kế hoạch ấy. Kế hoạch hay mục đã bỏ thì một phiên bản sau ghi `kind: removed` cho nó.

Sai: `plan` không có bản ghi; `item` là mã của một phân công mà `table` ghi `targets`; ghi là đã bỏ mà
kế hoạch vẫn còn.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from build_site.checks.context import unknown
from build_site.checks.expected import CONTENT
from build_site.corpus.corpus import Corpus
from build_site.model.item_ids import item_ids
from build_site.model.release_notes import ReleaseEntry
from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.records.read import Document
from build_site.text.suggest import nearest

_REGISTRIES = (
    "provinces", "agencies", "instruments", "indicators", "units", "themes", "known_documents",
)  # fmt: skip
_WITH_IDS = frozenset({*CONTENT, "measures"}) - {"citations"}


@dataclass(frozen=True, slots=True)
class _Place:
    """An entry of the notes and where it stands; the earliest release comes first."""

    entry: ReleaseEntry
    document: Document
    pointer: Pointer

    def problem(self, code: str, key: str, message: str, hint: str) -> Problem:
        return self.document.problem(code, (*self.pointer, key), message, hint)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield entries that lead nowhere, and things said to be removed that are there."""
    registries = corpus.registries
    places = [
        _Place(entry, registries.release_documents[stem], ("entries", index))
        for stem, notes in registries.release_notes.items()
        for index, entry in enumerate(notes.entries)
    ]
    removed = {
        (place.entry.plan, place.entry.table, place.entry.item)
        for place in places
        if place.entry.kind == "removed"
    }
    for place in places:
        yield from _province(place, corpus)
        yield from _plan(place, corpus, removed)
        yield from _table(place, corpus, removed)
    yield from _still_there(places, corpus)


Removed = Collection[tuple[str, str, str]]
"""Plan, table and item of what some release has removed; "" for the whole."""


def _province(place: _Place, corpus: Corpus) -> Iterator[Problem]:
    name, provinces = place.entry.province, corpus.registries.provinces
    if name and name not in provinces:
        yield unknown(
            place.document,
            "ref-unknown-province",
            (*place.pointer, "province"),
            "đơn vị cấp tỉnh",
            name,
            provinces,
            "datasets/registries/provinces/",
        )


def _plan(place: _Place, corpus: Corpus, removed: Removed) -> Iterator[Problem]:
    """Yield a plan, or an item of a plan or registry, that is not there and was never removed."""
    entry = place.entry
    is_gone = any(plan == entry.plan and not item for plan, _, item in removed)
    if entry.plan and entry.plan not in corpus.summaries:
        # a plan with a broken record says so itself
        if not is_gone and not any((corpus.root / "datasets/plans").glob(f"*/{entry.plan}.yaml")):
            near = nearest(entry.plan, corpus.summaries)
            hint = f"Có phải “{near}”?" if near else "Dùng mã có trong datasets/plans/."
            yield place.problem("ref-unknown-plan", "plan", f"Không có kế hoạch “{entry.plan}”.", hint)
        return
    known = _items(entry, corpus)
    is_removed = any((plan, item) == (entry.plan, entry.item) for plan, _, item in removed)
    if entry.item and known is not None and entry.item not in known and not is_removed:
        near = nearest(entry.item, known)
        where = f"bảng “{entry.table}”" if entry.table else "kế hoạch này"
        hint = "Sửa item hoặc table; mục đã bỏ thì thêm một thay đổi kind: removed cho nó."
        yield place.problem(
            "ref-unknown-item",
            "item",
            f"Không có mục “{entry.item}” trong {where}.",
            f"Có phải “{near}”? {hint}" if near else hint,
        )


def _items(entry: ReleaseEntry, corpus: Corpus) -> set[str] | None:
    """Return the ids that an entry may name, or None where its table has no ids of its own."""
    if entry.plan:
        plan = corpus.plan(entry.plan)
        if entry.table in _WITH_IDS:
            return {item.id for item in getattr(plan, entry.table)}
        return None if entry.table else item_ids(plan)
    return set(getattr(corpus.registries, entry.table)) if entry.table in _REGISTRIES else None


def _table(place: _Place, corpus: Corpus, removed: Removed) -> Iterator[Problem]:
    """Yield a table that is not published, as far as the expectations say which are."""
    table, tables = place.entry.table, corpus.registries.expectations.tables
    if table and tables and table not in tables and ("", table, "") not in removed:
        near = nearest(table, tables)
        hint = "Dùng tên bảng có trong datasets/expectations.yaml."
        yield place.problem(
            "ref-unknown-table",
            "table",
            f"Không có bảng “{table}”.",
            f"Có phải “{near}”?" if near else hint,
        )


def _still_there(places: list[_Place], corpus: Corpus) -> Iterator[Problem]:
    """Yield plans and items whose last entry says that they were removed, and that are there."""
    last: dict[tuple[str, str], _Place] = {}
    for place in places:
        if place.entry.plan and place.entry.kind in ("added", "removed"):
            last[place.entry.plan, place.entry.item] = place
    for (plan, item), place in last.items():
        if place.entry.kind != "removed" or plan not in corpus.summaries:
            continue
        if not item or item in item_ids(corpus.plan(plan)):
            what = f"mục “{item}” của kế hoạch “{plan}”" if item else f"kế hoạch “{plan}”"
            yield place.problem(
                "release-still-there",
                "item" if item else "plan",
                f"Ghi là đã bỏ {what} nhưng bản ghi vẫn còn.",
                "Bỏ bản ghi hay mục ấy, hoặc sửa kind.",
            )
