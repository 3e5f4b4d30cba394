"""An SQLite database with all tables of a package: keys, indexes, views, dictionary, full text."""

import datetime as dt
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from build_site import licence
from build_site.packages.formats import SQLITE
from build_site.packages.sqlite_schema import SqlRow, create_indexes, create_table, insert_into
from build_site.packages.sqlite_search import CREATE_SEARCH, INSERT_SEARCH
from build_site.packages.sqlite_views import VIEWS, View, create_view
from build_site.packages.subject import Subject
from build_site.tables.declarations import Table
from build_site.tables.dictionary import DictionaryRow, dictionary_rows

_CREATE_ABOUT = "CREATE TABLE about (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"
_CREATE_TABLES = """\
CREATE TABLE dictionary_tables (
  name TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('table', 'view')),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  title_en TEXT NOT NULL,
  description_en TEXT NOT NULL,
  "rows" INTEGER
)"""
_CREATE_COLUMNS = """\
CREATE TABLE dictionary_columns (
  table_name TEXT NOT NULL REFERENCES dictionary_tables (name),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  is_required BOOLEAN NOT NULL,
  unit TEXT NOT NULL,
  allowed_values TEXT NOT NULL,
  key TEXT NOT NULL,
  title_en TEXT NOT NULL,
  description_en TEXT NOT NULL,
  PRIMARY KEY (table_name, name)
)"""
_PRAGMAS = (
    "journal_mode = OFF",
    "locking_mode = EXCLUSIVE",
    "synchronous = OFF",
    "temp_store = MEMORY",
    "cache_size = -65536",
)
"""Quick ways that are safe here: a file that was not finished is thrown away."""


class Database:
    """The database of one package on its way to disk.

    It is written in one go, without a journal: whoever is interrupted begins anew.
    """

    def __init__(self, folder: Path, subject: Subject, tables: Sequence[Table]) -> None:
        """Make the file with all its tables, empty."""
        self._subject = subject
        self._tables = tables
        self._rows = dict.fromkeys((table.name for table in tables), 0)
        self._inserts = {table.name: insert_into(table) for table in tables}
        self._db = sqlite3.connect(folder / SQLITE.path(subject.name, ""), isolation_level=None)
        for pragma in _PRAGMAS:
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute("BEGIN")
        for table in tables:
            self._db.execute(create_table(table))
        self._db.execute(CREATE_SEARCH)

    def add(self, table: Table, rows: Sequence[SqlRow], texts: Sequence[SqlRow]) -> None:
        """Insert rows of a table, and what they give to the full-text table."""
        self._db.executemany(self._inserts[table.name], rows)
        self._db.executemany(INSERT_SEARCH, texts)
        self._rows[table.name] += len(rows)

    def finish(self, version: str, created: dt.date, site_url: str) -> None:
        """Make indexes, views and dictionary; check every foreign key; close the file.

        Raises:
            RuntimeError: A reference leads nowhere.
        """
        for table in self._tables:
            for statement in create_indexes(table):
                self._db.execute(statement)
        for view in VIEWS:
            self._db.execute(create_view(view))
        self._write_dictionary()
        self._write_about(version, created, site_url)
        broken = self._db.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"khóa ngoại không dẫn đến đâu: {broken[:3]}")
        self._db.execute("ANALYZE")
        self._db.execute("COMMIT")
        self.close()

    def close(self) -> None:
        """Close the file; more than once does no harm."""
        self._db.close()

    def _write_dictionary(self) -> None:
        self._db.execute(_CREATE_TABLES)
        self._db.execute(_CREATE_COLUMNS)
        described: list[SqlRow] = [
            (*_described(item, "table"), self._rows[item.name]) for item in self._tables
        ]
        described += [(*_described(view, "view"), None) for view in VIEWS]
        self._db.executemany("INSERT INTO dictionary_tables VALUES (?, ?, ?, ?, ?, ?, ?)", described)
        columns = ", ".join("?" * len(DictionaryRow._fields))
        self._db.executemany(
            f"INSERT INTO dictionary_columns VALUES ({columns})", dictionary_rows(self._tables)
        )

    def _write_about(self, version: str, created: dt.date, site_url: str) -> None:
        about = {
            "name": self._subject.name,
            "title": self._subject.title,
            "title_en": self._subject.title_en,
            "description": self._subject.description,
            "description_en": self._subject.description_en,
            "version": version,
            "created": created.isoformat(),
            "homepage": site_url + self._subject.home,
            "licence": licence.URL,
            "credit": f"Kế hoạch Mở, phiên bản {version}",
        }
        self._db.execute(_CREATE_ABOUT)
        self._db.executemany("INSERT INTO about VALUES (?, ?)", about.items())


def _described(item: Table | View, kind: str) -> tuple[str, ...]:
    return (item.name, kind, item.title, item.description, item.title_en, item.description_en)
