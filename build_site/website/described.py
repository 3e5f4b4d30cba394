"""Built packages → their descriptions, in a folder laid out as the site."""

import datetime as dt
import shutil
from collections.abc import Sequence
from pathlib import Path

from build_site import routes
from build_site.corpus.corpus import Corpus
from build_site.metadata.describe import describe
from build_site.metadata.description import Catalogue, Distribution, Package, Text
from build_site.metadata.files import metadata_files
from build_site.packages.built import BuiltPackage
from build_site.packages.subject import NATIONAL, provincial


def catalogue_of(
    corpus: Corpus, packages: Sequence[BuiltPackage], site_url: str, built_on: dt.date
) -> Catalogue:
    """Return the one description of all packages, from which every dialect is made."""
    return describe(corpus, [_package(corpus, package) for package in packages], site_url, built_on)


def write_descriptions(catalogue: Catalogue, folder: Path) -> None:
    """Write the description in every dialect into a folder, afresh."""
    shutil.rmtree(folder, ignore_errors=True)
    for address, content in metadata_files(catalogue):
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _package(corpus: Corpus, package: BuiltPackage) -> Package:
    unit = package.province_id
    subject = provincial(corpus.registries.provinces[unit]) if unit else NATIONAL
    return Package(
        name=package.name,
        province_id=unit,
        title=Text(subject.title, subject.title_en),
        description=Text(subject.description, subject.description_en),
        home=subject.home,
        keywords=subject.keywords,
        distributions=(_zip(package), *_files(package)),
    )


def _zip(package: BuiltPackage) -> Distribution:
    return Distribution(
        address=routes.package_zip(package.name),
        format="zip",
        media_type="application/zip",
        table="",
        bytes=package.zip_bytes,
        sha256=package.zip_sha256,
    )


def _files(package: BuiltPackage) -> list[Distribution]:
    rows = {resource.table: resource.rows for resource in package.resources}
    return [
        Distribution(
            address=routes.package_file(package.name, file.path),
            format=file.format,
            media_type=file.mediatype,
            table=file.table,
            bytes=file.bytes,
            sha256=file.sha256,
            rows=rows.get(file.table),
        )
        for file in package.files
        if file.format
    ]
