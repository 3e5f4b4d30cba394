"""Releases and targets → entries of feeds."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_site import routes
from build_site.corpus.corpus import Corpus
from build_site.feeds.atom import Entry
from build_site.feeds.history import History
from build_site.feeds.naming import tag_uri
from build_site.feeds.words import CHANGE_KINDS, plan_words, shortened, unit_words
from build_site.model.item_ids import item_ids
from build_site.model.plan import Plan, Target
from build_site.model.release_notes import ReleaseEntry, ReleaseNotes

_TITLE = 140
"""Longest title in characters; readers cut longer ones anyhow."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a release, as a record and as an entry."""

    record: ReleaseEntry
    entry: Entry


def release_entries(corpus: Corpus, site_url: str) -> Iterator[Entry]:
    """Yield one entry a release."""
    for number, notes in enumerate(corpus.registries.release_notes.values()):
        day = notes.released_on.first
        yield Entry(
            id=tag_uri(site_url, f"release/{notes.version}"),
            title=f"Phiên bản {notes.version} của dữ liệu",
            url=f"{site_url}{routes.CHANGES}#{routes.change_anchor(notes.version)}",
            kind=("release", "Phiên bản"),
            published=day,
            updated=day,
            text=(notes.summary,),
            rank=(-number, 0),
        )


def changes(corpus: Corpus, site_url: str) -> Iterator[Change]:
    """Yield the changes of all releases."""
    for number, notes in enumerate(corpus.registries.release_notes.values()):
        for position, record in enumerate(notes.entries, start=1):
            yield Change(record, _change(corpus, site_url, notes, record, (-number, position)))


def _change(
    corpus: Corpus, site_url: str, notes: ReleaseNotes, record: ReleaseEntry, rank: tuple[int, ...]
) -> Entry:
    about = _about(corpus, record)
    word = CHANGE_KINDS[record.kind]
    text = [record.text]
    if record.has_values:
        text.append(f"{_value(record.before)} → {_value(record.after)}")
    if record.reason:
        text.append(f"Lý do: {record.reason}")
    if about:
        text.append(about)
    text.append(f"Phiên bản {notes.version}.")
    anchor = routes.change_anchor(notes.version, record.id)
    return Entry(
        id=tag_uri(site_url, f"release/{notes.version}/{record.id}"),
        title=shortened(f"{word} ({about}): {record.text}" if about else f"{word}: {record.text}", _TITLE),
        url=site_url + (_place(corpus, record) or f"{routes.CHANGES}#{anchor}"),
        kind=(record.kind, word),
        published=notes.released_on.first,
        updated=notes.released_on.first,
        text=tuple(text),
        rank=rank,
    )


def _value(text: str | None) -> str:
    return "(trống)" if text is None else f"“{text}”"


def _about(corpus: Corpus, record: ReleaseEntry) -> str:
    """Return what a change concerns, in words; "" for the data as a whole."""
    summary = corpus.summaries.get(record.plan)
    if summary is not None:
        return plan_words(summary, corpus.registries)
    if record.plan:
        return record.plan
    return unit_words(corpus.registries.provinces[record.province]) if record.province else ""


def _place(corpus: Corpus, record: ReleaseEntry) -> str:
    """Return where what was changed stands now; "" where it stands nowhere."""
    if record.plan not in corpus.summaries or record.kind == "removed":
        return ""
    is_there = bool(record.item) and record.item in item_ids(corpus.plan(record.plan))
    return routes.plan(record.plan, record.item if is_there else "")


def target_entry(corpus: Corpus, site_url: str, plan: Plan, target: Target, history: History) -> Entry:
    """Return the entry that tells of a target."""
    unit = unit_words(corpus.registries.provinces[plan.province])
    return Entry(
        id=tag_uri(site_url, f"plan/{plan.id}/{target.id}"),
        title=shortened(f"{unit}: {target.statement}", _TITLE),
        url=site_url + routes.plan(plan.id, target.id),
        kind=("target", "Chỉ tiêu"),
        published=history.published(plan.id, target.id),
        updated=history.updated(plan.id, target.id),
        text=(target.statement, f"{plan_words(corpus.summaries[plan.id], corpus.registries)}: {plan.title}"),
    )
