"""The sitemap: every page there is, with its full address."""

from collections.abc import Iterable
from xml.sax.saxutils import escape


def sitemap(site_url: str, paths: Iterable[str]) -> str:
    """Return `sitemap.xml` for pages given by their addresses.

    Source: sitemaps.org protocol 0.9. No `lastmod`: the build does not know when a page
    last said something else.
    """
    lines = [f"<url><loc>{escape(site_url + path)}</loc></url>" for path in sorted(paths)]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' + "\n".join(lines) + "\n</urlset>\n"
    )
