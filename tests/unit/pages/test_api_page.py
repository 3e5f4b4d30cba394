"""The page about the API says all that its description says, and its recipe works."""

import datetime as dt
import functools
import html
import json
import re
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from build_site import routes
from build_site.api.build import build_api, edition_of
from build_site.api.openapi import openapi
from build_site.pages.api import api_jobs
from tests.unit.pages.conftest import LoadSite

SITE = "https://kehoachmo.example/"
CREATED = dt.date(2026, 11, 24)


@pytest.fixture
def body(load_site: LoadSite) -> str:
    """The page of the base project."""
    site = load_site()
    page, root = api_jobs(site, edition_of(site.corpus, SITE, CREATED))
    assert (page.path, root.path) == (routes.API_PAGE, routes.API)
    return page.render().body


def test_every_address_is_shown(body: str, load_site: LoadSite) -> None:
    description = openapi(edition_of(load_site().corpus, SITE, CREATED))
    expected = {path.lstrip("/") for path in description["paths"] if "{page}" not in path}
    shown = set(re.findall(r"<code>([a-z/{}-]+\.json)</code>", body))
    assert expected - {"index.json"} <= shown


def test_every_object_and_key_is_shown_and_every_reference_leads_to_one(
    body: str, load_site: LoadSite
) -> None:
    schemas = openapi(edition_of(load_site().corpus, SITE, CREATED))["components"]["schemas"]
    assert set(schemas) == set(re.findall(r'<h3 id="doi-tuong-(\w+)">', body))
    assert set(re.findall(r'href="#doi-tuong-(\w+)"', body)) <= set(schemas)
    for name, schema in schemas.items():
        part = (
            body.split(f'<h3 id="doi-tuong-{name}">')[1]
            .split("<h3 ", maxsplit=1)[0]
            .split("<h2 ", maxsplit=1)[0]
        )
        shown = re.findall(r"<tr><td><code>(\w+)</code></td>", part)
        inherited = set(schemas[name.removesuffix("Detail")]["properties"]) if "Detail" in name else set()
        assert [key for key in schema["properties"] if key not in inherited] == shown


def test_types_are_said_in_words(body: str) -> None:
    part = body.split('<h3 id="doi-tuong-Target">')[1].split("<h3 ", maxsplit=1)[0]
    rows = dict(re.findall(r"<tr><td><code>(\w+)</code></td><td>([^<]*)</td>", part))
    kept = {key: rows[key] for key in ("value", "value_max", "due_year", "figures", "statement")}
    assert kept == {
        "value": "số",
        "value_max": "số hoặc null",
        "due_year": "số nguyên hoặc null",
        "figures": "danh sách chuỗi",
        "statement": "chuỗi",
    }


def test_the_example_is_the_beginning_of_the_file_it_names(
    body: str, load_site: LoadSite, tmp_path: Path
) -> None:
    build_api(load_site().corpus, tmp_path, SITE, CREATED, allow_synthetic=True)
    shown = json.loads(html.unescape(body.split("<pre><code>")[1].split("</code>", maxsplit=1)[0]))
    name = shown["links"]["self"].removeprefix(f"{SITE}api/v1/")
    file = json.loads((tmp_path / name).read_text("utf-8"))
    del file["pagination"]
    file["data"] = file["data"][:1]
    assert shown == file


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the base class
        """Say nothing."""


def test_the_recipe_reads_a_list_to_its_end(load_site: LoadSite, tmp_path: Path) -> None:
    handler = functools.partial(_Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        site = load_site()
        folder = tmp_path / "api" / "v1"
        folder.mkdir(parents=True)
        build_api(site.corpus, folder, address, CREATED, allow_synthetic=True)
        body = api_jobs(site, edition_of(site.corpus, address, CREATED))[0].render().body
        recipe = html.unescape(body.split("<pre><code>")[2].split("</code>")[0])
        done = subprocess.run(  # noqa: S603 - our own recipe
            [sys.executable, "-c", recipe], capture_output=True, encoding="utf-8", check=True
        )
        server.shutdown()
    plan = site.corpus.plan("vi-du-15-kh-ubnd-2023")
    first = plan.targets[0]
    expected = [
        f"vi-du {list(target.evidence.figures)} {address}ke-hoach/{plan.id}/#{target.id}"
        for target in plan.targets
        if target.indicator == first.indicator
    ]
    assert expected == done.stdout.splitlines()


def test_without_targets_there_is_no_example_and_a_page_all_the_same(
    load_site: LoadSite, project: Path
) -> None:
    for path in (project / "datasets/plans").rglob("*.yaml"):
        path.unlink()
    site = load_site()
    body = api_jobs(site, edition_of(site.corpus, SITE, CREATED))[0].render().body
    assert "<pre>" not in body
    assert '<h2 id="doi-tuong">' in body
