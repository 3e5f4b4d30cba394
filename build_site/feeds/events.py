"""What a plan says is due → events.

A deadline known to the year stands on 31 December, one known to the month on its last day;
both say so. A report due every year on one day recurs from the first such day after the
plan was issued to the end of its period, where the text says when that is.
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_site import routes
from build_site.corpus.corpus import Corpus
from build_site.feeds.history import History
from build_site.feeds.ics import Event
from build_site.feeds.naming import uid
from build_site.feeds.words import plan_words, shortened, unit_words
from build_site.model.plan import Plan, Reporting
from build_site.text.dates import PartialDate, display_date

_SUMMARY = 160
"""Longest summary in characters; the whole text stands in the description."""

_PRECISIONS = {
    "year": ("chỉ biết năm", "Văn bản chỉ ghi năm {}; ngày 31/12 là do lịch cần có một ngày."),
    "month": ("chỉ biết tháng", "Văn bản chỉ ghi {}; ngày cuối tháng là do lịch cần có một ngày."),
}
_BASES = {
    "inherited": "Thời hạn theo câu hoặc mục bao trùm.",
    "plan_period": "Thời hạn theo thời kỳ kế hoạch, không ghi ngay tại chỉ tiêu.",
}
_FREQUENCIES = {
    "annual": "Phải đạt mỗi năm cho đến thời hạn.",
    "cumulative": "Cộng dồn đến thời hạn.",
    "continuous": "Phải giữ thường xuyên đến thời hạn.",
}


@dataclass(frozen=True, slots=True)
class DueItem:
    """An event, and the agencies whose calendars it belongs in."""

    event: Event
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    """What all events of one plan share."""

    corpus: Corpus
    plan: Plan
    history: History
    site_url: str

    def event(
        self,
        item_id: str,
        day: dt.date,
        text: str,
        notes: Iterable[str],
        category: str,
        *,
        mark: str = "",
        recurrence: str = "",
    ) -> Event:
        """Return an event; empty notes are left out, a mark stands at the end of the summary."""
        corpus, plan = self.corpus, self.plan
        unit = unit_words(corpus.registries.provinces[plan.province])
        present = corpus.registries.present_unit(plan.province)
        now = "" if present.id == plan.province else f"Đơn vị ban hành nay thuộc {present.official_name}."
        url = self.site_url + routes.plan(plan.id, item_id)
        plan_line = f"{plan_words(corpus.summaries[plan.id], corpus.registries)}: {plan.title}"
        return Event(
            uid=uid(self.site_url, f"{plan.id}/{item_id}"),
            day=day,
            recurrence=recurrence,
            stamp=self.history.updated(plan.id, item_id),
            summary=shortened(f"{unit}: {text}", _SUMMARY) + (f" ({mark})" if mark else ""),
            description="\n".join(filter(None, [text, *notes, now, plan_line, url])),
            category=category,
            url=url,
        )

    def names(self, agencies: tuple[str, ...]) -> str:
        """Return the names of agencies, in the order of the record."""
        return ", ".join(self.corpus.registries.agencies[name].name for name in agencies)


def due_items(corpus: Corpus, plan: Plan, history: History, site_url: str) -> Iterator[DueItem]:
    """Yield what is due by a plan, in the order of the record; what has no date is left out."""
    source = _Source(corpus, plan, history, site_url)
    yield from _targets(source)
    yield from _assignments(source)
    yield from _reports(source)


def _targets(source: _Source) -> Iterator[DueItem]:
    for item in source.plan.targets:
        if item.due is not None:
            mark, note = _precision(item.due)
            notes = [note, _BASES.get(item.due_basis, ""), _FREQUENCIES.get(item.frequency, "")]
            event = source.event(item.id, item.due.last, item.statement, notes, "Chỉ tiêu", mark=mark)
            yield DueItem(event, ())


def _assignments(source: _Source) -> Iterator[DueItem]:
    for item in source.plan.assignments:
        if item.due is not None:
            mark, note = _precision(item.due)
            lead = (item.lead_agency,) if item.lead_agency else ()
            others = item.coordinating_agencies
            notes = [
                note,
                f"Chủ trì: {source.names(lead)}" if lead else "",
                f"Phối hợp: {source.names(others)}" if others else "",
            ]
            event = source.event(item.id, item.due.last, item.text, notes, "Việc được giao", mark=mark)
            yield DueItem(event, (*lead, *others))


def _precision(due: PartialDate) -> tuple[str, str]:
    """Return how far a deadline is known, in short and in a sentence; "" for one known to the day."""
    if due.precision == "day":
        return "", ""
    mark, note = _PRECISIONS[due.precision]
    return mark, note.format(display_date(due) if due.month else due.year)


def _reports(source: _Source) -> Iterator[DueItem]:
    for item in source.plan.reporting:
        # another frequency does not say in which years the day of the year is meant
        if item.frequency != "annual" or not item.due_month_day:
            continue
        month, day = map(int, item.due_month_day.split("-"))
        first = _first_day(source, month, day)
        end = source.plan.period.end_year
        if end is not None and first.year > end:
            continue
        event = source.event(
            item.id,
            first,
            item.text,
            _report_notes(source, item, end),
            "Báo cáo",
            recurrence=_recurrence(month, day, end),
        )
        yield DueItem(event, (*item.reporting_agencies, *item.receiving_agencies))


def _report_notes(source: _Source, item: Reporting, end: int | None) -> Iterator[str]:
    if item.reporting_agencies:
        yield f"Báo cáo: {source.names(item.reporting_agencies)}"
    if item.receiving_agencies:
        yield f"Nhận báo cáo: {source.names(item.receiving_agencies)}"
    if end is not None:
        yield f"Lịch lặp đến hết thời kỳ kế hoạch, năm {end}."
    else:
        yield "Lịch lặp mãi, vì văn bản không ghi thời kỳ kế hoạch đến năm nào."


def _first_day(source: _Source, month: int, day: int) -> dt.date:
    """Return the first day of the year meant on or after the plan's date of issue.

    Where that is unknown, its period begins; where that is unknown too, the day on which
    the record came into the data: earlier days may have been meant, but nothing says so.
    """
    plan = source.plan
    begin = source.history.published(plan.id)
    if plan.period.start_year is not None:
        begin = dt.date(plan.period.start_year, 1, 1)
    if plan.issued_on is not None:
        begin = plan.issued_on.first
    this_year = _day(begin.year, month, day)
    return this_year if this_year >= begin else _day(begin.year + 1, month, day)


def _day(year: int, month: int, day: int) -> dt.date:
    return dt.date(year, month, min(day, monthrange(year, month)[1]))


def _recurrence(month: int, day: int, end: int | None) -> str:
    """Return the rule of a day that comes every year; 29 February is the last day of its month."""
    leap = ";BYMONTH=2;BYMONTHDAY=-1" if (month, day) == (2, 29) else ""
    return f"FREQ=YEARLY{leap}" + (f";UNTIL={end:04d}1231" if end is not None else "")
