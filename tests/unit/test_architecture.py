"""Every module keeps to its rank: what stands lower never imports what stands higher."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "build_site"

RANKS = {
    "problems": 0, "catalogue": 0, "routes": 0, "licence": 0, "text": 0,
    "records": 1, "reports": 1, "archive": 1, "cache": 1,
    "schema": 2, "model": 2,
    "corpus": 3,
    "checks": 4, "tables": 4, "importer": 4,
    "packages": 5, "api": 5, "metadata": 5, "diff": 5, "feeds": 5,
    "pages": 6, "search": 6,
    "website": 7,
    "cli": 8,
}  # fmt: skip
"""Part of `build_site` → rank."""

EQUAL_RANKS_ALLOWED = {("problems", "catalogue")}

ONLY_IN = {
    "yaml": {"records"},
    "jsonschema": {"schema"},
    "jsonschema_rs": {"schema"},
    "mkdocs": {"website"},
    "click": {"cli"},
    "pyarrow": {"packages"},
    "frictionless": set[str](),
}
"""Third-party package → the only parts that may import it."""


def name_of(path: Path) -> str:
    """Return the dotted name of the module in a file."""
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


SOURCES = {name_of(path): path.read_text("utf-8") for path in sorted(ROOT.rglob("*.py"))}
PACKAGES = {name_of(path) for path in ROOT.rglob("__init__.py")}


def imports_of(source: str, known: set[str]) -> set[str]:
    """Return the modules that a source imports; of our own, the modules meant, not names in them."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inner & known) or {node.module}
    return found


def part_of(module: str) -> str:
    """Return the part of `build_site` that a module belongs to; "" for the package itself."""
    return [*module.split("."), ""][1]


def violations(name: str, source: str, known: set[str]) -> Iterator[str]:
    """Yield what a module does against the rules, one line each."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{name}: relative import in line {node.lineno}"
        if isinstance(node, ast.Import | ast.ImportFrom) and node not in tree.body:
            yield f"{name}: import inside a block in line {node.lineno}"
        if isinstance(node, ast.Name | ast.Attribute) and "TYPE_CHECKING" in ast.dump(node):
            yield f"{name}: TYPE_CHECKING in line {node.lineno}"
    own = part_of(name)
    for module in sorted(imports_of(source, known)):
        top = module.split(".")[0]
        if own not in ONLY_IN.get(top, {own}):
            yield f"{name}: imports {top}"
        other = part_of(module)
        if top != "build_site" or other in ("", own) or (own, other) in EQUAL_RANKS_ALLOWED:
            continue
        if RANKS[other] >= RANKS[own]:
            yield f"{name}: rank {RANKS[own]} imports {module} of rank {RANKS[other]}"


def cycle_in(graph: dict[str, set[str]]) -> list[str]:
    """Return the modules of one import cycle, or nothing."""
    done: set[str] = set()

    def visit(module: str, way: list[str]) -> list[str]:
        if module in way:
            return [*way[way.index(module) :], module]
        if module in done:
            return []
        for other in sorted(graph.get(module, ())):
            if found := visit(other, [*way, module]):
                return found
        done.add(module)
        return []

    return next((found for module in sorted(graph) if (found := visit(module, []))), [])


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_a_module_keeps_to_its_rank(name: str) -> None:
    assert list(violations(name, SOURCES[name], set(SOURCES))) == []


def reached_from(module: str) -> set[str]:
    """Return every module of ours that importing a module imports."""
    graph = {name: imports_of(source, set(SOURCES)) & set(SOURCES) for name, source in SOURCES.items()}
    found, waiting = set[str](), [module]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting.extend(graph[current])
    return found


@pytest.mark.parametrize("start", ["build_site.cli.main", "build_site.website.plugin"])
def test_neither_the_command_nor_a_preview_loads_pyarrow(start: str) -> None:
    users = {name for name, source in SOURCES.items() if "pyarrow" in imports_of(source, set())}
    assert users == {"build_site.packages.parquet_file"}
    assert len(reached_from(start)) > 20
    assert reached_from(start) & users == set()


def test_every_part_has_a_rank() -> None:
    assert set() == {part_of(name) for name in SOURCES} - {""} - set(RANKS)


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert cycle_in({name: imports_of(source, set(SOURCES)) for name, source in SOURCES.items()}) == []


@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_a_package_file_holds_at_most_a_docstring(name: str) -> None:
    body = ast.parse(SOURCES[name]).body
    assert [node for node in body if not (isinstance(node, ast.Expr) and body.index(node) == 0)] == []


FAKES = {
    "from build_site.cli.main import cli\n": "rank 1 imports build_site.cli.main of rank 8",
    "from build_site.cli import main\n": "rank 1 imports build_site.cli.main of rank 8",
    "import build_site.archive.store\n": "rank 1 imports build_site.archive.store of rank 1",
    "import click\n": "imports click",
    "import jsonschema_rs\n": "imports jsonschema_rs",
    "from mkdocs.plugins import BasePlugin\n": "imports mkdocs",
    "import frictionless\n": "imports frictionless",
    "from .parse import parse\n": "relative import in line 1",
    "def f():\n    import json\n": "import inside a block in line 2",
    "from typing import TYPE_CHECKING\nx = TYPE_CHECKING\n": "TYPE_CHECKING in line 2",
    "import typing\nx = typing.TYPE_CHECKING\n": "TYPE_CHECKING in line 2",
    "try:\n    import json\nexcept ImportError:\n    json = None\n": "import inside a block in line 2",
}


@pytest.mark.parametrize("source", FAKES)
def test_a_violation_is_caught(source: str) -> None:
    name = "build_site.records.fake"
    known = {"build_site.cli.main", "build_site.archive.store"}
    assert [f"{name}: {FAKES[source]}"] == list(violations(name, source, known))


def test_what_is_allowed_is_not_caught() -> None:
    source = "import yaml\nfrom build_site.problems import Problem\nfrom build_site.records import parse\n"
    assert list(violations("build_site.records.fake", source, set(SOURCES))) == []


def test_a_circle_is_caught() -> None:
    assert cycle_in({"a": {"b"}, "b": {"c", "d"}, "c": {"a"}, "d": set()}) == ["a", "b", "c", "a"]
