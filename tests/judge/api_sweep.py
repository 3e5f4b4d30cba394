"""Judge the API as a stranger would: by its own description, with outside validators.

    python -m tests.judge.api_sweep _build/site datasets

`openapi-spec-validator` judges the description; `jsonschema` judges every file by it. Every
documented address must be there for every id, every page of a list must follow from the one
before, no file may be there that is not documented, and every id that stands in a file must
be the id of something. Nothing of `build_site` is used. Ends with 1 when anything is wrong.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

Json = dict[str, Any]

LARGEST = 1_000_000
"""Most bytes of a file, those of single plans and the description apart."""

RECORDS = {
    "plans": "plans/*/*.yaml",
    "provinces": "registries/provinces/*.yaml",
    "indicators": "registries/indicators/*.yaml",
    "agencies": "registries/agencies/*.yaml",
    "instruments": "registries/instruments/*.yaml",
    "themes": "registries/themes/*.yaml",
    "units": "registries/units/*.yaml",
    "known-documents": "registries/known-documents/*.yaml",
}
"""Collection → its records below `datasets/`, each named after its id."""

REFERENCES = {
    "plan_id": "plans",
    "province_id": "provinces",
    "current_province_id": "provinces",
    "predecessor_id": "provinces",
    "successor_id": "provinces",
    "indicator_id": "indicators",
    "unit_id": "units",
    "unit_ids": "units",
    "theme_ids": "themes",
    "instrument_id": "instruments",
    "issuing_body_id": "agencies",
    "lead_agency_id": "agencies",
    "agency_id": "agencies",
    "agency_ids": "agencies",
    "parent_id": "agencies",
    "successor_ids": "agencies",
}
"""Key → the collection in which its values are ids."""

OTHER_IDS = frozenset({"item_id", "group_id", "measure_ids"})
"""Ids of items within a plan."""


def read(file: Path) -> Any:
    """Return what a file holds; a key that stands twice in an object is an error."""
    return json.loads(file.read_text("utf-8"), object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(f"a key stands twice: {[key for key, _ in pairs]}")
    return found


class Sweep:
    """One judgement of one API."""

    def __init__(self, folder: Path) -> None:
        """Read the description in a folder that stands at `/api/v1/`."""
        self.folder = folder
        self.faults: list[str] = []
        self.seen: set[str] = set()
        self.ids: dict[str, set[str]] = {}
        self.references: dict[tuple[str, str], str] = {}
        self.description: Json = read(folder / "openapi.json")
        self.root = self.description["servers"][0]["url"] + "/"

    def run(self, datasets: Path | None) -> list[str]:
        """Return all faults."""
        for error in OpenAPIV31SpecValidator(self.description).iter_errors():
            self.faults.append(f"openapi.json: {error.message.splitlines()[0]}")
        if self.faults:  # there is nothing to judge the files by
            return self.faults
        for path, item in self.description["paths"].items():
            if "{page}" not in path:
                self._sweep_path(path, item["get"])
        self._find_undocumented()
        self._find_loose_references()
        if datasets is not None:
            self._compare_with_records(datasets)
        return self.faults

    def _sweep_path(self, path: str, operation: Json) -> None:
        judge = self._judge(operation)
        is_list = f"{path.removesuffix('.json')}/{{page}}.json" in self.description["paths"]
        collection = path.split("/")[1]
        if "{id}" not in path:
            items = self._sweep_list(path, judge)
            if path.endswith("/index.json"):
                self.ids[collection] = {
                    item["links"]["self"].rpartition("/")[2].removesuffix(".json")
                    for item in items
                    if "links" in item
                }
            return
        pattern = re.compile(operation["parameters"][0]["schema"]["pattern"])
        for name in sorted(self.ids[collection]):
            if not pattern.search(name):
                self.faults.append(f"{path}: the id {name} is not as described")
            address = path.replace("{id}", name)
            if is_list:
                self._sweep_list(address, judge)
            else:
                self._sweep_file(address, judge)

    def _judge(self, operation: Json) -> Draft202012Validator:
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        schema = {**schema, "components": self.description["components"]}
        return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

    def _sweep_list(self, address: str, judge: Draft202012Validator) -> list[Json]:
        """Follow a list to its end, page by page; return its items."""
        items: list[Json] = []
        page, before = 1, None
        while True:
            name = address if page == 1 else f"{address.removesuffix('.json')}/{page}.json"
            file = self._sweep_file(name, judge)
            if file is None:
                return items
            items += file["data"]
            said, links = file["pagination"], file["links"]
            if (said["page"], links["prev"]) != (page, before):
                self.faults.append(f"{name}: says that it is page {said['page']} after {links['prev']}")
            if len(file["data"]) > said["page_size"]:
                self.faults.append(f"{name}: more items than a page has")
            if links["next"] is None:
                break
            page, before = page + 1, links["self"]
            expected = f"{self.root}{address[1:].removesuffix('.json')}/{page}.json"
            if links["next"] != expected:
                self.faults.append(f"{name}: the next page is {links['next']}")
                return items
        if (said["pages"], said["total"]) != (page, len(items)):
            self.faults.append(f"{address}: {page} pages with {len(items)} items, but says otherwise")
        return items

    def _sweep_file(self, address: str, judge: Draft202012Validator) -> Json | None:
        """Judge a file; return what it holds, or None where it cannot be used."""
        name = address[1:]
        path = self.folder / name
        self.seen.add(name)
        if not path.is_file():
            self.faults.append(f"{address}: is documented and not there")
            return None
        try:
            file: Json = read(path)
        except ValueError as error:
            self.faults.append(f"{address}: {error}")
            return None
        errors = list(judge.iter_errors(file))
        self.faults += [f"{address}: {error.json_path}: {error.message}" for error in errors]
        if errors:
            return None
        if file["links"]["self"] != self.root + name:
            self.faults.append(f"{address}: calls itself {file['links']['self']}")
        if path.stat().st_size > LARGEST and not re.fullmatch("plans/[^/]+", name):
            self.faults.append(f"{address}: {path.stat().st_size} bytes")
        for key, value in _ids_in(file["data"]):
            self.references.setdefault((key, value), address)
        return file

    def _find_undocumented(self) -> None:
        there = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.json")}
        for name in sorted(there - self.seen - {"openapi.json"}):
            self.faults.append(f"/{name}: is there and not documented")

    def _find_loose_references(self) -> None:
        for (key, value), address in self.references.items():
            if key not in REFERENCES:
                self.faults.append(f"{address}: what {key} refers to is not known to this judge")
            elif value not in self.ids[REFERENCES[key]]:
                self.faults.append(f"{address}: {key} {value} is the id of nothing")

    def _compare_with_records(self, datasets: Path) -> None:
        for collection, pattern in RECORDS.items():
            expected = {path.stem for path in datasets.glob(pattern)}
            for name in sorted(expected ^ self.ids[collection]):
                where = "the records" if name in expected else "the API"
                self.faults.append(f"/{collection}/index.json: {name} is only in {where}")


def _ids_in(value: Any) -> Iterator[tuple[str, str]]:
    """Yield key and value of everything that refers to something else."""
    if isinstance(value, list):
        for item in value:
            yield from _ids_in(item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key.endswith(("_id", "_ids")) and key not in OTHER_IDS:
                for name in inner if isinstance(inner, list) else [inner]:
                    if name is not None:
                        yield key, name
            else:
                yield from _ids_in(inner)


def faults(folder: Path, datasets: Path | None = None) -> list[str]:
    """Return what is wrong with the API in a folder, one line each.

    Args:
        folder: What stands at `/api/v1/`.
        datasets: The records that it must have; None to leave that out.
    """
    return Sweep(folder).run(datasets)


def main() -> None:
    """Judge the API of a finished site."""
    site, datasets = map(Path, sys.argv[1:3])
    sweep = Sweep(site / "api" / "v1")
    found = sweep.run(datasets)
    sys.stdout.write("".join(f"{line}\n" for line in found))
    if found:
        sys.exit(1)
    sys.stdout.write(f"API: {len(sweep.seen)} tệp và bản mô tả OpenAPI 3.1 hợp lệ\n")


if __name__ == "__main__":
    main()
