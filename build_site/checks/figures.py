"""What targets of plans and of the whole country must be: sound, fit for the indicator, as printed."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from build_site.corpus.corpus import Registries
from build_site.model.plan import Target
from build_site.model.registries import NationalTarget
from build_site.problems import Problem
from build_site.records.parse import Pointer
from build_site.text.numbers import format_number, numbers_in

Report = Callable[[str, Pointer, str, str], Problem]
"""Makes a problem of code, place, message and hint: `problem` of a record or of a plan's context."""


def range_problems(report: Report, place: Pointer, target: Target | NationalTarget) -> Iterator[Problem]:
    """Yield a range without its upper end or upside down, and an upper end where there is no range."""
    if target.comparator == "range" and target.value_max is None:
        yield report(
            "target-range",
            (*place, "comparator"),
            "Phép so sánh “range” cần có value_max.",
            "Thêm value_max là đầu trên của khoảng, hoặc chọn phép so sánh khác.",
        )
    if target.comparator != "range" and target.value_max is not None:
        yield report(
            "target-range",
            (*place, "value_max"),
            f"Phép so sánh “{target.comparator}” không đi với value_max.",
            "Bỏ value_max, hoặc dùng comparator: range.",
        )
    if target.value_max is not None and target.value_max <= target.value:
        yield report(
            "target-range",
            (*place, "value_max"),
            f"Đầu trên “{target.value_max}” không lớn hơn đầu dưới “{target.value}”.",
            "Kiểm tra lại hai đầu của khoảng theo văn bản.",
        )


def indicator_problems(
    report: Report, registries: Registries, place: Pointer, target: Target | NationalTarget
) -> Iterator[Problem]:
    """Yield a unit that the indicator is not measured in, and values outside its bounds."""
    indicator = registries.indicators.get(target.indicator)
    if indicator is None:
        return
    if target.unit in registries.units and target.unit not in indicator.units:
        yield report(
            "target-unit",
            (*place, "unit"),
            f"Chỉ tiêu “{indicator.id}” không đo bằng “{target.unit}”.",
            f"Dùng một trong: {', '.join(indicator.units)}.",
        )
    for key, value in (("value", target.value), ("value_max", target.value_max)):
        if value is None:
            continue
        low, high = indicator.minimum, indicator.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            yield report(
                "target-bounds",
                (*place, key),
                f"Giá trị “{value}” ngoài khoảng hợp lý của chỉ tiêu “{indicator.id}”.",
                f"Giá trị phải từ {low if low is not None else '…'} đến {high if high is not None else '…'}.",
            )


def printed_problems(
    report: Report, place: Pointer, values: Iterable[tuple[str, Decimal | None]], figures: Iterable[str]
) -> Iterator[Problem]:
    """Yield values, each with its key, that no figure as printed holds."""
    copied = tuple(figures)
    printed = {number for figure in copied for number in numbers_in(figure)}
    for key, value in values:
        if value is not None and value not in printed:
            shown = ", ".join(format_number(number) for number in sorted(printed))
            yield report(
                "evidence-value-not-in-figures",
                (*place, key),
                f"Giá trị “{value}” không có trong con số đã chép “{'; '.join(copied)}”.",
                f"Con số đã chép có: {shown}." if shown else "Chép con số đúng như in.",
            )
