"""What changed in the tables themselves: names, columns, and what is promised of them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_site.diff.changes import CellChange
from tests.unit.diff.conftest import (
    Diff,
    MakePackage,
    edit_table,
    reasons_of,
    rename_column,
    table_of,
)

Change = Callable[[dict[str, Any], list[list[str]]], None]


@pytest.fixture
def packages(project: Path, make_package: MakePackage, tmp_path: Path) -> tuple[Path, Path]:
    """A package, and a copy of it to be changed."""
    old = make_package(project, "packages")
    return old, shutil.copytree(old, tmp_path / "new")


def field_of(resource: dict[str, Any], name: str) -> dict[str, Any]:
    field: dict[str, Any] = next(item for item in resource["schema"]["fields"] if item["name"] == name)
    return field


def test_a_renamed_column_is_told_as_such(packages: tuple[Path, Path], diff: Diff) -> None:
    old, new = packages
    edit_table(new, "targets", rename_column("value", "amount", title="Số phải đạt"))
    difference = diff(old, new)
    assert [table.name for table in difference.tables] == ["targets"]
    targets = difference.tables[0]
    assert [(item.kind, item.column, item.before, item.after) for item in targets.columns] == [
        ("renamed", "amount", "value", "amount"),
        ("title", "amount", "Giá trị", "Số phải đạt"),
    ]
    assert targets.rows == ()
    assert difference.advice.level == "major"
    assert difference.advice.least_version == "1.0.0"
    assert reasons_of(difference)[0] == (
        "major",
        "Bảng “targets”: cột “value” đổi tên thành “amount”.",
    )


def test_a_renamed_column_of_other_values_is_one_removed_and_one_added(
    packages: tuple[Path, Path], diff: Diff
) -> None:
    old, new = packages

    def change(resource: dict[str, Any], rows: list[list[str]]) -> None:
        rename_column("value", "amount")(resource, rows)
        for row in rows[1:]:
            row[rows[0].index("amount")] += "0"

    edit_table(new, "targets", change)
    columns = table_of(diff(old, new), "targets").columns
    assert [(item.kind, item.column) for item in columns] == [("removed", "value"), ("added", "amount")]


@pytest.mark.parametrize(("corrected", "kinds"), [(1, ["renamed"]), (2, ["removed", "added"])])
def test_a_rename_is_told_also_where_a_cell_in_ten_was_corrected(
    packages: tuple[Path, Path], diff: Diff, corrected: int, kinds: list[str]
) -> None:
    old, new = packages

    def grow(_resource: dict[str, Any], rows: list[list[str]]) -> None:
        place = rows[0].index("id")
        rows += [[*rows[1][:place], f"ct-{n}", *rows[1][place + 1 :]] for n in range(8)]
        for n, row in enumerate(rows[1:]):
            row[rows[0].index("value")] = str(n)

    edit_table(old, "targets", grow)
    edit_table(new, "targets", grow)

    def change(resource: dict[str, Any], rows: list[list[str]]) -> None:
        rename_column("value", "amount")(resource, rows)
        for row in rows[3 : 3 + corrected]:
            row[rows[0].index("amount")] += "9"

    edit_table(new, "targets", change)
    targets = table_of(diff(old, new), "targets")
    assert [item.kind for item in targets.columns] == kinds
    if kinds == ["renamed"]:
        assert [row.cells for row in targets.rows] == [(CellChange("amount", "2", "29"),)]


def test_of_two_equal_columns_the_one_of_the_same_title_is_the_renamed_one(
    packages: tuple[Path, Path], diff: Diff
) -> None:
    old, new = packages

    def change(resource: dict[str, Any], rows: list[list[str]]) -> None:
        rename_column("value", "amount")(resource, rows)
        twin = field_of(resource, "amount") | {"name": "figure", "title": "Con số"}
        resource["schema"]["fields"].append(twin)
        place = rows[0].index("amount")
        rows[0].append("figure")
        for row in rows[1:]:
            row.append(row[place])

    edit_table(new, "targets", change)
    columns = table_of(diff(old, new), "targets").columns
    assert [(item.kind, item.column) for item in columns] == [("renamed", "amount"), ("added", "figure")]


def test_of_two_equal_columns_without_the_title_none_is_guessed(
    packages: tuple[Path, Path], diff: Diff
) -> None:
    old, new = packages

    def change(resource: dict[str, Any], rows: list[list[str]]) -> None:
        rename_column("value", "amount", title="Một")(resource, rows)
        resource["schema"]["fields"].append(field_of(resource, "amount") | {"name": "figure", "title": "Hai"})
        place = rows[0].index("amount")
        rows[0].append("figure")
        for row in rows[1:]:
            row.append(row[place])

    edit_table(new, "targets", change)
    columns = table_of(diff(old, new), "targets").columns
    assert [(item.kind, item.column) for item in columns] == [
        ("removed", "value"),
        ("added", "amount"),
        ("added", "figure"),
    ]


def test_a_column_of_one_value_is_renamed_only_with_its_title(
    packages: tuple[Path, Path], diff: Diff
) -> None:
    old, new = packages
    edit_table(new, "known_documents", rename_column("is_verified", "is_checked", title="Đã xem"))
    kinds = [item.kind for item in table_of(diff(old, new), "known_documents").columns]
    assert kinds == ["removed", "added"]
    edit_table(new, "known_documents", rename_column("is_checked", "is_seen", title="Đã kiểm chứng"))
    kinds = [item.kind for item in table_of(diff(old, new), "known_documents").columns]
    assert kinds == ["renamed"]


def test_rows_are_set_side_by_side_also_when_a_column_of_their_key_was_renamed(
    packages: tuple[Path, Path], diff: Diff
) -> None:
    old, new = packages

    def change(resource: dict[str, Any], rows: list[list[str]]) -> None:
        rename_column("id", "target_id")(resource, rows)
        rows[1][rows[0].index("value")] = "44"

    edit_table(new, "targets", change)
    targets = table_of(diff(old, new), "targets")
    assert [(item.kind, item.column) for item in targets.columns] == [("renamed", "target_id")]
    assert targets.key is None
    assert [(row.key, row.cells) for row in targets.rows] == [
        (
            (("plan_id", "vi-du-15-kh-ubnd-2023"), ("target_id", "ct-ty-le")),
            (CellChange("value", "45", "44"),),
        )
    ]


def remove_column(resource: dict[str, Any], rows: list[list[str]]) -> None:
    place = rows[0].index("statement")
    resource["schema"]["fields"] = [
        field for field in resource["schema"]["fields"] if field["name"] != "statement"
    ]
    for row in rows:
        del row[place]


def add_column(resource: dict[str, Any], rows: list[list[str]]) -> None:
    resource["schema"]["fields"].append({"name": "rank", "type": "integer"})
    for n, row in enumerate(rows):
        row.append(str(n) if n else "rank")


def change_type(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    field_of(resource, "value")["type"] = "string"


def change_unit(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    field_of(resource, "value")["unit"] = "nghìn"


def let_be_empty(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    del field_of(resource, "statement")["constraints"]["required"]


def promise_value(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    field_of(resource, "applies_to")["constraints"] = {"required": True}


def grow_list(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    field_of(resource, "comparator")["constraints"]["enum"].append("near")


def shrink_list(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    field_of(resource, "comparator")["constraints"]["enum"].remove("about")


def change_pattern(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    field_of(resource, "province_code")["constraints"]["pattern"] = "^[0-9]{3}$"


def change_title(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    field_of(resource, "value")["title"] = "Con số"


def swap_columns(resource: dict[str, Any], rows: list[list[str]]) -> None:
    resource["schema"]["fields"][-2:] = resource["schema"]["fields"][:-3:-1]
    for row in rows:
        row[-2:] = row[:-3:-1]


def drop_foreign_key(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    resource["schema"]["foreignKeys"].pop()


def widen_key(resource: dict[str, Any], _rows: list[list[str]]) -> None:
    resource["schema"]["primaryKey"].append("indicator_id")


@pytest.mark.parametrize(
    ("change", "level", "reason"),
    [
        (remove_column, "major", "bỏ cột “statement”."),
        (add_column, "minor", "thêm cột “rank”."),
        (change_type, "major", "cột “value” đổi kiểu từ number thành string."),
        (change_unit, "major", "cột “value” đổi đơn vị từ “” thành “nghìn”."),
        (let_be_empty, "major", "cột “statement” nay có thể trống."),
        (promise_value, "minor", "cột “applies_to” nay luôn có giá trị."),
        (grow_list, "minor", "cột “comparator” đổi danh sách giá trị từ "),
        (shrink_list, "major", "cột “comparator” đổi danh sách giá trị từ "),
        (change_pattern, "major", "cột “province_code” đổi dạng viết từ “^[0-9]{2}$” thành “^[0-9]{3}$”."),
        (change_title, "patch", "cột “value” đổi tên gọi từ “Giá trị” thành “Con số”."),
        (swap_columns, "patch", "thứ tự các cột nay là "),
        (
            drop_foreign_key,
            "major",
            "không còn khóa ngoại indicator_id, unit_id → indicator_units(indicator_id, unit_id).",
        ),
        (
            widen_key,
            "major",
            "khóa chính đổi từ (plan_id, id) thành (plan_id, id, indicator_id).",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_is_promised_of_a_column_calls_for_its_level(
    packages: tuple[Path, Path], diff: Diff, change: Change, level: str, reason: str
) -> None:
    old, new = packages
    edit_table(new, "targets", change)
    difference = diff(old, new)
    assert [table.name for table in difference.tables] == ["targets"]
    first = difference.advice.reasons[0]
    assert (first.level, difference.advice.level) == (level, level)
    assert first.text.startswith("Bảng “targets”: " + reason)


def edit_descriptor(package: Path, change: Callable[[list[dict[str, Any]]], None]) -> None:
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    change(descriptor["resources"])
    path.write_text(json.dumps(descriptor), "utf-8")


def test_a_renamed_table_is_told_as_such(packages: tuple[Path, Path], diff: Diff) -> None:
    old, new = packages

    def rename(resources: list[dict[str, Any]]) -> None:
        for resource in resources:
            if resource["name"] == "targets":
                resource["name"] = "promises"

    edit_descriptor(new, rename)
    difference = diff(old, new)
    assert [(table.kind, table.old_name, table.name) for table in difference.tables] == [
        ("renamed", "targets", "promises")
    ]
    assert difference.tables[0].rows == ()
    assert reasons_of(difference) == [("major", "Bảng “promises” trước đây tên là “targets”.")]


def test_a_removed_table_is_major_and_a_new_one_minor(packages: tuple[Path, Path], diff: Diff) -> None:
    old, new = packages
    edit_descriptor(new, lambda resources: resources.remove(resources[4]))
    gone = diff(old, new)
    assert [(table.kind, table.name, len(table.rows)) for table in gone.tables] == [("removed", "targets", 2)]
    assert reasons_of(gone) == [("major", "Bảng “targets” không còn.")]
    come = diff(new, old)
    assert [(table.kind, table.name, len(table.rows)) for table in come.tables] == [("added", "targets", 2)]
    assert reasons_of(come) == [("minor", "Bảng “targets” mới.")]
