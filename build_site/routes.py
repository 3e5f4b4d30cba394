"""Every address of the website. Addresses are permanent; a test pins them.

Paths start without a slash and are relative to the site root; pages end with a slash.
"""

DEFAULT_SITE_URL = "https://kehoachmo.example/"
"""Used until the site has an address of its own; `.example` can never be anybody's."""

HOME = ""
PROVINCES = "tinh/"
PLANS = "ke-hoach/"
COVERAGE = "do-phu/"
INDICATORS = "chi-tieu/"
THEMES = "linh-vuc/"
AGENCIES = "co-quan/"
INSTRUMENTS = "van-ban/"
DEADLINES = "thoi-han/"
CHANGES = "thay-doi/"
CHANGES_FEED = "feeds/changes.atom"
CORRECTIONS_FEED = "feeds/corrections.atom"
CALENDAR = "calendars/deadlines.ics"
DOWNLOADS = "du-lieu/"
METHOD = "phuong-phap/"
CONTRIBUTE = "dong-gop/"
SEARCH = "tim-kiem/"
SEARCH_INDEX = "tim-kiem/chi-muc/"
DATA = "data/latest/"
OFFLINE = "offline/ke-hoach-mo.zip"
SCHEMAS = "schemas/"
RECORDS = "data/records/"
CITATIONS = "data/cite/"
NATIONAL_PACKAGE = "viet-nam"
API = "api/v1/"
RECIPES = "du-lieu/cong-thuc/"
API_PAGE = "du-lieu/api/"
API_CHANGES = "du-lieu/api-thay-doi/"
CATALOGUE_JSONLD = "data/catalog.jsonld"
CATALOGUE_TURTLE = "data/catalog.ttl"
CATALOGUE = "du-lieu/#goi-du-lieu"
"""Names the catalogue of all packages itself, whichever file or page it is read in."""
PUBLISHER = "#kehoachmo"
"""Names the project itself."""
THEME_SCHEME = "linh-vuc/#danh-muc"
"""Names the list of themes itself."""
RIGHTS = "du-lieu/#giay-phep"
CONTACT = "dong-gop/#bao-loi"
ENGLISH = "en/"
ENGLISH_ABOUT = "en/about/"
"""What the project is and what of it is in English; the one page that is only in English."""
_TWINNED = frozenset(
    {
        HOME, PROVINCES, PLANS, COVERAGE, INDICATORS, THEMES, AGENCIES, INSTRUMENTS, DEADLINES, CHANGES,
        DOWNLOADS, SEARCH,
    }
)  # fmt: skip
_ONLY_VIETNAMESE = frozenset({API_PAGE, API_CHANGES, RECIPES})


def has_english(path: str) -> bool:
    """Tell whether a Vietnamese address is that of a page that is there in English too.

    Example:
        `tinh/hue/#phan-ke-hoach` is, the page of an archived text and a file to download are not.
    """
    page = path.partition("#")[0]
    section, slash, _ = page.partition("/")
    if f"{section}{slash}" not in _TWINNED or page in _ONLY_VIETNAMESE:
        return False
    return (page == HOME or page.endswith("/")) and not page.endswith("/toan-van/")


def english(path: str) -> str:
    """Return the address of the English twin of a page."""
    return f"{ENGLISH}{path}"


def twin(path: str) -> str | None:
    """Return the address of a page's twin in the other language, None where there is none."""
    if path.startswith(ENGLISH):
        return None if path == ENGLISH_ABOUT else path.removeprefix(ENGLISH)
    return english(path) if has_english(path) else None


def province(province_id: str) -> str:
    """Return the page of a province unit, old or new."""
    return f"tinh/{province_id}/"


def plan(plan_id: str, anchor: str = "") -> str:
    """Return the page of a plan, or the place of one of its items on it."""
    return f"ke-hoach/{plan_id}/#{anchor}" if anchor else f"ke-hoach/{plan_id}/"


def national_anchor(target_id: str) -> str:
    """Return the place of a level of the whole country on the page of its instrument."""
    return f"muc-{target_id}"


def citation_anchor(instrument_id: str, role: str) -> str:
    """Return the anchor, on the page of a plan, of an instrument it cites in a role."""
    return f"vb-{instrument_id}-{role.replace('_', '-')}"


def plan_text(plan_id: str, line: int = 0) -> str:
    """Return the page of a plan's archived text, or the place of a line on it."""
    page = f"ke-hoach/{plan_id}/toan-van/"
    return f"{page}#{line_anchor(line)}" if line else page


def line_anchor(line: int) -> str:
    """Return the anchor of a line of an archived text."""
    return f"d{line}"


def citation_file(plan_id: str, suffix: str) -> str:
    """Return the file that cites a plan in one dialect: `bib`, `ris` or `json`."""
    return f"{CITATIONS}{plan_id}.{suffix}"


def indicator(indicator_id: str, part: str = "") -> str:
    """Return the page of an indicator, or of one part of it where the whole is too long."""
    return _page(INDICATORS, indicator_id, part)


def theme(theme_id: str, part: str = "") -> str:
    """Return the page of a theme, or of one part of it where the whole is too long."""
    return _page(THEMES, theme_id, part)


def agency(agency_id: str, part: str = "") -> str:
    """Return the page of an agency, or of one part of it where the whole is too long."""
    return _page(AGENCIES, agency_id, part)


def instrument(instrument_id: str, part: str = "") -> str:
    """Return the page of a cited instrument, or of one part of it where the whole is too long."""
    return _page(INSTRUMENTS, instrument_id, part)


def deadlines(present_unit_id: str) -> str:
    """Return the page of what is due in a unit of today and the units it was made of."""
    return _page(DEADLINES, present_unit_id, "")


def record(plan_id: str) -> str:
    """Return the published copy of a plan's YAML record."""
    return f"{RECORDS}{plan_id}.yaml"


def change_anchor(version: str, entry_id: str = "") -> str:
    """Return the place, on the page of changes, of a release or of one of its changes."""
    anchor = f"phien-ban-{version.replace('.', '-')}"
    return f"{anchor}-{entry_id}" if entry_id else anchor


def province_feed(province_id: str) -> str:
    """Return the feed of a province unit, old or new."""
    return f"feeds/provinces/{province_id}.atom"


def indicator_feed(indicator_id: str) -> str:
    """Return the feed of an indicator."""
    return f"feeds/indicators/{indicator_id}.atom"


def province_calendar(province_id: str) -> str:
    """Return the calendar of what is due in a province unit, old or new."""
    return f"calendars/provinces/{province_id}.ics"


def agency_calendar(agency_id: str) -> str:
    """Return the calendar of what an agency must do, and report, by when."""
    return f"calendars/agencies/{agency_id}.ics"


def package_file(package: str, name: str = "datapackage.json") -> str:
    """Return a file of a data package."""
    return f"{DATA}{package}/{name}"


def package_zip(package: str) -> str:
    """Return the ZIP of a data package."""
    return f"{DATA}{package}.zip"


def package_page(package: str) -> str:
    """Return the page that lists the files of a data package; the national one is that of downloads."""
    return DOWNLOADS if package == NATIONAL_PACKAGE else f"{DOWNLOADS}goi/{package}/"


def release(version: str) -> str:
    """Return the folder of one data release, which holds what `DATA` held then.

    A version never changes: whoever cites it finds the same bytes.
    """
    return f"data/{version}/"


def package_entry(package: str) -> str:
    """Return where a package stands on the page of downloads; this names the dataset itself."""
    return f"{DOWNLOADS}#goi-{package}"


def package_csvw(package: str) -> str:
    """Return the CSV on the Web description of a package's tables.

    The name is the one that is looked for beside a CSV file (Model for Tabular Data and
    Metadata on the Web, 5.3).
    """
    return package_file(package, "csv-metadata.json")


def package_croissant(package: str) -> str:
    """Return the Croissant description of a package."""
    return package_file(package, "croissant.json")


def place(province_id: str) -> str:
    """Return the name of a provincial unit itself, as against the page about it."""
    return f"{province(province_id)}#don-vi"


def concept(theme_id: str) -> str:
    """Return the name of a theme itself, as against the page about it."""
    return f"linh-vuc/{theme_id}/#linh-vuc"


def schema(name: str) -> str:
    """Return a public JSON Schema, by its file name."""
    return f"{SCHEMAS}{name}"


def _page(section: str, name: str, part: str) -> str:
    return f"{section}{name}/{part}/" if part else f"{section}{name}/"


def api_file(*names: str) -> str:
    """Return a file of the static API.

    The first page of a list has the list's own address, page N the address with one more name.

    Example:
        `api_file("plans", "index") == "api/v1/plans/index.json"`; its second page is
        `api_file("plans", "index", "2") == "api/v1/plans/index/2.json"`.
    """
    return f"{API}{'/'.join(names)}.json"


def page_file(path: str) -> str:
    """Return the file in which the page at `path` is stored.

    Example:
        `page_file("tinh/hue/") == "tinh/hue/index.html"`.
    """
    return path + "index.html" if path == "" or path.endswith("/") else path


def relative(target: str, base: str) -> str:
    """Return the link from the page at `base` to `target`, both relative to the root.

    Links are relative so that the site also works from a folder and below any prefix.
    """
    return "../" * base.count("/") + target or "./"
