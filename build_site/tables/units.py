"""Table `units`: units of measurement."""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.tables.declarations import Column, RegistryTable, Row, id_column
from build_site.tables.shared_columns import NAME_COLUMN, NAME_EN_COLUMN, NOTE_COLUMN


def _rows(registries: Registries) -> Iterator[Row]:
    for item in registries.units.values():
        yield (item.id, item.name, item.name_en, item.symbol, item.note or None)


UNITS = RegistryTable(
    name="units",
    title="Đơn vị tính",
    title_en="Units",
    description="Mỗi dòng một đơn vị tính dùng trong các chỉ tiêu.",
    description_en="One row a unit of measurement used in targets.",
    columns=(
        id_column(
            "Mã đơn vị tính",
            "Unit id",
            "Mã của đơn vị tính, không bao giờ đổi.",
            "Id of the unit, never changed.",
        ),
        NAME_COLUMN,
        NAME_EN_COLUMN,
        Column(
            "symbol",
            "string",
            "Ký hiệu",
            "Symbol",
            "Ký hiệu viết sau con số.",
            "Symbol written after the figure.",
            required=True,
        ),
        NOTE_COLUMN,
    ),
    primary_key=("id",),
    rows=_rows,
)
