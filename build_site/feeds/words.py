"""Words that feeds, calendars and the page of changes share."""

import re

from build_site import licence
from build_site.corpus.corpus import PlanSummary, Registries
from build_site.model.registries import Agency, Province
from build_site.model.release_notes import EntryKind
from build_site.text.dates import parse_partial_date

CHANGE_KINDS: dict[EntryKind, str] = {
    "added": "Thêm",
    "changed": "Đổi",
    "removed": "Bỏ",
    "corrected": "Sửa",
}
PUBLISHER = "Kế hoạch Mở"
RIGHTS = f"CC BY 4.0, {licence.URL}"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What can stand neither in XML 1.0 (section 2.2) nor, mostly, in iCalendar."""


def clean(text: str) -> str:
    """Return the text with characters that no format can carry replaced."""
    return _FORBIDDEN.sub("\ufffd", text)


def shortened(text: str, length: int) -> str:
    """Return the text, cut at a space and marked where it is longer than asked for."""
    if len(text) <= length:
        return text
    return text[: length + 1].rpartition(" ")[0].rstrip(",;:.") + "…"


def unit_words(province: Province) -> str:
    """Return a unit's name, told apart from a present unit of the same name."""
    is_namesake = province.id.endswith("-truoc-2025")
    return f"{province.name} (trước 1/7/2025)" if is_namesake else province.name


def agency_words(agency: Agency, registries: Registries) -> str:
    """Return an agency's name, with its unit where the name does not say it."""
    province = registries.provinces.get(agency.province)
    if province is None or province.name in agency.name:
        return agency.name
    return f"{agency.name}, {unit_words(province)}"


def plan_words(summary: PlanSummary, registries: Registries) -> str:
    """Return how a plan is called in one line: `380/KH-UBND, Tỉnh Bắc Kạn`."""
    province = registries.provinces[summary.province]
    issued_on = parse_partial_date(summary.issued_on) if summary.issued_on else None
    name = province.official_name_on(issued_on)
    ending = " (trước 1/7/2025)" if province.id.endswith("-truoc-2025") else ""
    return f"{summary.document_number or 'Kế hoạch không ghi số'}, {name}{ending}"
