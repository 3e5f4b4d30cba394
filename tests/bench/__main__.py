"""`make bench`: every stage on 100, 1,000 and 5,000 synthetic plans, beside plain Material.

Environment: BENCH_SIZES (default `100 1000 5000`), BENCH_SEARCH=1 to measure search as well:
the indexer, and at the largest size what a query costs a visitor. Synthetic data stays below
`_build/bench` and is never published.
"""

import json
import math
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from build_site.packages.formats import ALL_FORMATS, CSV
from tests.bench import search
from tests.bench.plain_material import cpu_per_page
from tests.bench.synthetic import make_project

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "_build" / "bench"
SAMPLE = 60
MOST_CPU, MOST_MB = 30, 1500
"""What one form of the packages may take at the largest size: seconds of CPU, and memory."""

OURS = (
    "read, shape, build",
    "checks and evidence",
    "tables and packages",
    "static API",
    "render and stamp",
    "feeds and calendars",
    "verify",
)


def run(kind: str, project: Path) -> Any:
    """Run the stages in a process of their own."""
    command = [
        sys.executable,
        "-m",
        "tests.bench.stages",
        kind,
        str(project),
        str(ROOT / "_build" / "mkdocs"),
    ]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [*command, str(ROOT / "docs")], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return json.loads(done.stdout)


def tell(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure, and print figures that can be compared within this run."""
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "--quiet", "build"],
        cwd=ROOT,
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    kind = "cold+search" if os.environ.get("BENCH_SEARCH") else "cold"
    sizes = [int(size) for size in os.environ.get("BENCH_SIZES", "100 1000 5000").split()]
    results: dict[int, Any] = {}
    for size in sizes:
        project = make_project(ROOT, WORK / str(size), size)
        results[size] = run(kind, project)
        show(size, results[size])
        show_edit(project)
    forms = measure_forms(WORK / str(sizes[-1]), sizes[-1])
    compare(sizes, results)
    if os.environ.get("BENCH_SEARCH"):
        search.tell(*search.measure(WORK / str(sizes[-1]), ROOT / "_build" / "mkdocs"))
    if too_much := [name for name, figures in forms.items() if not is_within(figures)]:
        sys.exit(f"over {MOST_CPU} s of CPU or {MOST_MB} MB: {', '.join(too_much)}")


def measure_forms(project: Path, size: int) -> dict[str, dict[str, float]]:
    """Measure each form of the packages in a process of its own; print and return the figures."""
    tell(f"\n{size} plans, nation and provinces     CPU s  of it its own  peak MB   MB of files")
    forms: dict[str, dict[str, float]] = {}
    for item in ALL_FORMATS:
        figures = run(f"form:{item.key}", project)
        # CSV is made with every form; with it, rows are worked out and records are read.
        shared = forms[CSV.key]["cpu"] if forms else 0.0
        forms[item.key] = {**figures, "own": figures["cpu"] - shared}
        tell(
            f"{item.title_en:<32}{figures['cpu']:>9.1f}{forms[item.key]['own']:>15.1f}"
            f"{figures['peak_mb']:>9.0f}{figures['mb']:>14.0f}"
        )
    return forms


def is_within(figures: dict[str, float]) -> bool:
    """Tell whether a form takes no more than it may."""
    return figures["own"] <= MOST_CPU and figures["peak_mb"] <= MOST_MB


def show(size: int, stages: dict[str, dict[str, float]]) -> None:
    """Print a table of one size."""
    written = stages["written"]
    stages = {name: figures for name, figures in stages.items() if name != "written"}
    tell(f"\n{size} plans, {written['pages']:.0f} pages, {written['mb']:.0f} MB written")
    tell(f"{'stage':<24}{'CPU s':>9}{'wall s':>9}{'ms/plan':>9}{'peak MB':>9}")
    for name, figures in stages.items():
        tell(
            f"{name:<24}{figures['cpu']:>9.2f}{figures['wall']:>9.2f}"
            f"{figures['cpu'] * 1000 / size:>9.2f}{figures['peak_mb']:>9.0f}"
        )
    total = sum(figures["cpu"] for name, figures in stages.items() if name != "search index")
    tell(f"{'all but search':<24}{total:>9.2f}")


def show_edit(project: Path) -> None:
    """Edit one record and print what it takes to reach its page."""
    time.sleep(2.1)  # what was written just now would not be trusted to be unchanged
    run("edit", project)
    path = min((project / "datasets" / "plans").rglob("*.yaml"))
    path.write_text(
        path.read_text("utf-8").replace("title: DỮ LIỆU GIẢ", "title: DỮ LIỆU GIẢ đã sửa", 1), "utf-8"
    )
    edited = run("edit", project)
    tell(
        f"edit of one record to its page: {edited['cpu']:.2f} s CPU (and {edited['start']:.2f} s where a "
        f"process has to be started for it), {edited['written']} pages written, "
        f"{edited['held']} pages that gather plans left as they were"
    )


def compare(sizes: list[int], results: dict[int, Any]) -> None:
    """Print the comparison with plain Material and how cost grows."""
    plain = cpu_per_page(WORK / str(sizes[0]) / "_build" / "out", WORK / "plain", SAMPLE)
    largest = sizes[-1]
    ours = results[largest]["render and stamp"]["cpu"] / results[largest]["written"]["pages"]
    tell(f"\nplain MkDocs + Material, {SAMPLE} of the same pages: {plain * 1000:.1f} ms CPU a page")
    tell(f"ours, rendering and stamping: {ours * 1000:.2f} ms CPU a page, {plain / ours:.0f} times less")
    if 1000 in results and largest > 1000:
        for name in OURS:
            ratio = results[largest][name]["cpu"] / results[1000][name]["cpu"]
            tell(f"{name:<24} grows as N^{math.log(ratio) / math.log(largest / 1000):.2f}")


if __name__ == "__main__":
    main()
