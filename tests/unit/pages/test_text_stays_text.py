"""Nothing that stands in a record becomes markup on a page that gathers plans."""

import re
from pathlib import Path

from tests.unit.pages.conftest import PLAN, change, make

ATTACK = "<script>alert(1)</script>&\"'>"
WRITTEN = "'<script>alert(1)</script>&\"''>'"
"""The same in YAML."""

LINKED_DATA = re.compile(r'<script type="application/ld\+json">[^<]*</script>')


def attack(project: Path, name: str, *lines: str) -> None:
    """Put markup into the value of some lines of a record."""
    for line in lines:
        key = line.partition(":")[0]
        change(project, name, line, f"{key}: {WRITTEN}")


def test_no_text_of_a_record_becomes_markup(project: Path) -> None:
    registries = "datasets/registries"
    attack(
        project,
        PLAN,
        "title: Kế hoạch giả phát triển thử nghiệm tỉnh Ví Dụ giai đoạn 2023 - 2025",
        "statement: Đến năm 2025, 45% đến 46% số xã có ví dụ.",
        "text: Xã nào trong tỉnh Ví Dụ cũng có ví dụ.",
        "title: Lập danh mục",
        "text: Lập danh mục ví dụ của tỉnh.",
        "text: Lập danh mục ví dụ.",
        "text: Mỗi năm, muộn nhất ngày 10 tháng 12, Sở Ví Dụ gửi báo cáo lên tỉnh.",
    )
    change(project, PLAN, "    evidence: {lines: 8}", f"    note: {WRITTEN}\n    evidence: {{lines: 8}}")
    change(project, PLAN, "    frequency: once\n", f"    frequency: once\n    applies_to: {WRITTEN}\n")
    attack(project, f"{registries}/agencies/so-vi-du.yaml", "name: Sở Ví Dụ")
    attack(project, f"{registries}/agencies/so-giay-to.yaml", "name: Sở Giấy Tờ")
    attack(project, f"{registries}/agencies/ubnd-vi-du.yaml", "name: Ủy ban nhân dân tỉnh Ví Dụ (giả)")
    attack(project, f"{registries}/instruments/12-qd-vd-2022.yaml", "title: Quyết định giả về ví dụ")
    attack(project, f"{registries}/themes/thu-nghiem.yaml", "name: Thử nghiệm (giả)")
    attack(project, f"{registries}/units/percent.yaml", "name: phần trăm", 'symbol: "%"')
    attack(project, f"{registries}/indicators/ty-le-vi-du.yaml", "name: Tỷ lệ xã có ví dụ (giả)")
    attack(project, f"{registries}/provinces/vi-du.yaml", "name: Ví Dụ (giả)")
    attack(project, f"{registries}/provinces/tan-vi-du.yaml", "name: Tân Ví Dụ (giả)")
    made = make(project)
    shown = 0
    for path in made.jobs:
        page = made.page(path)
        body = str(page.body)
        assert "<script" not in LINKED_DATA.sub("", body), path
        assert "&amp;lt;" not in body, path
        shown += ATTACK in made.text(path)
    assert shown == len(made.jobs)
