"""The descriptors satisfy the standard's own schema, and the checksums the usual program."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

JUDGES = Path(__file__).parents[3] / "shared" / "judges" / "datapackage-2"
"""The profiles of Data Package 2.0; they are not part of this repository."""


@pytest.fixture(scope="session")
def profile() -> Any:
    """The profile of a package; other profiles are resolved in it already."""
    path = JUDGES / "datapackage.json"
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    return json.loads(path.read_text("utf-8"))


def faults(profile: Any, descriptor: Any) -> list[str]:
    """Return what is wrong with a descriptor."""
    validator = jsonschema.validators.validator_for(profile)(profile)
    return [error.message for error in validator.iter_errors(descriptor)]


def test_a_descriptor_is_a_data_package(packages: list[Path], profile: Any) -> None:
    for package in packages:
        assert faults(profile, json.loads((package / "datapackage.json").read_text("utf-8"))) == []


@pytest.mark.parametrize("change", [{"resources": []}, {"resources": "none"}, {"licenses": "CC-BY-4.0"}])
def test_a_broken_descriptor_is_not(national: Path, profile: Any, change: dict[str, Any]) -> None:
    descriptor = json.loads((national / "datapackage.json").read_text("utf-8"))
    assert faults(profile, descriptor | change) != []


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `sha256sum` on the checksums of a folder."""
    program = shutil.which("sha256sum") or "sha256sum"
    return subprocess.run(  # noqa: S603 - a program of the system
        [program, "--check", "--quiet", "--strict", "SHA256SUMS"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_checksums_hold(packages: list[Path]) -> None:
    for folder in [packages[0].parent, *packages]:
        assert (check(folder).returncode, folder) == (0, folder)


def test_a_changed_byte_is_found(national: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(national, tmp_path / "copy"))
    path = copy / "parquet" / "themes.parquet"
    raw = bytearray(path.read_bytes())
    raw[100] ^= 1
    path.write_bytes(raw)
    done = check(copy)
    assert done.returncode == 1
    assert "parquet/themes.parquet: FAILED" in done.stdout


def test_both_addresses_hold_the_same_bytes(packages: list[Path]) -> None:
    latest = packages[0].parent
    version = json.loads((packages[0] / "datapackage.json").read_text("utf-8"))["version"]
    release = latest.parent / version
    assert (latest / "SHA256SUMS").read_bytes() == (release / "SHA256SUMS").read_bytes()
    assert check(release).returncode == 0
