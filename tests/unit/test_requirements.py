"""What builds the site is what the tests have tried: one version of each package, whichever lock it is in."""

import re
from pathlib import Path

REQUIREMENTS = Path(__file__).parents[2] / "requirements"
PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)


def test_the_lock_of_the_site_is_a_part_of_that_of_the_tests() -> None:
    site, tests = (
        {(match[1], match[2]) for match in PIN.finditer((REQUIREMENTS / name).read_text("utf-8"))}
        for name in ("site.txt", "test.txt")
    )
    assert len(site) > 50
    assert site - tests == set()
