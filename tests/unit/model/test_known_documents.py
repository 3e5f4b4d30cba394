"""What a known document counts as: news and what is no plan never count as plans."""

from typing import Any

import pytest

from build_site.model.build_registries import build_known_document
from build_site.model.registries import KnownDocument
from build_site.text.dates import PartialDate

RECORD = {
    "id": "vi-du-20-kh-ubnd-2022",
    "document_number": "20/KH-UBND",
    "document_kind": "plan",
    "title": "Kế hoạch giả",
    "issuer": "Ủy ban nhân dân tỉnh Ví Dụ",
    "province": "vi-du",
    "issued_on": "2022-05",
    "topic": "ví dụ",
    "category": "science_plan",
    "url": "https://vanban.example/20",
    "confirmed": "excerpt",
    "looked_on": "2023-04-01",
}


def known(**changed: Any) -> KnownDocument:
    return build_known_document(RECORD | changed)


def test_it_is_what_the_record_says() -> None:
    expected = KnownDocument(
        id="vi-du-20-kh-ubnd-2022",
        document_number="20/KH-UBND",
        document_number_printed="",
        document_kind="plan",
        title="Kế hoạch giả",
        title_en="",
        issuer="Ủy ban nhân dân tỉnh Ví Dụ",
        province="vi-du",
        issued_on=PartialDate(2022, 5),
        topic="ví dụ",
        category="science_plan",
        url="https://vanban.example/20",
        confirmed="excerpt",
        looked_on=PartialDate(2023, 4, 1),
        plan="",
        note="",
    )
    assert expected == known()


def test_what_is_not_known_is_empty() -> None:
    found = known(document_number=None, document_kind=None, title=None, issued_on=None, url=None)
    texts = (found.document_number, found.document_kind, found.title, found.url)
    assert texts == ("", "", "", "")
    assert found.issued_on is None


@pytest.mark.parametrize(
    ("category", "confirmed", "standing", "is_known_plan"),
    [
        ("science_plan", "excerpt", "science_plan", True),
        ("science_plan", "official", "science_plan", True),
        ("science_plan", "news", "news_only", False),
        ("related_plan", "excerpt", "related_plan", True),
        ("related_plan", "news", "news_only", False),
        ("not_plan", "excerpt", "not_plan", False),
        ("not_plan", "official", "not_plan", False),
        ("not_plan", "news", "not_plan", False),
    ],
)
def test_each_counts_once(category: str, confirmed: str, standing: str, is_known_plan: bool) -> None:
    found = known(category=category, confirmed=confirmed)
    assert (standing, is_known_plan) == (found.standing, found.is_known_plan)
