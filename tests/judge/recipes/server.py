"""The published site at an address of this machine, with ranges of bytes as every web host gives them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO

_RANGE = re.compile(r"bytes=(\d*)-(\d*)\Z")


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder; asked for a part of a file, it gives that part (RFC 9110, 14)."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        asked = _RANGE.match(self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if asked is None or asked.group() == "bytes=-" or not path.is_file():
            return super().send_head()
        raw = path.read_bytes()
        first, last = asked.groups()
        start = int(first) if first else max(len(raw) - int(last), 0)
        end = min(int(last) + 1, len(raw)) if first and last else len(raw)
        if start >= end:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return None
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Range", f"bytes {start}-{end - 1}/{len(raw)}")
        self.send_header("Content-Length", str(end - start))
        self.end_headers()
        return BytesIO(raw[start:end])

    def end_headers(self) -> None:
        self.send_header("Accept-Ranges", "bytes")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name it has there
        """Say nothing: what is wrong is said by who asked."""


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a site while the block runs; gives its address, which ends with a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
