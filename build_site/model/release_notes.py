"""What each release of the data added, changed, removed and corrected, and why."""

from dataclasses import dataclass
from typing import Literal

from build_site.text.dates import PartialDate

EntryKind = Literal["added", "changed", "removed", "corrected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseEntry:
    """One change of a release; texts are "" where the notes do not say.

    Attributes:
        id: Unique within its release, never changed.
        text: What was changed.
        reason: Why; always there for what was corrected or removed.
        plan: The plan concerned.
        province: The unit concerned, where no plan says it.
        table: The table concerned.
        item: Id of the item within the plan, or of the entry of a registry.
        column: The column concerned.
        before: The cell before; None where it was empty or no cell is meant.
        after: The cell after, likewise.
    """

    id: str
    kind: EntryKind
    text: str
    reason: str
    plan: str
    province: str
    table: str
    item: str
    column: str
    before: str | None
    after: str | None

    @property
    def has_values(self) -> bool:
        """Tell whether the notes say what stood in the cell before and after."""
        return self.before is not None or self.after is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseNotes:
    """A release: its version, its day, and what it changed, in the order of the notes."""

    version: str
    released_on: PartialDate
    summary: str
    entries: tuple[ReleaseEntry, ...]


def version_key(version: str) -> tuple[int, ...]:
    """Return what versions are put in order by: `0.10.0` comes after `0.9.1`."""
    return tuple(int(part) for part in version.split("."))
