"""Calendars: what an outside library makes of them, what is due when, and that UIDs never change."""

import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest
from dateutil.rrule import rrulestr

from build_site.corpus.corpus import Corpus
from build_site.feeds.ics import Event, render_calendar, render_event
from tests.unit.feeds.conftest import SITE, Build, Files, edit, release
from tests.unit.feeds.ics_rules import violations

WHOLE = "calendars/deadlines.ics"
PLAN_ID = "vi-du-15-kh-ubnd-2023"


def calendars(files: Files) -> Files:
    return {name: raw for name, raw in files.items() if name.endswith(".ics")}


def read(raw: bytes) -> Any:
    """Return a calendar as the library reads it; what it writes again must mean the same."""
    calendar = icalendar.Calendar.from_ical(raw)
    assert isinstance(calendar, icalendar.Calendar)
    assert calendar.errors == []
    assert all(event.errors == [] for event in calendar.events)
    assert icalendar.Calendar.from_ical(calendar.to_ical()) == calendar
    return calendar


def events(raw: bytes) -> dict[str, Any]:
    """Return the events of a calendar by the id of the item, in order."""
    found = {str(event["UID"]): event for event in read(raw).events}
    return {name.partition("/")[2].removesuffix("@kehoachmo.example"): found[name] for name in found}


def days(event: Any) -> list[dt.date]:
    """Return the days of an event, the first five of one that recurs for ever."""
    start: dt.date = event["DTSTART"].dt
    if "RRULE" not in event:
        return [start]
    midnight = dt.datetime.combine(start, dt.time())
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=midnight)
    return [day.date() for day, _ in zip(rule, range(5), strict=False)]


def test_there_is_a_calendar_for_the_whole_each_unit_and_each_agency(build: Build) -> None:
    assert sorted(calendars(build())) == [
        "calendars/agencies/so-giay-to.ics",
        "calendars/agencies/so-tan-vi-du.ics",
        "calendars/agencies/so-vi-du.ics",
        "calendars/agencies/ubnd-vi-du.ics",
        "calendars/agencies/vien-vi-du.ics",
        WHOLE,
        "calendars/provinces/tan-vi-du.ics",
        "calendars/provinces/vi-du.ics",
    ]


def test_every_real_calendar_keeps_the_rules_and_is_read(real_files: Files) -> None:
    found = calendars(real_files)
    assert len(found) >= 1 + 86 + 68
    for name, raw in found.items():
        assert violations(raw) == [], name
        assert str(read(raw)["SOURCE"]) == SITE + name


def test_every_dated_thing_of_the_real_data_is_in_the_calendar(
    real_files: Files, real_corpus: Corpus
) -> None:
    dues = [
        (plan.id, item.id, item.due)
        for plan in real_corpus.plans()
        for items in (plan.targets, plan.assignments)
        for item in items
    ]
    expected = {f"{plan}/{item}@kehoachmo.example": due.last for plan, item, due in dues if due is not None}
    found = {str(event["UID"]): event for event in read(real_files[WHOLE]).events}
    once = {name: event["DTSTART"].dt for name, event in found.items() if "RRULE" not in event}
    assert once == expected
    yearly = {
        f"{plan.id}/{item.id}@kehoachmo.example"
        for plan in real_corpus.plans()
        for item in plan.reporting
        if item.due_month_day and item.frequency == "annual"
    }
    assert found.keys() - once.keys() == yearly
    assert len(yearly) == 2


def test_a_deadline_known_to_the_year_stands_on_its_last_day_and_says_so(build: Build) -> None:
    event = events(build()[WHOLE])["ct-ty-le"]
    assert event["DTSTART"].dt == dt.date(2025, 12, 31)
    assert type(event["DTSTART"].dt) is dt.date
    assert str(event["SUMMARY"]) == "Ví Dụ (giả): Đến năm 2025, 45% đến 46% số xã có ví dụ. (chỉ biết năm)"
    assert str(event["DESCRIPTION"]).split("\n") == [
        "Đến năm 2025, 45% đến 46% số xã có ví dụ.",
        "Văn bản chỉ ghi năm 2025; ngày 31/12 là do lịch cần có một ngày.",
        "Đơn vị ban hành nay thuộc Tỉnh Tân Ví Dụ (giả).",
        "15/KH-UBND, Tỉnh Ví Dụ (giả): Kế hoạch giả phát triển thử nghiệm tỉnh Ví Dụ giai đoạn 2023 - 2025",
        f"{SITE}ke-hoach/{PLAN_ID}/#ct-ty-le",
    ]
    assert str(event["URL"]) == f"{SITE}ke-hoach/{PLAN_ID}/#ct-ty-le"
    assert event["CATEGORIES"].cats == ["Chỉ tiêu"]
    assert str(event["TRANSP"]) == "TRANSPARENT"


@pytest.mark.parametrize(
    ("due", "day", "mark"),
    [
        ("2024-12-31", dt.date(2024, 12, 31), ""),
        ("2024-12-30", dt.date(2024, 12, 30), ""),
        ("2024-02", dt.date(2024, 2, 29), " (chỉ biết tháng)"),
        ("2024", dt.date(2024, 12, 31), " (chỉ biết năm)"),
    ],
)
def test_how_far_a_deadline_is_known_is_marked(
    project: Path, build: Build, due: str, day: dt.date, mark: str
) -> None:
    edit(project, "due: 2024-12-31", f"due: {due}")
    event = events(build()[WHOLE])["pc1"]
    assert event["DTSTART"].dt == day
    assert str(event["SUMMARY"]) == f"Ví Dụ (giả): Lập danh mục ví dụ.{mark}"
    assert ("Văn bản chỉ ghi" in str(event["DESCRIPTION"])) == bool(mark)


def test_what_has_no_date_is_left_out(project: Path, build: Build) -> None:
    edit(project, "due: 2024-12-31\n    measure", "due: null\n    measure")
    edit(project, "due_month_day: 12-10\n    ", "")
    assert list(events(build()[WHOLE])) == ["ct-mo-hinh", "ct-ty-le"]


def test_a_report_recurs_from_the_day_of_issue_to_the_end_of_the_period(build: Build) -> None:
    event = events(build()[WHOLE])["bc1"]
    assert days(event) == [dt.date(2023, 12, 10), dt.date(2024, 12, 10), dt.date(2025, 12, 10)]
    assert str(event["DESCRIPTION"]).split("\n")[1:4] == [
        "Báo cáo: Sở Ví Dụ",
        "Nhận báo cáo: Ủy ban nhân dân tỉnh Ví Dụ (giả)",
        "Lịch lặp đến hết thời kỳ kế hoạch, năm 2025.",
    ]
    assert event["CATEGORIES"].cats == ["Báo cáo"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("due_month_day: 12-10", "due_month_day: 03-10", ["2023-03-10", "2024-03-10", "2025-03-10"]),
        ("due_month_day: 12-10", "due_month_day: 03-09", ["2024-03-09", "2025-03-09"]),
        ("due_month_day: 12-10", "due_month_day: 02-29", ["2024-02-29", "2025-02-28"]),
        ("end_year: 2025", "end_year: 2023", ["2023-12-10"]),
        (
            "end_year: 2025",
            "end_year: null",
            ["2023-12-10", "2024-12-10", "2025-12-10", "2026-12-10", "2027-12-10"],
        ),
        ("issued_on: 2023-03-10", "issued_on: null", ["2023-12-10", "2024-12-10", "2025-12-10"]),
        (
            "frequency: annual\n    evidence: {section: III,",
            "frequency: once\n    evidence: {section: III,",
            [],
        ),
        (
            "frequency: annual\n    evidence: {section: III,",
            "frequency: periodic\n    evidence: {section: III,",
            [],
        ),
    ],
)
def test_days_of_a_report(project: Path, build: Build, old: str, new: str, expected: list[str]) -> None:
    edit(project, old, new)
    event = events(build()[WHOLE]).get("bc1")
    assert [str(day) for day in (days(event) if event else [])] == expected
    assert violations(build()[WHOLE]) == []


def test_a_report_of_a_plan_without_any_date_begins_with_its_release(project: Path, build: Build) -> None:
    edit(project, "issued_on: 2023-03-10", "issued_on: null")
    edit(project, "start_year: 2023", "start_year: null")
    edit(project, "end_year: 2025", "end_year: null")
    release(project, "0.1.0", "2024-12-11", f"[{{id: a, kind: added, plan: {PLAN_ID}, text: Thêm.}}]\n")
    release(project, "0.1.1", "2025-12-11", "[]\n")
    event = events(build()[WHOLE])["bc1"]
    assert days(event)[0] == dt.date(2025, 12, 10)
    assert "Lịch lặp mãi" in str(event["DESCRIPTION"])


def test_a_report_due_only_after_the_period_is_left_out(project: Path, build: Build) -> None:
    edit(project, "end_year: 2025", "end_year: 2023")
    edit(project, "due_month_day: 12-10", "due_month_day: 01-05")
    assert "bc1" not in events(build()[WHOLE])


def test_agencies_have_what_names_them(build: Build) -> None:
    files = build()
    named = {name: list(events(raw)) for name, raw in files.items() if name.startswith("calendars/agencies/")}
    assert named == {
        "calendars/agencies/so-giay-to.ics": ["pc1"],
        "calendars/agencies/so-tan-vi-du.ics": [],
        "calendars/agencies/so-vi-du.ics": ["bc1", "pc1"],
        "calendars/agencies/ubnd-vi-du.ics": ["bc1"],
        "calendars/agencies/vien-vi-du.ics": [],
    }


def test_a_merged_unit_has_what_is_due_in_its_predecessors(build: Build) -> None:
    files = build()
    expected = ["bc1", "pc1", "ct-mo-hinh", "ct-ty-le"]
    assert list(events(files["calendars/provinces/vi-du.ics"])) == expected
    assert list(events(files["calendars/provinces/tan-vi-du.ics"])) == expected


def test_a_calendar_without_events_is_valid(build: Build) -> None:
    raw = build()["calendars/agencies/vien-vi-du.ics"]
    assert violations(raw) == []
    assert [component.name for component in read(raw).subcomponents] == ["VTIMEZONE"]


def test_uids_and_stamps_change_with_releases_only(project: Path, build: Build) -> None:
    release(project, "0.1.0", "2023-04-01", f"[{{id: a, kind: added, plan: {PLAN_ID}, text: Thêm.}}]\n")
    before = events(build()[WHOLE])
    notes = f"[{{id: b, kind: corrected, plan: {PLAN_ID}, item: pc1, text: Sửa., reason: Sai.}}]\n"
    release(project, "0.1.1", "2023-05-01", notes)
    edit(project, "text: Lập danh mục ví dụ.\n    lead", "text: Lập danh mục các ví dụ.\n    lead")
    after = events(build()[WHOLE])
    assert list(before) == list(after)
    assert {name: f"{event['DTSTAMP'].dt:%Y-%m-%d}" for name, event in before.items()} == dict.fromkeys(
        before, "2023-04-01"
    )
    stamps = {name: f"{event['DTSTAMP'].dt:%Y-%m-%d}" for name, event in after.items()}
    assert stamps == dict.fromkeys(before, "2023-04-01") | {"pc1": "2023-05-01"}


def test_a_site_in_a_folder_has_uids_of_its_own(build: Build) -> None:
    raw = build("https://trang.example/ke-hoach-mo/")[WHOLE]
    assert {str(event["UID"]) for event in read(raw).events} >= {f"ke-hoach-mo/{PLAN_ID}/pc1@trang.example"}


def test_any_text_comes_back_as_it_was() -> None:
    text = 'Một; hai, ba \\n bốn \\\\ "năm": sáu\nbảy ' + "𝕂ế ộạch 🇻🇳 " * 30
    event = Event(
        uid="a;b,c\\d",
        day=dt.date(2025, 12, 31),
        recurrence="",
        stamp=dt.date(2023, 4, 1),
        summary=text,
        description=text + "\x00\x0b\r\nhết",
        category="một, hai",
        url="https://trang.example/?a=1,2;b",
    )
    raw = render_calendar(text, "x", "https://trang.example/a.ics", [render_event(event)])
    assert violations(raw) == []
    (found,) = read(raw).events
    assert str(found["SUMMARY"]) == text
    assert str(found["DESCRIPTION"]) == text + "\ufffd\ufffd\nhết"
    assert str(found["UID"]) == "a;b,c\\d"
    assert found["CATEGORIES"].cats == ["một, hai"]
    assert str(found["URL"]) == "https://trang.example/?a=1,2;b"


def test_lines_are_folded_at_every_length() -> None:
    for length in range(60, 240):
        raw = render_calendar("ế" * length, "a" * length, "https://trang.example/a.ics", [])
        assert violations(raw) == []
        assert str(read(raw)["NAME"]) == "ế" * length


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("\r\n", "\n", "line end other than CR LF"),
        ("END:VCALENDAR\r\n", "", "VCALENDAR without an end"),
        ("END:VEVENT\r\n", "", "END:VCALENDAR in VEVENT"),
        ("VERSION:2.0\r\n", "", "VCALENDAR: 0 × VERSION"),
        ("VERSION:2.0", "VERSION:1.0", "VCALENDAR: another version"),
        ("PRODID", "X-PRODID", "VCALENDAR: 0 × PRODID"),
        ("UID:", "X-UID:", "VEVENT: 0 × UID"),
        ("DTSTAMP:20230401T000000Z\r\n", "", "VEVENT: 0 × DTSTAMP"),
        ("DTSTAMP:20230401T000000Z", "DTSTAMP:20230401T000000", "VEVENT: DTSTAMP is not in UTC"),
        ("DTSTART;VALUE=DATE:20231210", "DTSTART;VALUE=DATE:2023-12-10", "VEVENT: DTSTART is no date"),
        ("DTSTART;VALUE=DATE:20231210", "DTSTART:20231210", "VEVENT: DTSTART is no instant"),
        ("DTSTART;VALUE=DATE:20231210", "DTSTART;VALUE=DATE:20261210", "VEVENT: ends before it begins"),
        ("UNTIL=20251231", "UNTIL=20251231T000000Z", "VEVENT: UNTIL is of another type"),
        ("FREQ=YEARLY;", "", "VEVENT: RRULE without FREQ"),
        ("CLASS:PUBLIC", "CLASS:PUBLIC\r\nCLASS:PUBLIC", "VEVENT: 2 × CLASS"),
        ("/pc1@", "/bc1@", "UID twice"),
        ("\\,", ",", "VEVENT: SUMMARY not escaped"),
        ("CATEGORIES:", "CATEGORIES ", "no content line"),
        ("\r\n ", "", "line of "),
        ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VCALENDAR in VEVENT"),
    ],
)
def test_a_broken_copy_is_told(build: Build, old: str, new: str, fault: str) -> None:
    good = build()["calendars/provinces/vi-du.ics"].decode()
    head, _, body = good.partition("BEGIN:VEVENT")
    assert old in good
    if old in body and old not in ("\r\n", "\r\n ", "PRODID", "VERSION:2.0"):
        broken = f"{head}BEGIN:VEVENT{body.replace(old, new, 1)}"
    else:
        broken = good.replace(old, new, 1)
    found = violations(broken.encode())
    assert any(item.startswith(fault) for item in found), found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("END:VEVENT\r\n", ""),
        ("DTSTART;VALUE=DATE:20231210", "DTSTART;VALUE=DATE:20231310"),
        ("CATEGORIES:", "CATEGORIES "),
        ("FREQ=YEARLY", "FREQ=NEVER"),
    ],
)
def test_the_library_tells_a_broken_copy_too(build: Build, old: str, new: str) -> None:
    good = build()[WHOLE].decode()
    assert old in good
    with pytest.raises((ValueError, AssertionError)):
        read(good.replace(old, new, 1).encode())
