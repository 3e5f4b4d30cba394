"""Built packages → what the descriptions need to know of them."""

from collections.abc import Sequence

from build_site import routes
from build_site.corpus.corpus import Corpus
from build_site.metadata.description import Distribution, Package, Text
from build_site.packages.built import BuiltPackage
from build_site.packages.subject import NATIONAL, provincial


def described_packages(corpus: Corpus, packages: Sequence[BuiltPackage]) -> list[Package]:
    """Return what there is to say of built packages, in their order."""
    return [_package(corpus, package) for package in packages]


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
        distributions=(_zip(package), *_tables(package)),
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


def _tables(package: BuiltPackage) -> list[Distribution]:
    return [
        Distribution(
            address=routes.package_file(package.name, resource.path),
            format="csv",
            media_type="text/csv",
            table=resource.table,
            bytes=resource.bytes,
            sha256=resource.sha256,
            rows=resource.rows,
        )
        for resource in package.resources
    ]
