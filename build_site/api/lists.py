"""Lists that grow while plans are read: what each province, indicator, agency … gets of them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from build_site.api import collections as offered
from build_site.api import objects
from build_site.api.deadlines import by_day, year_and_kind, year_of
from build_site.api.texts import Texts
from build_site.corpus.corpus import Registries
from build_site.tables.assignments import ASSIGNMENT_AGENCIES, ASSIGNMENTS
from build_site.tables.citations import CITATIONS
from build_site.tables.declarations import Row, Table
from build_site.tables.plans import PLANS
from build_site.tables.reporting import REPORTING, REPORTING_AGENCIES
from build_site.tables.targets import TARGETS

Names = tuple[str, ...]
"""Parts of an address."""


class Lists:
    """Texts of objects by the list they stand in.

    Attributes:
        due_counts: How many things are due, by year and kind.
    """

    def __init__(self, registries: Registries) -> None:
        """Start with empty lists."""
        self.due_counts: Counter[tuple[str, str]] = Counter()
        self._texts: dict[Names, list[bytes]] = {}
        self._dues: dict[Names, list[tuple[tuple[str, str], bytes]]] = {}
        self._heirs: dict[str, list[str]] = {name: [name] for name in registries.provinces}
        for name in registries.provinces:
            for ancestor in registries.ancestors(name):
                self._heirs[ancestor].append(name)

    def add(self, names: Names, text: bytes) -> None:
        """Put an object at the end of a list."""
        self._texts.setdefault(names, []).append(text)

    def take(self, names: Names) -> list[bytes]:
        """Return a finished list, which is then forgotten."""
        dues = self._dues.pop(names, None)
        if dues is not None:
            return [text for _, text in sorted(dues, key=lambda due: due[0])]
        return self._texts.pop(names, [])

    def take_known(self, rows: Sequence[Row], texts: Sequence[str]) -> None:
        """Put known documents into the lists of their provinces."""
        (unit,) = objects.KNOWN_DOCUMENT.table.positions(("province_id",))
        for row, text in zip(rows, texts, strict=True):
            self._add_to_provinces(str(row[unit]), "known-documents", text.encode())

    def take_plans(self, rows: Mapping[str, Sequence[Row]], texts: Texts) -> None:
        """Put some plans, and what stands in them, into all lists they belong to."""
        (unit,) = PLANS.positions(("province_id",))
        for row, text in zip(rows[PLANS.name], texts.of(offered.PLANS.item), strict=True):
            raw = text.encode()
            self.add(("plans", "index"), raw)
            self._add_to_provinces(str(row[unit]), "plans", raw)
        (indicator,) = TARGETS.positions(("indicator_id",))
        for row, text in zip(rows[TARGETS.name], texts.of(objects.TARGET), strict=True):
            self.add(("indicators", str(row[indicator]), "targets"), text.encode())
        (instrument,) = CITATIONS.positions(("instrument_id",))
        for row, text in zip(rows[CITATIONS.name], texts.of(objects.CITATION), strict=True):
            self.add(("instruments", str(row[instrument]), "citations"), text.encode())
        self._add_to_agencies(
            rows, ASSIGNMENTS, ASSIGNMENT_AGENCIES, "assignment_id", texts.of(objects.ASSIGNMENT)
        )
        self._add_to_agencies(rows, REPORTING, REPORTING_AGENCIES, "reporting_id", texts.of(objects.REPORT))
        self._add_dues(rows[objects.DEADLINE.table.name], texts.of(objects.DEADLINE))

    def _add_to_provinces(self, unit: str, name: str, text: bytes) -> None:
        for heir in self._heirs[unit]:
            self.add(("provinces", heir, name), text)

    def _add_to_agencies(
        self,
        rows: Mapping[str, Sequence[Row]],
        items: Table,
        roles: Table,
        item_field: str,
        texts: Sequence[str],
    ) -> None:
        """Put items of plans into the lists of the agencies that have a role in them."""
        plan, item, agency = roles.positions(("plan_id", item_field, "agency_id"))
        named: dict[tuple[object, object], dict[str, None]] = {}
        for row in rows[roles.name]:
            named.setdefault((row[plan], row[item]), {})[str(row[agency])] = None
        plan, item = items.positions(("plan_id", "id"))
        for row, text in zip(rows[items.name], texts, strict=True):
            raw = text.encode()
            for name in named.get((row[plan], row[item]), ()):
                self.add(("agencies", name, items.name), raw)

    def _add_dues(self, rows: Sequence[Row], texts: Sequence[str]) -> None:
        (unit,) = objects.DEADLINE.table.positions(("province_id",))
        for row, text in zip(rows, texts, strict=True):
            due = (by_day(row), text.encode())
            self.due_counts[year_and_kind(row)] += 1
            self._dues.setdefault(("deadlines", year_of(row)), []).append(due)
            for heir in self._heirs[str(row[unit])]:
                self._dues.setdefault(("provinces", heir, "deadlines"), []).append(due)
