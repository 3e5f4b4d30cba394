"""Bản ghi có đủ số mục trông đợi; mất một mục thì báo dòng nào mất dẫn chứng.

Đúng: `datasets/expectations.yaml` ghi `targets: {min: 30, max: 30}` và bản ghi có 30 chỉ tiêu.

Sai: bỏ một nhiệm vụ trong số bốn nhiệm vụ cùng dựa vào dòng 77; thêm kế hoạch mới mà không ghi
số mục trông đợi.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.checks.expected import counts_of, expected_of, items_per_line
from build_site.problems import Problem


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield counts outside their bounds, and lines on which fewer items rest than before."""
    expected = expected_of(context)
    if expected is None and context.plan.is_synthetic:
        return
    if expected is None:
        yield context.problem(
            "expect-plan",
            ("id",),
            f"Kế hoạch “{context.plan.id}” chưa có trong datasets/expectations.yaml.",
            f"Chép đoạn do lệnh “build-site coverage --expectations {context.plan.id}” in ra vào tệp ấy.",
        )
        return
    counts = counts_of(context.plan)
    for name, bounds in expected.counts.items():
        if counts[name] < bounds.minimum or (bounds.maximum is not None and counts[name] > bounds.maximum):
            wanted = f"từ {bounds.minimum}" + ("" if bounds.maximum is None else f" đến {bounds.maximum}")
            yield context.problem(
                "expect-count",
                (name,),
                f"Bản ghi có {counts[name]} mục “{name}”, trông đợi {wanted}.",
                "Lấy lại mục bị mất; nếu đổi là đúng thì sửa datasets/expectations.yaml.",
                at_key=True,
            )
    resting = items_per_line(context.plan)
    for line, count in expected.shared_lines.items():
        if resting[line] < count:
            yield context.problem(
                "coverage-lost",
                ("capture", "archive", "file"),
                f"Dòng {line} của văn bản lưu còn {resting[line]} mục dẫn tới, trông đợi ít nhất {count}.",
                "Lấy lại mục bị mất; nếu đổi là đúng thì sửa datasets/expectations.yaml.",
            )
