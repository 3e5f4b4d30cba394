"""Thời kỳ của cơ quan hợp lý.

Đúng: `valid_from: null`, `valid_to: 2025-06-30`.

Sai: `valid_from: 2025-07-01`, `valid_to: 2025-06-30`.
"""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.problems import Problem


def check(registries: Registries) -> Iterator[Problem]:
    """Yield agencies that end before they begin."""
    for agency_id, agency in registries.agencies.items():
        start, end = agency.valid_from, agency.valid_to
        if start is not None and end is not None and end.last < start.first:
            yield registries.documents["agency", agency_id].problem(
                "date-order",
                ("valid_to",),
                f"Cơ quan kết thúc {end}, trước ngày bắt đầu {start}.",
                "Kiểm tra lại hai ngày.",
            )
