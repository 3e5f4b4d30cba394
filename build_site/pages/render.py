"""The Jinja environment: autoescaped, strict, compiled once and kept between runs."""

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from build_site.cache.store import digest
from build_site.model.evidence import Evidence
from build_site.pages import escaping, template_messages
from build_site.pages.escaping import QuickOutput, escaped
from build_site.pages.language import (
    VIETNAMESE,
    Language,
    date_text,
    gettext,
    ngettext,
    number_text,
    pgettext,
)
from build_site.pages.names import english_text, name_of, name_text, official_name, plain, vietnamese
from build_site.pages.plan_lists import Statement, statement_list
from build_site.pages.structured import breadcrumbs, structured, website
from build_site.pages.template_messages import TemplateMessages
from build_site.pages.where import LANGUAGE_OF_LINK, evidence_links, here

_COMPILER = (escaping, template_messages)
_LANGUAGE_OF_TEXT = Markup(' lang="vi"')


def make_environment(cache_folder: Path | None, language: Language = VIETNAMESE) -> Environment:
    """Return the environment of the page templates in one language.

    Nothing that stands in a record can become markup: every value is escaped, and an
    unknown name in a template is an error. With a folder, compiled templates are kept;
    they hold their messages and are written by a compiler of ours, so that each state of
    these has a folder of its own.
    """
    bytecode = None
    if cache_folder is not None:
        key = digest(language.key, *(Path(module.__file__ or "").read_bytes() for module in _COMPILER))
        cache_folder = cache_folder / f"{language.tag}{key[:16]}"
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
        extensions=[TemplateMessages],
    )
    environment.code_generator_class = QuickOutput
    environment.extend(language=language, escaped=escaped)
    in_english = language.tag == "en"
    environment.globals["_"] = gettext
    environment.globals["pgettext"] = pgettext
    environment.globals["ngettext"] = ngettext
    environment.globals["english"] = in_english
    environment.globals["lang_vi"] = _LANGUAGE_OF_TEXT if in_english else ""
    environment.globals["to_vi"] = LANGUAGE_OF_LINK if in_english else ""
    environment.globals["breadcrumbs"] = breadcrumbs
    environment.globals["structured"] = structured
    environment.globals["website"] = website
    environment.filters["date"] = date_text
    environment.filters["number"] = number_text
    environment.filters["vi"] = vietnamese
    environment.filters["en"] = english_text
    environment.filters["name"] = name_of
    environment.filters["name_text"] = name_text
    environment.filters["official_name"] = official_name
    environment.filters["plain"] = plain
    environment.filters["evidence"] = evidence
    environment.globals["here"] = here
    environment.globals["statements"] = statements
    return environment


@pass_context
def statements(context: Context, items: Iterable[Statement], what: str) -> Markup:
    """Return a list of statements; the page says in `text_page` how their text is reached."""
    return statement_list(items, what, context.get("text_page", ""))


@pass_context
def evidence(context: Context, found: Evidence) -> str:
    """Return where a statement stands; the page says in `text_page` how its text is reached."""
    return evidence_links(found, context.get("text_page", ""))
