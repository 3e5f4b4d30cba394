"""Where the rows of a plan come from: the plan, its province then and now, its page."""

from dataclasses import dataclass

from build_site import routes
from build_site.corpus.corpus import Registries
from build_site.model.plan import Plan
from build_site.tables.declarations import Column, ForeignKey, reference
from build_site.tables.province_columns import (
    code_cells,
    code_columns,
    current_province_column,
    province_keys,
)
from build_site.text.dates import PartialDate

PROVINCE_COLUMNS = (
    reference(
        "province_id",
        "Đơn vị cấp tỉnh lúc ban hành",
        "Province at issue",
        "Mã đơn vị cấp tỉnh đã ban hành văn bản, đúng như đơn vị ấy tồn tại vào ngày ban hành.",
        "Provincial unit that issued the document, as it existed on the date of issue.",
        required=True,
    ),
    *code_columns(
        "province_",
        "Mã số đơn vị lúc ban hành",
        "Province code at issue",
        "Mã số hai chữ số của đơn vị vào ngày ban hành (mã đầu tiên đã biết khi không rõ ngày).",
        "Two-digit code of the unit on the date of issue (the first known one where the date is unknown).",
        required=True,
    ),
    current_province_column(
        "Đơn vị cấp tỉnh ngày nay chứa đơn vị đã ban hành; bằng province_id khi đơn vị không đổi.",
        "Provincial unit of today in which the issuing unit lies; equal to province_id where nothing "
        "changed.",
        required=True,
    ),
)
ORIGIN_COLUMNS = (
    reference(
        "plan_id",
        "Mã kế hoạch",
        "Plan id",
        "Kế hoạch mà dòng này thuộc về.",
        "Plan that the row belongs to.",
        required=True,
    ),
    *PROVINCE_COLUMNS,
)
URL_COLUMN = Column(
    "url",
    "string",
    "Địa chỉ trên trang web",
    "Address on the website",
    "Trang kế hoạch, đến đúng chỗ của mục khi mục có chỗ riêng; ở đó có dẫn chứng.",
    "Page of the plan, at the place of the item where it has one; the evidence is shown there.",
    required=True,
    pattern="^https?://.+$",
)
PROVINCE_KEYS = province_keys()
ORIGIN_KEYS = (ForeignKey(("plan_id",), "plans"), *PROVINCE_KEYS)


@dataclass(frozen=True, slots=True)
class Origin:
    """What all rows of one plan share, worked out once.

    Attributes:
        province: Cells of `PROVINCE_COLUMNS`.
        prefix: Cells of `ORIGIN_COLUMNS`.
        registries: What the plan refers to, for tables that name it in words.
        site_url: Absolute address of the website; ends with a slash.
    """

    plan_id: str
    province: tuple[str, str, str, str]
    prefix: tuple[str, str, str, str, str]
    registries: Registries
    site_url: str

    def url(self, anchor: str = "") -> str:
        """Return the absolute address of the plan's page, or of an item on it."""
        return self.site_url + routes.plan(self.plan_id, anchor)


def origin_of(plan: Plan, registries: Registries, site_url: str) -> Origin:
    """Return what all rows of a plan share; `site_url` ends with a slash."""
    province = province_cells(registries, plan.province, plan.issued_on)
    return Origin(plan.id, province, (plan.id, *province), registries, site_url)


def province_cells(
    registries: Registries, province_id: str, issued_on: PartialDate | None
) -> tuple[str, str, str, str]:
    """Return the cells of `PROVINCE_COLUMNS`: the unit, its code on a date, the unit of today."""
    code = code_cells(registries.provinces[province_id], issued_on)
    return (province_id, *code, registries.present_unit(province_id).id)
