"""Every data page of the site, as a promise to make it."""

from collections.abc import Sequence

from build_site.api.build import edition_of
from build_site.metadata.schema_org import render_schema_org
from build_site.packages.build import BuiltPackage
from build_site.pages.agency import agency_jobs
from build_site.pages.api import api_jobs
from build_site.pages.changes import changes_job
from build_site.pages.coverage import coverage_job
from build_site.pages.deadlines import deadline_jobs
from build_site.pages.downloads import download_jobs
from build_site.pages.gathered import gather
from build_site.pages.indicator import indicator_jobs
from build_site.pages.instrument import instrument_jobs
from build_site.pages.language import VIETNAMESE, Language, english, speaking
from build_site.pages.lists import list_jobs
from build_site.pages.page import PageJob, twins
from build_site.pages.plan import plan_jobs
from build_site.pages.plan_text import plan_text_jobs
from build_site.pages.province import province_jobs
from build_site.pages.render import make_environment
from build_site.pages.search import search_job
from build_site.pages.site import Site, make_site
from build_site.pages.theme import theme_jobs
from build_site.website.releases import EarlierRelease
from build_site.website.work import SiteWork, build_date, describe


def page_jobs(
    work: SiteWork, packages: list[BuiltPackage], releases: Sequence[EarlierRelease] = ()
) -> list[PageJob]:
    """Return every data page of the site."""
    sites = sites_of(work)
    jobs = [*record_jobs(work, sites, packages, releases), *gathering_jobs(sites)]
    return sorted(jobs, key=lambda job: job.language.tag != VIETNAMESE.tag)


def sites_of(work: SiteWork) -> tuple[Site, Site]:
    """Return the site in Vietnamese and in English."""
    return _site(work, VIETNAMESE), _site(work, english())


def _site(work: SiteWork, language: Language) -> Site:
    environment = make_environment(work.build_folder / "cache" / "templates", language)
    return make_site(
        work.corpus,
        environment,
        work.repo_url,
        build_date(work.corpus),
        site_url=work.site_url,
        language=language,
    )


def record_jobs(
    work: SiteWork,
    sites: tuple[Site, Site],
    packages: list[BuiltPackage],
    releases: Sequence[EarlierRelease] = (),
) -> list[PageJob]:
    """Return the pages of plans and provinces, lists of what is known of every plan, downloads."""
    vietnamese, other = sites
    jobs = [
        *_shared_record_jobs(work, vietnamese, packages, releases),
        *plan_text_jobs(vietnamese),
        *api_jobs(vietnamese, edition_of(work.corpus, work.site_url, build_date(work.corpus))),
    ]
    with speaking(other.language):
        return jobs + twins(_shared_record_jobs(work, other, packages, releases), other.language)


def _shared_record_jobs(
    work: SiteWork, site: Site, packages: list[BuiltPackage], releases: Sequence[EarlierRelease]
) -> list[PageJob]:
    """Return those of the pages that are there in every language."""
    return [
        *list_jobs(site),
        *province_jobs(site),
        *plan_jobs(site),
        coverage_job(site),
        *download_jobs(
            site,
            packages,
            work.site_url,
            lambda: render_schema_org(describe(work, packages)),
            [release.version for release in releases],
        ),
        changes_job(site),
        search_job(site),
    ]


def gathering_jobs(sites: tuple[Site, Site]) -> list[PageJob]:
    """Return the pages that gather what many plans say of one thing."""
    vietnamese, other = sites
    jobs = _shared_gathering_jobs(vietnamese)
    with speaking(other.language):
        return jobs + twins(_shared_gathering_jobs(other), other.language)


def _shared_gathering_jobs(site: Site) -> list[PageJob]:
    gathered = gather(site)
    return [
        *indicator_jobs(gathered),
        *deadline_jobs(gathered),
        *agency_jobs(gathered),
        *instrument_jobs(gathered),
        *theme_jobs(gathered),
    ]
