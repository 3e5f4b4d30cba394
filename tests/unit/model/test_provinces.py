"""A province unit has the name, kind and code that it had on a date."""

from typing import Any

import pytest

from build_site.model.build_registries import build_province
from build_site.model.registries import Province
from build_site.text.dates import parse_partial_date


def province(**changed: Any) -> Province:
    return build_province(
        {
            "name": "Huế", "name_en": "Hue", "kind": "city", "region": "Bắc Trung Bộ",
            "valid_from": None, "valid_to": None, "predecessors": [], "successors": [],
            "legal_basis": None, "confirmed": "dataset",
        }
        | changed
    )  # fmt: skip


HUE = province(
    id="hue",
    official_name="Thành phố Huế",
    codes=[
        {"code": "46", "code_system": "gso", "valid_from": None, "valid_to": "2025-06-30"},
        {"code": "46", "code_system": "19-2025-qd-ttg", "valid_from": "2025-07-01", "valid_to": None},
    ],
    changes=[
        {
            "on": "2025-01-01", "name_before": "Thừa Thiên Huế", "kind_before": "province",
            "official_name_before": "Tỉnh Thừa Thiên Huế", "legal_basis": "175/2024/QH15",
            "confirmed": "dataset",
        }
    ],
)  # fmt: skip
DONG_NAI = province(
    id="dong-nai",
    name="Đồng Nai",
    official_name="Thành phố Đồng Nai",
    valid_from="2025-07-01",
    codes=[{"code": "75", "code_system": "19-2025-qd-ttg", "valid_from": "2025-07-01", "valid_to": None}],
    changes=[
        {
            "on": "2026-04-30", "name_before": "Đồng Nai", "kind_before": "province",
            "official_name_before": "Tỉnh Đồng Nai", "legal_basis": "30/2026/QH16",
            "confirmed": "dataset",
        }
    ],
)  # fmt: skip
RENAMED_TWICE = province(
    id="vi-du",
    official_name="Tên thứ ba",
    codes=[{"code": "99", "code_system": "gso", "valid_from": None, "valid_to": None}],
    changes=[
        {
            "on": on, "name_before": name, "kind_before": "province", "official_name_before": name,
            "legal_basis": "x", "confirmed": "dataset",
        }
        for on, name in (("2020-01-01", "Tên thứ hai"), ("2010-01-01", "Tên thứ nhất"))
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "date", "name"),
    [
        (HUE, "2024-12-31", "Tỉnh Thừa Thiên Huế"),
        (HUE, "2025-01-01", "Thành phố Huế"),
        (HUE, "2024", "Tỉnh Thừa Thiên Huế"),
        (HUE, "2024-12", "Tỉnh Thừa Thiên Huế"),
        (HUE, None, "Thành phố Huế"),
        (DONG_NAI, "2026-04-29", "Tỉnh Đồng Nai"),
        (DONG_NAI, "2026-04-30", "Thành phố Đồng Nai"),
        (RENAMED_TWICE, "2009-12-31", "Tên thứ nhất"),
        (RENAMED_TWICE, "2010-01-01", "Tên thứ hai"),
        (RENAMED_TWICE, "2019-12-31", "Tên thứ hai"),
        (RENAMED_TWICE, "2020-01-01", "Tên thứ ba"),
    ],
)
def test_the_official_name_is_the_one_of_the_date(unit: Province, date: str | None, name: str) -> None:
    assert name == unit.official_name_on(parse_partial_date(date) if date else None)


@pytest.mark.parametrize(
    ("date", "system"),
    [
        ("2020-01-01", "gso"),
        ("2025-06-30", "gso"),
        ("2025-07-01", "19-2025-qd-ttg"),
        ("2025", "gso"),
        (None, "gso"),
    ],
)
def test_the_code_is_the_one_of_the_date(date: str | None, system: str) -> None:
    code = HUE.code_on(parse_partial_date(date) if date else None)
    assert ("46", system) == (code.code, code.code_system)


def test_after_the_last_code_the_last_code_holds() -> None:
    ended = province(
        id="vi-du",
        official_name="Tỉnh Ví Dụ",
        valid_to="2025-06-30",
        codes=[{"code": "98", "code_system": "gso", "valid_from": None, "valid_to": "2025-06-30"}],
    )
    assert ended.code_on(parse_partial_date("2026-01-01")).code == "98"
    assert not ended.is_present
    assert HUE.is_present
