"""Levels of the whole country, made up for tests: no source in the project states one."""

import dataclasses
from decimal import Decimal

from build_site.corpus.corpus import Corpus
from build_site.model.registries import NationalTarget
from build_site.text.dates import PartialDate

INSTRUMENT = "569-qd-ttg-2022"

LEVELS = (
    NationalTarget(
        id="gia-2030",
        indicator="tfp-growth-share",
        comparator="range",
        value=Decimal("45.25"),
        value_max=Decimal(50),
        unit="percent",
        due=PartialDate(2030, 6),
        figure="45,25% đến 50%",
        section="II.1",
        url="https://vanban.example/gia",
        confirmed="excerpt",
    ),
    NationalTarget(
        id="gia-khong-han",
        indicator="incubators",
        comparator="at_least",
        value=Decimal(3),
        value_max=None,
        unit="facility",
        due=None,
        figure="3 cơ sở",
        section="",
        url="",
        confirmed="citation",
    ),
)


def with_levels(corpus: Corpus) -> Corpus:
    """Return the corpus as if an instrument of it stated the made-up levels."""
    registries = corpus.registries
    instrument = dataclasses.replace(registries.instruments[INSTRUMENT], national_targets=LEVELS)
    instruments = {**registries.instruments, INSTRUMENT: instrument}
    return dataclasses.replace(corpus, registries=dataclasses.replace(registries, instruments=instruments))
