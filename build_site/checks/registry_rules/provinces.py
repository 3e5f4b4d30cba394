"""Đơn vị trước và sau sáp nhập khớp nhau, thời kỳ nối liền.

Đúng: `bac-kan` có `successors: [thai-nguyen]`, `thai-nguyen` có `bac-kan` trong `predecessors`;
đơn vị cũ hết ngày 30/6/2025, đơn vị mới từ 1/7/2025.

Sai: chỉ một bên nhắc đến bên kia; hai thời kỳ chồng lên nhau; một mã số ghi hai lần cùng lúc.
"""

import datetime as dt
from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.model.registries import Province
from build_site.problems import Problem
from build_site.text.dates import PartialDate


def check(registries: Registries) -> Iterator[Problem]:
    """Yield units whose succession or periods do not fit together."""
    for unit_id, province in registries.provinces.items():
        document = registries.documents["province", unit_id]
        for key, other_key in (("predecessors", "successors"), ("successors", "predecessors")):
            for index, name in enumerate(getattr(province, key)):
                other = registries.provinces.get(name)
                if other is not None and unit_id not in getattr(other, other_key):
                    yield document.problem(
                        "province-succession",
                        (key, index),
                        f"“{unit_id}” ghi “{name}” nhưng “{name}” không ghi lại “{unit_id}”.",
                        f"Thêm “{unit_id}” vào {other_key} của “{name}”, hoặc bỏ ở đây.",
                    )
                elif (
                    other is not None
                    and key == "successors"
                    and province.valid_to
                    and not _adjoin(province, other)
                ):
                    yield document.problem(
                        "province-succession",
                        ("valid_to",),
                        f"“{unit_id}” hết {province.valid_to}, "
                        f"“{name}” bắt đầu {other.valid_from or 'null'}.",
                        "Ngày đầu của đơn vị mới phải là ngày sau ngày cuối của đơn vị cũ.",
                    )
        if _ends_before(province.valid_to, province.valid_from):
            yield document.problem(
                "date-order", ("valid_to",), "Ngày cuối trước ngày đầu.", "Kiểm tra lại hai ngày."
            )
        if province.successors and province.valid_to is None:
            yield document.problem(
                "province-succession",
                ("successors",),
                f"“{unit_id}” còn tồn tại mà đã có đơn vị kế tục.",
                "Ghi valid_to, hoặc bỏ successors.",
            )


def _adjoin(old: Province, new: Province) -> bool:
    if old.valid_to is None or new.valid_from is None:
        return False
    return old.valid_to.last + dt.timedelta(days=1) == new.valid_from.first


def _ends_before(end: PartialDate | None, start: PartialDate | None) -> bool:
    return end is not None and start is not None and end.last < start.first
