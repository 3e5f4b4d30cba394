"""Mục danh mục chỉ dẫn đến mã có thật.

Đúng: `issuing_body: thu-tuong-chinh-phu` khi cơ quan ấy có trong danh mục.

Sai: `predecessors: [tra-vin]`; mức của cả nước có `unit: precent`.
"""

from collections.abc import Iterator
from typing import Any

from build_site.checks.context import unknown
from build_site.corpus.corpus import Registries
from build_site.problems import Problem
from build_site.records.parse import Pointer

_FIELDS = (
    # kind, key, kind referred to
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
_PARTS = (
    # kind, list, key in its items, kind referred to
    ("instrument", "national_targets", "indicator", "indicator"),
    ("instrument", "national_targets", "unit", "unit"),
)
_WHAT = {
    "province": ("ref-unknown-province", "đơn vị cấp tỉnh", "provinces"),
    "agency": ("ref-unknown-agency", "cơ quan", "agencies"),
    "indicator": ("ref-unknown-indicator", "chỉ tiêu thống kê", "indicators"),
    "unit": ("ref-unknown-unit", "đơn vị tính", "units"),
    "theme": ("ref-unknown-theme", "lĩnh vực", "themes"),
}


def check(registries: Registries) -> Iterator[Problem]:
    """Yield references between registries that lead nowhere."""
    known: dict[str, dict[str, Any]] = {
        "province": registries.provinces,
        "agency": registries.agencies,
        "indicator": registries.indicators,
        "unit": registries.units,
        "theme": registries.themes,
    }
    for (kind, _), document in registries.documents.items():
        for target, pointer, name in _references(kind, document.data):
            if name not in known[target]:
                code, what, folder = _WHAT[target]
                yield unknown(
                    document, code, pointer, what, name, known[target], f"datasets/registries/{folder}/"
                )


def _references(kind: str, data: dict[str, Any]) -> Iterator[tuple[str, Pointer, str]]:
    """Yield kind, place and id of everything that an entry refers to."""
    for owner, key, target in _FIELDS:
        value = data.get(key) if owner == kind else None
        if isinstance(value, list):
            for index, name in enumerate(value):
                yield target, (key, index), name
        elif value:
            yield target, (key,), value
    for owner, name, key, target in _PARTS:
        for index, item in enumerate(data.get(name, ()) if owner == kind else ()):
            yield target, (name, index, key), item[key]
