"""Table `province_changes`: mergers of units, and changes of name or rank within one."""

import datetime as dt
from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.model.registries import Province
from build_site.tables.declarations import Column, ForeignKey, RegistryTable, Row, reference
from build_site.tables.partial_dates import day_cells, day_columns
from build_site.tables.province_columns import (
    CURRENT_PROVINCE_KEY,
    code_cells,
    code_columns,
    code_key,
    current_province_column,
)
from build_site.tables.shared_columns import CONFIRMED_COLUMN
from build_site.tables.vocabularies import PROVINCE_CHANGE_KINDS, PROVINCE_KINDS
from build_site.text.dates import PartialDate


def _rows(registries: Registries) -> Iterator[Row]:
    for unit in registries.provinces.values():
        for change in unit.changes:
            name, official_name, kind = _state_on(unit, change.on)
            yield (
                f"{unit.id}--{change.on}",
                "name_or_rank",
                unit.id,
                *code_cells(unit, _day_before(change.on)),
                unit.id,
                *code_cells(unit, change.on),
                registries.present_unit(unit.id).id,
                *day_cells(change.on),
                change.name_before,
                name,
                change.official_name_before,
                official_name,
                change.kind_before,
                kind,
                change.legal_basis,
                change.disputed or None,
                change.confirmed,
            )
        for successor_id in unit.successors:
            present_id = registries.present_unit(successor_id).id
            yield _merger(unit, registries.provinces[successor_id], present_id)


def _merger(unit: Province, successor: Province, present_id: str) -> Row:
    date = _day_after(unit.valid_to) or successor.valid_from
    name, official_name, kind = _state_on(successor, date)
    return (
        f"{unit.id}--{successor.id}",
        "merger",
        unit.id,
        *code_cells(unit, _day_before(date)),
        successor.id,
        *code_cells(successor, date),
        present_id,
        *day_cells(date),
        unit.name,
        name,
        unit.official_name,
        official_name,
        unit.kind,
        kind,
        unit.legal_basis or successor.legal_basis or None,
        None,
        unit.confirmed,
    )


def _day_after(date: PartialDate | None) -> PartialDate | None:
    """Return the first day on which a unit was no more, where its last day is known."""
    if date is None or not date.day:
        return None
    following = date.last + dt.timedelta(days=1)
    return PartialDate(following.year, following.month, following.day)


def _day_before(date: PartialDate | None) -> PartialDate | None:
    """Return the last day before a change, where its day is known."""
    if date is None or not date.day:
        return date
    before = date.first - dt.timedelta(days=1)
    return PartialDate(before.year, before.month, before.day)


def _state_on(unit: Province, date: PartialDate | None) -> tuple[str, str, str]:
    """Return short name, full name and kind of a unit on a date; the latest for None."""
    for change in sorted(unit.changes, key=lambda change: change.on):
        if date is not None and date.last < change.on.first:
            return (change.name_before, change.official_name_before, change.kind_before)
    return (unit.name, unit.official_name, unit.kind)


_PREDECESSOR_KEY = ForeignKey(("predecessor_id",), "provinces")

PROVINCE_CHANGES = RegistryTable(
    name="province_changes",
    title="Thay đổi của đơn vị cấp tỉnh",
    title_en="Changes of provinces",
    description="Mỗi dòng một thay đổi: đơn vị cũ nhập vào (hoặc trở thành) đơn vị mới, hay một đơn vị đổi "
    "tên hoặc "
    "đổi loại. Điều chưa chắc về cả đơn vị ở cột disputed của bảng provinces.",
    description_en="One row a change: a former unit became part of (or became) a new one, or a unit changed "
    "its name "
    "or rank. Disputed facts about a whole unit are in column disputed of provinces.",
    columns=(
        Column(
            "id",
            "string",
            "Mã thay đổi",
            "Change id",
            "Đơn vị cũ và đơn vị mới, hay đơn vị và ngày, nối bằng hai gạch.",
            "Former and new unit, or unit and date, joined by two hyphens.",
            required=True,
            pattern="^[a-z0-9][a-z0-9-]*$",
        ),
        Column(
            "change_kind",
            "string",
            "Loại thay đổi",
            "Kind of change",
            "merger = đơn vị cũ nhập vào hoặc trở thành đơn vị mới; name_or_rank = cùng một đơn vị đổi tên "
            "hoặc đổi loại.",
            "merger = a former unit became part of, or became, a new one; name_or_rank = the same unit "
            "changed name "
            "or rank.",
            required=True,
            enum=PROVINCE_CHANGE_KINDS,
        ),
        reference(
            "predecessor_id",
            "Đơn vị trước",
            "Unit before",
            "Đơn vị trước thay đổi.",
            "Unit before the change.",
            required=True,
        ),
        *code_columns(
            "predecessor_",
            "Mã số trước",
            "Code before",
            "Mã số hai chữ số của đơn vị trước vào ngày cuối cùng trước thay đổi.",
            "Two-digit code of the unit before the change, on the last day before it.",
            required=True,
        ),
        reference(
            "successor_id",
            "Đơn vị sau",
            "Unit after",
            "Đơn vị sau thay đổi; bằng đơn vị trước khi chỉ đổi tên hoặc loại.",
            "Unit after the change; the same as before for a change of name or rank.",
            required=True,
        ),
        *code_columns(
            "successor_",
            "Mã số sau",
            "Code after",
            "Mã số hai chữ số của đơn vị sau vào ngày thay đổi.",
            "Two-digit code of the unit after the change, on the day of the change.",
            required=True,
        ),
        current_province_column(
            "Đơn vị ngày nay chứa đơn vị sau thay đổi.",
            "Unit of today in which the unit after the change lies.",
            required=True,
        ),
        *day_columns(
            "changed_on",
            "Ngày thay đổi",
            "Date of the change",
            "Ngày đầu tiên của trạng thái mới.",
            "First day of the new state.",
        ),
        Column(
            "name_before",
            "string",
            "Tên trước",
            "Name before",
            "Tên gọi ngắn trước thay đổi.",
            "Short name before the change.",
            required=True,
        ),
        Column(
            "name_after",
            "string",
            "Tên sau",
            "Name after",
            "Tên gọi ngắn sau thay đổi.",
            "Short name after the change.",
            required=True,
        ),
        Column(
            "official_name_before",
            "string",
            "Tên đầy đủ trước",
            "Official name before",
            "Tên đầy đủ trước thay đổi.",
            "Full name before the change.",
            required=True,
        ),
        Column(
            "official_name_after",
            "string",
            "Tên đầy đủ sau",
            "Official name after",
            "Tên đầy đủ sau thay đổi.",
            "Full name after the change.",
            required=True,
        ),
        Column(
            "kind_before",
            "string",
            "Loại trước",
            "Kind before",
            "province = tỉnh; city = thành phố trực thuộc trung ương.",
            "province, or centrally governed city, before the change.",
            required=True,
            enum=PROVINCE_KINDS,
        ),
        Column(
            "kind_after",
            "string",
            "Loại sau",
            "Kind after",
            "province = tỉnh; city = thành phố trực thuộc trung ương.",
            "province, or centrally governed city, after the change.",
            required=True,
            enum=PROVINCE_KINDS,
        ),
        Column(
            "legal_basis",
            "string",
            "Căn cứ pháp lý",
            "Legal basis",
            "Văn bản quyết định thay đổi; trống khi không rõ.",
            "Document that decided the change; empty where unknown.",
        ),
        Column(
            "disputed",
            "string",
            "Điều chưa chắc",
            "Disputed facts",
            "Điều còn tranh cãi hoặc mới có một nguồn về thay đổi này; trống khi không có.",
            "What is disputed, or has one source only, about this change, in Vietnamese; empty where nothing "
            "is.",
        ),
        CONFIRMED_COLUMN,
    ),
    primary_key=("id",),
    foreign_keys=(
        _PREDECESSOR_KEY,
        code_key("predecessor_id", "predecessor_"),
        ForeignKey(("successor_id",), "provinces"),
        code_key("successor_id", "successor_"),
        CURRENT_PROVINCE_KEY,
    ),
    rows=_rows,
    owner=_PREDECESSOR_KEY,
)
