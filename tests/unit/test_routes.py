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
    "NATIONAL_PACKAGE": "viet-nam",
    "API": "api/v1/",
    "API_PAGE": "du-lieu/api/",
    "API_CHANGES": "du-lieu/api-thay-doi/",
}

CALLS = {
    ("province", "vinh-long-truoc-2025"): "tinh/vinh-long-truoc-2025/",
    ("plan", "bac-kan-380-kh-ubnd-2023"): "ke-hoach/bac-kan-380-kh-ubnd-2023/",
    ("plan", "bac-kan-380-kh-ubnd-2023", "tfp-2025"): "ke-hoach/bac-kan-380-kh-ubnd-2023/#tfp-2025",
    ("record", "bac-kan-380-kh-ubnd-2023"): "data/records/bac-kan-380-kh-ubnd-2023.yaml",
    ("package_file", "viet-nam"): "data/latest/viet-nam/datapackage.json",
    ("package_file", "viet-nam", "targets.csv"): "data/latest/viet-nam/targets.csv",
    ("package_zip", "viet-nam"): "data/latest/viet-nam.zip",
    ("schema", "plan.schema.json"): "schemas/plan.schema.json",
    ("api_file", "index"): "api/v1/index.json",
    ("api_file", "openapi"): "api/v1/openapi.json",
    ("api_file", "plans", "index"): "api/v1/plans/index.json",
    ("api_file", "plans", "index", "2"): "api/v1/plans/index/2.json",
    ("api_file", "plans", "bac-kan-380-kh-ubnd-2023"): "api/v1/plans/bac-kan-380-kh-ubnd-2023.json",
    ("api_file", "provinces", "hue", "plans"): "api/v1/provinces/hue/plans.json",
    ("api_file", "provinces", "hue", "plans", "2"): "api/v1/provinces/hue/plans/2.json",
    ("api_file", "deadlines", "2025"): "api/v1/deadlines/2025.json",
    ("page_file", ""): "index.html",
    ("page_file", "tinh/hue/"): "tinh/hue/index.html",
    ("page_file", "404.html"): "404.html",
    ("relative", "tinh/hue/", ""): "tinh/hue/",
    ("relative", "", ""): "./",
    ("relative", "", "tinh/hue/"): "../../",
    ("relative", "ke-hoach/x/#a", "tinh/hue/"): "../../ke-hoach/x/#a",
}


@pytest.mark.parametrize("call", CALLS, ids="-".join)
def test_a_function_gives_the_address_it_always_gave(call: tuple[str, ...]) -> None:
    name, *arguments = call
    assert CALLS[call] == getattr(routes, name)(*arguments)


@pytest.mark.parametrize("name", PINNED)
def test_a_constant_is_what_it_always_was(name: str) -> None:
    assert PINNED[name] == getattr(routes, name)


def test_every_address_is_pinned() -> None:
    names = {name for name, value in vars(routes).items() if inspect.isfunction(value) or name.isupper()}
    assert names == set(PINNED) | {call[0] for call in CALLS}
