"""The Jinja environment: autoescaped, strict, compiled once and kept between runs."""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined

from build_site.model.evidence import Evidence
from build_site.text.dates import display_date
from build_site.text.numbers import format_number


def make_environment(cache_folder: Path | None) -> Environment:
    """Return the environment of the page templates.

    Nothing that stands in a record can become markup: every value is escaped, and an
    unknown name in a template is an error. With a folder, compiled templates are kept.
    """
    bytecode = None
    if cache_folder is not None:
        cache_folder.mkdir(parents=True, exist_ok=True)
        bytecode = FileSystemBytecodeCache(str(cache_folder))
    environment = Environment(
        loader=PackageLoader("build_site", "pages/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        bytecode_cache=bytecode,
        auto_reload=False,
    )
    environment.filters["date"] = display_date
    environment.filters["number"] = format_number
    environment.filters["evidence"] = evidence_text
    return environment


def evidence_text(evidence: Evidence) -> str:
    """Return where a statement stands, in words: `mục II.2.b, dòng 55`."""
    lines = f"dòng {evidence.lines_text}"
    return f"mục {evidence.section}, {lines}" if evidence.section else lines
