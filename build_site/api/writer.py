"""Texts of objects → files, each in its envelope; long lists in several."""

from collections.abc import Sequence
from pathlib import Path

from build_site import routes
from build_site.api.collections import PAGE_SIZE
from build_site.api.envelope import CLOSING, Edition, Envelopes, Pages, Place


class ApiWriter:
    """Writes the files of one build."""

    def __init__(self, folder: Path, edition: Edition) -> None:
        """Write into a folder that will stand at `/api/v1/`."""
        self._folder = folder
        self._envelopes = Envelopes(edition)
        self._folders: set[Path] = set()

    def write_object(self, names: Sequence[str], text: bytes, html: str | None) -> None:
        """Write the file of one thing; `html` is the page of the website about it."""
        self._write_data(Place(this=routes.api_file(*names), html=html), None, text)

    def write_list(self, names: Sequence[str], texts: Sequence[bytes], html: str | None) -> None:
        """Write the file of a list and, where it is long, of its further pages."""
        pages = max(1, -(-len(texts) // PAGE_SIZE))
        for page in range(1, pages + 1):
            some = texts[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
            place = Place(
                this=_page(names, page),
                html=html,
                previous=_page(names, page - 1) if page > 1 else None,
                following=_page(names, page + 1) if page < pages else None,
            )
            count = Pages(page=page, pages=pages, page_size=PAGE_SIZE, total=len(texts))
            self._write_data(place, count, b"[\n" + b",\n".join(some) + b"\n]" if some else b"[]")

    def _write_data(self, place: Place, pages: Pages | None, data: bytes) -> None:
        opening = self._envelopes.opening(place, pages).encode()
        self.write(place.this, opening + data + CLOSING.encode())

    def write(self, route: str, content: bytes) -> None:
        """Write a file at its address.

        Raises:
            RuntimeError: Two things have the same address.
        """
        file = self._folder / route.removeprefix(routes.API)
        if file.parent not in self._folders:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(file.parent)
        try:
            with file.open("xb") as stream:
                stream.write(content)
        except FileExistsError as error:
            raise RuntimeError(f"hai tệp cùng một địa chỉ /{route}") from error


def _page(names: Sequence[str], page: int) -> str:
    """Return the address of a page of a list."""
    return routes.api_file(*names) if page == 1 else routes.api_file(*names, str(page))
