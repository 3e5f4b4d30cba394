"""Finds the Chromium for the browser tests, or installs Debian's, or says what to install."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Return the path of an installed Chromium; KEHOACH_CHROMIUM may name one."""
    named = os.environ.get("KEHOACH_CHROMIUM")
    if named:
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install_chromium() -> None:
    """Install Debian's chromium where this user may."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", "--quiet", "--quiet", *arguments], check=False, env=environment)  # noqa: S603, S607


def main() -> None:
    """Make sure there is a Chromium, or end with what to do."""
    if find_chromium() is None:
        install_chromium()
    path = find_chromium()
    if path is None:
        sys.exit("Không có Chromium cho kiểm thử trình duyệt. Cài bằng: sudo apt-get install chromium")
    sys.stdout.write(f"Chromium: {path}\n")


if __name__ == "__main__":
    main()
