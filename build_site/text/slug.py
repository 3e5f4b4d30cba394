"""ASCII kebab-case for ids and addresses."""

import re

from build_site.text.fold import fold

_OTHER = re.compile(r"[^a-z0-9]+")


def slugify(text: str) -> str:
    """Return the text as an id: `380/KH-UBND` gives `380-kh-ubnd`."""
    return _OTHER.sub("-", fold(text)).strip("-")
