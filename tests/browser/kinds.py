"""One page of each kind there is."""

KINDS = {
    "home": "",
    "provinces": "tinh/",
    "province": "tinh/hue/",
    "province-merged": "tinh/thai-nguyen/",
    "province-before-2025": "tinh/bac-kan/",
    "province-known-only": "tinh/dong-thap/",
    "coverage": "do-phu/",
    "plans": "ke-hoach/",
    "plan": "ke-hoach/bac-kan-380-kh-ubnd-2023/",
    "plan-long": "ke-hoach/bac-giang-kh-khcn-2021/",
    "indicators": "chi-tieu/",
    "indicator": "chi-tieu/st-budget-share/",
    "deadlines": "thoi-han/",
    "deadlines-province": "thoi-han/vinh-long/",
    "agencies": "co-quan/",
    "agency": "co-quan/so-khcn-vinh-long-truoc-2025/",
    "agency-with-deadlines": "co-quan/trung-tam-ung-dung-khoa-hoc-va-cong-nghe-bac-giang/",
    "instruments": "van-ban/",
    "instrument": "van-ban/569-qd-ttg-2022/",
    "themes": "linh-vuc/",
    "theme": "linh-vuc/enterprises/",
    "downloads": "du-lieu/",
    "recipes": "du-lieu/cong-thuc/",
    "changes": "thay-doi/",
    "api": "du-lieu/api/",
    "api-root": "api/v1/",
    "api-changes": "du-lieu/api-thay-doi/",
    "package": "du-lieu/goi/bac-kan/",
    "method": "phuong-phap/",
    "contribute": "dong-gop/",
    "search": "tim-kiem/",
    "not-found": "404.html",
    "en-home": "en/",
    "en-provinces": "en/tinh/",
    "en-province": "en/tinh/vinh-long/",
    "en-coverage": "en/do-phu/",
    "en-plans": "en/ke-hoach/",
    "en-plan": "en/ke-hoach/bac-kan-380-kh-ubnd-2023/",
    "en-indicator": "en/chi-tieu/st-budget-share/",
    "en-deadlines": "en/thoi-han/",
    "en-agency": "en/co-quan/so-khcn-vinh-long-truoc-2025/",
    "en-instrument": "en/van-ban/569-qd-ttg-2022/",
    "en-theme": "en/linh-vuc/enterprises/",
    "en-downloads": "en/du-lieu/",
    "en-changes": "en/thay-doi/",
    "en-search": "en/tim-kiem/",
    "en-about": "en/about/",
}
"""Kind of page → its path."""

FRAMED = {
    kind: path
    for kind, path in KINDS.items()
    if not path.startswith("en/") or kind in ("en-home", "en-plan", "en-about")
}
"""For what the frame and the styles decide: English twins share these, so a few stand for all."""

EXAMPLE_PLAN = "ke-hoach/vi-du-15-kh-ubnd-2023/"
EXAMPLE_TEXT = f"{EXAMPLE_PLAN}toan-van/"
"""Pages of the made-up project, which is built with its archived text."""
