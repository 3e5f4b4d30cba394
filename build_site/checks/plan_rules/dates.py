"""Ngày tháng trước sau hợp lý.

Đúng: `issued_on: 2023-06-16` và `effective_on: 2023-06-16`.

Sai: ngày có hiệu lực trước ngày ban hành; năm cuối thời kỳ trước năm đầu; thời hạn của
chỉ tiêu trước năm ban hành; ngày kiểm tra trước ngày ban hành.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.problems import Problem
from build_site.text.dates import display_date


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield dates of one plan that contradict each other."""
    plan, issued = context.plan, context.plan.issued_on
    period = plan.period
    if period.start_year is not None and period.end_year is not None and period.start_year > period.end_year:
        yield context.problem(
            "date-order",
            ("period", "end_year"),
            f"Thời kỳ kết thúc năm {period.end_year}, trước năm đầu {period.start_year}.",
            "Kiểm tra lại hai năm theo văn bản.",
        )
    if issued is None:
        return
    if plan.effective_on is not None and plan.effective_on.last < issued.first:
        yield context.problem(
            "date-order",
            ("effective_on",),
            f"Có hiệu lực {display_date(plan.effective_on)}, trước ngày ban hành {display_date(issued)}.",
            "Kiểm tra lại hai ngày theo văn bản.",
        )
    if plan.capture.checked_on.last < issued.first:
        yield context.problem(
            "date-order",
            ("capture", "checked_on"),
            f"Kiểm tra {display_date(plan.capture.checked_on)}, trước ngày ban hành {display_date(issued)}.",
            "Ghi ngày đã đối chiếu bản ghi với văn bản.",
        )
    for key in ("targets", "assignments"):
        for index, item in enumerate(getattr(plan, key)):
            if item.due is not None and item.due.last < issued.first:
                yield context.problem(
                    "date-order",
                    (key, index, "due"),
                    f"Thời hạn {display_date(item.due)} trước ngày ban hành {display_date(issued)}.",
                    "Kiểm tra lại thời hạn theo văn bản.",
                )
