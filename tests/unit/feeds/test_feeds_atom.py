"""Feeds: what outside readers make of them, what they tell, and that ids never change."""

from pathlib import Path
from typing import Any

import feedparser
import pytest

from build_site.feeds.atom import MAX_ENTRIES
from tests.unit.feeds.atom_rules import violations
from tests.unit.feeds.conftest import PLAN, SECOND, SITE, Build, Files, edit, release

TAG = "tag:kehoachmo.example,2026-11-23:"


def atom(files: Files) -> Files:
    return {name: raw for name, raw in files.items() if name.endswith(".atom")}


def read(raw: bytes) -> Any:
    """Return what a feed reader makes of a feed; it must find nothing amiss."""
    parsed = feedparser.parse(raw, response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    assert not parsed.bozo, parsed.bozo_exception
    assert parsed.version == "atom10"
    return parsed


def ids(raw: bytes) -> list[str]:
    return [entry.id for entry in read(raw).entries]


def test_there_is_a_feed_for_the_whole_each_unit_and_each_indicator(released: Path, build: Build) -> None:
    assert released.is_dir()
    assert sorted(atom(build())) == [
        "feeds/changes.atom",
        "feeds/corrections.atom",
        "feeds/indicators/mo-hinh-vi-du.atom",
        "feeds/indicators/ty-le-vi-du.atom",
        "feeds/provinces/tan-vi-du.atom",
        "feeds/provinces/vi-du.atom",
    ]


def test_every_real_feed_keeps_the_rules_and_is_read(real_files: Files) -> None:
    found = atom(real_files)
    assert len(found) >= 2 + 86 + 21
    for name, raw in found.items():
        assert violations(raw) == [], name
        assert read(raw).feed.links[0].href == SITE + name


def test_every_feed_of_two_releases_keeps_the_rules_and_is_read(released: Path, build: Build) -> None:
    assert released.is_dir()
    for name, raw in atom(build()).items():
        assert violations(raw) == [], name
        assert read(raw).feed.language == "vi"


def test_the_whole_feed_tells_of_releases_and_changes_the_latest_first(released: Path, build: Build) -> None:
    assert released.is_dir()
    parsed = read(build()["feeds/changes.atom"])
    assert ids(build()["feeds/changes.atom"]) == [
        f"{TAG}release/0.2.0",
        f"{TAG}release/0.2.0/ct-ty-le",
        f"{TAG}release/0.2.0/tan-vi-du",
        f"{TAG}release/0.2.0/vi-du-14",
        f"{TAG}release/0.1.0",
        f"{TAG}release/0.1.0/vi-du",
    ]
    assert parsed.feed.id == f"{TAG}feed/changes"
    assert parsed.feed.updated == "2023-05-01T00:00:00Z"
    assert [entry.link.removeprefix(SITE) for entry in parsed.entries] == [
        "thay-doi/#phien-ban-0-2-0",
        "ke-hoach/vi-du-15-kh-ubnd-2023/#ct-ty-le",
        "thay-doi/#phien-ban-0-2-0-tan-vi-du",
        "thay-doi/#phien-ban-0-2-0-vi-du-14",
        "thay-doi/#phien-ban-0-1-0",
        "ke-hoach/vi-du-15-kh-ubnd-2023/",
    ]


def test_a_correction_is_told_with_before_after_and_reason(released: Path, build: Build) -> None:
    assert released.is_dir()
    parsed = read(build()["feeds/corrections.atom"])
    (entry,) = parsed.entries
    assert entry.title == "Sửa (15/KH-UBND, Tỉnh Ví Dụ (giả)): Sửa giá trị của chỉ tiêu tỷ lệ."
    assert entry.content[0].value.split("\n") == [
        "Sửa giá trị của chỉ tiêu tỷ lệ.",
        "“44” → “45”",
        "Lý do: Lần chép đầu sai một chữ số.",
        "15/KH-UBND, Tỉnh Ví Dụ (giả)",
        "Phiên bản 0.2.0.",
    ]
    assert (entry.published, entry.updated) == ("2023-05-01T00:00:00Z", "2023-05-01T00:00:00Z")
    assert [(tag.term, tag.label) for tag in entry.tags] == [("corrected", "Sửa")]


def test_a_unit_is_told_of_its_plans_and_a_merged_one_of_those_of_its_predecessors(
    released: Path, build: Build
) -> None:
    assert released.is_dir()
    files = build()
    own = [f"{TAG}release/0.2.0/ct-ty-le", f"{TAG}release/0.2.0/vi-du-14", f"{TAG}release/0.1.0/vi-du"]
    assert ids(files["feeds/provinces/vi-du.atom"]) == own
    merged = [own[0], f"{TAG}release/0.2.0/tan-vi-du", *own[1:]]
    assert ids(files["feeds/provinces/tan-vi-du.atom"]) == merged


def test_a_change_that_names_a_plan_and_the_unit_of_today_is_told_once(released: Path, build: Build) -> None:
    old = "table: targets\n    item: ct-ty-le"
    edit(released, old, f"province: tan-vi-du\n    {old}", "datasets/releases/0.2.0.yaml")
    raw = build()["feeds/provinces/tan-vi-du.atom"]
    assert violations(raw) == []
    assert ids(raw).count(f"{TAG}release/0.2.0/ct-ty-le") == 1


def test_an_indicator_is_told_of_its_targets_with_the_day_of_their_last_change(
    released: Path, build: Build
) -> None:
    assert released.is_dir()
    files = build()
    parsed = read(files["feeds/indicators/ty-le-vi-du.atom"])
    assert [(entry.id, entry.published[:10], entry.updated[:10]) for entry in parsed.entries] == [
        (f"{TAG}plan/vi-du-15-kh-ubnd-2023/ct-ty-le", "2023-04-01", "2023-05-01"),
        (f"{TAG}release/0.2.0/ct-ty-le", "2023-05-01", "2023-05-01"),
    ]
    assert parsed.entries[0].link == f"{SITE}ke-hoach/vi-du-15-kh-ubnd-2023/#ct-ty-le"
    assert parsed.entries[0].title == "Ví Dụ (giả): Đến năm 2025, 45% đến 46% số xã có ví dụ."
    other = read(files["feeds/indicators/mo-hinh-vi-du.atom"]).entries
    assert [(entry.id, entry.updated[:10]) for entry in other] == [
        (f"{TAG}plan/vi-du-15-kh-ubnd-2023/ct-mo-hinh", "2023-04-01")
    ]


def test_a_feed_without_news_is_valid_and_bears_the_day_of_the_first(released: Path, build: Build) -> None:
    edit(released, "kind: corrected", "kind: changed", "datasets/releases/0.2.0.yaml")
    raw = build()["feeds/corrections.atom"]
    assert violations(raw) == []
    assert read(raw).entries == []
    assert read(raw).feed.updated == "2023-04-01T00:00:00Z"


def test_a_further_release_adds_entries_and_changes_no_other(released: Path, build: Build) -> None:
    before = build()
    release(released, "0.2.1", "2023-06-01", SECOND.replace('"44"', '"43"').replace("vi-du-14", "vi-du-13"))
    edit(released, "title: Kế hoạch giả", "title: Kế hoạch  giả")
    after = build()
    for name in ("feeds/changes.atom", "feeds/corrections.atom", "feeds/provinces/tan-vi-du.atom"):
        old, new = ids(before[name]), ids(after[name])
        assert new[-len(old) :] == old
        assert len(new) > len(old)
    target = read(after["feeds/indicators/ty-le-vi-du.atom"]).entries
    assert {entry.id: entry.updated[:10] for entry in target}[
        f"{TAG}plan/vi-du-15-kh-ubnd-2023/ct-ty-le"
    ] == "2023-06-01"


def test_ids_do_not_depend_on_the_order_of_a_record(released: Path, build: Build) -> None:
    before = ids(build()["feeds/indicators/ty-le-vi-du.atom"])
    text = (released / PLAN).read_text("utf-8")
    start, middle, end = (
        text.index("  - id: ct-ty-le"),
        text.index("  - id: ct-mo-hinh"),
        text.index("measure_groups:"),
    )
    (released / PLAN).write_text(text[:start] + text[middle:end] + text[start:middle] + text[end:], "utf-8")
    assert ids(build()["feeds/indicators/ty-le-vi-du.atom"]) == before


def test_a_site_in_a_folder_has_names_of_its_own(released: Path, build: Build) -> None:
    assert released.is_dir()
    raw = build("https://Trang.example:8443/ke-hoach-mo/")["feeds/changes.atom"]
    assert violations(raw) == []
    assert read(raw).feed.id == "tag:trang.example,2026-11-23:ke-hoach-mo/feed/changes"
    assert read(raw).feed.links[0].href == "https://Trang.example:8443/ke-hoach-mo/feeds/changes.atom"


def test_texts_of_notes_never_become_markup_or_break_the_xml(released: Path, build: Build) -> None:
    attack = '"<script>alert(1)</script> & ]]> \\u0001\\uFFFE\\" x"'
    edit(released, "text: Thêm kế hoạch giả.", f"text: {attack}", "datasets/releases/0.1.0.yaml")
    raw = build()["feeds/changes.atom"]
    assert violations(raw) == []
    assert b"<script" not in raw
    last = read(raw).entries[-1]
    assert last.content[0].type == "text/plain"
    assert last.content[0].value.startswith('<script>alert(1)</script> & ]]> \ufffd\ufffd" x')


def test_a_long_text_is_cut_in_the_title_alone(released: Path, build: Build) -> None:
    words = "rất dài " * 60
    edit(released, "text: Thêm kế hoạch giả.", f"text: {words}hết.", "datasets/releases/0.1.0.yaml")
    last = read(build()["feeds/changes.atom"]).entries[-1]
    assert len(last.title) <= 141
    assert last.title.endswith("rất dài…")
    assert last.content[0].value.startswith(words + "hết.")


def test_a_feed_holds_the_newest_entries_only(released: Path, build: Build) -> None:
    many = "".join(
        f"\n  - id: doi-{number:03}\n    kind: changed\n    text: Đổi điều thứ {number}."
        for number in range(MAX_ENTRIES + 10)
    )
    release(released, "0.3.0", "2023-07-01", many + "\n")
    found = ids(build()["feeds/changes.atom"])
    assert len(found) == MAX_ENTRIES
    assert found[:2] == [f"{TAG}release/0.3.0", f"{TAG}release/0.3.0/doi-000"]


GOOD = '<link rel="alternate" type="text/html" href="https://kehoachmo.example/thay-doi/"/>'


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("</feed>", "", "no XML: "),
        ("2005/Atom", "2005/Atum", "root is "),
        ("<updated>2023-05-01T00:00:00Z</updated>", "", "feed: 0 × updated"),
        ("<title>", "<title>x</title><title>", "feed: 2 × title"),
        ("T00:00:00Z", " 00:00", "feed: updated is no date: "),
        ("2023-05-01T", "2022-05-01T", "feed: older than its newest entry"),
        (":feed/changes<", ":feed changes<", "feed: id is no tag URI: "),
        ("tag:kehoachmo.example,2026-11-23:feed/changes", "changes", "feed: id is no IRI: "),
        ('rel="self"', 'rel="related"', "feed: no link to itself"),
        (GOOD, GOOD + GOOD, "feed: two alternates"),
        ('href="https://', 'href="', "feed: link to "),
        ("<author><name>Kế hoạch Mở</name>", "<author>", "author without a name"),
        (
            "<author><name>Kế hoạch Mở</name><uri>https://kehoachmo.example/</uri></author>",
            "",
            "feed: no author",
        ),
        ("release/0.2.0/ct-ty-le<", "release/0.2.0<", "feed: entry twice: "),
        ("<subtitle>", "<abstract>x</abstract><subtitle>", "feed: unknown "),
        ('<content type="text">', '<content type="text"><b>x</b>', "entry "),
        ('<category term="release"', '<category term=""', "entry "),
        ("<published>2023-05-01", "<published>2023-05-02", "entry "),
        ("\n<content", "<id>tag:a.example,2026:x</id>\n<content", "entry "),
    ],
)
def test_a_broken_copy_is_told(released: Path, build: Build, old: str, new: str, fault: str) -> None:
    assert released.is_dir()
    good = build()["feeds/changes.atom"].decode()
    assert old in good
    found = violations(good.replace(old, new, 1).encode())
    assert any(item.startswith(fault) for item in found), found


@pytest.mark.parametrize(("old", "new"), [("</entry>", ""), ("&lt;", "<"), ("<feed", "<rss")])
def test_the_reader_tells_a_broken_copy_too(released: Path, build: Build, old: str, new: str) -> None:
    edit(released, "text: Thêm kế hoạch giả.", "text: Thêm <kế hoạch> giả.", "datasets/releases/0.1.0.yaml")
    good = build()["feeds/changes.atom"].decode()
    assert old in good
    with pytest.raises(AssertionError):
        read(good.replace(old, new, 1).encode())
