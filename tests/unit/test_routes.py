"""Addresses are permanent: whoever has to change this file is breaking links."""

import inspect

import pytest

from build_site import routes

PINNED = {
    "DEFAULT_SITE_URL": "https://kehoachmo.example/",
    "HOME": "",
    "PROVINCES": "tinh/",
    "PLANS": "ke-hoach/",
    "COVERAGE": "do-phu/",
    "DOWNLOADS": "du-lieu/",
    "METHOD": "phuong-phap/",
    "CONTRIBUTE": "dong-gop/",
    "SEARCH": "tim-kiem/",
    "DATA": "data/latest/",
    "SCHEMAS": "schemas/",
    "RECORDS": "data/records/",
    "CITATIONS": "data/cite/",
    "NATIONAL_PACKAGE": "viet-nam",
}

CALLS: dict[tuple[str | int, ...], str] = {
    ("province", "vinh-long-truoc-2025"): "tinh/vinh-long-truoc-2025/",
    ("plan", "bac-kan-380-kh-ubnd-2023"): "ke-hoach/bac-kan-380-kh-ubnd-2023/",
    ("plan", "bac-kan-380-kh-ubnd-2023", "tfp-2025"): "ke-hoach/bac-kan-380-kh-ubnd-2023/#tfp-2025",
    ("plan_text", "bac-kan-380-kh-ubnd-2023"): "ke-hoach/bac-kan-380-kh-ubnd-2023/toan-van/",
    ("plan_text", "bac-kan-380-kh-ubnd-2023", 55): "ke-hoach/bac-kan-380-kh-ubnd-2023/toan-van/#d55",
    ("citation_file", "bac-kan-380-kh-ubnd-2023", "bib"): "data/cite/bac-kan-380-kh-ubnd-2023.bib",
    ("line_anchor", 55): "d55",
    ("citation_anchor", "569-qd-ttg-2022", "legal_basis"): "vb-569-qd-ttg-2022-legal-basis",
    ("record", "bac-kan-380-kh-ubnd-2023"): "data/records/bac-kan-380-kh-ubnd-2023.yaml",
    ("package_file", "viet-nam"): "data/latest/viet-nam/datapackage.json",
    ("package_file", "viet-nam", "targets.csv"): "data/latest/viet-nam/targets.csv",
    ("package_zip", "viet-nam"): "data/latest/viet-nam.zip",
    ("schema", "plan.schema.json"): "schemas/plan.schema.json",
    ("page_file", ""): "index.html",
    ("page_file", "tinh/hue/"): "tinh/hue/index.html",
    ("page_file", "404.html"): "404.html",
    ("relative", "tinh/hue/", ""): "tinh/hue/",
    ("relative", "", ""): "./",
    ("relative", "", "tinh/hue/"): "../../",
    ("relative", "ke-hoach/x/#a", "tinh/hue/"): "../../ke-hoach/x/#a",
}


@pytest.mark.parametrize("call", CALLS, ids=lambda call: "-".join(map(str, call)))
def test_a_function_gives_the_address_it_always_gave(call: tuple[str | int, ...]) -> None:
    name, *arguments = call
    assert CALLS[call] == getattr(routes, str(name))(*arguments)


@pytest.mark.parametrize("name", PINNED)
def test_a_constant_is_what_it_always_was(name: str) -> None:
    assert PINNED[name] == getattr(routes, name)


def test_every_address_is_pinned() -> None:
    names = {name for name, value in vars(routes).items() if inspect.isfunction(value) or name.isupper()}
    assert names == set(PINNED) | {str(call[0]) for call in CALLS}
