"""A plan as a record of RIS, which reference managers read.

Source: Research Information Systems, RIS format specification (2001): a tag of two letters,
two spaces, a hyphen, a space; lines end with CR LF; dates are `YYYY/MM/DD/`.
"""

from build_site.metadata.reference import Reference
from build_site.text.dates import PartialDate
from build_site.text.normalize import squeeze


def ris(reference: Reference) -> str:
    """Return the record; tags whose value is not known are left out."""
    issued = reference.issued_on
    tags = [
        ("TY", "GOVDOC"),
        ("ID", reference.id),
        ("AU", reference.issuer),
        ("TI", reference.title),
        ("M1", reference.number),
        ("M3", reference.kind),
        ("PY", str(issued.year) if issued else ""),
        ("DA", _date(issued) if issued else ""),
        ("PB", reference.issuer),
        ("LA", "vi"),
        ("UR", reference.url),
        ("N1", reference.record),
    ]
    lines = [f"{tag}  - {squeeze(value)}" for tag, value in tags if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _date(date: PartialDate) -> str:
    month = f"{date.month:02d}" if date.month else ""
    return f"{date.year:04d}/{month}/{f'{date.day:02d}' if date.day else ''}/"
