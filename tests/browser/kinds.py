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
    "downloads": "du-lieu/",
    "method": "phuong-phap/",
    "contribute": "dong-gop/",
    "search": "tim-kiem/",
    "not-found": "404.html",
}
"""Kind of page → its path."""

EXAMPLE_PLAN = "ke-hoach/vi-du-15-kh-ubnd-2023/"
EXAMPLE_TEXT = f"{EXAMPLE_PLAN}toan-van/"
"""Pages of the made-up project, which is built with its archived text."""
