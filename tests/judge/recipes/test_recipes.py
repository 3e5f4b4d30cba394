"""Every recipe of the published page, run as it stands there, gives the answer that stands there."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from build_site import routes
from tests.judge.conftest import PUBLISHED
from tests.judge.recipes.page import PAGE, Recipe, read_page, read_published
from tests.judge.recipes.run import run, tidy
from tests.judge.recipes.server import serve

SITE = PUBLISHED.parents[1]
RECIPES = read_page(PAGE.read_text("utf-8"))
NAMES = [recipe.name for recipe in RECIPES]


@pytest.fixture(scope="session")
def page() -> str:
    """The finished page."""
    return (SITE / routes.page_file(routes.RECIPES)).read_text("utf-8")


@pytest.fixture(scope="session")
def address(page: str) -> str:
    """The address that the site was built for, as its page names it."""
    found = re.search(r'<link rel="canonical" href="([^"]+)">', page)
    assert found is not None
    return found[1].removesuffix(routes.RECIPES)


@pytest.fixture(scope="session")
def published(page: str) -> dict[str, Recipe]:
    """Name → recipe, as the finished page shows it."""
    return {recipe.name: recipe for recipe in read_published(page)}


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """The published site, served on this machine."""
    with serve(SITE) as served:
        yield served


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_gives_the_answer_of_the_page(
    published: dict[str, Recipe], address: str, base: str, tmp_path: Path, name: str
) -> None:
    recipe = published[name]
    found = run(recipe.at(base, address), tmp_path).replace(base, address)
    assert tidy(recipe.answer) == found, f"#{name}: out of date? `make recipes` writes the answers anew"


def test_the_page_is_published_with_all_its_recipes(published: dict[str, Recipe]) -> None:
    assert list(published) == NAMES


def named(name: str) -> Recipe:
    """Return a recipe of the page."""
    return next(recipe for recipe in RECIPES if recipe.name == name)


def test_a_row_that_is_lost_changes_an_answer(tmp_path: Path) -> None:
    site, folder = tmp_path / "site", tmp_path / "folder"
    folder.mkdir()
    path = routes.package_file(routes.NATIONAL_PACKAGE, "targets_flat.csv")
    (site / path).parent.mkdir(parents=True)
    shutil.copy(SITE / path, site / path)
    with serve(site) as base:
        whole = run(named("pandas").at(base), folder)
        rows = (site / path).read_bytes().splitlines(keepends=True)
        (site / path).write_bytes(b"".join(rows[:-1]))
        assert run(named("pandas").at(base), folder) != whole == tidy(named("pandas").answer)


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_whose_file_is_not_there_fails(tmp_path: Path, name: str) -> None:
    (tmp_path / "site").mkdir()
    folder = tmp_path / "folder"
    folder.mkdir()
    recipe = named(name)
    with serve(tmp_path / "site") as base:
        if recipe.name == "frictionless":  # it says what it found instead of failing
            assert "hợp lệ" not in answer_or_failure(recipe.at(base), folder)
        else:
            with pytest.raises((RuntimeError, OSError)):
                run(recipe.at(base), folder)


def answer_or_failure(recipe: Recipe, folder: Path) -> str:
    """Return what a recipe says, or how it fails."""
    try:
        return run(recipe, folder)
    except RuntimeError as failure:
        return str(failure)


def test_a_language_that_nobody_runs_fails(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no program for “cobol”"):
        run(replace(named("pandas"), language="cobol"), tmp_path)


def test_the_server_gives_parts_of_files(base: str) -> None:
    address = base + routes.package_file(routes.NATIONAL_PACKAGE)
    with urlopen(address) as answer:  # noqa: S310 - our own server
        whole = answer.read()
    parts = {"bytes=0-9": whole[:10], "bytes=10-": whole[10:], "bytes=-5": whole[-5:]}
    for asked, expected in parts.items():
        with urlopen(Request(address, headers={"Range": asked})) as answer:  # noqa: S310
            assert (answer.status, answer.read()) == (206, expected)
