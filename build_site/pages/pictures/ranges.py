"""Promises of one indicator in one unit, drawn beneath each other on one scale.

Levels of the whole country stand above them, and their dashed lines run down through them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from build_site.pages.escaping import escaped
from build_site.pages.language import N_, Said, number_text
from build_site.pages.language import gettext as _
from build_site.pages.pictures.drawing import Scale, scale, svg

NAMED = 40
"""Up to so many promises, each has a line with its name."""

DRAWN = 120
"""More promises than this are not drawn: the picture would say nothing and weigh too much."""

_WIDTH, _LEFT, _RIGHT = 720, 12, 700
_NAMED_ROW, _THIN_ROW, _TOP, _AXIS = 64, 8, 12, 44
_FORMS = {
    "at_least": "≥ {}",
    "above": "> {}",
    "at_most": "≤ {}",
    "below": "< {}",
    "equal": "{}",
    "about": "≈ {}",
    "range": "{}–{}",
}
_OPEN = {"above", "below"}
_LEGEND = Said(
    {
        "at_least": N_("vạch có mũi tên sang phải: từ mức ấy trở lên"),
        "above": N_("vòng rỗng có mũi tên sang phải: hơn mức ấy"),
        "at_most": N_("vạch có nét về bên trái: nhiều nhất mức ấy"),
        "below": N_("vòng rỗng có nét về bên trái: thấp hơn mức ấy"),
        "equal": N_("chấm tròn: đúng mức ấy"),
        "about": N_("hình thoi: khoảng mức ấy"),
        "range": N_("đoạn giữa hai vạch: khoảng giữa hai mức"),
    }
)


@dataclass(frozen=True, slots=True)
class Promise:
    """A promised figure; `name` says whose and until when."""

    name: str
    comparator: str
    value: Decimal
    value_max: Decimal | None


def short_level(promise: Promise) -> str:
    """Return a promised figure without its unit: `45–46`, `≥ 30`."""
    figures = [number_text(value) for value in (promise.value, promise.value_max) if value is not None]
    return _FORMS[promise.comparator].format(*figures)


def legend(promises: Iterable[Promise], national: Sequence[Promise] = ()) -> str:
    """Return how to read the marks of a picture of these promises and levels of the whole country."""
    used = {promise.comparator for promise in (*promises, *national)}
    texts = [text for comparator, text in _LEGEND.items() if comparator in used]
    if national:
        texts.append(_("nét đứt thẳng đứng: mức cấp quốc gia"))
    return "; ".join(texts)


def ranges_picture(
    identity: str,
    title: str,
    promises: list[Promise],
    symbol: str,
    limit: Decimal | None,
    national: Sequence[Promise] = (),
) -> Markup | None:
    """Return the picture of some promises, or None for more than a picture can hold.

    Args:
        identity: Id of the picture within its page.
        title: What is measured, in which unit.
        promises: What is promised, in the order of the table beside the picture.
        symbol: The unit's symbol, for the axis.
        limit: The greatest figure that makes sense for the indicator, or None.
        national: What is set for the whole country, in the same unit.
    """
    shown = [*national, *promises]
    if not 0 < len(promises) <= DRAWN:
        return None
    values = [value for one in shown for value in (one.value, one.value_max) if value is not None]
    axis = scale(values, limit, _LEFT, _RIGHT)
    is_named = len(shown) <= NAMED
    row = _NAMED_ROW if is_named else _THIN_ROW
    bottom = _TOP + row * len(shown)
    parts = [_grid(axis, bottom, symbol)]
    if national:
        # the lines first: words that they cross stay in front
        parts.append(f'<path class="khm-nation" d="{_lines(axis, national, row, bottom)}"/>')
    if is_named:
        parts += [
            _named(axis, one, _TOP + row * index, "khm-national " if index < len(national) else "")
            for index, one in enumerate(shown)
        ]
    else:
        parts.append(_thin(axis, promises, _TOP + row * len(national)))
    described = [f"{one.name}: {short_level(one)}" for one in (shown if is_named else national[:NAMED])]
    if not is_named:
        count = _("{count} mức, mỗi mức một dòng theo thứ tự của bảng").format(count=len(promises))
        described.append(count)
    description = "; ".join(described)
    return svg(identity, title, f"{description}.", (_WIDTH, bottom + _AXIS), Markup("".join(parts)))


def _grid(axis: Scale, bottom: int, symbol: str) -> str:
    marks = axis.marks()
    lines = "".join(f"M{axis.at(mark)} {_TOP}V{bottom}" for mark in marks)
    parts = [f'<path class="khm-grid" d="{lines}"/>']
    for index, mark in enumerate(marks):
        # the last figure bears the unit; words are too long to stand at every mark
        text = number_text(mark.normalize() + 0)
        place = "start" if index == 0 else "end" if index == len(marks) - 1 else "mid"
        if place == "end":
            text = f"{text}{'' if symbol.startswith('%') else ' '}{symbol}"
        x = _RIGHT + 16 if place == "end" else axis.at(mark)
        parts.append(f'<text class="khm-tick khm-{place}" x="{x}" y="{bottom + 32}">{escaped(text)}</text>')
    return "".join(parts)


def _lines(axis: Scale, national: Sequence[Promise], row: int, bottom: int) -> str:
    """Return the path of the upright lines of some levels, each from its row to the axis."""
    return "".join(
        f"M{axis.at(value)} {_TOP + row * index + row * 11 // 16}V{bottom}"
        for index, one in enumerate(national)
        for value in (one.value, one.value_max)
        if value is not None
    )


def _named(axis: Scale, promise: Promise, top: int, more: str) -> str:
    place = f'x="{_RIGHT + 16}" y="{top + 24}"'
    return (
        f'<text y="{top + 24}">{escaped(promise.name)}</text>'
        f'<text class="khm-end khm-value" {place}>{escaped(short_level(promise))}</text>'
        f'<path class="{more}khm-{_kind(promise.comparator)}" d="{_mark(axis, promise, top + 44, 8)}"/>'
    )


def _thin(axis: Scale, promises: list[Promise], top: int) -> str:
    """Draw many promises as thin lines, one path for each kind of comparison."""
    paths: dict[str, list[str]] = {}
    for index, promise in enumerate(promises):
        drawn = _mark(axis, promise, top + _THIN_ROW * index + _THIN_ROW // 2, 3)
        paths.setdefault(promise.comparator, []).append(drawn)
    return "".join(
        f'<path class="khm-{_kind(comparator)} khm-thin" d="{"".join(drawn)}"/>'
        for comparator, drawn in sorted(paths.items())
    )


def _kind(comparator: str) -> str:
    """Return the class of the marks of a kind of comparison."""
    return escaped(comparator.replace("_", "-"))


def _mark(axis: Scale, promise: Promise, y: int, half: int) -> str:
    """Return the path of one promise around the height `y`, `half` high each way."""
    x = axis.at(promise.value)
    tick = f"M{x} {y - half}v{2 * half}"
    ring = f"M{x - half} {y}a{half} {half} 0 1 0 {2 * half} 0a{half} {half} 0 1 0-{2 * half} 0"
    if promise.comparator == "range" and promise.value_max is not None:
        end = axis.at(promise.value_max)
        return f"{tick}M{x} {y}H{end}M{end} {y - half}v{2 * half}"
    if promise.comparator == "about":
        return f"M{x - half} {y}l{half}-{half} {half} {half}-{half} {half}z"
    if promise.comparator == "equal":
        return ring
    start, gap = (ring, half) if promise.comparator in _OPEN else (tick, 0)
    if promise.comparator in {"at_least", "above"}:
        end = _RIGHT + 16
        return f"{start}M{x + gap} {y}H{end}m-{half}-{half}l{half} {half}-{half} {half}"
    return f"{start}M{x - gap} {y}H{axis.left}"
