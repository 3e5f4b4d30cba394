"""Tables `provinces` and `province_codes`: provincial units, each in its period."""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.tables.declarations import (
    SEPARATOR,
    Column,
    ForeignKey,
    RegistryTable,
    Row,
    id_column,
    reference,
)
from build_site.tables.partial_dates import VALIDITY_COLUMNS, day_cells
from build_site.tables.province_columns import (
    CURRENT_PROVINCE_KEY,
    code_columns,
    code_key,
    current_province_column,
)
from build_site.tables.shared_columns import CONFIRMED_COLUMN, aliases_column, joined
from build_site.tables.vocabularies import PROVINCE_KINDS


def _provinces(registries: Registries) -> Iterator[Row]:
    for unit in registries.provinces.values():
        yield (
            unit.id,
            unit.name,
            unit.official_name,
            unit.name_en,
            joined(unit.aliases),
            unit.kind,
            unit.is_present,
            *day_cells(unit.valid_from),
            *day_cells(unit.valid_to),
            unit.codes[-1].code,
            unit.codes[-1].code_system,
            registries.present_unit(unit.id).id,
            unit.iso_3166_2 or None,
            unit.region,
            unit.region_until_2025 or None,
            unit.legal_basis or None,
            joined(unit.disputed),
            unit.confirmed,
        )


def _codes(registries: Registries) -> Iterator[Row]:
    for unit in registries.provinces.values():
        for code in unit.codes:
            yield (
                unit.id,
                code.code_system,
                code.code,
                *day_cells(code.valid_from),
                *day_cells(code.valid_to),
                registries.present_unit(unit.id).id,
            )


PROVINCES = RegistryTable(
    name="provinces",
    title="Đơn vị cấp tỉnh",
    title_en="Provinces",
    description="Mỗi dòng một đơn vị hành chính cấp tỉnh trong một thời kỳ, cũ và mới. Tên và loại là của "
    "trạng "
    "thái gần nhất; thay đổi ở bảng province_changes, mã số ở bảng province_codes.",
    description_en="One row a provincial unit in a period, former and present. Name and kind are those of "
    "its "
    "latest state; changes are in province_changes, codes in province_codes.",
    columns=(
        id_column(
            "Mã đơn vị",
            "Province id",
            "Mã của đơn vị; đuôi -truoc-2025 là đơn vị cũ có cùng tên với một đơn vị ngày nay.",
            "Id of the unit; the ending -truoc-2025 marks a former unit whose name lives on.",
        ),
        Column("name", "string", "Tên", "Name", "Tên gọi ngắn.", "Short name.", required=True),
        Column(
            "official_name",
            "string",
            "Tên đầy đủ",
            "Official name",
            "Tên đầy đủ, có loại đơn vị.",
            "Full name with the kind of unit, in Vietnamese.",
            required=True,
        ),
        Column(
            "name_en",
            "string",
            "Tên không dấu",
            "Name in English",
            "Tên viết không dấu, như dùng trong tiếng Anh.",
            "Name as written in English, without marks.",
            required=True,
        ),
        aliases_column(),
        Column(
            "kind",
            "string",
            "Loại đơn vị",
            "Kind",
            "province = tỉnh; city = thành phố trực thuộc trung ương.",
            "province, or centrally governed city.",
            required=True,
            enum=PROVINCE_KINDS,
        ),
        Column(
            "is_present",
            "boolean",
            "Nay còn",
            "Exists today",
            "true khi đơn vị nay vẫn còn; false khi đã nhập vào đơn vị khác.",
            "true if the unit exists today; false if it became part of another.",
            required=True,
        ),
        *VALIDITY_COLUMNS,
        *code_columns(
            "",
            "Mã số gần nhất",
            "Latest code",
            "Mã số hai chữ số gần nhất của đơn vị; mọi mã số ở bảng province_codes.",
            "Latest two-digit code of the unit; all its codes are in province_codes.",
            required=True,
        ),
        current_province_column(
            "Đơn vị ngày nay chứa đơn vị này; là chính nó khi nay vẫn còn.",
            "Unit of today in which this one lies; itself if it exists today.",
            required=True,
        ),
        Column(
            "iso_3166_2",
            "string",
            "Mã ISO 3166-2",
            "ISO 3166-2 code",
            "Mã ISO 3166-2 của đơn vị trước 7/2025; trống khi chưa có mã.",
            "ISO 3166-2 code of the unit of before July 2025; empty where there is none.",
            pattern="^VN-[0-9A-Z]{2}$",
        ),
        Column(
            "region",
            "string",
            "Vùng",
            "Region",
            "Vùng kinh tế - xã hội.",
            "Socio-economic region, in Vietnamese.",
            required=True,
        ),
        Column(
            "region_until_2025",
            "string",
            "Vùng đến 2025",
            "Region until 2025",
            "Vùng trước khi chia lại năm 2025; trống khi không đổi.",
            "Region before the regions were redrawn in 2025; empty where nothing changed.",
        ),
        Column(
            "legal_basis",
            "string",
            "Căn cứ pháp lý",
            "Legal basis",
            "Văn bản lập ra hoặc chấm dứt đơn vị; trống khi đơn vị không đổi.",
            "Document that created or ended the unit; empty where nothing changed.",
        ),
        Column(
            "disputed",
            "string",
            "Điều chưa chắc",
            "Disputed facts",
            "Điều còn tranh cãi hoặc mới có một nguồn; nhiều điều cách nhau bằng “ | ”; trống khi không có.",
            "What is disputed or has one source only, in Vietnamese, separated by “ | ”; empty where nothing "
            "is.",
            separator=SEPARATOR,
        ),
        CONFIRMED_COLUMN,
    ),
    primary_key=("id",),
    foreign_keys=(code_key("id", ""), CURRENT_PROVINCE_KEY),
    rows=_provinces,
)
_CODE, _CODE_SYSTEM = code_columns(
    "",
    "Mã số",
    "Code",
    "Mã số hai chữ số, giữ số 0 ở đầu.",
    "Two-digit code, with its leading zero.",
    required=True,
)
_UNIT_KEY = ForeignKey(("province_id",), "provinces")
PROVINCE_CODES = RegistryTable(
    name="province_codes",
    title="Mã số đơn vị cấp tỉnh",
    title_en="Province codes",
    description="Mỗi dòng một mã số của một đơn vị trong một danh mục. Cùng một mã số có thể chỉ hai tỉnh "
    "khác nhau "
    "ở hai danh mục: luôn ghép nối bằng cả đơn vị, danh mục và mã số.",
    description_en="One row a code of a unit in one list. The same code may mean different provinces in "
    "different lists: always join on unit, list and code together.",
    columns=(
        reference(
            "province_id",
            "Đơn vị cấp tỉnh",
            "Province",
            "Đơn vị mang mã số.",
            "Unit that has the code.",
            required=True,
        ),
        _CODE_SYSTEM,
        _CODE,
        *VALIDITY_COLUMNS,
        current_province_column(
            "Đơn vị ngày nay chứa đơn vị mang mã số; là chính nó khi nay vẫn còn.",
            "Unit of today in which the unit of the code lies; itself if it exists today.",
            required=True,
        ),
    ),
    primary_key=("province_id", "code_system", "code"),
    foreign_keys=(_UNIT_KEY, CURRENT_PROVINCE_KEY),
    rows=_codes,
    owner=_UNIT_KEY,
)
