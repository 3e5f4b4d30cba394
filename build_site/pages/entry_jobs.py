"""The pages of a registry's entries: a list, a page for each, and parts of those that are too long."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from build_site.corpus.mentions import Counts
from build_site.pages.gathered import Gathered, Part, Uses
from build_site.pages.page import Page, PageJob


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPages:
    """How the pages of a registry are made.

    Attributes:
        kind: Kind of the page of an entry; that of a part ends with `-part`.
        list_kind: Kind of the list.
        list_path: Address of the list.
        list_page: Makes the list.
        entries: Ids of the entries.
        uses: Which plans name them.
        route: Id of an entry, and that of a part if a part is meant → address.
        split: What the page of an entry falls into when it would be too long.
        page: Makes the page of an entry with these parts.
        part_page: Makes a part.
        also: What the page of an entry depends on beside the registries and the plans that
            name it.
        always: What both pages and parts depend on beside these.
    """

    kind: str
    list_kind: str
    list_path: str
    list_page: Callable[[], Page]
    entries: Iterable[str]
    uses: Uses
    route: Callable[..., str]
    split: Callable[[Counts], list[Part]]
    page: Callable[[str, list[Part]], Page]
    part_page: Callable[[str, Part], Page]
    also: tuple[str, ...] = ()
    always: tuple[str, ...] = ()


def entry_jobs(gathered: Gathered, pages: EntryPages) -> list[PageJob]:
    """Return the jobs of a registry's pages."""
    every = dict.fromkeys(plan for plans in pages.uses.values() for plan in plans)
    jobs = [
        PageJob(
            pages.list_path,
            pages.list_kind,
            gathered.key(pages.list_kind, "", every),
            pages.list_page,
        )
    ]
    for entry in pages.entries:
        uses = pages.uses.get(entry, {})
        parts = pages.split(uses)
        jobs.append(
            PageJob(
                pages.route(entry),
                pages.kind,
                gathered.key(pages.kind, entry, uses, *pages.also, *pages.always),
                partial(pages.page, entry, parts),
            )
        )
        jobs += [
            PageJob(
                pages.route(entry, part.id),
                f"{pages.kind}-part",
                gathered.key(f"{pages.kind}-part", f"{entry}/{part.id}", part.plans, *pages.always),
                partial(pages.part_page, entry, part),
            )
            for part in parts
        ]
    return jobs
