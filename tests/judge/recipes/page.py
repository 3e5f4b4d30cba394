"""The recipes of the page `docs/du-lieu/cong-thuc.md`: a section each, with code and its answer.

A section that shows code is a recipe, and has exactly two blocks: the code, and after it
the answer, which is of the language `text`.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import html

from build_site import routes

PAGE = Path(__file__).parents[3] / "docs" / "du-lieu" / "cong-thuc.md"
ANSWER = "text"

_SECTION = re.compile(r"^## (?P<title>.+?) \{#(?P<name>[a-z0-9-]+)\}$", re.MULTILINE)
_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"<(https://[^>]+)>")


@dataclass(frozen=True, slots=True)
class Recipe:
    """One recipe.

    Attributes:
        name: Anchor of its section.
        language: Language of the code, as the fence names it.
        code: What a reader copies.
        answer: What the reader is told to expect.
        downloads: Addresses of files that its sentences say to download.
    """

    name: str
    language: str
    code: str
    answer: str
    downloads: tuple[str, ...]

    def at(self, base: str, of: str = routes.DEFAULT_SITE_URL) -> "Recipe":
        """Return the recipe for the same site at another address."""
        return replace(
            self,
            code=self.code.replace(of, base),
            answer=self.answer.replace(of, base),
            downloads=tuple(address.replace(of, base) for address in self.downloads),
        )


def read_page(text: str) -> list[Recipe]:
    """Return the recipes that a page in Markdown holds.

    Raises:
        ValueError: A section shows code in another way than a recipe does.
    """
    found = []
    for name, section in _sections(text):
        blocks = [(block["language"], block["text"]) for block in _BLOCK.finditer(section)]
        if blocks:
            found.append(_recipe(name, blocks, _LINK.findall(section)))
    return found


def read_published(page: str) -> list[Recipe]:
    """Return the recipes as a finished page shows them to a reader.

    Raises:
        ValueError: A section shows code in another way than a recipe does.
    """
    sections: dict[str, tuple[list[tuple[str, str]], list[str]]] = {}
    blocks, links = sections.setdefault("", ([], []))
    for element in html.fromstring(page).iterfind(".//article//*"):
        text = "".join(map(str, element.itertext()))
        parent = element.getparent()
        if element.tag == "h2":
            blocks, links = sections.setdefault(str(element.get("id")), ([], []))
        elif element.tag == "a" and text == element.get("href"):
            links.append(text)
        elif element.tag == "code" and parent is not None and parent.tag == "pre":
            blocks.append((str(element.get("class")).removeprefix("language-"), text))
    return [_recipe(name, found, links) for name, (found, links) in sections.items() if found]


def with_answer(text: str, name: str, answer: str) -> str:
    """Return a page in Markdown in which a recipe has another answer."""
    start = next(match.end() for match in _SECTION.finditer(text) if match["name"] == name)
    block = next(match for match in _BLOCK.finditer(text, start) if match["language"] == ANSWER)
    return text[: block.start("text")] + f"{answer}\n" + text[block.end("text") :]


def _sections(text: str) -> list[tuple[str, str]]:
    heads = list(_SECTION.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return [("", text[: heads[0].start()])] * bool(heads) + [
        (head["name"], text[head.end() : end]) for head, end in zip(heads, ends, strict=True)
    ]


def _recipe(name: str, blocks: list[tuple[str, str]], links: list[str]) -> Recipe:
    if len(blocks) != 2 or blocks[0][0] == ANSWER or blocks[1][0] != ANSWER:
        kinds = ", ".join(language for language, _ in blocks)
        raise ValueError(f"#{name}: a recipe is code and then its answer ({ANSWER}), not {kinds}")
    (language, code), (_, answer) = blocks
    return Recipe(name, language, code, answer.rstrip("\n"), tuple(links))
