"""Shapes and vocabularies of others that judges judge by: where they are found and how they are got.

They are not ours and are no part of this repository (the terms of schema.org are under CC
BY-SA 3.0, the shapes of DCAT-AP under CC BY 4.0). Each file is known by its hash, so that it
does not matter where it comes from: a folder `judges` beside the checkout, or `_build`, where
`python -m tests.judge.official` puts what is missing.
"""

import hashlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
OBTAINED = ROOT / "_build" / "judges"
FOLDERS = (OBTAINED, ROOT.parent / "shared" / "judges")


@dataclass(frozen=True, slots=True)
class OfficialFile:
    """A file of others.

    Attributes:
        path: Where it lies within a folder of judges.
        url: Where its authors publish it, at a commit that cannot change.
        sha256: Hash of the file, lower-case hex.
    """

    path: str
    url: str
    sha256: str


_DCAT_AP = "https://raw.githubusercontent.com/SEMICeu/DCAT-AP/07617929252ed57f98ebdf87c8f87a7a63e7bd59"
_SCHEMA_ORG = "https://raw.githubusercontent.com/schemaorg/schemaorg/420231f6bfac8372fc564abb121fae57ccb36a0c"

DCAT_AP_SHAPES = OfficialFile(
    "dcat-ap-3.0.1/dcat-ap-SHACL.ttl",
    f"{_DCAT_AP}/releases/3.0.1/shacl/dcat-ap-SHACL.ttl",
    "990d3e42721de6a4be8cc338a7171559f195e62dea89c0b56531356b78cc026f",
)
SCHEMA_ORG_SHAPES = OfficialFile(
    "schema.org/schemaorg-shapes.shacl",
    f"{_SCHEMA_ORG}/data/releases/30.0/schemaorg-shapes.shacl",
    "e8e736789b8e7de727492b398b1a14b06311e4f7963b07c7318bae297d366d62",
)
SCHEMA_ORG_SUBCLASSES = OfficialFile(
    "schema.org/schemaorg-subclasses.shacl",
    f"{_SCHEMA_ORG}/data/releases/30.0/schemaorg-subclasses.shacl",
    "ddbf483d8f020fa485df0639bc62e5a1f786f185e3504f1c11f339a2edc1eae5",
)
ALL_FILES = (DCAT_AP_SHAPES, SCHEMA_ORG_SHAPES, SCHEMA_ORG_SUBCLASSES)


def find(file: OfficialFile, folders: tuple[Path, ...] = FOLDERS) -> Path:
    """Return where a file lies.

    Raises:
        FileNotFoundError: It is in none of the folders, or not as its authors wrote it.
    """
    for folder in folders:
        path = folder / file.path
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256:
            return path
    raise FileNotFoundError(
        f"{file.path} is needed to judge. Run `python -m tests.judge.official`, "
        f"or take it from {file.url} and put it into {OBTAINED}."
    )


def obtain(file: OfficialFile, folders: tuple[Path, ...], read: Callable[[str], bytes]) -> Path:
    """Return where a file lies, after getting it into the first folder where it is in none.

    Raises:
        ValueError: What was got is not the file.
    """
    try:
        return find(file, folders)
    except FileNotFoundError:
        raw = read(file.url)
    found = hashlib.sha256(raw).hexdigest()
    if found != file.sha256:
        raise ValueError(f"{file.url} is not the file that is known: SHA-256 {found}")
    path = folders[0] / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


def read_url(url: str) -> bytes:
    """Return what lies at an address."""
    sys.stderr.write(f"{url}\n")
    with urlopen(url, timeout=60) as answer:  # noqa: S310 - one of the addresses above
        raw: bytes = answer.read()
    return raw


if __name__ == "__main__":
    for wanted in ALL_FILES:
        try:
            obtain(wanted, FOLDERS, read_url)
        except OSError as error:
            sys.stderr.write(f"CHƯA LẤY ĐƯỢC {wanted.path} ({error}): phép xét dùng tệp này sẽ bị bỏ qua.\n")
