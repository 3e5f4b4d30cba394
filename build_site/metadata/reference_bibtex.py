"""A plan as an entry of BibTeX.

`@misc` is the one kind that every style has for an official document; braces around author
and title keep their spelling. Source: O. Patashnik, BibTeXing, 1988.
"""

from build_site.metadata.reference import Reference
from build_site.text.normalize import squeeze

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPES = str.maketrans(
    {
        # BibTeX counts braces even after a backslash, so they are named
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "\\": r"\textbackslash{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{char: "\\" + char for char in "%&#$_"},
    }
)


def bibtex(reference: Reference) -> str:
    """Return the entry; fields that are not known are left out."""
    issued = reference.issued_on
    fields = [
        ("author", f"{{{{{_escaped(reference.issuer)}}}}}"),
        ("title", f"{{{{{_escaped(reference.title)}}}}}"),
        ("howpublished", f"{{{_escaped(reference.name)}}}"),
        ("year", f"{{{issued.year}}}" if issued else ""),
        ("month", _MONTHS[issued.month - 1] if issued and issued.month else ""),
        ("day", f"{{{issued.day}}}" if issued and issued.day else ""),
        ("note", f"{{{_escaped(reference.record)}}}"),
        ("url", f"{{{reference.url}}}"),
        ("language", "{vietnamese}"),
    ]
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields if value)
    return f"@misc{{{reference.id},\n{lines}\n}}\n"


def _escaped(text: str) -> str:
    return squeeze(text).translate(_ESCAPES)
