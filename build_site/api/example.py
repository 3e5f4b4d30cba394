"""A file of the API, shortened, to show what files look like."""

import json
from dataclasses import dataclass

from build_site import routes
from build_site.api.envelope import CLOSING, Edition, Envelopes, Pages, Place
from build_site.api.objects import TARGET
from build_site.api.texts import Texts
from build_site.corpus.corpus import Corpus, PlanSummary
from build_site.tables.origin import origin_of
from build_site.tables.targets import TARGETS


@dataclass(frozen=True, slots=True)
class Example:
    """An address and the beginning of what stands there."""

    route: str
    text: str


def example_plan(corpus: Corpus) -> PlanSummary | None:
    """Return the plan that the example is taken from: the first that has targets."""
    return next((summary for summary in corpus.summaries.values() if summary.targets), None)


def example(corpus: Corpus, edition: Edition) -> Example | None:
    """Return the targets of an indicator, the first of them only; None while there are no targets."""
    summary = example_plan(corpus)
    if summary is None:
        return None
    plan = corpus.plan(summary.id)
    origin = origin_of(plan, corpus.registries, edition.site_url)
    rows = list(TARGETS.rows_of(plan, origin))[:1]
    indicator = plan.targets[0].indicator
    place = Place(this=routes.api_file("indicators", indicator, "targets"), html=routes.indicator(indicator))
    pages = Pages(page=1, pages=1, page_size=1, total=1)
    text = Envelopes(edition).opening(place, pages) + "[" + Texts({TARGETS.name: rows}).of(TARGET)[0] + "]"
    shown = json.loads(text + CLOSING)
    del shown["pagination"]  # says of the whole list what the example does not have
    return Example(place.this, json.dumps(shown, ensure_ascii=False, indent=2))
