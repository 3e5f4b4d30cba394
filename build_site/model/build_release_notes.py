"""Plain data that has the right shape → `ReleaseNotes`."""

from typing import Any

from build_site.model.release_notes import ReleaseEntry, ReleaseNotes
from build_site.text.dates import parse_partial_date

Data = dict[str, Any]


def build_release_notes(data: Data) -> ReleaseNotes:
    """Return the notes that a file of `datasets/releases/` holds.

    Raises:
        ValueError: The date is written well but does not exist (30 February).
    """
    return ReleaseNotes(
        version=data["version"],
        released_on=parse_partial_date(data["released_on"]),
        summary=data["summary"],
        entries=tuple(map(_entry, data["entries"])),
    )


def _entry(data: Data) -> ReleaseEntry:
    return ReleaseEntry(
        id=data["id"],
        kind=data["kind"],
        text=data["text"],
        reason=data.get("reason", ""),
        plan=data.get("plan", ""),
        province=data.get("province", ""),
        table=data.get("table", ""),
        item=data.get("item", ""),
        column=data.get("column", ""),
        before=data.get("before"),
        after=data.get("after"),
    )
