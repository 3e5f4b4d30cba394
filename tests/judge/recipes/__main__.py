"""Writes the answers of all recipes anew, from the site that `make site` has built."""

import sys
import tempfile
from pathlib import Path

from build_site import routes
from tests.judge.recipes.page import PAGE, read_page, with_answer
from tests.judge.recipes.run import run
from tests.judge.recipes.server import serve

SITE = Path(__file__).parents[3] / "_build" / "site"


def main() -> None:
    """Run each recipe and put what it says into the page; say which answers have changed."""
    text = PAGE.read_text("utf-8")
    with serve(SITE) as base:
        for recipe in read_page(text):
            with tempfile.TemporaryDirectory() as folder:
                answer = run(recipe.at(base), Path(folder)).replace(base, routes.DEFAULT_SITE_URL)
            if answer != recipe.answer:
                sys.stdout.write(f"Kết quả mới: #{recipe.name}\n")
                text = with_answer(text, recipe.name, answer)
    PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
