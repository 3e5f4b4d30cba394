"""What an instrument sets for the whole country is what its record says, and no more."""

from decimal import Decimal

from build_site.model.build_registries import build_instrument
from build_site.model.registries import NationalTarget
from build_site.text.dates import PartialDate

RECORD = {
    "id": "12-qd-vd-2022",
    "document_number": "12/QĐ-VD",
    "document_kind": "decision",
    "title": "Quyết định giả",
    "issuing_body": "vien-vi-du",
    "issued_on": "2022-01-05",
    "confirmed": "citation",
}
LEVEL = {
    "id": "gia",
    "indicator": "ty-le-vi-du",
    "comparator": "range",
    "value": 45,
    "value_max": Decimal("50.5"),
    "unit": "percent",
    "due": 2030,
    "figure": "45% đến 50,5%",
    "section": "Điều 1",
    "url": "https://vanban.example/12",
    "confirmed": "excerpt",
}


def test_a_level_is_what_the_record_says() -> None:
    (found,) = build_instrument({**RECORD, "national_targets": [LEVEL]}).national_targets
    assert found == NationalTarget(
        id="gia",
        indicator="ty-le-vi-du",
        comparator="range",
        value=Decimal(45),
        value_max=Decimal("50.5"),
        unit="percent",
        due=PartialDate(2030),
        figure="45% đến 50,5%",
        section="Điều 1",
        url="https://vanban.example/12",
        confirmed="excerpt",
    )


def test_what_is_not_said_is_empty() -> None:
    required = {key: value for key, value in LEVEL.items() if key not in ("section", "url", "value_max")}
    (found,) = build_instrument(
        {**RECORD, "national_targets": [required | {"due": None, "url": None}]}
    ).national_targets
    assert (found.value_max, found.due, found.section, found.url) == (None, None, "", "")
    assert build_instrument(RECORD).national_targets == ()
