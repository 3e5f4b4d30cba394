"""Packages made by hand, of all tables and of no content."""

from build_site.metadata.description import Distribution, Package, Text
from build_site.tables.catalogue import ALL_TABLES

SITE = "https://kehoachmo.example/"


def distribution(
    address: str, form: str, media_type: str, table: str = "", rows: int | None = None
) -> Distribution:
    """Return a file of which only the address matters."""
    return Distribution(
        address=address,
        format=form,
        media_type=media_type,
        table=table,
        bytes=len(address),
        sha256=f"{len(address):064x}",
        rows=rows,
    )


def package(name: str, province_id: str, *others: Distribution) -> Package:
    """Return a package of a ZIP, all tables as CSV, and other files."""
    folder = f"data/latest/{name}"
    tables = [
        distribution(f"{folder}/{table.name}.csv", "csv", "text/csv", table.name, rows=3)
        for table in ALL_TABLES
    ]
    return Package(
        name=name,
        province_id=province_id,
        title=Text(f"Gói {name}", f"Package {name}"),
        description=Text(f"Mô tả gói {name}.", f"What {name} is."),
        home=f"tinh/{name}/" if province_id else "du-lieu/",
        keywords=("kế hoạch", name),
        distributions=(distribution(f"{folder}.zip", "zip", "application/zip"), *tables, *others),
    )
