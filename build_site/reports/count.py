"""How many problems there are, in a line."""

from collections import Counter
from collections.abc import Sequence

from build_site.problems import Problem


def count_line(problems: Sequence[Problem]) -> str:
    """Return the count of each severity, or that there is none."""
    counts = Counter(problem.severity for problem in problems)
    if not counts:
        return "Không có vấn đề nào."
    return f"{counts['error']} lỗi, {counts['warning']} cảnh báo, {counts['note']} ghi chú."
