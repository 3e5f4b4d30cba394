"""The forms of files, as catalogues name them.

Codes are those of the file types of the Publications Office of the European Union, which
DCAT-AP asks for; the office has none for JSON Lines and SQLite.
"""

from dataclasses import dataclass

from build_site.metadata.description import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFormat:
    """One form of files.

    Attributes:
        title: What it is called.
        whole: What a file of this form holds that holds all tables of a package.
        eu_code: Its code in the list of the Publications Office; "" where there is none.
    """

    title: Text
    whole: Text
    eu_code: str


_ALL_TABLES = Text("Mọi bảng của gói trong một tệp.", "All tables of the package in one file.")

FORMATS = {
    "csv": FileFormat(title=Text("CSV", "CSV"), whole=_ALL_TABLES, eu_code="CSV"),
    "excel-csv": FileFormat(title=Text("CSV cho Excel", "CSV for Excel"), whole=_ALL_TABLES, eu_code="CSV"),
    "xlsx": FileFormat(
        title=Text("Excel (XLSX)", "Excel workbook (XLSX)"),
        whole=Text(
            "Mọi bảng của gói trong một tệp Excel, kèm từ điển dữ liệu.",
            "All tables of the package in one Excel workbook, with the data dictionary.",
        ),
        eu_code="XLSX",
    ),
    "json": FileFormat(title=Text("JSON", "JSON"), whole=_ALL_TABLES, eu_code="JSON"),
    "jsonl": FileFormat(title=Text("JSON Lines", "JSON Lines"), whole=_ALL_TABLES, eu_code=""),
    "parquet": FileFormat(title=Text("Parquet", "Apache Parquet"), whole=_ALL_TABLES, eu_code="PARQUET"),
    "sqlite": FileFormat(
        title=Text("SQLite", "SQLite database"),
        whole=Text(
            "Mọi bảng của gói trong một cơ sở dữ liệu SQLite, có khóa chính và khóa ngoại.",
            "All tables of the package in one SQLite database, with primary and foreign keys.",
        ),
        eu_code="",
    ),
    "zip": FileFormat(
        title=Text("ZIP", "ZIP"),
        whole=Text(
            "Cả gói trong một tệp ZIP, kèm mô tả từng cột (datapackage.json) và README.",
            "The whole package in one ZIP, with every column described (datapackage.json) and a README.",
        ),
        eu_code="ZIP",
    ),
}
"""Key of a form, as packages give it → the form."""
