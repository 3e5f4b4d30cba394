"""What is due in which year: a column a year, with the day of the build between them."""

import calendar
import datetime as dt
from collections.abc import Mapping

from markupsafe import Markup

from build_site.pages.language import date_text, number_text
from build_site.pages.pictures.drawing import svg
from build_site.text.dates import PartialDate

MOST_YEARS = 40
"""A longer time is not drawn: its columns would be hairs."""

_WIDTH, _TOP, _HEIGHT, _BOTTOM = 720, 64, 200, 40
_BROADEST = 72


def timeline_picture(
    identity: str,
    title: str,
    years: Mapping[int, Mapping[str, int]],
    classes: Mapping[str, str],
    as_of: dt.date,
) -> Markup | None:
    """Return the picture of what is due in which year, or None where there is nothing to draw.

    Args:
        identity: Id of the picture within its page.
        title: What the picture shows.
        years: Year → class → number.
        classes: Class → its name, in the order in which columns are piled from the ground.
        as_of: The day on which the classes were judged.
    """
    if not years:
        return None
    first, last = min(*years, as_of.year), max(*years, as_of.year)
    if last - first >= MOST_YEARS:
        return None
    slot = _WIDTH // (last - first + 1)
    broad = min(_BROADEST, slot * 3 // 4)
    most = max(sum(counts.values()) for counts in years.values())
    ground = _TOP + _HEIGHT
    parts = [Markup('<path class="khm-grid" d="M0 {}H{}"/>').format(ground, slot * (last - first + 1))]
    every = 1 if slot >= 64 else 2 if slot >= 32 else 5
    for index, year in enumerate(range(first, last + 1)):
        middle = slot * index + slot // 2
        counts = years.get(year, {})
        parts += _column(counts, classes, (middle - broad // 2, broad), most, ground)
        if (year - first) % every == 0:
            parts.append(
                Markup('<text class="khm-tick khm-mid" x="{}" y="{}">{}</text>').format(
                    middle, ground + 32, year
                )
            )
    parts.append(_now(as_of, slot * (as_of.year - first), slot, ground))
    said = "; ".join(
        f"{year}: "
        + ", ".join(f"{counts[name]} {text.lower()}" for name, text in classes.items() if counts.get(name))
        for year, counts in sorted(years.items())
    )
    return svg(identity, title, f"{said}.", (_WIDTH, ground + _BOTTOM), Markup("").join(parts))


def _column(
    counts: Mapping[str, int], classes: Mapping[str, str], place: tuple[int, int], most: int, ground: int
) -> list[Markup]:
    left, broad = place
    parts, height = [], 0
    for name in classes:
        count = counts.get(name, 0)
        if count:
            # a lone deadline beside thousands is still to be seen
            tall = max(4, round(count * _HEIGHT / most))
            height += tall
            parts.append(
                Markup('<path class="khm-bar khm-{}" d="M{} {}h{}v{}h-{}z"/>').format(
                    name, left, ground - height, broad, tall, broad
                )
            )
    if parts:
        total = number_text(sum(counts.values()))
        parts.append(
            Markup('<text class="khm-mid khm-value" x="{}" y="{}">{}</text>').format(
                left + broad // 2, ground - height - 8, total
            )
        )
    return parts


def _now(as_of: dt.date, left: int, slot: int, ground: int) -> Markup:
    """Draw the day of the build where it lies within its year."""
    days = 366 if calendar.isleap(as_of.year) else 365
    x = left + slot * as_of.timetuple().tm_yday // days
    place = "end" if x > _WIDTH // 2 else "start"
    return Markup(
        '<path class="khm-now" d="M{} 30V{}"/><text class="khm-tick khm-{}" x="{}" y="22">{}</text>'
    ).format(x, ground, place, x, date_text(PartialDate(as_of.year, as_of.month, as_of.day)))
