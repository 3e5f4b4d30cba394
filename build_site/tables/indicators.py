"""Tables `indicators`, `indicator_units` and `indicator_themes`: what targets measure."""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.tables.declarations import Column, ForeignKey, RegistryTable, Row, id_column, reference
from build_site.tables.shared_columns import NAME_COLUMN, NAME_EN_COLUMN


def _indicators(registries: Registries) -> Iterator[Row]:
    for item in registries.indicators.values():
        yield (item.id, item.name, item.name_en, item.description, item.minimum, item.maximum)


def _units(registries: Registries) -> Iterator[Row]:
    for item in registries.indicators.values():
        for unit in item.units:
            yield (item.id, unit)


def _themes(registries: Registries) -> Iterator[Row]:
    for item in registries.indicators.values():
        for theme in item.themes:
            yield (item.id, theme)


_INDICATOR_ID = reference(
    "indicator_id", "Chỉ tiêu thống kê", "Indicator", "Chỉ tiêu thống kê.", "Indicator.", required=True
)
_INDICATOR_KEY = ForeignKey(("indicator_id",), "indicators")

INDICATORS = RegistryTable(
    name="indicators",
    title="Chỉ tiêu thống kê",
    title_en="Indicators",
    description="Mỗi dòng một đại lượng mà các chỉ tiêu đo, để so sánh giữa các tỉnh.",
    description_en="One row a quantity that targets measure, for comparing provinces.",
    columns=(
        id_column(
            "Mã chỉ tiêu thống kê",
            "Indicator id",
            "Mã của chỉ tiêu thống kê, không bao giờ đổi.",
            "Id of the indicator, never changed.",
        ),
        NAME_COLUMN,
        NAME_EN_COLUMN,
        Column(
            "description",
            "string",
            "Giải thích",
            "Description",
            "Chỉ tiêu thống kê đo cái gì.",
            "What the indicator measures, in Vietnamese.",
            required=True,
        ),
        Column(
            "minimum",
            "number",
            "Thấp nhất có thể",
            "Least plausible value",
            "Giá trị dưới mức này là lỗi gõ; trống khi không đặt mức.",
            "A value below this is a typing error; empty where there is no bound.",
        ),
        Column(
            "maximum",
            "number",
            "Cao nhất có thể",
            "Greatest plausible value",
            "Giá trị trên mức này là lỗi gõ; trống khi không đặt mức.",
            "A value above this is a typing error; empty where there is no bound.",
        ),
    ),
    primary_key=("id",),
    rows=_indicators,
)
INDICATOR_UNITS = RegistryTable(
    name="indicator_units",
    title="Đơn vị tính của chỉ tiêu thống kê",
    title_en="Units of indicators",
    description="Mỗi dòng một đơn vị tính được dùng với một chỉ tiêu thống kê.",
    description_en="One row a unit that may be used with an indicator.",
    columns=(
        _INDICATOR_ID,
        reference(
            "unit_id",
            "Đơn vị tính",
            "Unit",
            "Đơn vị tính được dùng.",
            "Unit that may be used.",
            required=True,
        ),
    ),
    primary_key=("indicator_id", "unit_id"),
    foreign_keys=(_INDICATOR_KEY, ForeignKey(("unit_id",), "units")),
    rows=_units,
    owner=_INDICATOR_KEY,
)
INDICATOR_THEMES = RegistryTable(
    name="indicator_themes",
    title="Lĩnh vực của chỉ tiêu thống kê",
    title_en="Themes of indicators",
    description="Mỗi dòng một lĩnh vực mà một chỉ tiêu thống kê, và mọi chỉ tiêu đo nó, thuộc về.",
    description_en="One row a theme to which an indicator, and every target that measures it, belongs.",
    columns=(
        _INDICATOR_ID,
        reference("theme_id", "Lĩnh vực", "Theme", "Lĩnh vực.", "Theme.", required=True),
    ),
    primary_key=("indicator_id", "theme_id"),
    foreign_keys=(_INDICATOR_KEY, ForeignKey(("theme_id",), "themes")),
    rows=_themes,
    owner=_INDICATOR_KEY,
)
