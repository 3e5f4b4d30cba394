"""A national package that has lost rows, or got far too many, is not published."""

from build_site.corpus.corpus import Registries
from build_site.packages.built import BuiltPackage
from build_site.problems import Problem


def unexpected_rows(national: BuiltPackage, registries: Registries) -> list[Problem]:
    """Return a problem for each table whose number of rows is not within its bounds."""
    expected = registries.expectations.tables
    document = registries.expectations_document
    rows = {resource.table: resource.rows for resource in national.resources}
    problems = [
        document.problem(
            "expect-rows",
            ("tables", table),
            f"Bảng “{table}” có {rows.get(table, 0)} dòng, trông đợi từ {bounds.minimum}"
            + ("." if bounds.maximum is None else f" đến {bounds.maximum}."),
            "Tìm xem dòng nào đã mất; nếu đổi là đúng thì sửa khoảng này.",
        )
        for table, bounds in expected.items()
        if rows.get(table, 0) < bounds.minimum
        or (bounds.maximum is not None and rows.get(table, 0) > bounds.maximum)
    ]
    return problems + [
        document.problem(
            "expect-rows",
            ("tables",),
            f"Bảng “{table}” chưa có số dòng trông đợi.",
            f"Thêm “{table}: {{min: …}}” vào tables.",
            at_key=True,
        )
        for table in rows
        if table not in expected
    ]
