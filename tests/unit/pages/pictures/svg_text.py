"""A picture read as a judge reads it: as XML, by its size, by what it says."""

import gzip

from lxml import etree

LIMIT = 3_000
_NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def read(picture: str) -> etree._Element:
    """Return a picture as a tree; what is not well-formed fails."""
    return etree.fromstring(str(picture).replace("<svg ", f"<svg {_NAMESPACE} ", 1))


def texts(tree: etree._Element, wanted: str = "") -> list[str]:
    """Return the words of the texts of a picture, of one class when it is given."""
    return [
        " ".join(str(part) for part in text.itertext())
        for text in tree.iter("{*}text")
        if not wanted or wanted in (text.get("class") or "").split()
    ]


def weight(picture: str) -> int:
    """Return the bytes of a picture as they are sent."""
    return len(gzip.compress(picture.encode(), 9, mtime=0))


def assert_fit(picture: str) -> etree._Element:
    """Check what every picture must be: light, named, described, without styles of its own."""
    tree = read(picture)
    assert weight(picture) <= LIMIT
    title, description = tree.findtext("{*}title"), tree.findtext("{*}desc")
    assert title
    assert description
    names = [one.get("id") for one in tree.iter() if one.get("id")]
    assert (tree.get("aria-labelledby") or "").split() == names
    for element in tree.iter():
        assert {"style", "fill", "stroke", "onclick"}.isdisjoint(element.attrib)
    return tree
