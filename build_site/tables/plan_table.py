"""Tables filled from plans."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_site.corpus.corpus import Registries
from build_site.model.plan import Plan
from build_site.tables.declarations import Row, Table
from build_site.tables.origin import Origin, origin_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTable(Table):
    """A table filled from plans.

    Attributes:
        rows_of: Gives the rows of a plan, in the order of the record. Whoever fills
            several tables works out the plan's origin once and calls this.
    """

    rows_of: Callable[[Plan, Origin], Iterator[Row]]

    def rows(self, plan: Plan, registries: Registries, site_url: str) -> Iterator[Row]:
        """Return the rows of a plan."""
        return self.rows_of(plan, origin_of(plan, registries, site_url))
