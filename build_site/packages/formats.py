"""The forms in which every package is published, each declared once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One form of a package's tables.

    Attributes:
        key: Its name in programs, never changed.
        title: Its name for a reader, in Vietnamese.
        title_en: Its name in English.
        use: Whom it is for, in Vietnamese.
        use_en: The same in English.
        mediatype: Media type of its files.
        folder: Folder of its files within the package, "" or ending with a slash.
        suffix: What stands after the name of the table (or package) in a file's name.
        is_per_table: Whether each table has a file of its own.
    """

    key: str
    title: str
    title_en: str
    use: str
    use_en: str
    mediatype: str
    folder: str
    suffix: str
    is_per_table: bool = True

    def path(self, package: str, table: str) -> str:
        """Return where a file of this form lies within a package."""
        return f"{self.folder}{table if self.is_per_table else package}{self.suffix}"


CSV = Format(
    key="csv",
    title="CSV",
    title_en="CSV",
    use="Dạng chuẩn, cho chương trình: UTF-8, dấu phẩy; mỗi ô là đúng giá trị.",
    use_en="The standard form, for programs: UTF-8, commas; each cell is exactly the value.",
    mediatype="text/csv",
    folder="",
    suffix=".csv",
)
EXCEL_CSV = Format(
    key="excel-csv",
    title="CSV cho Excel",
    title_en="CSV for Excel",
    use="Bấm đúp là mở: có dấu BOM; ô chữ dễ bị hiểu thành công thức, số hay ngày có dấu nháy ở trước.",
    use_en="Opens on a double click: has a BOM; an apostrophe keeps text from becoming a formula or date.",
    mediatype="text/csv",
    folder="excel/",
    suffix="-excel.csv",
)
XLSX = Format(
    key="xlsx",
    title="Excel (XLSX)",
    title_en="Excel workbook (XLSX)",
    use="Mọi bảng trong một tệp, kèm từ điển dữ liệu; ngày là ngày, số là số, mã giữ số 0 ở đầu.",
    use_en="All tables in one file, with the data dictionary; typed cells, codes keep leading zeros.",
    mediatype="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    folder="",
    suffix=".xlsx",
    is_per_table=False,
)
JSON = Format(
    key="json",
    title="JSON",
    title_en="JSON",
    use="Cho trang web và chương trình: mỗi tệp một mảng, mỗi dòng của bảng một đối tượng.",
    use_en="For websites and programs: one array a file, one object a row.",
    mediatype="application/json",
    folder="json/",
    suffix=".json",
)
JSONL = Format(
    key="jsonl",
    title="JSON Lines",
    title_en="JSON Lines",
    use="Cho chương trình đọc dần từng dòng: mỗi dòng một đối tượng JSON.",
    use_en="For programs that read row by row: one JSON object a line.",
    mediatype="application/jsonl",
    folder="jsonl/",
    suffix=".jsonl",
)
PARQUET = Format(
    key="parquet",
    title="Parquet",
    title_en="Apache Parquet",
    use="Cho DuckDB, pandas, polars, R, Spark: cột có kiểu, số thập phân chính xác, có chú giải từng cột.",
    use_en="For DuckDB, pandas, polars, R, Spark: typed columns, exact decimals, a note on every column.",
    mediatype="application/vnd.apache.parquet",
    folder="parquet/",
    suffix=".parquet",
)
SQLITE = Format(
    key="sqlite",
    title="SQLite",
    title_en="SQLite database",
    use="Mọi bảng trong một cơ sở dữ liệu: có khóa, khung nhìn dựng sẵn, tìm toàn văn gõ không dấu.",
    use_en="All tables in one database: with keys, ready-made views, and full-text search without accents.",
    mediatype="application/vnd.sqlite3",
    folder="",
    suffix=".sqlite",
    is_per_table=False,
)

ALL_FORMATS = (CSV, EXCEL_CSV, XLSX, JSON, JSONL, PARQUET, SQLITE)
"""Every form, in the order in which they are listed."""

QUICK_FORMATS = (CSV,)
"""What a preview makes: the form that all else is described by, and the quickest."""
