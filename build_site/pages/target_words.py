"""A promise in words: how much, and until when."""

from decimal import Decimal

from build_site.model.plan import Target
from build_site.model.registries import NationalTarget, Unit
from build_site.pages import labels
from build_site.pages.language import date_text, is_english, number_text
from build_site.pages.language import gettext as _
from build_site.text.dates import PartialDate


def unit_symbol(unit: Unit) -> str:
    """Return what stands after a figure: `%`, `doanh nghiệp`, `enterprises`."""
    return unit.symbol if unit.symbol == "%" or not is_english() else unit.name_en


def level_text(target: Target | NationalTarget, symbol: str) -> str:
    """Return the promised figure in words: `từ 45% đến 46%`, `ít nhất 30 doanh nghiệp`."""
    words = labels.COMPARATORS[target.comparator]
    figure = _with_unit(target.value, symbol)
    if target.value_max is not None:
        # English says a unit in words once: from 1 to 2 facilities
        low = number_text(target.value) if is_english() and symbol != "%" else figure
        figure = _("{low} đến {high}").format(low=low, high=_with_unit(target.value_max, symbol))
    return f"{words} {figure}".strip()


def due_text(due: PartialDate | None) -> str:
    """Return a deadline in words."""
    if due is None:
        return _(labels.NOT_STATED)
    return date_text(due) if due.month else str(due.year)


def _with_unit(value: Decimal, symbol: str) -> str:
    return number_text(value) + ("" if symbol.startswith("%") else "\u00a0") + symbol
