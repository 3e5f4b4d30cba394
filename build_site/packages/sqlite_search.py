"""The full-text table of the SQLite file: one row a text, found with and without marks.

SQLite's tokenizer takes marks off letters, but `đ` is to it a letter of its own and never
a `d`. So each text stands there twice, as it is and folded by `text.fold`: a word typed as
`đổi` is found in the first, `doi` in the second, and a query may mix both.
"""

from collections.abc import Iterable

from build_site.packages.sqlite_schema import SqlRow
from build_site.tables.declarations import Row, Table
from build_site.text.fold import fold

CREATE_SEARCH = """\
CREATE VIRTUAL TABLE search USING fts5(
  table_name UNINDEXED,
  plan_id UNINDEXED,
  item_id UNINDEXED,
  province_id UNINDEXED,
  url UNINDEXED,
  text,
  folded,
  tokenize = 'unicode61 remove_diacritics 2'
)"""

INSERT_SEARCH = "INSERT INTO search VALUES (?, ?, ?, ?, ?, ?, ?)"

_SEARCHED = (
    "document_number",
    "title",
    "name",
    "official_name",
    "aliases",
    "text",
    "statement",
    "summary",
    "description",
)
"""Columns whose words are looked for, wherever a table has them."""


def is_searched(table: Table) -> bool:
    """Tell whether the texts of a table are found by the search.

    A table whose primary key is a foreign key as well repeats the things of another one.
    """
    repeats = any(set(key.fields) == set(table.primary_key) for key in table.foreign_keys)
    return not repeats and any(name in table.column_names for name in _SEARCHED)


def search_rows(table: Table, rows: Iterable[Row]) -> list[SqlRow]:
    """Return the rows of the full-text table that rows of a table give."""
    if not is_searched(table):
        return []
    names = table.column_names
    order = {name: place for place, name in enumerate(names)}
    plan = order.get("plan_id")
    item = order.get("id")
    province = order.get("province_id", order["id"] if table.name == "provinces" else None)
    url = order.get("url")
    texts = [order[name] for name in _SEARCHED if name in order]
    found: list[SqlRow] = []
    for row in rows:
        text = "\n".join([str(row[place]) for place in texts if row[place] is not None])
        head = [None if place is None else row[place] for place in (plan, item, province, url)]
        if table.name == "plans":
            head[0] = head[1]
        if text:
            found.append((table.name, *map(_text, head), text, fold(text)))
    return found


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)
