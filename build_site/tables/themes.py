"""Table `themes`: themes of policy."""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.tables.declarations import Column, RegistryTable, Row, id_column
from build_site.tables.shared_columns import NAME_COLUMN, NAME_EN_COLUMN, NOTE_COLUMN


def _rows(registries: Registries) -> Iterator[Row]:
    for item in registries.themes.values():
        yield (item.id, item.name, item.name_en, item.description, item.note or None)


THEMES = RegistryTable(
    name="themes",
    title="Lĩnh vực",
    title_en="Themes",
    description="Mỗi dòng một lĩnh vực dùng để xếp mục tiêu, nhiệm vụ, phân công và chỉ tiêu thống kê.",
    description_en="One row a theme under which objectives, measures, assignments and indicators are filed.",
    columns=(
        id_column(
            "Mã lĩnh vực",
            "Theme id",
            "Mã của lĩnh vực, không bao giờ đổi.",
            "Id of the theme, never changed.",
        ),
        NAME_COLUMN,
        NAME_EN_COLUMN,
        Column(
            "description",
            "string",
            "Giải thích",
            "Description",
            "Lĩnh vực gồm những gì.",
            "What the theme covers, in Vietnamese.",
            required=True,
        ),
        NOTE_COLUMN,
    ),
    primary_key=("id",),
    rows=_rows,
)
