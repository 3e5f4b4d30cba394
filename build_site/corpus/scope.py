"""How far the data of some provincial units reaches: what is recorded, what is only known."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from build_site.corpus.corpus import Corpus, Registries
from build_site.model.registries import KnownDocument
from build_site.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Counts of some units. A document that has been transcribed counts as recorded alone.

    Attributes:
        recorded: Plans with a record.
        science_plans: Science, technology and innovation plans known, not transcribed.
        related_plans: Related plans known, not transcribed.
        news_only: Documents known from news alone; they do not count as plans.
        not_plans: Documents known that are no plans.
        looked_on: When a document was last looked for; None where that is not recorded.
    """

    recorded: int
    science_plans: int
    related_plans: int
    news_only: int
    not_plans: int
    looked_on: PartialDate | None

    @property
    def known_plans(self) -> int:
        """Return the number of plans that are known and not transcribed."""
        return self.science_plans + self.related_plans

    @property
    def reach(self) -> Literal["recorded", "known", "nothing"]:
        """Return the furthest that the data reaches: a record, a plan's existence, or nothing."""
        return "recorded" if self.recorded else "known" if self.known_plans else "nothing"


def scope_of(corpus: Corpus, province_ids: Collection[str]) -> Scope:
    """Return how far the data of some units reaches, taken together."""
    waiting = [known.standing for known in known_documents_of(corpus.registries, province_ids)]
    looked = [
        known.looked_on
        for known in corpus.registries.known_documents.values()
        if known.province in province_ids
    ]
    return Scope(
        recorded=sum(plan.province in province_ids for plan in corpus.summaries.values()),
        science_plans=waiting.count("science_plan"),
        related_plans=waiting.count("related_plan"),
        news_only=waiting.count("news_only"),
        not_plans=waiting.count("not_plan"),
        looked_on=max(looked, default=None),
    )


def known_documents_of(registries: Registries, province_ids: Collection[str]) -> list[KnownDocument]:
    """Return what is known of some units and not transcribed, the latest first, undated last."""
    found = [
        known
        for known in registries.known_documents.values()
        if known.province in province_ids and not known.plan
    ]
    return sorted(found, key=lambda known: (str(known.issued_on or ""), known.id), reverse=True)
