"""A plan cited as Vietnamese official documents cite one another.

Kind, number and symbol, day of issue, who issued it, and what it is about. Source: Decree
30/2020/NĐ-CP on clerical work, annex I, part II; days below 10 and months 1 and 2 get a zero.
"""

from build_site.metadata.reference import Reference
from build_site.text.dates import PartialDate
from build_site.text.normalize import squeeze

_SAYS_WHAT_IT_DOES = ("về", "ban hành", "phê duyệt", "thực hiện", "triển khai", "quy định", "sửa đổi", "giao")
"""How a summary begins that follows the issuer without `về`."""


def official_citation(reference: Reference) -> str:
    """Return the document as an official text would cite it, what is not known said in brackets."""
    issued = reference.issued_on
    lacking = [word for word, known in (("số", reference.number), ("ngày ban hành", issued)) if not known]
    parts = [
        reference.name,
        f"(không rõ {', '.join(lacking)})" if lacking else "",
        _written(issued) if issued else "",
        f"của {reference.issuer}",
        _subject(reference),
    ]
    return squeeze(" ".join(parts))


def record_citation(reference: Reference) -> str:
    """Return the document and, after it, our record of it with its address."""
    return f"{official_citation(reference)}. {reference.record}, {reference.url}"


def _written(date: PartialDate) -> str:
    """Return a date in words: `ngày 05 tháng 01 năm 2022`, `tháng 01 năm 2021`, `năm 2021`."""
    month = f"tháng {date.month:02d}" if date.month < 3 else f"tháng {date.month}"
    if date.day:
        return f"ngày {date.day:02d} {month} năm {date.year}"
    return f"{month} năm {date.year}" if date.month else f"năm {date.year}"


def _subject(reference: Reference) -> str:
    """Return what the document is about: its title without the word for its kind."""
    title = squeeze(reference.title)
    kind = reference.kind.casefold() + " "
    if title.casefold().startswith(kind):
        title = title[len(kind) :]
        if not title[1:2].isupper():
            title = title[:1].lower() + title[1:]
    return title if title.casefold().startswith(_SAYS_WHAT_IT_DOES) else f"về {title}"
