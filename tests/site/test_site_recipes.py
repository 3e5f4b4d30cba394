"""The page of recipes shows what `make judge` runs, and every file that it names is published."""

import re
from pathlib import Path

import pytest

from build_site import routes
from tests.judge.recipes.page import PAGE, Recipe, read_page, read_published, with_answer
from tests.judge.recipes.run import RUNNERS, run

RECIPES = read_page(PAGE.read_text("utf-8"))
PROMISED = {"excel", "libreoffice", "pandas", "polars", "r", "duckdb", "sqlite", "datasette"} | {
    "frictionless",
    "spark",
}
_ADDRESS = re.compile(re.escape(routes.DEFAULT_SITE_URL) + r"""([^\s"'<>)]+)""")


def test_there_is_a_recipe_for_every_program_that_was_promised() -> None:
    assert {recipe.name for recipe in RECIPES} == PROMISED
    assert {recipe.language for recipe in RECIPES} == set(RUNNERS)
    assert all(recipe.answer for recipe in RECIPES)


def test_a_reader_copies_what_is_run(site: Path) -> None:
    page = (site / routes.page_file(routes.RECIPES)).read_text("utf-8")
    assert read_published(page) == RECIPES


def test_every_file_that_a_recipe_names_is_published(site: Path) -> None:
    named = {
        path
        for recipe in RECIPES
        for text in (recipe.code, *recipe.downloads)
        for path in _ADDRESS.findall(text)
    }
    files = {path for path in named if not path.endswith("/")}
    assert files
    assert [path for path in sorted(files) if not (site / path).is_file()] == []
    assert [path for path in sorted(named - files) if not (site / path).is_dir()] == []


def test_the_answers_of_the_page_lead_to_places_of_the_site(site: Path) -> None:
    places = {place for recipe in RECIPES for place in _ADDRESS.findall(recipe.answer)}
    assert places
    for place in places:
        page, _, anchor = place.partition("#")
        assert f'id="{anchor}"' in (site / routes.page_file(page)).read_text("utf-8")


@pytest.mark.parametrize(
    "section",
    [
        "```python\nprint(1)\n```\n",
        "```text\n1\n```\n",
        "```python\nprint(1)\n```\n```text\n1\n```\n```text\n2\n```\n",
        "```text\n1\n```\n```python\nprint(1)\n```\n",
    ],
)
def test_code_without_its_answer_is_no_recipe(section: str) -> None:
    with pytest.raises(ValueError, match="#one: a recipe is code and then its answer"):
        read_page(f"# Page\n\n## One {{#one}}\n\n{section}")


TWO = """\
# Page

## One {#one}

```python
print(1)
```

```text
0
```

## Two {#two}

```python
print("https://kehoachmo.example/x")
```

```text
old
```
"""


def test_an_answer_is_put_where_it_belongs() -> None:
    assert with_answer(TWO, "two", "new\nlines") == TWO.replace("old\n", "new\nlines\n")
    assert [recipe.answer for recipe in read_page(with_answer(TWO, "one", "1"))] == ["1", "old"]


def test_a_recipe_runs_as_it_stands_at_any_address(tmp_path: Path) -> None:
    one, two = read_page(TWO)
    assert run(one, tmp_path) == "1" != one.answer
    assert run(two.at("http://127.0.0.1:9/"), tmp_path) == "http://127.0.0.1:9/x"


def test_a_recipe_that_fails_says_why(tmp_path: Path) -> None:
    broken = Recipe("broken", "python", "print('before')\nraise SystemExit('no such column')\n", "", ())
    with pytest.raises(RuntimeError, match="#broken failed:\nbefore\nno such column"):
        run(broken, tmp_path)
