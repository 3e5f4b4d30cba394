"""What earlier runs worked out, keyed by content, in one SQLite file below `_build`.

Losing it costs time, never correctness: every key holds the digest of all that the value
was made from, and the file itself is named after the program's own fingerprint.
"""

import hashlib
import os
import pickle
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

_RACY_NS = 2_000_000_000
"""A file changed this short before it was looked at may change again unseen (as in git)."""

_PATIENCE_SECONDS = 2.0
"""How long another run is waited for; then this run does without the file."""

_TABLES = """
CREATE TABLE IF NOT EXISTS files
  (path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, digest TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS large (key TEXT PRIMARY KEY, value BLOB);
CREATE TABLE IF NOT EXISTS small (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (path TEXT PRIMARY KEY, key TEXT) WITHOUT ROWID;
"""


def digest(*parts: str | bytes) -> str:
    """Return one hex digest of several parts, each delimited."""
    sha = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        sha.update(len(raw).to_bytes(8, "big"))
        sha.update(raw)
    return sha.hexdigest()


def fingerprint(folders: Iterable[Path]) -> str:
    """Return the digest of all files below some folders: the program's own fingerprint."""
    parts: list[bytes] = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                parts += [path.relative_to(folder).as_posix().encode(), path.read_bytes()]
    return digest(*parts)


def _open(folder: Path | None, name: str) -> sqlite3.Connection:
    """Open a cache file, or an empty cache in memory where the file cannot be had.

    That is so in a folder that must not be written to, and while another run, waited for
    in vain, holds the file. A damaged file is begun anew.
    """
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _drop(other for other in folder.glob("*.sqlite*") if not other.name.startswith(name))
            return _connect(folder / name)
        except (OSError, sqlite3.OperationalError):
            return _connect(":memory:")
        except sqlite3.DatabaseError:
            _drop(folder.glob(f"{name}*"))
            return _connect(folder / name)
    return _connect(":memory:")


def _connect(file: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=_PATIENCE_SECONDS, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = OFF")
        database.executescript(_TABLES)
        database.execute("BEGIN IMMEDIATE")
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database


def _drop(files: Iterable[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)


def _table(key: str) -> str:
    """Return the table of a key: plans lie apart, so that reading all the rest stays quick."""
    return "large" if key.startswith("plan:") else "small"


class Cache:
    """Key → value between runs; `Cache(None, "")` forgets everything at the end."""

    def __init__(self, folder: Path | None, program: str) -> None:
        """Open the cache of one version of the program and drop those of others."""
        self._db = _open(folder, f"{program[:16]}.sqlite")
        self._used: set[str] = set()
        self._files: dict[str, tuple[int, int, str]] = {
            path: (size, mtime, sha)
            for path, size, mtime, sha in self._db.execute("SELECT path, size, mtime, digest FROM files")
        }

    def file_digest(self, path: str | Path, name: str) -> str:
        """Return the digest of a file, read only when its size or time has changed."""
        stat = os.stat(path)  # noqa: PTH116 - thousands of times: paths as text
        known = self._files.get(name)
        if known is not None and known[:2] == (stat.st_size, stat.st_mtime_ns):
            return known[2]
        sha = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        if time.time_ns() - stat.st_mtime_ns > _RACY_NS:
            self._db.execute(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)",
                (name, stat.st_size, stat.st_mtime_ns, sha),
            )
        return sha

    def get(self, key: str) -> Any:
        """Return the value of a key, or None."""
        self._used.add(key)
        row = self._db.execute(f"SELECT value FROM {_table(key)} WHERE key = ?", (key,)).fetchone()
        return None if row is None else pickle.loads(row[0])  # noqa: S301 - our own file

    def get_all(self, prefix: str) -> dict[str, Any]:
        """Return all values whose key starts with a prefix, in one go."""
        rows = self._db.execute(
            f"SELECT key, value FROM {_table(prefix)} WHERE key >= ? AND key < ?", (prefix, prefix + "\uffff")
        )
        return {key: pickle.loads(value) for key, value in rows}  # noqa: S301 - our own file

    def put(self, key: str, value: Any) -> None:
        """Remember a value; it must not be None."""
        self._used.add(key)
        raw = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        self._db.execute(f"INSERT OR REPLACE INTO {_table(key)} VALUES (?, ?)", (key, raw))

    def keep(self, key: str) -> None:
        """Mark a key as still of use although its value was not asked for."""
        self._used.add(key)

    def pages(self, site: str) -> dict[str, str]:
        """Return path → key of the pages last written to a site folder."""
        start = site + "\0"
        rows = self._db.execute(
            "SELECT path, key FROM pages WHERE path >= ? AND path < ?", (start, site + "\1")
        )
        return {path[len(start) :]: key for path, key in rows}

    def set_pages(self, site: str, keys: dict[str, str], known: dict[str, str] | None = None) -> None:
        """Remember path → key of the pages written to a site folder.

        Args:
            site: The folder.
            keys: Path → key of every page that is there now.
            known: What `pages` has said of the folder, where the caller has asked already.
        """
        known = self.pages(site) if known is None else known
        start = site + "\0"
        gone = [(start + path,) for path in known if path not in keys]
        self._db.executemany("DELETE FROM pages WHERE path = ?", gone)
        fresh = [(start + path, key) for path, key in keys.items() if known.get(path) != key]
        self._db.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?)", fresh)

    def drop_unused(self) -> None:
        """Forget values that this run neither read nor wrote."""
        for table in ("large", "small"):
            known = [row[0] for row in self._db.execute(f"SELECT key FROM {table}")]
            gone = [(key,) for key in known if key not in self._used]
            self._db.executemany(f"DELETE FROM {table} WHERE key = ?", gone)

    def close(self) -> None:
        """Write everything to the file."""
        self._db.execute("COMMIT")
        self._db.close()
