"""The MkDocs plugin: the one place that knows MkDocs, thin on purpose.

MkDocs builds the hand-written pages and the shells into a folder of its own; when it has
finished, the whole site is put together where MkDocs was asked to put it. So `mkdocs
build`, `mkdocs serve` and `mkdocs gh-deploy` all give the same site.
"""

import logging
import re
import sys
from pathlib import Path
from typing import Literal

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from build_site import routes
from build_site.checks.project import Project, open_project
from build_site.pages.language import VIETNAMESE, Language, english, gettext, pgettext, speaking
from build_site.pages.page import english_shell
from build_site.problems import Problem, has_errors
from build_site.reports.text import render_text
from build_site.website.preview import preview
from build_site.website.publish import publish
from build_site.website.work import SiteWork

_WATCHED = ("datasets", "schemas")
_SHELL = re.compile(r"^shell: *(\S+)$", re.MULTILINE)
_ONLY_VIETNAMESE = re.compile(r"^language: *vi$", re.MULTILINE)
"""Said by a shell whose pages are there in Vietnamese alone."""


class PluginOptions(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in `mkdocs.yml`."""

    repo_url = config_options.Type(str, default="")
    archive = config_options.Optional(config_options.Type(str))
    releases = config_options.Type(str, default="")


class _WarningCount(logging.Handler):
    """Counts MkDocs' warnings, to honour `--strict` before anything is published."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += record.levelno >= logging.WARNING


class KeHoachMoPlugin(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]
    """Adds the data pages, packages and search to a MkDocs site."""

    def __init__(self) -> None:
        self.is_serving = self.is_dirty = False
        self.shell_files: dict[str, str] = {}
        self.warnings = _WarningCount()
        self.target = Path()
        self.opened: Project | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was called for; being there keeps one plugin for all rebuilds."""
        self.is_serving = command == "serve"
        self.is_dirty = dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the records and send MkDocs' own output to a folder of its own."""
        if self.is_dirty:
            raise PluginError("Không dùng --dirty: trang web này tự dựng lại đúng những trang đã đổi.")
        config.site_url = config.site_url or routes.DEFAULT_SITE_URL
        root = Path(config.config_file_path).resolve().parent
        self.target = Path(config.site_dir)
        self.shell_files = {}
        self.warnings.count = 0
        logging.getLogger("mkdocs").addHandler(self.warnings)
        config.site_dir = str(root / "_build" / ("mkdocs-serve" if self.is_serving else "mkdocs"))
        self._close()
        self.opened = open_project(root, self.config.archive)
        self._report(self.opened.problems)
        if self.opened.corpus is None or has_errors(self.opened.problems):
            raise PluginError("Dữ liệu có lỗi, trang web giữ nguyên như trước.")
        return config

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when a record changes, not only a page."""
        for name in _WATCHED:
            server.watch(str(Path(config.config_file_path).parent / name))
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the English twin of each shell: the same page in another language."""
        for file in files.documentation_pages():
            text = _english_twin(file)
            if text:
                files.append(File.generated(config, f"{routes.ENGLISH}{file.src_uri}", content=text))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme the words of the language of the page at hand."""
        env.globals["_"] = _said
        env.globals["pgettext"] = _said_there
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the links beside headings, which Markdown makes, into the language of the page."""
        title = config.mdx_configs.get("toc", {}).get("permalink_title", "")
        with speaking(_language(page)):
            return html.replace(f'title="{title}"', f'title="{gettext(title)}"') if title else html

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let what people copy from hand-written pages name the site where it is published."""
        return markdown.replace(routes.DEFAULT_SITE_URL, config.site_url or routes.DEFAULT_SITE_URL)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Note which pages are shells."""
        kind = page.meta.get("shell")
        if kind:
            self.shell_files[str(kind)] = page.file.dest_uri
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the whole site together and in place."""
        rendered, config.site_dir = Path(config.site_dir), str(self.target)
        opened = self.opened
        if opened is None or opened.corpus is None:
            return
        if config.strict and self.warnings.count:
            raise PluginError(f"{self.warnings.count} cảnh báo của MkDocs: trang web giữ nguyên như trước.")
        work = SiteWork(
            corpus=opened.corpus,
            cache=opened.cache,
            site_url=config.site_url or "",
            repo_url=self.config.repo_url,
            build_folder=opened.root / "_build",
            problems=opened.problems,
            releases=opened.root / self.config.releases if self.config.releases else None,
        )
        build = preview if self.is_serving else publish
        try:
            stamped, problems = build(work, rendered, self.shell_files, self.target)
        except (RuntimeError, OSError) as error:
            raise PluginError(f"Không dựng xong trang web, giữ nguyên như trước: {error}") from error
        self._report(problems)
        if problems:
            raise PluginError("Trang vừa dựng không qua kiểm tra, trang web giữ nguyên như trước.")
        if stamped is not None and stamped.held:
            sys.stderr.write(
                f"Xem thử: {stamped.held} trang gom nhiều kế hoạch (chỉ tiêu, lĩnh vực, cơ quan, văn bản, "
                "thời hạn) giữ như lúc bắt đầu; mkdocs build mới dựng lại.\n"
            )
        self._close()

    def on_build_error(self, *, error: Exception) -> None:
        """Write the cache back also when the build has failed."""
        self._close()

    def _close(self) -> None:
        if self.opened is not None:
            self.opened.cache.close()
            self.opened = None

    def _report(self, problems: list[Problem]) -> None:
        if problems and self.opened is not None:
            sys.stderr.write(render_text(problems, self.opened.root) + "\n")


def _english_twin(file: File) -> str:
    """Return the source of the English twin of a shell; "" for a page that is none or has none."""
    text = file.content_string
    kind = _SHELL.search(text)
    if kind is None or _ONLY_VIETNAMESE.search(text) or file.src_uri.startswith(routes.ENGLISH):
        return ""
    return _SHELL.sub(f"shell: {english_shell(kind[1])}\nlanguage: en", text, count=1)


def _language(page: Page | None) -> Language:
    meta = page.meta if page is not None and page.meta else {}
    return english() if meta.get("language") == "en" else VIETNAMESE


@pass_context
def _said(context: Context, message: str) -> str:
    with speaking(_language(context.get("page"))):
        return gettext(message)


@pass_context
def _said_there(context: Context, place: str, message: str) -> str:
    with speaking(_language(context.get("page"))):
        return pgettext(place, message)
