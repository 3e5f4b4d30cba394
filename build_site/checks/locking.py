"""The lock of the archive, made from the texts at hand."""

from build_site.archive.facts import TextFacts
from build_site.archive.lock import render_lock
from build_site.checks.context import PlanContext
from build_site.corpus.corpus import Corpus


def lock_archive(corpus: Corpus) -> tuple[str, list[str]]:
    """Return the lock's text, and the texts that cannot be locked.

    A text cannot be locked when it is missing, is not UTF-8, or is not the one that its
    plan's record was made from.
    """
    found: dict[str, TextFacts] = {}
    lacking: list[str] = []
    for plan in corpus.plans():
        facts = PlanContext(plan, corpus).facts
        if facts is None or facts.sha256 != plan.capture.sha256:
            lacking.append(plan.capture.file)
        else:
            found[plan.capture.file] = facts
    return render_lock(found), lacking
