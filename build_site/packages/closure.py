"""Which rows of the registries a province's package needs, so that every reference holds."""

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any

from build_site.corpus.corpus import Registries
from build_site.tables.catalogue import PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.declarations import ForeignKey, Row, Table
from build_site.tables.origin import PROVINCE_KEYS
from build_site.tables.plans import PLANS

Place = tuple[str, tuple[str, ...]]
"""Table and columns that something refers to."""

_REGISTRIES = {table.name: table for table in REGISTRY_TABLES}


def _links(table: Table) -> list[tuple[Callable[[Row], Any], Place]]:
    """Return how to take from a row its references to registries, and where they lead.

    Of its province a plan's own row says the same as the rows of its items, so those are
    left alone.
    """
    is_item = table in PLAN_TABLES and table is not PLANS
    return [
        (itemgetter(*table.positions(key.fields)), (key.table, key.reference_fields))
        for key in table.foreign_keys
        if key.table in _REGISTRIES and not (is_item and key in PROVINCE_KEYS)
    ]


_LINKS = {table.name: _links(table) for table in (*PLAN_TABLES, *REGISTRY_TABLES)}


class References:
    """Keys that rows refer to, by the place they refer to."""

    def __init__(self) -> None:
        """Start with none."""
        self.keys: dict[Place, set[Any]] = {}

    def add(self, place: Place, keys: Iterable[Any]) -> None:
        """Take in some keys; empty ones refer to nothing."""
        known = self.keys.setdefault(place, set())
        known.update(keys)
        known.discard(None)

    def collect(self, table: Table, rows: list[Row]) -> None:
        """Take in what some rows of a table refer to."""
        for key_of, place in _LINKS[table.name]:
            self.add(place, map(key_of, rows))


class RegistryRows:
    """The rows of all registry tables, and where each key stands."""

    def __init__(self, registries: Registries) -> None:
        """Make all rows, once."""
        self.rows: dict[str, list[Row]] = {
            table.name: list(table.rows(registries)) for table in REGISTRY_TABLES
        }
        self._indexes: dict[Place, dict[Any, list[int]]] = {}

    def reachable(self, references: References) -> dict[str, list[Row]]:
        """Return by table, in order, the rows that references lead to, directly or by way of others.

        Rows that are a part of an entry (its codes, its units) come with the entry.
        """
        found: dict[str, set[int]] = {name: set() for name in self.rows}
        waiting = [(place, key) for place, keys in references.keys.items() for key in keys]
        while waiting:
            place, key = waiting.pop()
            name = place[0]
            for position in self._positions(place, key):
                if position not in found[name]:
                    found[name].add(position)
                    waiting += self._onward(name, self.rows[name][position])
        return {name: [self.rows[name][position] for position in sorted(found[name])] for name in found}

    def _onward(self, name: str, row: Row) -> Iterable[tuple[Place, Any]]:
        for key_of, place in _LINKS[name]:
            if (key := key_of(row)) is not None:
                yield place, key
        for part, owner in _PARTS.get(name, ()):
            yield (part, owner.fields), itemgetter(*_REGISTRIES[name].positions(owner.reference_fields))(row)

    def _positions(self, place: Place, key: Any) -> list[int]:
        if place not in self._indexes:
            name, fields = place
            key_of = itemgetter(*_REGISTRIES[name].positions(fields))
            index = self._indexes[place] = {}
            for position, row in enumerate(self.rows[name]):
                index.setdefault(key_of(row), []).append(position)
        return self._indexes[place].get(key, [])


def _parts() -> dict[str, list[tuple[str, ForeignKey]]]:
    parts: dict[str, list[tuple[str, ForeignKey]]] = {}
    for table in REGISTRY_TABLES:
        if table.owner is not None:
            parts.setdefault(table.owner.table, []).append((table.name, table.owner))
    return parts


_PARTS = _parts()
