"""Tables `releases` and `release_changes`: what each release changed, corrections with their reason."""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.tables.declarations import Column, ForeignKey, RegistryTable, Row, id_column, reference
from build_site.tables.vocabularies import RELEASE_CHANGE_KINDS

_VERSION_PATTERN = r"^[0-9]+\.[0-9]+\.[0-9]+$"


def _version_column(description: str, description_en: str) -> Column:
    return Column(
        "version",
        "string",
        "Phiên bản",
        "Version",
        description,
        description_en,
        required=True,
        pattern=_VERSION_PATTERN,
    )


def _releases(registries: Registries) -> Iterator[Row]:
    for notes in registries.release_notes.values():
        yield (notes.version, notes.released_on.first, notes.summary, len(notes.entries))


def _changes(registries: Registries) -> Iterator[Row]:
    for notes in registries.release_notes.values():
        for position, entry in enumerate(notes.entries, start=1):
            yield (
                notes.version,
                entry.id,
                position,
                entry.kind,
                entry.text,
                entry.reason or None,
                entry.plan or None,
                entry.province or None,
                entry.table or None,
                entry.item or None,
                entry.column or None,
                entry.before,
                entry.after,
            )


RELEASES = RegistryTable(
    name="releases",
    title="Phiên bản dữ liệu",
    title_en="Releases",
    description="Mỗi dòng một phiên bản dữ liệu đã công bố.",
    description_en="One row a release of the data.",
    columns=(
        _version_column(
            "Số phiên bản: số đầu tăng khi bảng, cột hay mã công khai bị bỏ hoặc đổi nghĩa; số giữa khi "
            "thêm; số cuối khi sửa.",
            "Semantic version: the first number is raised where a table, a column or a public id goes or "
            "changes meaning, the second where something is added, the third for corrections.",
        ),
        Column(
            "released_on",
            "date",
            "Ngày công bố",
            "Released on",
            "Ngày công bố phiên bản.",
            "Day of the release.",
            required=True,
        ),
        Column(
            "summary",
            "string",
            "Tóm tắt",
            "Summary",
            "Phiên bản này có gì.",
            "What the release holds, in Vietnamese.",
            required=True,
        ),
        Column(
            "change_count",
            "integer",
            "Số thay đổi",
            "Number of changes",
            "Số dòng của phiên bản này ở bảng release_changes; gói của một tỉnh chỉ có những dòng của tỉnh "
            "ấy.",
            "Number of rows of the release in release_changes; the package of a province holds its own only.",
            required=True,
            minimum=0,
        ),
    ),
    primary_key=("version",),
    rows=_releases,
)
RELEASE_CHANGES = RegistryTable(
    name="release_changes",
    title="Thay đổi của từng phiên bản",
    title_en="Changes of each release",
    description="Mỗi dòng một thay đổi. Lọc change_kind = corrected để có nhật ký sửa lỗi, mỗi chỗ kèm lý "
    "do. Kế hoạch hay mục được nhắc đến có thể về sau đã bỏ.",
    description_en="One row a change. Rows with change_kind = corrected are the log of corrections, each "
    "with its reason. A plan or item named here may have been removed since.",
    columns=(
        _version_column("Phiên bản có thay đổi này.", "Release that made the change."),
        id_column(
            "Mã thay đổi",
            "Change id",
            "Mã của thay đổi, chỉ duy nhất trong một phiên bản.",
            "Id of the change, unique within its release only.",
        ),
        Column(
            "position",
            "integer",
            "Thứ tự",
            "Position",
            "Thứ tự của thay đổi trong ghi chú phát hành, đếm từ 1.",
            "Order of the change in the notes of the release, from 1.",
            required=True,
            minimum=1,
        ),
        Column(
            "change_kind",
            "string",
            "Loại thay đổi",
            "Kind of change",
            "added = thêm; changed = đổi cách ghi, cách dựng; removed = bỏ; corrected = sửa chỗ sai hay sót.",
            "added; changed = recorded or built in another way; removed; corrected = a mistake or an "
            "omission mended.",
            required=True,
            enum=RELEASE_CHANGE_KINDS,
        ),
        Column(
            "text",
            "string",
            "Nội dung",
            "Text",
            "Đã thay đổi điều gì.",
            "What was changed, in Vietnamese.",
            required=True,
        ),
        Column(
            "reason",
            "string",
            "Lý do",
            "Reason",
            "Vì sao; luôn có khi sửa hoặc bỏ.",
            "Why, in Vietnamese; always there for what was corrected or removed.",
        ),
        reference(
            "plan",
            "Kế hoạch",
            "Plan",
            "Mã kế hoạch có thay đổi; trống khi thay đổi không của riêng kế hoạch nào.",
            "Id of the plan concerned; empty where the change is not one plan's.",
        ),
        reference(
            "province",
            "Đơn vị cấp tỉnh",
            "Province",
            "Mã đơn vị cấp tỉnh, chỉ ghi khi kế hoạch không còn bản ghi hoặc thay đổi không của kế hoạch "
            "nào.",
            "Id of the provincial unit, where no record of a plan says it.",
        ),
        Column(
            "table_name",
            "string",
            "Bảng",
            "Table",
            "Tên bảng có thay đổi; trống khi thay đổi ở nhiều bảng.",
            "Name of the table concerned; empty where several are.",
            pattern="^[a-z]+(_[a-z]+)*$",
        ),
        reference(
            "item",
            "Mục",
            "Item",
            "Mã của mục trong kế hoạch hay trong danh mục; trống khi thay đổi ở nhiều mục.",
            "Id of the item within the plan or registry; empty where several are concerned.",
        ),
        Column(
            "column_name",
            "string",
            "Cột",
            "Column",
            "Tên cột có thay đổi; trống khi thay đổi ở nhiều cột.",
            "Name of the column concerned; empty where several are.",
            pattern="^[a-z]+[0-9]*(_[a-z0-9]+)*$",
        ),
        Column(
            "value_before",
            "string",
            "Giá trị trước",
            "Value before",
            "Ô ấy trước đây viết gì; trống khi ô trước đây trống hoặc thay đổi không ở một ô.",
            "What the cell said before; empty where it was empty, or no single cell is concerned.",
        ),
        Column(
            "value_after",
            "string",
            "Giá trị sau",
            "Value after",
            "Ô ấy nay viết gì; trống khi ô nay trống hoặc thay đổi không ở một ô.",
            "What the cell says now; empty where it is empty, or no single cell is concerned.",
        ),
    ),
    primary_key=("version", "id"),
    foreign_keys=(ForeignKey(("version",), "releases", ("version",)),),
    rows=_changes,
)
