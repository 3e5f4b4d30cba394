"""The sitemap: every page there is, with its full address and that of its twin."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from build_site import routes


def sitemap(site_url: str, paths: Iterable[str]) -> str:
    """Return `sitemap.xml` for pages given by their addresses.

    Source: sitemaps.org protocol 0.9. No `lastmod`: the build does not know when a page
    last said something else. A page that is there in both languages names both, itself
    too, as hreflang wants it (developers.google.com, "Localized versions of your pages").
    """
    known = set(paths)
    lines = [
        f"<url><loc>{escape(site_url + path)}</loc>{''.join(_languages(site_url, path, known))}</url>"
        for path in sorted(known)
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(lines) + "\n</urlset>\n"
    )


def _languages(site_url: str, path: str, known: set[str]) -> Iterator[str]:
    """Yield the links to a page in every language, if it has a twin."""
    twin = routes.twin(path)
    if twin not in known:
        return
    vietnamese, english = (twin, path) if path.startswith(routes.ENGLISH) else (path, twin)
    for language, target in (("vi", vietnamese), ("en", english), ("x-default", vietnamese)):
        yield f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(site_url + target)}/>'
