"""What all pictures have: a name, a description, a size; and a scale for figures."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from markupsafe import Markup

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MOST_STEPS = 5


def svg(
    identity: str,
    title: str,
    description: str,
    size: tuple[int, int],
    content: Markup,
    *,
    has_links: bool = False,
) -> Markup:
    """Return a picture that screen readers name and describe, as one image unless it has links.

    Args:
        identity: Id of the picture, unlike any other id of the page.
        title: What the picture shows.
        description: What it says, for those who do not see it.
        size: Width and height in units of the drawing.
        content: What is drawn.
        has_links: Whether parts of the picture are links.
    """
    return Markup(
        '<svg class="khm-picture" viewBox="0 0 {} {}" role="{}" aria-labelledby="{}-t {}-d">'
        '<title id="{}-t">{}</title><desc id="{}-d">{}</desc>{}</svg>'
    ).format(
        *size,
        "group" if has_links else "img",
        identity,
        identity,
        identity,
        title,
        identity,
        description,
        content,
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """Figures from `low` to `high` laid along the units from `left` to `right`."""

    low: Decimal
    high: Decimal
    step: Decimal
    left: int
    right: int

    def at(self, value: Decimal) -> int:
        """Return where a figure lies."""
        share = (value - self.low) / (self.high - self.low)
        return self.left + round(share * (self.right - self.left))

    def marks(self) -> list[Decimal]:
        """Return the figures at which the axis is marked."""
        count = int((self.high - self.low) / self.step)
        return [self.low + self.step * index for index in range(count + 1)]


def scale(values: list[Decimal], limit: Decimal | None, left: int, right: int) -> Scale:
    """Return a scale from zero (or below) to a round figure that leaves room beyond the last one.

    Args:
        values: The figures to show; at least one.
        limit: The greatest figure that makes sense (100 for a share), or None.
        left: Where the scale begins, in units of the drawing.
        right: Where it ends.
    """
    low, high = min(Decimal(0), *values), max(Decimal(0), *values)
    wanted = high + (high - low) / 10 or Decimal(1)
    if limit is not None and wanted > limit >= high:
        wanted = limit
    step = _step((wanted - low) / _MOST_STEPS)
    first = (low / step).to_integral_value(ROUND_FLOOR) * step
    last = (wanted / step).to_integral_value(ROUND_CEILING) * step
    return Scale(first, last, step, left, right)


def _step(least: Decimal) -> Decimal:
    """Return the smallest round step that is not below `least`."""
    power = Decimal(10) ** least.adjusted()
    return next(one * power for one in _STEPS if one * power >= least)
