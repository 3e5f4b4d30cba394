"""Columns for dates that may be known to the day, the month or the year only."""

import datetime as dt

from build_site.tables.declarations import Column
from build_site.tables.vocabularies import PRECISIONS
from build_site.text.dates import PartialDate

EDTF_PATTERN = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def day_columns(
    name: str, title: str, title_en: str, description: str, description_en: str
) -> tuple[Column, Column]:
    """Return two columns: the day where it is known, and the date as far as it is known."""
    return (
        Column(
            name,
            "date",
            title,
            title_en,
            f"{description} Chỉ có giá trị khi biết đến ngày.",
            f"{description_en} Filled only where it is known to the day.",
        ),
        Column(
            f"{name}_edtf",
            "string",
            f"{title}, đến mức đã biết",
            f"{title_en}, as far as known",
            f"{description} Viết đến mức đã biết theo EDTF: 2023-06-16, 2021-01 hoặc 2021; trống khi không "
            f"rõ.",
            f"{description_en} Written as far as known, in EDTF: 2023-06-16, 2021-01 or 2021; "
            "empty where unknown.",
            pattern=EDTF_PATTERN,
        ),
    )


def dated_columns(
    stem: str, title: str, title_en: str, description: str, description_en: str
) -> tuple[Column, ...]:
    """Return four columns: `<stem>_on`, its EDTF form, its precision, and `<stem>_year`."""
    return (
        *day_columns(f"{stem}_on", title, title_en, description, description_en),
        Column(
            f"{stem}_on_precision",
            "string",
            f"{title}: biết đến mức nào",
            f"{title_en}: precision",
            f"{title} được biết đến ngày (day), tháng (month), năm (year), hay không rõ (unknown).",
            f"{title_en} is known to the day, the month, the year, or is unknown.",
            required=True,
            enum=PRECISIONS,
        ),
        Column(
            f"{stem}_year",
            "year",
            f"{title}: năm",
            f"{title_en}: year",
            f"Năm của “{title}”; trống khi không rõ.",
            f"Year of “{title_en}”; empty where unknown.",
        ),
    )


VALIDITY_COLUMNS = (
    *day_columns(
        "valid_from",
        "Có từ",
        "Valid from",
        "Ngày đầu tiên; trống khi không nguồn nào của dự án cho biết.",
        "First day; empty where no source of the project tells.",
    ),
    *day_columns(
        "valid_to",
        "Có đến",
        "Valid to",
        "Ngày cuối cùng; trống khi nay vẫn còn hoặc không rõ.",
        "Last day; empty where it still holds or is unknown.",
    ),
)
DUE_COLUMNS = (
    Column(
        "due",
        "string",
        "Thời hạn",
        "Due",
        "Thời hạn đến mức văn bản ghi: năm (2025), tháng (2025-06) hoặc ngày (2025-06-30); "
        "trống khi văn bản không ghi.",
        "When it is due, as far as the text says: year (2025), month (2025-06) or day (2025-06-30); "
        "empty where the text does not say.",
        pattern=EDTF_PATTERN,
    ),
    Column(
        "due_year",
        "year",
        "Năm của thời hạn",
        "Year due",
        "Năm của thời hạn, để lọc và so sánh; trống khi văn bản không ghi.",
        "Year in which it is due, to filter and compare; empty where the text does not say.",
    ),
)


def day_cells(date: PartialDate | None) -> tuple[dt.date | None, str | None]:
    """Return the cells of `day_columns`."""
    return (None, None) if date is None else (date.first if date.day else None, str(date))


def dated_cells(date: PartialDate | None) -> tuple[dt.date | None, str | None, str, int | None]:
    """Return the cells of `dated_columns`."""
    if date is None:
        return (None, None, "unknown", None)
    return (*day_cells(date), date.precision, date.year)


def due_cells(date: PartialDate | None) -> tuple[str | None, int | None]:
    """Return the cells of `DUE_COLUMNS`."""
    return (None, None) if date is None else (str(date), date.year)
