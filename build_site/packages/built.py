"""What a build of packages leaves behind, for the pages of downloads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltFile:
    """One file of a package.

    Attributes:
        path: Where it lies within the package.
        format: Key of its form; "" for a file that is about the package.
        mediatype: Its media type.
        table: Name of the table it holds; "" where it holds all of them, or none.
        bytes: Size of the file.
        sha256: Hash of the file, lower-case hex.
    """

    path: str
    format: str
    mediatype: str
    table: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltResource:
    """One table of a package, in its canonical form.

    Attributes:
        table: Name of the table, a key of its declaration.
        title: Vietnamese title of the table.
        path: File name within the package.
        bytes: Size of the file.
        sha256: Hash of the file, lower-case hex.
        rows: Number of rows, the header not counted.
    """

    table: str
    title: str
    path: str
    bytes: int
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPackage:
    """One data package, as a folder and as a ZIP.

    Attributes:
        name: Name of its folder and, with `.zip`, of its ZIP.
        title: Vietnamese title.
        province_id: The unit whose plans it holds; "" for the whole country.
        version: Version of the data release.
        resources: Its tables, in the order of `ALL_TABLES`.
        files: Every file of its folder, in order of path; the ZIP holds them too.
        archived_texts: Number of archived texts that only the ZIP holds.
        zip_bytes: Size of the ZIP.
        zip_sha256: Hash of the ZIP, lower-case hex.
    """

    name: str
    title: str
    province_id: str
    version: str
    resources: tuple[BuiltResource, ...]
    files: tuple[BuiltFile, ...]
    archived_texts: int
    zip_bytes: int
    zip_sha256: str
