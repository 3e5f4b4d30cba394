"""Plain data that has the right shape → `Expectations`."""

from typing import Any

from build_site.model.expectations import Bounds, Expectations, PlanExpectations

Data = dict[str, Any]


def build_expectations(data: Data) -> Expectations:
    """Return the expectations that `datasets/expectations.yaml` holds."""
    return Expectations(
        tables={name: _bounds(item) for name, item in data["tables"].items()},
        plans={name: _plan(item) for name, item in data["plans"].items()},
    )


def _bounds(data: Data) -> Bounds:
    return Bounds(data["min"], data.get("max"))


def _plan(data: Data) -> PlanExpectations:
    return PlanExpectations(
        is_complete=data["is_complete"],
        counts={name: _bounds(item) for name, item in data["counts"].items()},
        shared_lines={int(line): count for line, count in data.get("shared_lines", {}).items()},
    )
