"""Mục danh mục chỉ dẫn đến mã có thật.

Đúng: `issuing_body: thu-tuong-chinh-phu` khi cơ quan ấy có trong danh mục.

Sai: `predecessors: [tra-vin]`.
"""

from collections.abc import Iterator
from typing import Any

from build_site.checks.context import unknown
from build_site.corpus.corpus import Registries
from build_site.problems import Problem

_FIELDS = (
    # kind, key, kind referred to, code, what, folder
    ("province", "predecessors", "province"),
    ("province", "successors", "province"),
    ("agency", "province", "province"),
    ("agency", "parent", "agency"),
    ("agency", "successors", "agency"),
    ("instrument", "issuing_body", "agency"),
    ("known-document", "province", "province"),
    ("indicator", "units", "unit"),
    ("indicator", "themes", "theme"),
)
_WHAT = {
    "province": ("ref-unknown-province", "đơn vị cấp tỉnh", "provinces"),
    "agency": ("ref-unknown-agency", "cơ quan", "agencies"),
    "unit": ("ref-unknown-unit", "đơn vị tính", "units"),
    "theme": ("ref-unknown-theme", "lĩnh vực", "themes"),
}


def check(registries: Registries) -> Iterator[Problem]:
    """Yield references between registries that lead nowhere."""
    known: dict[str, dict[str, Any]] = {
        "province": registries.provinces,
        "agency": registries.agencies,
        "unit": registries.units,
        "theme": registries.themes,
    }
    for (kind, _), document in registries.documents.items():
        for owner, key, target in _FIELDS:
            if owner != kind or not document.data.get(key):
                continue
            value = document.data[key]
            code, what, folder = _WHAT[target]
            for index, name in enumerate(value if isinstance(value, list) else [value]):
                if name not in known[target]:
                    pointer = (key, index) if isinstance(value, list) else (key,)
                    yield unknown(
                        document, code, pointer, what, name, known[target], f"datasets/registries/{folder}/"
                    )
