"""Every address of the website. Addresses are permanent; a test pins them.

Paths start without a slash and are relative to the site root; pages end with a slash.
"""

DEFAULT_SITE_URL = "https://kehoachmo.example/"
"""Used until the site has an address of its own; `.example` can never be anybody's."""

HOME = ""
PROVINCES = "tinh/"
PLANS = "ke-hoach/"
COVERAGE = "do-phu/"
DOWNLOADS = "du-lieu/"
METHOD = "phuong-phap/"
CONTRIBUTE = "dong-gop/"
SEARCH = "tim-kiem/"
DATA = "data/latest/"
SCHEMAS = "schemas/"
RECORDS = "data/records/"
CITATIONS = "data/cite/"
NATIONAL_PACKAGE = "viet-nam"


def province(province_id: str) -> str:
    """Return the page of a province unit, old or new."""
    return f"tinh/{province_id}/"


def plan(plan_id: str, anchor: str = "") -> str:
    """Return the page of a plan, or the place of one of its items on it."""
    return f"ke-hoach/{plan_id}/#{anchor}" if anchor else f"ke-hoach/{plan_id}/"


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


def record(plan_id: str) -> str:
    """Return the published copy of a plan's YAML record."""
    return f"{RECORDS}{plan_id}.yaml"


def package_file(package: str, name: str = "datapackage.json") -> str:
    """Return a file of a data package."""
    return f"{DATA}{package}/{name}"


def package_zip(package: str) -> str:
    """Return the ZIP of a data package."""
    return f"{DATA}{package}.zip"


def schema(name: str) -> str:
    """Return a public JSON Schema, by its file name."""
    return f"{SCHEMAS}{name}"


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
