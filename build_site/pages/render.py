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
    environment.filters["evidence"] = evidence_text
    return environment


@pass_context
def evidence_text(context: Context, evidence: Evidence) -> str:
    """Return where a statement stands, in words: `mục II.2.b, dòng 55`.

    Where the page says in `text_page` how the text is reached, each range of lines leads to
    its first line there.
    """
    page = escape(context.get("text_page", ""))
    places = []
    for index, ends in enumerate(evidence.lines):
        label = f"{'' if index else 'dòng '}{range_text(ends)}"
        places.append(f'<a href="{page}#{routes.line_anchor(min(ends))}">{label}</a>' if page else label)
    # a label that is a word in itself needs no other: “Điều 2”, but “mục II.2”
    named = "" if evidence.section[1:2].islower() else "mục "
    section = f"{named}{escape(evidence.section)}, " if evidence.section else ""
    # put together as plain text, which is many times faster; all that is not ours is escaped
    return Markup(section + ", ".join(places))
