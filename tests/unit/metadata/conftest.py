"""A catalogue of two packages, made by hand: what the dialects say must not hang on the real data."""

import datetime as dt

import pytest

from build_site.metadata.description import Catalogue, Dataset, Place, Text, Theme, Years
from build_site.tables.catalogue import ALL_TABLES
from tests.unit.metadata.samples import SITE, distribution, package


@pytest.fixture
def catalogue() -> Catalogue:
    """A catalogue: the whole country, and a province that has become part of another."""
    places = {
        "cu": Place(id="cu", name=Text("Tỉnh Cũ", "Cu"), iso_code="VN-99", successors=("moi",)),
        "moi": Place(id="moi", name=Text("Tỉnh Mới", "Moi"), iso_code="", successors=()),
    }
    themes = {"funding": Theme("funding", Text("Tài chính", "Funding"))}
    parquet = distribution(
        "data/latest/viet-nam/parquet/units.parquet", "parquet", "application/vnd.apache.parquet", "units"
    )
    workbook = distribution("data/latest/viet-nam/viet-nam.xlsx", "xlsx", "application/vnd.xlsx")
    national = Dataset(
        package=package("viet-nam", "", parquet, workbook),
        tables=ALL_TABLES,
        place=None,
        years=Years(2021, 2030),
        themes=("funding",),
    )
    provincial = Dataset(
        package=package("cu", "cu"), tables=ALL_TABLES, place=places["cu"], years=Years(None, 2025), themes=()
    )
    return Catalogue(
        site_url=SITE,
        version="1.2.3",
        released_on=dt.date(2026, 11, 23),
        built_on=dt.date(2026, 12, 1),
        datasets=(national, provincial),
        places=places,
        themes=themes,
    )
