"""The page of search: a place for it, and lists for those who do without."""

from markupsafe import Markup

from build_site import routes
from build_site.pages.language import gettext as _
from build_site.pages.lists import by_name
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.site import Site


def search_job(site: Site) -> PageJob:
    """Return the page of search; it depends on the registries alone."""
    return PageJob(routes.SEARCH, "search", site.key(), lambda: search_page(site))


def search_page(site: Site) -> Page:
    """Return the page that search is put into, with links to everything without it."""
    units = by_name(site.corpus.registries.provinces.values())
    body = site.render(
        "search.html",
        routes.SEARCH,
        present=[unit for unit in units if unit.is_present],
        former=[unit for unit in units if not unit.is_present],
    )
    return Page(
        title=_("Tìm kiếm"),
        description=_("Tìm kế hoạch, tỉnh, số hiệu và nội dung; gõ có dấu hay không dấu đều được."),
        body=Markup(body),
        toc=(
            TocEntry("danh-sach", _("Các danh sách")),
            TocEntry("hien-nay", _("Tỉnh, thành phố hiện nay")),
            TocEntry("truoc-day", _("Đơn vị trước ngày 1/7/2025")),
        ),
    )
