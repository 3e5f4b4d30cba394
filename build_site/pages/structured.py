"""What machines read of a page: schema.org as JSON-LD, in a script element that is never run.

A browser takes a script of this type for a block of data, so that no policy for scripts
stops it and nothing in it can run (WHATWG HTML, 4.12.1.1).
"""

import json
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from build_site import routes
from build_site.pages.language import spoken
from build_site.pages.names import plain
from build_site.pages.site import Linker

Json = dict[str, Any]
_NEVER_MARKUP = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def structured(data: Json) -> Markup:
    """Return the element that holds some data; nothing in it can end the element."""
    whole = {"@context": "https://schema.org", **data}
    text = _encode(whole)
    for char, instead in _NEVER_MARKUP.items():  # many times faster than `str.translate`
        text = text.replace(char, instead)
    return Markup(f'<script type="application/ld+json">{text}</script>')


def breadcrumbs(link: Linker, steps: Sequence[tuple[str, str | None]]) -> Markup:
    """Return the way to a page; a step without a target is the page itself."""
    return structured(
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": plain(name),
                    "item": link.full(link.here if target is None else target),
                }
                for position, (name, target) in enumerate(steps, 1)
            ],
        }
    )


def website(link: Linker, name: str, description: str) -> Markup:
    """Return the site as a whole, for its first page."""
    return structured(
        {
            "@type": "WebSite",
            "@id": link.full(routes.HOME),
            "url": link.full(routes.HOME),
            "name": name,
            "description": description,
            "inLanguage": spoken().tag,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{link.full(routes.SEARCH)}?q={{search_term_string}}",
                },
                "query-input": "required name=search_term_string",
            },
        }
    )
