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
    "INDICATORS": "chi-tieu/",
    "THEMES": "linh-vuc/",
    "AGENCIES": "co-quan/",
    "INSTRUMENTS": "van-ban/",
    "DEADLINES": "thoi-han/",
    "CHANGES": "thay-doi/",
    "CHANGES_FEED": "feeds/changes.atom",
    "CORRECTIONS_FEED": "feeds/corrections.atom",
    "CALENDAR": "calendars/deadlines.ics",
    "DOWNLOADS": "du-lieu/",
    "METHOD": "phuong-phap/",
    "CONTRIBUTE": "dong-gop/",
    "SEARCH": "tim-kiem/",
    "SEARCH_INDEX": "tim-kiem/chi-muc/",
    "DATA": "data/latest/",
    "OFFLINE": "offline/ke-hoach-mo.zip",
    "SCHEMAS": "schemas/",
    "RECORDS": "data/records/",
    "CITATIONS": "data/cite/",
    "NATIONAL_PACKAGE": "viet-nam",
    "API": "api/v1/",
    "RECIPES": "du-lieu/cong-thuc/",
    "API_PAGE": "du-lieu/api/",
    "API_CHANGES": "du-lieu/api-thay-doi/",
    "CATALOGUE_JSONLD": "data/catalog.jsonld",
    "CATALOGUE_TURTLE": "data/catalog.ttl",
    "CATALOGUE": "du-lieu/#goi-du-lieu",
    "PUBLISHER": "#kehoachmo",
    "THEME_SCHEME": "linh-vuc/#danh-muc",
    "RIGHTS": "du-lieu/#giay-phep",
    "CONTACT": "dong-gop/#bao-loi",
    "ENGLISH": "en/",
    "ENGLISH_ABOUT": "en/about/",
}

CALLS: dict[tuple[str | int, ...], str | bool | None] = {
    ("province", "vinh-long-truoc-2025"): "tinh/vinh-long-truoc-2025/",
    ("plan", "bac-kan-380-kh-ubnd-2023"): "ke-hoach/bac-kan-380-kh-ubnd-2023/",
    ("plan", "bac-kan-380-kh-ubnd-2023", "tfp-2025"): "ke-hoach/bac-kan-380-kh-ubnd-2023/#tfp-2025",
    ("plan_text", "bac-kan-380-kh-ubnd-2023"): "ke-hoach/bac-kan-380-kh-ubnd-2023/toan-van/",
    ("plan_text", "bac-kan-380-kh-ubnd-2023", 55): "ke-hoach/bac-kan-380-kh-ubnd-2023/toan-van/#d55",
    ("citation_file", "bac-kan-380-kh-ubnd-2023", "bib"): "data/cite/bac-kan-380-kh-ubnd-2023.bib",
    ("line_anchor", 55): "d55",
    ("citation_anchor", "569-qd-ttg-2022", "legal_basis"): "vb-569-qd-ttg-2022-legal-basis",
    ("national_anchor", "tfp-2030"): "muc-tfp-2030",
    ("indicator", "tfp-growth-share"): "chi-tieu/tfp-growth-share/",
    ("indicator", "tfp-growth-share", "thai-nguyen"): "chi-tieu/tfp-growth-share/thai-nguyen/",
    ("theme", "funding"): "linh-vuc/funding/",
    ("theme", "funding", "thai-nguyen"): "linh-vuc/funding/thai-nguyen/",
    ("agency", "ubnd-bac-kan"): "co-quan/ubnd-bac-kan/",
    ("agency", "ubnd-bac-kan", "2023"): "co-quan/ubnd-bac-kan/2023/",
    ("instrument", "569-qd-ttg-2022"): "van-ban/569-qd-ttg-2022/",
    ("instrument", "569-qd-ttg-2022", "thai-nguyen"): "van-ban/569-qd-ttg-2022/thai-nguyen/",
    ("deadlines", "thai-nguyen"): "thoi-han/thai-nguyen/",
    ("record", "bac-kan-380-kh-ubnd-2023"): "data/records/bac-kan-380-kh-ubnd-2023.yaml",
    ("change_anchor", "0.1.0"): "phien-ban-0-1-0",
    ("change_anchor", "0.1.0", "bac-kan"): "phien-ban-0-1-0-bac-kan",
    ("province_feed", "hue"): "feeds/provinces/hue.atom",
    ("indicator_feed", "tfp-growth-share"): "feeds/indicators/tfp-growth-share.atom",
    ("province_calendar", "hue"): "calendars/provinces/hue.ics",
    ("agency_calendar", "so-khcn-kon-tum"): "calendars/agencies/so-khcn-kon-tum.ics",
    ("package_file", "viet-nam"): "data/latest/viet-nam/datapackage.json",
    ("package_file", "viet-nam", "targets.csv"): "data/latest/viet-nam/targets.csv",
    ("package_zip", "viet-nam"): "data/latest/viet-nam.zip",
    ("package_page", "viet-nam"): "du-lieu/",
    ("package_page", "bac-kan"): "du-lieu/goi/bac-kan/",
    ("release", "0.1.0"): "data/0.1.0/",
    ("package_entry", "viet-nam"): "du-lieu/#goi-viet-nam",
    ("package_csvw", "viet-nam"): "data/latest/viet-nam/csv-metadata.json",
    ("package_croissant", "viet-nam"): "data/latest/viet-nam/croissant.json",
    ("place", "vinh-long-truoc-2025"): "tinh/vinh-long-truoc-2025/#don-vi",
    ("concept", "human-resources"): "linh-vuc/human-resources/#linh-vuc",
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
    ("english", ""): "en/",
    ("english", "tinh/hue/"): "en/tinh/hue/",
    ("has_english", ""): True,
    ("has_english", "tinh/hue/#phan-ke-hoach"): True,
    ("has_english", "du-lieu/goi/hue/"): True,
    ("has_english", "ke-hoach/x/toan-van/"): False,
    ("has_english", "ke-hoach/x/toan-van/#d5"): False,
    ("has_english", "du-lieu/api/"): False,
    ("has_english", "du-lieu/api-thay-doi/"): False,
    ("has_english", "du-lieu/cong-thuc/"): False,
    ("has_english", "api/v1/"): False,
    ("has_english", "phuong-phap/#chi-tieu"): False,
    ("has_english", "tim-kiem/chi-muc/search.js"): False,
    ("has_english", "data/latest/"): False,
    ("has_english", "feeds/changes.atom"): False,
    ("twin", ""): "en/",
    ("twin", "en/"): "",
    ("twin", "tinh/hue/"): "en/tinh/hue/",
    ("twin", "en/tinh/hue/"): "tinh/hue/",
    ("twin", "en/about/"): None,
    ("twin", "phuong-phap/"): None,
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
    names = {
        name
        for name, value in vars(routes).items()
        if name[0] != "_" and (inspect.isfunction(value) or name.isupper())
    }
    assert names == set(PINNED) | {str(call[0]) for call in CALLS}
