"""What earlier runs worked out: losing it costs time, never correctness."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_site.cache.store import Cache, digest, fingerprint


@contextmanager
def opened(folder: Path | None, program: str = "p" * 16) -> Iterator[Cache]:
    cache = Cache(folder, program)
    yield cache
    cache.close()


def make_old(path: Path) -> None:
    """Set a file's time back, so that it no longer counts as being written just now."""
    before = time.time_ns() - 60_000_000_000
    os.utime(path, ns=(before, before))


def test_parts_of_a_digest_do_not_run_together() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("a", b"b") == digest(b"a", "b")


def test_a_value_is_there_on_the_next_run(tmp_path: Path) -> None:
    with opened(tmp_path) as cache:
        assert cache.get("k") is None
        cache.put("k", {"số": [1, "ấ"]})
    with opened(tmp_path) as cache:
        assert cache.get("k") == {"số": [1, "ấ"]}
        assert cache.get_all("") == {"k": {"số": [1, "ấ"]}}


def test_values_are_found_by_prefix(tmp_path: Path) -> None:
    with opened(tmp_path) as cache:
        for key in ("a:1", "a:2", "ab", "b:1"):
            cache.put(key, key)
        assert cache.get_all("a:") == {"a:1": "a:1", "a:2": "a:2"}


def test_another_version_of_the_program_starts_anew(tmp_path: Path) -> None:
    with opened(tmp_path, "old") as cache:
        cache.put("k", 1)
    with opened(tmp_path, "new") as cache:
        assert cache.get("k") is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.sqlite"]


def test_what_a_run_did_not_use_can_be_dropped(tmp_path: Path) -> None:
    with opened(tmp_path) as cache:
        for key in ("read", "kept", "unused"):
            cache.put(key, 1)
    with opened(tmp_path) as cache:
        cache.get("read")
        cache.keep("kept")
        cache.put("written", 1)
        cache.drop_unused()
        assert sorted(cache.get_all("")) == ["kept", "read", "written"]


def test_pages_are_remembered_by_site(tmp_path: Path) -> None:
    with opened(tmp_path) as cache:
        cache.set_pages("site", {"a/": "1", "b/": "2"})
        cache.set_pages("site-2", {"c/": "3"})
    with opened(tmp_path) as cache:
        cache.set_pages("site", {"b/": "4"})
        assert cache.pages("site") == {"b/": "4"}
        assert cache.pages("site-2") == {"c/": "3"}


def test_an_unchanged_file_is_not_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"mot")
    make_old(file)
    stat = file.stat()
    with opened(tmp_path / "cache") as cache:
        first = cache.file_digest(file, "a.yaml")
    # what only the cache can know: the bytes have changed behind its back
    file.write_bytes(b"hai")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    with opened(tmp_path / "cache") as cache:
        assert first == cache.file_digest(file, "a.yaml")


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"aa")
    make_old(file)
    with opened(tmp_path / "cache") as cache:
        first = cache.file_digest(file, "a.yaml")
    file.write_bytes(b"bb")
    with opened(tmp_path / "cache") as cache:
        assert first != cache.file_digest(file, "a.yaml")


def test_a_file_changed_just_now_is_not_trusted(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"aa")
    stat = file.stat()
    with opened(tmp_path / "cache") as cache:
        first = cache.file_digest(file, "a.yaml")
    file.write_bytes(b"bb")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    with opened(tmp_path / "cache") as cache:
        assert first != cache.file_digest(file, "a.yaml")


def test_a_damaged_file_is_begun_anew(tmp_path: Path) -> None:
    with opened(tmp_path) as cache:
        cache.put("k", 1)
    (tmp_path / f"{'p' * 16}.sqlite").write_bytes(b"not a database, " * 100)
    with opened(tmp_path) as cache:
        assert cache.get("k") is None
        cache.put("k", 2)
    with opened(tmp_path) as cache:
        assert cache.get("k") == 2


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "_build").write_text("a file where a folder should be")
    with opened(tmp_path / "_build" / "cache") as cache:
        cache.put("k", 1)
        assert cache.get("k") == 1


def test_two_runs_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    with opened(tmp_path) as first:
        first.put("k", 1)
        with opened(tmp_path) as second:
            assert second.get("k") is None
            second.put("k", 2)
            assert second.get("k") == 2
    with opened(tmp_path) as cache:
        assert cache.get("k") == 1


def test_the_fingerprint_is_of_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    first = fingerprint([tmp_path])
    assert first == fingerprint([tmp_path])
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    second = fingerprint([tmp_path])
    (tmp_path / "b.py").write_text("2")
    assert len({first, second, fingerprint([tmp_path])}) == 3


def test_compiled_files_do_not_change_the_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    first = fingerprint([tmp_path])
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("x")
    assert first == fingerprint([tmp_path])
