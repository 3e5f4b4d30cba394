"""The page of downloads and the data dictionary."""

from collections.abc import Callable
from decimal import Decimal

from markupsafe import Markup

from build_site import routes
from build_site.packages.build import BuiltPackage
from build_site.pages import labels
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.site import Site
from build_site.tables.catalogue import ALL_TABLES
from build_site.text.numbers import format_number


def downloads_job(
    site: Site, packages: list[BuiltPackage], site_url: str, structured: Callable[[], str]
) -> PageJob:
    """Return the page of downloads; it depends on what the packages hold.

    Args:
        site: The site that it is a page of.
        packages: What can be had.
        site_url: Address of the published site, which the description for search engines names.
        structured: Gives that description: JSON-LD that may stand in a script element.
    """
    key = site.key(site_url, *(package.zip_sha256 for package in packages))
    return PageJob(routes.DOWNLOADS, "downloads", key, lambda: downloads_page(site, packages, structured()))


def downloads_page(site: Site, packages: list[BuiltPackage], structured: str) -> Page:
    """Return the page from which everything can be had, with what every column means."""
    body = site.render(
        "downloads.html",
        routes.DOWNLOADS,
        packages=packages,
        national=next(package for package in packages if not package.province_id),
        tables=ALL_TABLES,
        rows={resource.table: resource.rows for package in packages[:1] for resource in package.resources},
        size_text=size_text,
        structured=Markup(structured),
        types=labels.TYPES,
        schemas=sorted(path.name for path in (site.corpus.root / "schemas").glob("*.json")),
        version=site.corpus.registries.release.version,
        released_on=site.corpus.registries.release.released_on,
    )
    return Page(
        title="Dữ liệu và từ điển dữ liệu",
        description="Tải các bảng dữ liệu kế hoạch khoa học, công nghệ và đổi mới sáng tạo "
        "(CSV, Data Package), kèm ý nghĩa từng cột.",
        body=Markup(body),
        toc=(
            TocEntry("goi-du-lieu", "Gói dữ liệu"),
            TocEntry("bang", "Các bảng"),
            TocEntry("tu-dien", "Từ điển dữ liệu"),
            TocEntry("luoc-do", "Lược đồ"),
            TocEntry("mo-ta-may-doc", "Mô tả cho chương trình"),
            TocEntry("giay-phep", "Giấy phép"),
        ),
    )


def size_text(size: int) -> str:
    """Return a number of bytes for a reader: `12 KB`."""
    if size < 1000:
        return f"{size} byte"
    if size < 999_500:
        return f"{format_number(round(size / 1000))} KB"
    return f"{format_number(Decimal(round(size / 100_000)) / 10)} MB"
