"""The page of an archived text: made readable, every line with an anchor, every statement linked back."""

from functools import partial

from markupsafe import Markup

from build_site import routes
from build_site.archive.reflow import plain, reflow
from build_site.archive.store import ArchivedText
from build_site.corpus.corpus import PlanSummary
from build_site.model.plan import Plan
from build_site.pages import labels
from build_site.pages.names import unit_name
from build_site.pages.page import Page, PageJob, TocEntry
from build_site.pages.passages import rests
from build_site.pages.plan import document_name
from build_site.pages.site import Site
from build_site.pages.text_blocks import blank_anchors, blocks_html
from build_site.text.printable import printable


def plan_text_jobs(site: Site) -> list[PageJob]:
    """Return the pages of all archived texts; none without an archive.

    The key holds the digest of the record, which names the hash of the text's bytes: a page
    is made of no other bytes.
    """
    if not site.corpus.archive.is_attached:
        return []
    return [
        PageJob(
            routes.plan_text(summary.id),
            "plan-text",
            site.key("plan-text", summary.digest),
            partial(_page_of, site, summary),
        )
        for summary in site.corpus.summaries.values()
    ]


def _page_of(site: Site, summary: PlanSummary) -> Page:
    plan = site.corpus.plan(summary.id)
    text = site.corpus.archive.text(plan.capture.file)
    if text is None or text.sha256 != plan.capture.sha256 or text.lines is None:
        raise RuntimeError(f"văn bản lưu “{plan.capture.file}” không phải là bản mà bản ghi đã dẫn")
    return plan_text_page(site, plan, text)


def plan_text_page(site: Site, plan: Plan, text: ArchivedText) -> Page:
    """Return the page of a plan's archived text."""
    registries = site.corpus.registries
    lines = [printable(line) for line in text.squeezed]
    blocks = reflow(lines)
    kind = labels.TEXT_NAMES[plan.capture.completeness]
    name = document_name(plan)
    body = site.render(
        "plan_text.html",
        routes.plan_text(plan.id),
        plan=plan,
        name=name,
        kind=kind,
        labels=labels,
        province=registries.provinces[plan.province],
        province_name=unit_name(registries.provinces[plan.province], plan.issued_on),
        blocks=blocks_html(plan, list(rests(plan, registries)), lines, blocks),
        after=Markup(blank_anchors(blocks[-1].last + 1 if blocks else 1, len(lines) + 1)),
    )
    return Page(
        title=f"{kind}: {name}, {plan.title}",
        description=f"{kind}: {name} của {registries.agencies[plan.issuing_body].name}, "
        "từng dòng có địa chỉ riêng, kèm các mục của bản ghi dựa vào dòng ấy.",
        body=Markup(body),
        toc=tuple(
            TocEntry(routes.line_anchor(block.first), plain(" ".join(lines[block.first - 1 : block.last])))
            for block in blocks
            if block.kind == "heading" and block.level == 1
        ),
    )
