"""What axe finds in a page. Colours cost most of its time, so of items that look alike it sees two."""

from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Scheme = Literal["light", "dark"]

_CONTRAST = "color-contrast"
_EXAMPLES = 2
"""How many of the items that look alike have their colours looked at: rows may be striped."""

_MARK_ALIKE = """most => {
  const look = (element) => `${element.tagName}.${element.className}[${element.getAttributeNames()}]`;
  const chains = new Map([[null, ""]]);
  const chain = (element) => {
    if (!chains.has(element)) chains.set(element, chain(element.parentElement) + ">" + look(element));
    return chains.get(element);
  };
  const items = [...document.querySelectorAll("tr, li, dt, dd")];
  items.forEach((item) => item.removeAttribute("data-alike"));
  const seen = new Map();
  const alike = items.filter((item) => {
    const key = [chain(item), ...[...item.querySelectorAll("*")].map(look)].join(" ");
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key) > most;
  });
  alike.forEach((item) => item.setAttribute("data-alike", ""));
}"""
"""Marks rows and items that have the tags, classes and attributes of others, within and around them."""


def violations(page: Page, scheme: Scheme) -> list[str]:
    """Return what axe finds, one line for each element concerned.

    All rules in light colours; in dark ones only the rule on colours can say something else.
    """
    found = contrast_violations(page)
    if scheme == "light":
        # the size of targets, new in WCAG 2.2 AA, is not asked for unless one says so
        found += _run(page, {"rules": {_CONTRAST: {"enabled": False}, "target-size": {"enabled": True}}})
    return found


def contrast_violations(page: Page) -> list[str]:
    """Return the elements whose colours are too near to each other."""
    page.evaluate(_MARK_ALIKE, _EXAMPLES)
    return _run(page, {"runOnly": [_CONTRAST]}, {"exclude": ["[data-alike]"]})


def _run(page: Page, options: dict[str, Any], context: dict[str, list[str]] | None = None) -> list[str]:
    options = {"resultTypes": ["violations"], **options}
    found = Axe().run(page, context=context, options=options).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]} {node.get('failureSummary', '')[:300]}"
        for one in found
        for node in one["nodes"]
    ]
