"""Columns of tables that have a province: the unit's code, its code system, the unit of today.

A code alone says nothing: seven of them were given to other provinces on 1 July 2025. So
wherever a table names a unit, its code at that time and the list of the code stand beside
it, and the unit of today in which it lies.
"""

from build_site.model.registries import Province
from build_site.tables.declarations import Column, ForeignKey, reference
from build_site.tables.vocabularies import CODE_SYSTEMS
from build_site.text.dates import PartialDate


def code_columns(
    prefix: str, title: str, title_en: str, description: str, description_en: str, *, required: bool = False
) -> tuple[Column, Column]:
    """Return the columns of a unit's code and of the list it belongs to.

    Args:
        prefix: What the names of the two begin with, `province_` or nothing.
        title: Vietnamese title of the column of the code.
        title_en: The same in English.
        description: Which code it is, a Vietnamese sentence.
        description_en: The same in English.
        required: Whether every row has a unit.
    """
    return (
        Column(
            f"{prefix}code",
            "string",
            title,
            title_en,
            f"{description} Luôn đọc cùng {prefix}code_system: bảy mã số đã được cấp lại cho tỉnh khác từ "
            "1/7/2025.",
            f"{description_en} Always read it with {prefix}code_system: seven codes were given to other "
            "provinces on 1 July 2025.",
            required=required,
            pattern="^[0-9]{2}$",
        ),
        Column(
            f"{prefix}code_system",
            "string",
            "Danh mục của mã số",
            "Code system",
            "Danh mục mà mã số thuộc về: gso = danh mục của Tổng cục Thống kê, dùng đến 30/6/2025; "
            "19-2025-qd-ttg = Quyết định 19/2025/QĐ-TTg, từ 1/7/2025.",
            "List that the code belongs to: gso = list of the General Statistics Office, used to 30 June "
            "2025; 19-2025-qd-ttg = Decision 19/2025/QĐ-TTg, since 1 July 2025.",
            required=required,
            enum=CODE_SYSTEMS,
        ),
    )


def current_province_column(description: str, description_en: str, *, required: bool = False) -> Column:
    """Return the column of the unit of today."""
    return reference(
        "current_province_id",
        "Đơn vị cấp tỉnh hiện nay",
        "Province today",
        description,
        description_en,
        required=required,
    )


def code_key(unit: str = "province_id", prefix: str = "province_") -> ForeignKey:
    """Return the foreign key of a unit with its code."""
    return ForeignKey(
        (unit, f"{prefix}code_system", f"{prefix}code"),
        "province_codes",
        ("province_id", "code_system", "code"),
    )


CURRENT_PROVINCE_KEY = ForeignKey(("current_province_id",), "provinces")


def province_keys() -> tuple[ForeignKey, ...]:
    """Return the foreign keys of `province_id`, its code, and `current_province_id`."""
    return (ForeignKey(("province_id",), "provinces"), code_key(), CURRENT_PROVINCE_KEY)


def code_cells(unit: Province, on: PartialDate | None) -> tuple[str, str]:
    """Return the cells of `code_columns` for a day; the first known code for None."""
    code = unit.code_on(on)
    return code.code, code.code_system
