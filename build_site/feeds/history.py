"""Since when a plan or an item is in the data, and when it was last changed, by release."""

import datetime as dt
from dataclasses import dataclass

from build_site.corpus.corpus import Registries


@dataclass(frozen=True, slots=True)
class History:
    """What the notes of all releases say of plans and items.

    Attributes:
        current: Day of the current release; holds for what no notes name.
        added: (plan, item) → day of the release that added it; item "" for the plan itself.
        touched: (plan, item) → day of the last release that named it.
    """

    current: dt.date
    added: dict[tuple[str, str], dt.date]
    touched: dict[tuple[str, str], dt.date]

    def published(self, plan_id: str, item_id: str = "") -> dt.date:
        """Return the day since when a plan, or an item of one, is in the data."""
        own = self.added.get((plan_id, item_id))
        return own or self.added.get((plan_id, ""), self.current)

    def updated(self, plan_id: str, item_id: str = "") -> dt.date:
        """Return the day of the last release that changed it, or its plan as a whole."""
        named = (self.touched.get((plan_id, item_id)), self.touched.get((plan_id, "")))
        return max((day for day in named if day is not None), default=self.current)


def history_of(registries: Registries) -> History:
    """Return what the notes say, the earliest release first."""
    added: dict[tuple[str, str], dt.date] = {}
    touched: dict[tuple[str, str], dt.date] = {}
    for notes in registries.release_notes.values():
        for entry in notes.entries:
            if entry.plan:
                touched[entry.plan, entry.item] = notes.released_on.first
                if entry.kind == "added":
                    added[entry.plan, entry.item] = notes.released_on.first
    return History(registries.release.released_on.first, added, touched)
