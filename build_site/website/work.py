"""What a build of the site works with, and the data that it makes."""

import datetime as dt
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_site.api.build import build_api
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.metadata.description import Catalogue
from build_site.packages.build import BuiltPackage, build_packages
from build_site.packages.formats import ALL_FORMATS, Format
from build_site.problems import Problem
from build_site.text.dates import date_of_epoch
from build_site.website.described import catalogue_of, write_descriptions

_ZIP_BEGINS = dt.date(1980, 1, 1)
"""The first day that a ZIP entry can bear (APPNOTE 4.4.6)."""

LAST_PACKAGES = "packages:last"
"""Key of the packages last made; a preview shows those."""


@dataclass(frozen=True, slots=True)
class SiteWork:
    """What a build works with.

    Attributes:
        corpus: Checked records.
        cache: What earlier builds worked out.
        site_url: Address of the published site, ending with a slash.
        repo_url: Address of the public repository, or "".
        build_folder: The project's `_build`.
        problems: What the check finds on the records; no errors among them.
        releases: Folder of the data releases published before, one folder a version.
    """

    corpus: Corpus
    cache: Cache
    site_url: str
    repo_url: str
    build_folder: Path
    problems: Sequence[Problem] = ()
    releases: Path | None = None

    @property
    def api_folder(self) -> Path:
        """Return where the API is built before it is put into a site."""
        return self.build_folder / "api"


def make_packages(work: SiteWork, formats: Sequence[Format] = ALL_FORMATS) -> list[BuiltPackage]:
    """Write the data packages into `_build/packages`, afresh."""
    folder = work.build_folder / "packages"
    shutil.rmtree(folder, ignore_errors=True)
    packages = build_packages(work.corpus, folder, work.site_url, build_date(work.corpus), formats)
    write_descriptions(describe(work, packages), work.build_folder / "metadata")
    work.cache.put(LAST_PACKAGES, packages)
    return packages


def make_api(work: SiteWork) -> None:
    """Write the API into its folder below `_build`, afresh."""
    shutil.rmtree(work.api_folder, ignore_errors=True)
    work.api_folder.mkdir(parents=True)
    build_api(work.corpus, work.api_folder, work.site_url, build_date(work.corpus), work.problems)


def describe(work: SiteWork, packages: list[BuiltPackage]) -> Catalogue:
    """Return the catalogue that describes some packages."""
    return catalogue_of(work.corpus, packages, work.site_url, build_date(work.corpus))


def build_date(corpus: Corpus) -> dt.date:
    """Return the date that outputs bear: SOURCE_DATE_EPOCH, else the release's day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and not epoch.isdecimal():
        raise RuntimeError(f"SOURCE_DATE_EPOCH không phải số giây: “{epoch}”")
    date = date_of_epoch(int(epoch)) if epoch else corpus.registries.release.released_on
    return max(date.first, _ZIP_BEGINS)
