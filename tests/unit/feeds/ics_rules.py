"""The rules of RFC 5545 that a calendar can break and that parsers are lenient about."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

TEXTS = {"UID", "SUMMARY", "DESCRIPTION", "CATEGORIES", "PRODID", "NAME", "X-WR-CALNAME", "X-WR-CALDESC"}
_LINE = re.compile(
    r"(?P<name>[A-Za-z0-9-]+)(?P<parameters>(;[A-Za-z0-9-]+=[^\x00-\x1f;:,\"]+)*):(?P<value>.*)"
)
_UNTIL = re.compile(r"(?:.*;)?UNTIL=([^;]*)(?:;.*)?")
_DATE = re.compile(r"\d{8}")
_UTC = re.compile(r"\d{8}T\d{6}Z")
_ESCAPES = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
_ONCE = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
_AT_MOST_ONCE = {
    "VCALENDAR": {"CALSCALE", "METHOD"},
    "VEVENT": {"CLASS", "CREATED", "DESCRIPTION", "GEO", "LAST-MODIFIED", "LOCATION", "ORGANIZER", "PRIORITY",
               "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "URL", "RECURRENCE-ID", "RRULE", "DTEND",
               "DURATION"},
    "VTIMEZONE": {"LAST-MODIFIED", "TZURL"},
}  # fmt: skip
"""Component → properties, by sections 3.6, 3.6.1 and 3.6.5."""


class Property(NamedTuple):
    """A content line, unfolded."""

    name: str
    parameters: str
    value: str


class Component(NamedTuple):
    """What stands between BEGIN and END."""

    name: str
    properties: list[Property]
    components: "list[Component]"


def violations(raw: bytes) -> list[str]:
    """Return what is wrong with a calendar, one short sentence each."""
    faults = list(_lines(raw))
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return [*faults, "no UTF-8"]
    found = _tree(text.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n"))
    if isinstance(found, str):
        return [*faults, found]
    if found.name != "VCALENDAR":
        return [*faults, f"{found.name} outside"]
    faults += _component(found)
    if not found.components:
        faults.append("VCALENDAR without a component")
    names = Counter(_value(event, "UID") for event in found.components if event.name == "VEVENT")
    return faults + [f"UID twice: {name}" for name, count in names.items() if count > 1]


def _lines(raw: bytes) -> Iterator[str]:
    if not raw.endswith(b"\r\n"):
        yield "last line without an end"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "line end other than CR LF"
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            yield f"line of {len(line)} bytes"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield "line cut within a character"


def _tree(lines: list[str]) -> Component | str:
    """Return the one component of a file, or what is wrong with its lines."""
    root = Component("", [], [])
    stack = [root]
    for line in lines[:-1]:
        match = _LINE.fullmatch(line)
        if match is None or re.search("[\x00-\x08\x0a-\x1f\x7f]", line):
            return f"no content line: {line[:40]}"
        name, value = match["name"].upper(), match["value"]
        if name == "BEGIN":
            stack.append(Component(value, [], []))
            stack[-2].components.append(stack[-1])
        elif name == "END":
            if stack[-1].name != value:
                return f"END:{value} in {stack[-1].name}"
            stack.pop()
        else:
            stack[-1].properties.append(Property(name, match["parameters"], value))
    if len(stack) > 1:
        return f"{stack[-1].name} without an end"
    if root.properties or len(root.components) != 1:
        return "not one calendar"
    return root.components[0]


def _counted(component: Component) -> Iterator[str]:
    counts = Counter(item.name for item in component.properties)
    for name in sorted(_ONCE.get(component.name, ())):
        if counts[name] != 1:
            yield f"{component.name}: {counts[name]} × {name}"
    for name in sorted(_AT_MOST_ONCE.get(component.name, ())):
        if counts[name] > 1:
            yield f"{component.name}: {counts[name]} × {name}"


def _component(component: Component) -> Iterator[str]:
    yield from _counted(component)
    for item in component.properties:
        if item.name in TEXTS and not _ESCAPES.fullmatch(item.value):
            yield f"{component.name}: {item.name} not escaped: {item.value[:40]}"
    if component.name == "VCALENDAR" and _value(component, "VERSION") != "2.0":
        yield "VCALENDAR: another version"
    if component.name == "VEVENT":
        yield from _event(component)
    if component.name == "VTIMEZONE" and not component.components:
        yield "VTIMEZONE without an offset"
    for inner in component.components:
        yield from _component(inner)


def _event(event: Component) -> Iterator[str]:
    if not _UTC.fullmatch(_value(event, "DTSTAMP")):
        yield "VEVENT: DTSTAMP is not in UTC"
    names = {item.name for item in event.properties}
    if {"DTEND", "DURATION"} <= names:
        yield "VEVENT: end and duration"
    start = next((item for item in event.properties if item.name == "DTSTART"), None)
    if start is None:
        return
    if start.parameters == ";VALUE=DATE" and not _DATE.fullmatch(start.value):
        yield f"VEVENT: DTSTART is no date: {start.value}"
    if start.parameters == "" and not re.fullmatch(r"\d{8}T\d{6}Z?", start.value):
        yield f"VEVENT: DTSTART is no instant: {start.value}"
    rule = _value(event, "RRULE")
    if rule and not re.search(r"(^|;)FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;|$)", rule):
        yield f"VEVENT: RRULE without FREQ: {rule}"
    until = _UNTIL.fullmatch(rule)
    if until and bool(_DATE.fullmatch(until[1])) != (start.parameters == ";VALUE=DATE"):
        yield "VEVENT: UNTIL is of another type than DTSTART"
    if until and until[1][:8] < start.value[:8]:
        yield "VEVENT: ends before it begins"


def _value(component: Component, name: str) -> str:
    return next((item.value for item in component.properties if item.name == name), "")
