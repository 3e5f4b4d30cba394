"""Earlier data releases: published once, and kept at their address byte for byte."""

import re
from dataclasses import dataclass
from pathlib import Path

from build_site.packages.checksums import CHECKSUMS, measure, read_checksums

_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")


@dataclass(frozen=True, slots=True)
class EarlierRelease:
    """A release as it was published: the content of `data/<version>/`."""

    version: str
    folder: Path

    @property
    def order(self) -> tuple[int, ...]:
        """Return the version as numbers, for sorting."""
        return tuple(int(part) for part in self.version.split("."))


def find_releases(folder: Path | None) -> list[EarlierRelease]:
    """Return the releases in a folder that holds one folder a version, the latest first.

    Raises:
        RuntimeError: A release is not as it was published, or there is something else.
    """
    if folder is None:
        return []
    if not folder.is_dir():
        raise RuntimeError(f"không có thư mục các bản dữ liệu đã công bố: {folder}")
    releases = []
    for path in sorted(folder.iterdir()):
        if not _VERSION.fullmatch(path.name) or not path.is_dir():
            raise RuntimeError(f"“{path.name}” trong {folder} không phải thư mục của một phiên bản")
        _refuse_damaged(path)
        releases.append(EarlierRelease(path.name, path))
    return sorted(releases, key=lambda release: release.order, reverse=True)


def refuse_changed(releases: list[EarlierRelease], version: str, packages: Path) -> None:
    """See to it that a version that was published is not published again with other data.

    ZIPs are left out: whether they hold archived texts depends on where they were built.

    Raises:
        RuntimeError: The version was published with other data.
    """
    for release in releases:
        if release.version == version:
            was, now = _without_zips(release.folder), _without_zips(packages)
            changed = sorted(path for path in was | now if was.get(path) != now.get(path))
            if changed:
                raise RuntimeError(
                    f"phiên bản {version} đã công bố với nội dung khác ({len(changed)} tệp, như "
                    f"{changed[0]}); hãy tăng version trong datasets/release.yaml"
                )


def _without_zips(folder: Path) -> dict[str, str]:
    sums = read_checksums((folder / CHECKSUMS).read_text("utf-8"))
    return {path: sha256 for path, sha256 in sums.items() if not path.endswith(".zip")}


def _refuse_damaged(folder: Path) -> None:
    if not (folder / CHECKSUMS).is_file():
        raise RuntimeError(f"{folder} thiếu tệp {CHECKSUMS}")
    sums = read_checksums((folder / CHECKSUMS).read_text("utf-8"))
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {
        CHECKSUMS
    }
    damaged = sorted(there ^ sums.keys())
    damaged += [path for path in sorted(there & sums.keys()) if measure(folder / path)[1] != sums[path]]
    if damaged:
        raise RuntimeError(f"{folder} không còn như lúc công bố ({len(damaged)} tệp, như {damaged[0]})")
