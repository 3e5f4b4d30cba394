"""Names that stay the same for ever: tag URIs of feeds and entries, UIDs of events.

They are made of the website's address and of ids of records, never of a date of build or
of a place in a list. Source: RFC 4151.
"""

from urllib.parse import urlsplit

_SINCE = "2026-11-23"
"""Day of the first release: the names were given out from then on. Never to be changed."""


def tag_uri(site_url: str, specific: str) -> str:
    """Return the tag URI of something.

    Example:
        `tag:kehoachmo.example,2026-11-23:release/0.1.0`.
    """
    host, folder = _authority(site_url)
    return f"tag:{host},{_SINCE}:{folder}{specific}"


def uid(site_url: str, specific: str) -> str:
    """Return the UID of an event: `<plan>/<item>@kehoachmo.example`."""
    host, folder = _authority(site_url)
    return f"{folder}{specific}@{host}"


def _authority(site_url: str) -> tuple[str, str]:
    """Return host and folder of a website: two may share a host."""
    parts = urlsplit(site_url)
    host = (parts.hostname or "localhost").encode("idna").decode("ascii")
    folder = parts.path.strip("/")
    return host, f"{folder}/" if folder else ""
