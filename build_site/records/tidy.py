"""The canonical form of a record's text: only what no reader can see is changed.

Facts, order, comments and quoting stay as the maintainer wrote them.
"""

from build_site.text.normalize import nfc


def tidy(text: str) -> str:
    """Return the text in NFC, without trailing spaces, with LF and one final line end."""
    lines = nfc(text.removeprefix("\ufeff")).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"
