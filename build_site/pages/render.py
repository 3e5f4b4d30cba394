"""The Jinja environment: autoescaped, strict, compiled once and kept between runs."""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from build_site import routes
from build_site.model.evidence import Evidence, range_text
from build_site.pages.structured import breadcrumbs, structured, website
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
    environment.globals["breadcrumbs"] = breadcrumbs
    environment.globals["structured"] = structured
    environment.globals["website"] = website
    environment.filters["date"] = display_date
    environment.filters["number"] = format_number
    environment.filters["evidence"] = evidence_links
    return environment


def evidence_text(evidence: Evidence) -> str:
    """Return where a statement stands, in words: `mục II.2.b, dòng 55`."""
    return f"{_section(evidence)}dòng {evidence.lines_text}"


@pass_context
def evidence_links(context: Context, evidence: Evidence) -> str:
    """Return where a statement stands, each range of lines with a link to its first line.

    The page says in `text_page` how the text is reached; where it does not, or the text is
    not attached, the words stand without links.
    """
    page = escape(context.get("text_page", ""))
    if not page:
        return evidence_text(evidence)
    # put together as plain text, which is many times faster; all that is not ours is escaped
    links = [
        f'<a href="{page}#{routes.line_anchor(min(ends))}">{"" if index else "dòng "}{range_text(ends)}</a>'
        for index, ends in enumerate(evidence.lines)
    ]
    return Markup(escape(_section(evidence)) + Markup(", ".join(links)))


def _section(evidence: Evidence) -> str:
    """Return the section in words; a label that is a word in itself needs no other: `Điều 2`."""
    if not evidence.section:
        return ""
    return f"{evidence.section}, " if evidence.section[1:2].islower() else f"mục {evidence.section}, "
