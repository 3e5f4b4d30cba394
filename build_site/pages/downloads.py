"""The pages of downloads: one for the country with the data dictionary, one for each other package."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial

from markupsafe import Markup

from build_site import routes
from build_site.packages.built import BuiltFile, BuiltPackage, BuiltResource
from build_site.packages.formats import ALL_FORMATS, Format
from build_site.packages.sqlite_views import VIEWS
from build_site.packages.subject import NATIONAL, provincial
from build_site.pages.follow import CATALOGUES, CHANGES, CORRECTIONS
from build_site.pages.language import gettext as _
from build_site.pages.language import is_english, number_text
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.site import Site
from build_site.tables.catalogue import ALL_TABLES
from build_site.tables.dictionary import TYPE_NAMES

_TABLES = {table.name: table for table in ALL_TABLES}


def download_jobs(
    site: Site,
    packages: list[BuiltPackage],
    site_url: str,
    structured: Callable[[], str],
    earlier: Sequence[str] = (),
) -> list[PageJob]:
    """Return the pages of downloads; each depends on what its packages hold.

    Args:
        site: The site they are made for.
        packages: The packages of this release.
        site_url: Address of the published site, which the description for search engines names.
        structured: Gives that description: JSON-LD that may stand in a script element.
        earlier: Versions that were published before, the latest first.
    """
    key = site.key(site_url, *(package.zip_sha256 for package in packages), *earlier)
    page = partial(downloads_page, site, packages, earlier, structured)
    jobs = [PageJob(routes.DOWNLOADS, "downloads", key, page)]
    for package in packages:
        path = routes.package_page(package.name)
        if path != routes.DOWNLOADS:
            key = site.key(package.zip_sha256)
            jobs.append(PageJob(path, "package", key, partial(package_page, site, package)))
    return jobs


def downloads_page(
    site: Site, packages: list[BuiltPackage], earlier: Sequence[str], structured: Callable[[], str]
) -> Page:
    """Return the page from which everything can be had, with what every column means."""
    body = site.render(
        "downloads.html",
        routes.DOWNLOADS,
        packages=packages,
        package=next(package for package in packages if not package.province_id),
        formats=formats_of(packages[0]),
        tables=ALL_TABLES,
        views=VIEWS,
        size_text=size_text,
        title_of=partial(package_title, site),
        table_title=table_title,
        files=files_by_place,
        bytes_of=bytes_of,
        types={name: name for name in TYPE_NAMES} if is_english() else TYPE_NAMES,
        structured=Markup(structured()),
        schemas=sorted(path.name for path in (site.corpus.root / "schemas").glob("*.json")),
        version=packages[0].version,
        earlier=[version for version in earlier if version != packages[0].version],
        released_on=site.corpus.registries.release.released_on,
    )
    return Page(
        title=_("Dữ liệu và từ điển dữ liệu"),
        description=_(
            "Tải các bảng dữ liệu kế hoạch khoa học, công nghệ và đổi mới sáng tạo "
            "(Excel, CSV, JSON, Parquet, SQLite), kèm ý nghĩa từng cột."
        ),
        body=Markup(body),
        alternates=(CHANGES, CORRECTIONS, *CATALOGUES),
        toc=(
            TocEntry("dang-tep", _("Các dạng tệp")),
            TocEntry("goi-du-lieu", _("Gói dữ liệu")),
            TocEntry("bang", _("Các bảng")),
            TocEntry("dia-chi", _("Địa chỉ lâu dài")),
            TocEntry("ngoai-tuyen", _("Đọc khi không có mạng")),
            TocEntry("tu-dien", _("Từ điển dữ liệu")),
            TocEntry("luoc-do", _("Lược đồ")),
            TocEntry("mo-ta-may-doc", _("Mô tả cho chương trình")),
            TocEntry("giay-phep", _("Giấy phép")),
        ),
    )


def package_page(site: Site, package: BuiltPackage) -> Page:
    """Return the page that lists the files of one province's package."""
    title = package_title(site, package)
    body = site.render(
        "package.html",
        routes.package_page(package.name),
        package=package,
        formats=formats_of(package),
        size_text=size_text,
        title_of=partial(package_title, site),
        table_title=table_title,
        files=files_by_place,
        bytes_of=bytes_of,
    )
    return Page(
        title=_("Dữ liệu tải về: {title}").format(title=title),
        description=_("Mọi tệp của gói dữ liệu “{title}”, kèm dung lượng.").format(title=title),
        body=Markup(body),
        toc=(TocEntry("dang-tep", _("Các dạng tệp")), TocEntry("bang", _("Các bảng"))),
    )


def package_title(site: Site, package: BuiltPackage) -> str:
    """Return what a package is called."""
    if not is_english():
        return package.title
    unit = package.province_id
    return (provincial(site.corpus.registries.provinces[unit]) if unit else NATIONAL).title_en


def table_title(resource: BuiltResource) -> str:
    """Return what a table of a package is called."""
    return _TABLES[resource.table].title_en if is_english() else resource.title


def formats_of(package: BuiltPackage) -> list[Format]:
    """Return the forms that a package was made in; a preview makes only the quickest."""
    made = {file.format for file in package.files}
    return [form for form in ALL_FORMATS if form.key in made]


def files_by_place(package: BuiltPackage) -> dict[tuple[str, str], BuiltFile]:
    """Return the files of a package by form and table; "" is the table of those that hold all."""
    return {(file.format, file.table): file for file in package.files if file.format}


def bytes_of(package: BuiltPackage, form: Format) -> int:
    """Return how many bytes the files of a form have together."""
    return sum(file.bytes for file in package.files if file.format == form.key)


def size_text(size: int) -> str:
    """Return a number of bytes for a reader: `12 KB`."""
    if size < 1000:
        return _("{size} byte").format(size=size)
    if size < 999_500:
        return f"{number_text(round(size / 1000))} KB"
    return f"{number_text(Decimal(round(size / 100_000)) / 10)} MB"
