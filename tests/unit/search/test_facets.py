"""What a page is about follows from its address, also for kinds of page that are yet to come."""

from pathlib import Path

import pytest

from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import load_corpus
from build_site.search.facets import Facets, facets_of, issuer_name
from build_site.search.index import above
from build_site.search.standing import standing

PLAN = "bac-giang-kh-khcn-2021"
OF_PLAN = Facets("bac-giang", 2021, "so-khcn-bac-giang")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The real records."""
    corpus, _ = load_corpus(Path(__file__).parents[3], Archive(None), Cache(None, ""))
    assert corpus is not None
    return corpus


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", Facets()),
        ("tinh/", Facets()),
        ("tinh/hue/", Facets("hue")),
        (f"ke-hoach/{PLAN}/", OF_PLAN),
        (f"ke-hoach/{PLAN}/toan-van/", OF_PLAN),
        ("ke-hoach/gia-lai-kh-kl-50/", Facets("gia-lai-truoc-2025", 0, "ubnd-gia-lai-truoc-2025")),
        ("co-quan/so-khcn-kon-tum/", Facets("kon-tum")),
        ("co-quan/ban-bi-thu/", Facets()),
        ("van-ban/569-qd-ttg-2022/", Facets("", 2022, "thu-tuong-chinh-phu")),
        ("van-ban/bac-giang-01-ct-ubnd-2021/", Facets("bac-giang", 2021, "ubnd-bac-giang")),
        ("chi-tieu/tfp-growth-share/", Facets()),
        ("chi-tieu/tfp-growth-share/thai-nguyen/", Facets("thai-nguyen")),
        ("thoi-han/thai-nguyen/", Facets("thai-nguyen")),
        ("loai-moi/gi-do/", Facets()),
    ],
)
def test_facets_follow_from_the_address(corpus: Corpus, path: str, expected: Facets) -> None:
    assert expected == facets_of(path, corpus)


def test_an_issuer_is_told_from_its_namesakes(corpus: Corpus) -> None:
    assert issuer_name("ubnd-bac-kan", corpus) == "Ủy ban nhân dân tỉnh Bắc Kạn"
    assert issuer_name("so-khcn-bac-giang", corpus) == "Sở Khoa học và Công nghệ (Bắc Giang)"
    assert issuer_name("thu-tuong-chinh-phu", corpus) == "Thủ tướng Chính phủ"


def test_a_plan_stands_above_a_kind_that_is_new_and_that_above_general_pages() -> None:
    plan = standing("ke-hoach/x/", "Kế hoạch")
    new = standing("loai-moi/x/", "Loại mới")
    general = standing("phuong-phap/", "")
    assert plan.body > new.body > general.body


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("ke-hoach/x/toan-van/", "ke-hoach/x/"),
        ("linh-vuc/x/hue/", "linh-vuc/x/"),
        ("ke-hoach/x/", ""),
        ("ke-hoach/", ""),
        ("", ""),
    ],
)
def test_a_page_may_say_more_of_the_page_above_it(path: str, expected: str) -> None:
    assert expected == above(path)


def test_a_part_for_one_province_stands_below_its_page_and_its_plans() -> None:
    whole = standing("linh-vuc/enterprises/", "Lĩnh vực")
    part = standing("linh-vuc/enterprises/thai-nguyen/", "Lĩnh vực")
    assert part.title < whole.title
    assert part.body < whole.body
    assert standing("ke-hoach/x/toan-van/", "Kế hoạch") == standing("ke-hoach/x/", "Kế hoạch")
    assert standing("thoi-han/thai-nguyen/", "Thời hạn") == standing("loai-moi/x/", "Loại mới")
