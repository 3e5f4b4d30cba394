"""What a package is about: the whole country, or one provincial unit."""

from dataclasses import dataclass

from build_site import routes
from build_site.model.registries import Province
from build_site.text.dates import display_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Names and texts of a package.

    Attributes:
        name: Name of its folder.
        province_id: The unit; "" for the whole country.
        home: Page of the website about it, relative to the root.
        keywords: Words to find it by.
    """

    name: str
    province_id: str
    title: str
    title_en: str
    description: str
    description_en: str
    home: str
    keywords: tuple[str, ...]


_KEYWORDS = ("khoa học và công nghệ", "đổi mới sáng tạo", "kế hoạch", "chỉ tiêu", "dữ liệu mở", "Việt Nam")
_TITLE = "Kế hoạch khoa học, công nghệ và đổi mới sáng tạo"
_TITLE_EN = "Science, technology and innovation plans"

NATIONAL = Subject(
    name=routes.NATIONAL_PACKAGE,
    province_id="",
    title=f"{_TITLE} của các tỉnh Việt Nam",
    title_en=f"{_TITLE_EN} of the provinces of Viet Nam",
    description="Mọi kế hoạch mà dự án đã ghi nhận: chỉ tiêu, nhiệm vụ, phân công, báo cáo, văn bản được "
    "dẫn, "
    "kèm danh mục tỉnh, cơ quan, văn bản, chỉ tiêu thống kê. Mỗi dòng có dẫn chứng đến dòng của văn bản.",
    description_en="All plans recorded by the project: targets, measures, assignments, reporting, citations, "
    "with "
    "registries of provinces, agencies, instruments and indicators. Every row leads to lines of the text.",
    home=routes.DOWNLOADS,
    keywords=_KEYWORDS,
)


def provincial(unit: Province) -> Subject:
    """Return the subject that one provincial unit is."""
    ending, ending_en = "", ""
    if unit.valid_to is not None:
        ending, ending_en = f" (đến {display_date(unit.valid_to)})", f" (until {unit.valid_to})"
    official_name = unit.official_name[:1].lower() + unit.official_name[1:]
    return Subject(
        name=unit.id,
        province_id=unit.id,
        title=f"{_TITLE} của {official_name}{ending}",
        title_en=f"{_TITLE_EN} of {unit.name_en}{ending_en}",
        description=f"Các kế hoạch của {official_name}{ending} mà dự án đã ghi nhận: chỉ tiêu, nhiệm vụ, "
        f"phân công, "
        "báo cáo, văn bản được dẫn; từ các danh mục chỉ lấy những dòng mà kế hoạch dẫn đến.",
        description_en=f"Plans of {unit.name_en}{ending_en} recorded by the project: targets, measures, "
        f"assignments, "
        "reporting, citations; of the registries, only the rows that they refer to.",
        home=routes.province(unit.id),
        keywords=(*_KEYWORDS, unit.name),
    )
