"""Versions in their order, and what notes say of a cell."""

from build_site.model.build_release_notes import build_release_notes
from build_site.model.release_notes import version_key


def test_versions_stand_in_order_of_their_numbers() -> None:
    assert sorted(["0.10.0", "0.9.1", "1.0.0", "0.9.10"], key=version_key) == [
        "0.9.1",
        "0.9.10",
        "0.10.0",
        "1.0.0",
    ]


def test_a_cell_that_was_empty_is_not_one_that_is_not_named() -> None:
    entry = {"id": "a", "kind": "corrected", "text": "Sửa.", "reason": "Sai."}
    cell = entry | {"id": "b", "table": "targets", "column": "due", "before": None, "after": "2025"}
    notes = build_release_notes(
        {"version": "0.1.1", "released_on": "2026-11-24", "summary": "Sửa.", "entries": [entry, cell]}
    )
    assert [item.has_values for item in notes.entries] == [False, True]
    assert (notes.entries[1].before, notes.entries[1].after) == (None, "2025")
