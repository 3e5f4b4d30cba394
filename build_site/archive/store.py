"""The archived source texts: where they are, their lines and hashes. Read only."""

import hashlib
import os
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path

from build_site.text.normalize import squeeze

CLAUSE_ENDS = frozenset(",;.:")
"""What stands between words and ends a clause: no name runs over one that it does not hold itself."""
_WORD = re.compile(r"[^\W_]+|[,;.:]")

ENVIRONMENT = "KEHOACH_ARCHIVE"
"""Environment variable that names the archive's folder; empty means: none."""


@dataclass(frozen=True)
class ArchivedText:
    """One text, byte for byte as it was found.

    Attributes:
        sha256: Hash of the bytes, lower-case hex.
        lines: Lines without their ends; line 1 is `lines[0]`. None if not UTF-8.
    """

    sha256: str
    lines: tuple[str, ...] | None

    @cached_property
    def squeezed(self) -> tuple[str, ...]:
        """Return each line in NFC with single spaces."""
        return tuple(squeeze(line) for line in self.lines or ())

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """Return the words of each line as `words_of` does; () for a blank line."""
        return tuple(map(words_of, self.squeezed))

    def passage(self, ranges: tuple[tuple[int, int], ...]) -> str:
        """Return the text of ranges of lines, joined by spaces; lines outside are left out."""
        parts = [line for first, last in ranges for line in self.squeezed[first - 1 : last]]
        return " ".join(part for part in parts if part)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, with the marks that end a clause."""
    return tuple(chain.from_iterable(map(_words_of_piece, text.split())))


@lru_cache(maxsize=100_000)
def _words_of_piece(piece: str) -> tuple[str, ...]:
    """Return the words between two spaces; the same few thousand pieces make up all texts."""
    return tuple(_WORD.findall(piece.casefold()))


def text_from_bytes(raw: bytes) -> ArchivedText:
    """Return the archived text that a file's bytes are.

    Lines are those of `cat -n`: ended by a line feed; the last may lack one.
    """
    digest = hashlib.sha256(raw).hexdigest()
    try:
        lines = raw.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return ArchivedText(digest, None)
    if lines[-1] == "":
        lines.pop()
    return ArchivedText(digest, tuple(line.removesuffix("\r") for line in lines))


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder of archived texts, or none at all; nothing read is kept."""

    folder: Path | None

    @property
    def is_attached(self) -> bool:
        """Tell whether there is an archive to look into."""
        return self.folder is not None

    def path(self, file: str) -> str | None:
        """Return where an archived text is, or None where it is missing."""
        path = f"{self.folder}/{file}"
        return path if self.folder is not None and os.path.isfile(path) else None  # noqa: PTH113 - often

    def text(self, file: str) -> ArchivedText | None:
        """Return an archived text by its file name, or None where it is missing."""
        path = self.path(file)
        return None if path is None else text_from_bytes(Path(path).read_bytes())


def find_archive(root: Path, option: str | None = None) -> Archive:
    """Return the archive to use.

    The option wins, then the environment (empty means none), then `archive/` in the
    checkout, then `../shared/archive`, else there is none.
    """
    named = option if option is not None else os.environ.get(ENVIRONMENT)
    if named is not None:
        return Archive(Path(named).resolve() if named else None)
    for folder in (root / "archive", root.parent / "shared" / "archive"):
        if folder.is_dir():
            return Archive(folder)
    return Archive(None)
