"""Table `national_targets`: what instruments of the national level set for the whole country."""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.tables.declarations import Column, ForeignKey, RegistryTable, Row, id_column, reference
from build_site.tables.evidence import section_column
from build_site.tables.partial_dates import DUE_COLUMNS, due_cells
from build_site.tables.shared_columns import (
    COMPARATOR_COLUMN,
    CONFIRMED_COLUMN,
    VALUE_COLUMN,
    VALUE_MAX_COLUMN,
)


def _rows(registries: Registries) -> Iterator[Row]:
    for instrument in registries.instruments.values():
        for item in instrument.national_targets:
            yield (
                instrument.id,
                item.id,
                item.indicator,
                item.comparator,
                item.value,
                item.value_max,
                item.unit,
                *due_cells(item.due),
                item.figure,
                item.section or None,
                item.url or None,
                item.confirmed,
            )


_INSTRUMENT_KEY = ForeignKey(("instrument_id",), "instruments")

NATIONAL_TARGETS = RegistryTable(
    name="national_targets",
    title="Mức của cả nước",
    title_en="National targets",
    description="Mỗi dòng một mức mà một văn bản của cấp quốc gia nêu cho cả nước, để so với mức của các "
    "tỉnh. Không có dòng nghĩa là dự án chưa thấy văn bản nào nêu, không phải là không có.",
    description_en="One row a level that an instrument of the national level sets for the whole country, to "
    "compare provinces with. No row means that the project has seen no instrument that states one, not that "
    "there is none.",
    columns=(
        reference(
            "instrument_id",
            "Văn bản",
            "Instrument",
            "Văn bản nêu mức ấy.",
            "Document that states it.",
            required=True,
        ),
        id_column(
            "Mã mức của cả nước",
            "National target id",
            "Mã của mức, chỉ duy nhất trong một văn bản; neo của nó trên trang của văn bản là “muc-” rồi mã.",
            "Id, unique within its document only; its anchor on the page of the document is “muc-” and it.",
        ),
        reference(
            "indicator_id",
            "Chỉ tiêu thống kê",
            "Indicator",
            "Đại lượng mà mức ấy đo.",
            "What it measures.",
            required=True,
        ),
        COMPARATOR_COLUMN,
        VALUE_COLUMN,
        VALUE_MAX_COLUMN,
        reference(
            "unit_id",
            "Đơn vị tính",
            "Unit",
            "Đơn vị tính của value và value_max.",
            "Unit of value and value_max.",
            required=True,
        ),
        *DUE_COLUMNS,
        Column(
            "figure",
            "string",
            "Con số như in",
            "Figure as printed",
            "Con số chép đúng như in trong văn bản, ví dụ “45% đến 50%”.",
            "Figure exactly as printed, such as “45% đến 50%”.",
            required=True,
        ),
        section_column(),
        Column(
            "source_url",
            "string",
            "Địa chỉ nơi đã đọc",
            "Address where it was read",
            "Địa chỉ của chỗ đã đọc con số trên mạng; trống khi dự án không có.",
            "Address where the figure was read on the web; empty where the project has none.",
            pattern="^https://.+$",
        ),
        CONFIRMED_COLUMN,
    ),
    primary_key=("instrument_id", "id"),
    foreign_keys=(
        _INSTRUMENT_KEY,
        ForeignKey(("indicator_id",), "indicators"),
        ForeignKey(("unit_id",), "units"),
        ForeignKey(("indicator_id", "unit_id"), "indicator_units", ("indicator_id", "unit_id")),
    ),
    rows=_rows,
    owner=_INSTRUMENT_KEY,
)
