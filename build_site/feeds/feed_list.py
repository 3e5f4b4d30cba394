"""Every feed: the whole, corrections, one a provincial unit, one an indicator."""

from collections.abc import Iterator

from build_site import routes
from build_site.corpus.corpus import Corpus
from build_site.feeds.atom import Entry, Feed, latest
from build_site.feeds.entries import Change, changes, release_entries, target_entry
from build_site.feeds.history import history_of
from build_site.feeds.naming import tag_uri
from build_site.feeds.words import PUBLISHER, unit_words


def feeds(corpus: Corpus, site_url: str) -> Iterator[Feed]:
    """Yield all feeds; units and indicators of which nothing is known yet have theirs too."""
    found = list(changes(corpus, site_url))
    history = history_of(corpus.registries)
    since = min(history.added.values(), default=history.current)

    def feed(name: str, path: str, page: str, title: str, subtitle: str, entries: list[Entry]) -> Feed:
        return Feed(
            id=tag_uri(site_url, f"feed/{name}"),
            path=path,
            page=page,
            title=f"{PUBLISHER}: {title}",
            subtitle=subtitle,
            since=since,
            entries=latest(entries),
        )

    yield feed(
        "changes",
        routes.CHANGES_FEED,
        routes.CHANGES,
        "mọi thay đổi của dữ liệu",
        "Phiên bản mới, kế hoạch mới, chỗ sửa kèm lý do.",
        [*release_entries(corpus, site_url), *(change.entry for change in found)],
    )
    yield feed(
        "corrections",
        routes.CORRECTIONS_FEED,
        routes.CHANGES,
        "nhật ký sửa lỗi",
        "Mỗi chỗ sửa của dữ liệu, trước và sau, kèm lý do.",
        [change.entry for change in found if change.record.kind == "corrected"],
    )
    by_unit = _by_unit(corpus, found)
    for unit in corpus.registries.provinces.values():
        yield feed(
            f"province/{unit.id}",
            routes.province_feed(unit.id),
            routes.province(unit.id),
            unit_words(unit),
            f"Kế hoạch mới và chỗ sửa của {unit_words(unit)}, kể cả các đơn vị cũ nhập vào.",
            by_unit[unit.id],
        )
    by_indicator = _by_indicator(corpus, site_url, found)
    for indicator in corpus.registries.indicators.values():
        yield feed(
            f"indicator/{indicator.id}",
            routes.indicator_feed(indicator.id),
            routes.CHANGES,
            indicator.name,
            f"Chỉ tiêu của các tỉnh về “{indicator.name}”, mới thêm hay mới sửa.",
            by_indicator[indicator.id],
        )


def _by_unit(corpus: Corpus, found: list[Change]) -> dict[str, list[Entry]]:
    """Return for each unit the changes that concern it or a unit it was made of."""
    own: dict[str, list[Entry]] = {name: [] for name in corpus.registries.provinces}
    for change in found:
        summary = corpus.summaries.get(change.record.plan)
        units = {summary.province if summary else "", change.record.province}
        if change.record.table == "provinces":
            units.add(change.record.item)
        for name in units & own.keys():
            own[name].append(change.entry)
    return {
        name: [entry for unit in (name, *corpus.registries.ancestors(name)) for entry in own[unit]]
        for name in own
    }


def _by_indicator(corpus: Corpus, site_url: str, found: list[Change]) -> dict[str, list[Entry]]:
    """Return for each indicator its targets, and the changes of single ones of them."""
    entries: dict[str, list[Entry]] = {name: [] for name in corpus.registries.indicators}
    history = history_of(corpus.registries)
    named: dict[tuple[str, str], list[Entry]] = {}
    for change in found:
        named.setdefault((change.record.plan, change.record.item), []).append(change.entry)
        if change.record.table == "indicators" and change.record.item in entries:
            entries[change.record.item].append(change.entry)
    for plan in corpus.plans():
        for target in plan.targets:
            entries[target.indicator].append(target_entry(corpus, site_url, plan, target, history))
            entries[target.indicator] += named.get((plan.id, target.id), [])
    return entries
