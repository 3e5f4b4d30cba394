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
    "package": "du-lieu/goi/bac-kan/",
    "method": "phuong-phap/",
    "contribute": "dong-gop/",
    "search": "tim-kiem/",
    "not-found": "404.html",
}
"""Kind of page → its path."""
