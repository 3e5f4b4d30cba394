"""Tables `agencies` and `agency_successors`: bodies that issue, lead, coordinate or receive."""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.model.registries import Agency
from build_site.tables.declarations import Column, ForeignKey, RegistryTable, Row, id_column, reference
from build_site.tables.partial_dates import VALIDITY_COLUMNS, day_cells
from build_site.tables.province_columns import (
    code_cells,
    code_columns,
    current_province_column,
    province_keys,
)
from build_site.tables.shared_columns import (
    CONFIRMED_COLUMN,
    NAME_COLUMN,
    NOTE_COLUMN,
    aliases_column,
    joined,
)
from build_site.tables.vocabularies import AGENCY_KINDS


def _agencies(registries: Registries) -> Iterator[Row]:
    for agency in registries.agencies.values():
        yield (
            agency.id,
            agency.name,
            agency.name_en or None,
            joined(agency.aliases),
            agency.kind,
            *_province(agency, registries),
            agency.parent or None,
            *day_cells(agency.valid_from),
            *day_cells(agency.valid_to),
            agency.note or None,
            agency.confirmed,
        )


def _province(agency: Agency, registries: Registries) -> tuple[str | None, ...]:
    if not agency.province:
        return (None,) * 4
    unit = registries.provinces[agency.province]
    return (unit.id, *code_cells(unit, agency.valid_from), registries.present_unit(unit.id).id)


def _successors(registries: Registries) -> Iterator[Row]:
    for agency in registries.agencies.values():
        for successor in agency.successors:
            yield (agency.id, successor)


AGENCIES = RegistryTable(
    name="agencies",
    title="Cơ quan",
    title_en="Agencies",
    description="Mỗi dòng một cơ quan, hoặc một nhóm cơ quan mà văn bản gọi chung, trong một thời kỳ.",
    description_en="One row an agency, or a group of agencies that texts name together, in a period.",
    columns=(
        id_column(
            "Mã cơ quan",
            "Agency id",
            "Mã của cơ quan, không bao giờ đổi.",
            "Id of the agency, never changed.",
        ),
        NAME_COLUMN,
        Column(
            "name_en",
            "string",
            "Tên tiếng Anh",
            "Name in English",
            "Tên tiếng Anh; trống khi chưa có.",
            "Name in English; empty where there is none yet.",
        ),
        aliases_column(),
        Column(
            "kind",
            "string",
            "Loại cơ quan",
            "Kind",
            "people_committee = UBND; people_council = HĐND; department = sở; division = phòng, chi cục, "
            "trung tâm thuộc "
            "sở; ministry = bộ; government = Chính phủ, Thủ tướng; national_assembly = Quốc hội; party = cơ "
            "quan Đảng; "
            "mass_organization = đoàn thể, hội; group = nhóm cơ quan gọi chung; other = khác.",
            "People's committee or council, department, division of a department, ministry, government, "
            "National "
            "Assembly, Party body, mass organisation, group named together, other.",
            required=True,
            enum=AGENCY_KINDS,
        ),
        reference(
            "province_id",
            "Đơn vị cấp tỉnh",
            "Province",
            "Đơn vị cấp tỉnh mà cơ quan thuộc về; trống với cơ quan trung ương.",
            "Provincial unit of the agency; empty for central agencies.",
        ),
        *code_columns(
            "province_",
            "Mã số đơn vị",
            "Province code",
            "Mã số hai chữ số của đơn vị vào ngày đầu tiên của cơ quan (mã đầu tiên đã biết khi không rõ "
            "ngày); trống với cơ quan trung ương.",
            "Two-digit code of the unit on the first day of the agency (the first known one where that day "
            "is unknown); empty for central agencies.",
        ),
        current_province_column(
            "Đơn vị cấp tỉnh ngày nay chứa đơn vị ấy; trống với cơ quan trung ương.",
            "Provincial unit of today in which that unit lies; empty for central agencies.",
        ),
        reference(
            "parent_id",
            "Cơ quan cấp trên",
            "Parent agency",
            "Cơ quan mà cơ quan này trực thuộc; trống khi bản ghi không nêu.",
            "Agency of which this one is a part; empty where the record names none.",
        ),
        *VALIDITY_COLUMNS,
        NOTE_COLUMN,
        CONFIRMED_COLUMN,
    ),
    primary_key=("id",),
    foreign_keys=(*province_keys(), ForeignKey(("parent_id",), "agencies")),
    rows=_agencies,
)
_AGENCY_KEY = ForeignKey(("agency_id",), "agencies")
AGENCY_SUCCESSORS = RegistryTable(
    name="agency_successors",
    title="Cơ quan kế tục",
    title_en="Successors of agencies",
    description="Mỗi dòng nối một cơ quan đã kết thúc với một cơ quan kế tục; cơ quan chưa rõ kế tục thì "
    "không có dòng.",
    description_en="One row links an agency that has ended to one that took over; no row where none is "
    "recorded.",
    columns=(
        reference(
            "agency_id", "Cơ quan", "Agency", "Cơ quan đã kết thúc.", "Agency that has ended.", required=True
        ),
        reference(
            "successor_id",
            "Cơ quan kế tục",
            "Successor",
            "Cơ quan kế tục.",
            "Agency that took over.",
            required=True,
        ),
    ),
    primary_key=("agency_id", "successor_id"),
    foreign_keys=(_AGENCY_KEY, ForeignKey(("successor_id",), "agencies")),
    rows=_successors,
    owner=_AGENCY_KEY,
)
