"""The JSON Schemas, compiled: a fast validator says whether, a slow one says why."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry, Resource

SUFFIX = ".schema.json"


@cache
def _engine(keyword: str, value: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator({keyword: value}, validate_formats=True)


def _as_the_fast_one(keyword: str) -> Callable[..., Iterator[ValidationError]]:
    """Return the rule of a keyword, decided by the fast engine.

    Python's regular expressions let `$` match before a last line end and take other
    characters for white space, and its dates begin in the year 1: with two engines a
    record could be refused by one validator while the other has nothing to say.
    """

    def rule(_validator: Any, value: str, instance: Any, _schema: Any) -> Iterator[ValidationError]:
        if not _engine(keyword, value).is_valid(instance):
            yield ValidationError(f"{instance!r} is not of {keyword} {value!r}")

    return rule


_EXPLAINING = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {name: _as_the_fast_one(name) for name in ("pattern", "format")}
)


@dataclass(frozen=True)
class SchemaStore:
    """All schemas of a project, by kind of record.

    Attributes:
        schemas: Kind (`plan`, `province` …, and `common`) → parsed schema.
    """

    schemas: dict[str, dict[str, Any]]

    @cached_property
    def fast(self) -> dict[str, jsonschema_rs.Draft202012Validator]:
        """Return the validators that only say yes or no, 15 times as fast as the others."""
        registry = jsonschema_rs.Registry([(schema["$id"], schema) for schema in self.schemas.values()])
        return {
            kind: jsonschema_rs.Draft202012Validator(schema, validate_formats=True, registry=registry)
            for kind, schema in self.schemas.items()
            if kind != "common"
        }

    @cached_property
    def slow(self) -> dict[str, Any]:
        """Return the validators that explain; used only on a record that is wrong."""
        registry: Registry[Any] = Registry().with_resources(
            (schema["$id"], Resource.from_contents(schema)) for schema in self.schemas.values()
        )
        return {
            kind: _EXPLAINING(schema, registry=registry)
            for kind, schema in self.schemas.items()
            if kind != "common"
        }


def load_schemas(folder: Path) -> SchemaStore:
    """Return the schemas in a folder of `<kind>.schema.json` files."""
    return SchemaStore(
        {
            path.name.removesuffix(SUFFIX): json.loads(path.read_text("utf-8"))
            for path in sorted(folder.glob(f"*{SUFFIX}"))
        }
    )
