"""A plan as CSL-JSON, which citation processors and Zotero read.

Source: Citation Style Language 1.0.2, schema `csl-data.json`: a list of items.
"""

import json
from typing import Any

from build_site.metadata.reference import Reference


def csl_json(reference: Reference) -> str:
    """Return a list of one item; properties that are not known are left out."""
    item: dict[str, Any] = {
        "id": reference.id,
        "type": "legislation" if reference.is_legislation else "report",
        "title": reference.title,
        "author": [{"literal": reference.issuer}],
        "genre": reference.kind,
        "language": "vi",
        "jurisdiction": "vn",
        "URL": reference.url,
        "note": reference.record,
    }
    if reference.number:
        item["number"] = reference.number
    if (issued := reference.issued_on) is not None:
        parts = [part for part in (issued.year, issued.month, issued.day) if part]
        item["issued"] = {"date-parts": [parts]}
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"
