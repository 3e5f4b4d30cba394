"""One page of each kind there is."""

KINDS = {
    "home": "",
    "provinces": "tinh/",
    "province": "tinh/hue/",
    "province-merged": "tinh/thai-nguyen/",
    "province-before-2025": "tinh/bac-kan/",
    "plans": "ke-hoach/",
    "plan": "ke-hoach/bac-kan-380-kh-ubnd-2023/",
    "plan-long": "ke-hoach/bac-giang-kh-khcn-2021/",
    "indicators": "chi-tieu/",
    "indicator": "chi-tieu/st-budget-share/",
    "deadlines": "thoi-han/",
    "deadlines-province": "thoi-han/vinh-long/",
    "agencies": "co-quan/",
    "agency": "co-quan/so-khcn-vinh-long-truoc-2025/",
    "agency-with-deadlines": "co-quan/ubnd-bac-kan/",
    "instruments": "van-ban/",
    "instrument": "van-ban/569-qd-ttg-2022/",
    "themes": "linh-vuc/",
    "theme": "linh-vuc/enterprises/",
    "downloads": "du-lieu/",
    "method": "phuong-phap/",
    "contribute": "dong-gop/",
    "search": "tim-kiem/",
    "not-found": "404.html",
}
"""Kind of page → its path."""
