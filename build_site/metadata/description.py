"""The one description of what is published; every dialect is made from it and from nothing else."""

import datetime as dt
from dataclasses import dataclass

from build_site import routes
from build_site.tables.declarations import Table


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Vietnamese and in English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """One file to download.

    Attributes:
        address: Where it lies, relative to the site root.
        format: Key of its form: a key of `formats.FORMATS`.
        media_type: Its media type.
        table: Name of the table it holds; "" for a file that holds all of them.
        bytes: Size of the file.
        sha256: Hash of the file, lower-case hex.
        rows: Number of rows, where it holds one table; else None.
    """

    address: str
    format: str
    media_type: str
    table: str
    bytes: int
    sha256: str
    rows: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What whoever builds a package says of it.

    Attributes:
        name: Name of its folder.
        province_id: The unit whose plans it holds; "" for the whole country.
        home: Page of the website about it, relative to the root.
        keywords: Words to find it by, in Vietnamese.
        distributions: Its files, in the order in which they are listed; descriptions of the
            package, such as `datapackage.json`, are not among them.
    """

    name: str
    province_id: str
    title: Text
    description: Text
    home: str
    keywords: tuple[str, ...]
    distributions: tuple[Distribution, ...]

    def path(self, file: Distribution) -> str:
        """Return where a file lies as seen from the package's folder; only its name if elsewhere."""
        folder = routes.package_file(self.name, "")
        is_inside = file.address.startswith(folder)
        return file.address.removeprefix(folder) if is_inside else file.address.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A provincial unit in a period.

    Attributes:
        name: Its full name, with its last day where it is no more.
        iso_code: Code of ISO 3166-2; "" where there is none.
        successors: Ids of the units that it became part of.
    """

    id: str
    name: Text
    iso_code: str
    successors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of policy."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Years:
    """The first and the last year of something, as far as they are known; one of them is."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """One package and what its records add.

    Attributes:
        tables: Declarations of the tables it holds, in the order of listing.
        place: The unit whose plans it holds; None for the whole country.
        years: The years that its plans are for; None where no plan says.
        themes: Ids of the themes that occur in it.
    """

    package: Package
    tables: tuple[Table, ...]
    place: Place | None
    years: Years | None
    themes: tuple[str, ...]

    def paths(self, form: str) -> dict[str, str]:
        """Return table → its file in a form, as seen from the package's folder."""
        package = self.package
        files = (file for file in package.distributions if file.format == form and file.table)
        return {file.table: package.path(file) for file in files}


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything that is published.

    Attributes:
        site_url: Absolute address of the website; ends with a slash.
        version: Version of the data release.
        released_on: Day of the data release.
        built_on: Day that this build bears.
        datasets: The packages, the national one first.
        places: Unit id → every unit that a dataset is about, and those it became part of.
        themes: Theme id → every theme of the registry.
    """

    site_url: str
    version: str
    released_on: dt.date
    built_on: dt.date
    datasets: tuple[Dataset, ...]
    places: dict[str, Place]
    themes: dict[str, Theme]

    def url(self, address: str) -> str:
        """Return an absolute address."""
        return self.site_url + address
