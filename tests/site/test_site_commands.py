"""The other commands of MkDocs give the same site: publishing a branch, and the live preview."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.site.checkout import (
    BAC_KAN,
    BAC_KAN_TITLE,
    copy_project,
    environment,
    hashes,
    mkdocs,
    replace,
)

PLAN = "ke-hoach/bac-kan-380-kh-ubnd-2023/"
# A change is to show within two seconds; a busy machine gets as long again.
SHOWN_WITHIN = 4.0


def git(root: Path, *arguments: str) -> str:
    """Run Git in a repository of the test's own."""
    identity = ["-c", "user.name=Thử", "-c", "user.email=thu@kehoachmo.example"]
    done = subprocess.run(  # noqa: S603 - arguments of these tests only
        [shutil.which("git") or "git", *identity, *arguments],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_gh_deploy_publishes_the_whole_site(site: Path, tmp_path: Path) -> None:
    root = copy_project(tmp_path / "checkout")
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    git(root, "init", "--quiet", "--initial-branch=main")
    (root / ".gitignore").write_text("_build/\n", "utf-8")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "records")
    git(root, "remote", "add", "origin", str(tmp_path / "remote.git"))
    done = mkdocs(
        root,
        "gh-deploy",
        "--remote-name",
        "origin",
        GIT_AUTHOR_NAME="Thử",
        GIT_AUTHOR_EMAIL="thu@kehoachmo.example",
        GIT_COMMITTER_NAME="Thử",
        GIT_COMMITTER_EMAIL="thu@kehoachmo.example",
    )
    assert done.returncode == 0, done.stderr
    published = git(
        tmp_path / "remote.git", "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "gh-pages"
    )
    names = set(published.splitlines())
    assert {"tinh/hue/index.html", "data/latest/viet-nam/datapackage.json", ".nojekyll"} <= names
    assert names == set(hashes(site))


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """Run `mkdocs serve` in a checkout; give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (root / "serve.log").open("w", encoding="utf-8") as log:
        server = subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=root,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=log,
            stderr=log,
        )
        try:
            yield f"http://127.0.0.1:{port}/"
            assert server.poll() is None, "the server has ended"
        finally:
            server.terminate()
            server.wait(10)


def wait_for(address: str, text: str, seconds: float) -> float:
    """Poll a page until it shows a text; give the seconds it took."""
    start = time.monotonic()
    while (taken := time.monotonic() - start) < seconds:
        try:
            with urllib.request.urlopen(address, timeout=seconds) as answer:  # noqa: S310 - our own server
                if text in answer.read().decode():
                    return time.monotonic() - start
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.05)
    raise AssertionError(f"{address} does not show “{text}” after {taken:.1f} s")


def read_page(address: str, seconds: float) -> str:
    """Return a page of the preview."""
    with urllib.request.urlopen(address, timeout=seconds) as answer:  # noqa: S310 - our own server
        text: str = answer.read().decode()
        return text


def wait_for_log(root: Path, text: str, seconds: float) -> None:
    """Poll the server's log until it holds a text."""
    end = time.monotonic() + seconds
    while text not in (log := (root / "serve.log").read_text("utf-8")):
        assert time.monotonic() < end, log
        time.sleep(0.05)


def test_preview_shows_edits_and_survives_mistakes(checkout: Path) -> None:
    with serving(checkout) as address:
        wait_for(address + PLAN, BAC_KAN_TITLE, 20)
        wait_for_log(checkout, "Serving on", 5)
        page = read_page(address + "du-lieu/", 5)
        assert "viet-nam/targets.csv" in page
        assert "viet-nam.zip" in page
        # Only the quickest form is made for a preview, and the page lists what there is.
        others = ("viet-nam.xlsx", "viet-nam.sqlite", "targets.parquet", "targets.jsonl", "targets-excel.csv")
        assert [name for name in others if name in page] == []
        time.sleep(0.5)  # the watcher of files starts only now
        replace(checkout, BAC_KAN, BAC_KAN_TITLE, "Tên mới thứ nhất")
        taken = wait_for(address + PLAN, "Tên mới thứ nhất", SHOWN_WITHIN)
        sys.stdout.write(f"mkdocs serve: {taken:.2f} s\n")

        replace(checkout, BAC_KAN, "title: Tên mới", 'title: "Tên mới')
        # MkDocs itself holds all answers back until the mistake is mended.
        wait_for_log(checkout, "until build errors are resolved", 10)
        log = (checkout / "serve.log").read_text("utf-8")
        assert f"{BAC_KAN}:" in log
        assert "lỗi [yaml-" in log

        replace(checkout, BAC_KAN, 'title: "Tên mới thứ nhất', "title: Tên đã chữa")
        wait_for(address + PLAN, "Tên đã chữa", SHOWN_WITHIN)
