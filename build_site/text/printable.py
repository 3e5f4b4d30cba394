"""Characters that a page cannot hold, shown as what they are: unreadable."""

import re

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Controls and non-characters, which HTML forbids in text (WHATWG HTML, 13.2.3.5)."""


def printable(text: str) -> str:
    """Return a text with each forbidden character replaced by U+FFFD, one for one."""
    return _UNSHOWABLE.sub("\ufffd", text)
