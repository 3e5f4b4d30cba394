"""The titles of the navigation in `mkdocs.yml`, as messages: a method of extraction for Babel."""

import re
from collections.abc import Iterator
from typing import IO

_ITEM = re.compile(r"^  - ([^:]+): \S+\.md$")

Found = tuple[int, str, tuple[str, str], list[str]]


def extract(file: IO[bytes], *_settings: object, **_options: object) -> Iterator[Found]:
    """Yield line, function, context with message, and comments, as Babel wants them."""
    for number, line in enumerate(file.read().decode().splitlines(), 1):
        found = _ITEM.match(line)
        if found:
            yield number, "pgettext", ("nav", found[1]), []
