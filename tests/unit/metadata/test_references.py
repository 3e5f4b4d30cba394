"""A plan cited in four dialects: what is not known is left out or said, nothing breaks out of its field."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from build_site.metadata.reference import Reference
from build_site.metadata.reference_bibtex import bibtex
from build_site.metadata.reference_csl import csl_json
from build_site.metadata.reference_ris import ris
from build_site.metadata.reference_vietnamese import official_citation, record_citation
from build_site.text.dates import PartialDate

FULL = Reference(
    id="vi-du-15-kh-ubnd-2023",
    is_legislation=False,
    kind="Kế hoạch",
    number="15/KH-UBND",
    title="Kế hoạch thả thuyền giấy đến năm 2025",
    issuer="Ủy ban nhân dân tỉnh Ví Dụ",
    issued_on=PartialDate(2023, 3, 5),
    remark="",
    url="https://kehoachmo.example/ke-hoach/vi-du-15-kh-ubnd-2023/",
    version="0.1.0",
)
BARE = replace(FULL, number="", issued_on=None, remark="theo bản dự thảo")
NASTY = replace(
    FULL,
    title='Giấy & bút 100% #1 \\end{x} {ngoặc} $5 a_b ~ ^\r\nTY  - BOOK\n}\n@misc{x, "y" </script>',
    issuer="Sở “Giấy”\n & Bút",
)


def ris_tags(text: str) -> list[tuple[str, str]]:
    """Return tag and value of each line, as a reader of RIS takes them."""
    lines = text.split("\r\n")
    assert lines.pop() == ""
    return [(line[:2], line[6:]) for line in lines if line[2:6] == "  - "]


def bib_fields(text: str) -> dict[str, str]:
    """Return the fields of the one entry in a text, braces counted as BibTeX counts them."""
    match = re.fullmatch(r"@misc\{([^,\s]+),\n(.*)\n\}\n", text, re.DOTALL)
    assert match
    fields, depth, start = {"key": match[1]}, 0, 0
    body = match[2] + ",\n"
    for at, char in enumerate(body):
        depth += (char == "{") - (char == "}")
        assert depth >= 0
        if char == "," and depth == 0:
            name, _, value = body[start:at].partition(" = ")
            fields[name.strip()] = value
            start = at + 1
    assert depth == 0
    return fields


@pytest.mark.parametrize(
    ("changed", "head", "tail"),
    [
        ({}, "Kế hoạch số 15/KH-UBND ngày 05 tháng 3 năm 2023", "về thả thuyền giấy đến năm 2025"),
        ({"issued_on": PartialDate(2023, 2, 16)}, "Kế hoạch số 15/KH-UBND ngày 16 tháng 02 năm 2023", ""),
        ({"number": "", "issued_on": PartialDate(2023, 1)}, "Kế hoạch (không rõ số) tháng 01 năm 2023", ""),
        ({"issued_on": PartialDate(2023)}, "Kế hoạch số 15/KH-UBND năm 2023", ""),
        ({"issued_on": None}, "Kế hoạch số 15/KH-UBND (không rõ ngày ban hành)", ""),
        ({"number": "", "issued_on": None}, "Kế hoạch (không rõ số, ngày ban hành)", ""),
        (
            {"kind": "Quyết định", "title": "Quyết định ban hành Kế hoạch thả thuyền"},
            "Quyết định số 15/KH-UBND ngày 05 tháng 3 năm 2023",
            "ban hành Kế hoạch thả thuyền",
        ),
        ({"title": "Kế hoạch Thực hiện Chỉ thị"}, "", "thực hiện Chỉ thị"),
        ({"title": "Kế hoạch STEM ở trường"}, "", "về STEM ở trường"),
        ({"title": "Chiến lược thuyền giấy"}, "", "về Chiến lược thuyền giấy"),
    ],
)
def test_official_style(changed: dict[str, Any], head: str, tail: str) -> None:
    head = head or "Kế hoạch số 15/KH-UBND ngày 05 tháng 3 năm 2023"
    tail = tail or "về thả thuyền giấy đến năm 2025"
    expected = f"{head} của Ủy ban nhân dân tỉnh Ví Dụ {tail}"
    assert official_citation(replace(FULL, **changed)) == expected


def test_the_record_is_cited_with_version_address_and_what_is_odd() -> None:
    assert record_citation(BARE).removeprefix(official_citation(BARE)) == (
        ". Bản ghi của Kế hoạch Mở, phiên bản 0.1.0 (theo bản dự thảo), "
        "https://kehoachmo.example/ke-hoach/vi-du-15-kh-ubnd-2023/"
    )


def test_bibtex() -> None:
    assert bib_fields(bibtex(FULL)) == {
        "key": "vi-du-15-kh-ubnd-2023",
        "author": "{{Ủy ban nhân dân tỉnh Ví Dụ}}",
        "title": "{{Kế hoạch thả thuyền giấy đến năm 2025}}",
        "howpublished": "{Kế hoạch số 15/KH-UBND}",
        "year": "{2023}",
        "month": "mar",
        "day": "{5}",
        "note": "{Bản ghi của Kế hoạch Mở, phiên bản 0.1.0}",
        "url": "{https://kehoachmo.example/ke-hoach/vi-du-15-kh-ubnd-2023/}",
        "language": "{vietnamese}",
    }


def test_bibtex_leaves_out_what_is_not_known() -> None:
    fields = bib_fields(bibtex(BARE))
    assert fields["howpublished"] == "{Kế hoạch}"
    assert {"year", "month", "day"}.isdisjoint(fields)
    assert "day" not in bib_fields(bibtex(replace(FULL, issued_on=PartialDate(2023, 3))))


def test_nothing_breaks_out_of_a_field_of_bibtex() -> None:
    fields = bib_fields(bibtex(NASTY))
    assert fields.keys() == bib_fields(bibtex(FULL)).keys()
    assert fields["title"] == (
        r"{{Giấy \& bút 100\% \#1 \textbackslash{}end\textbraceleft{}x\textbraceright{} "
        r"\textbraceleft{}ngoặc\textbraceright{} \$5 a\_b \textasciitilde{} \textasciicircum{} TY - BOOK "
        r'\textbraceright{} @misc\textbraceleft{}x, "y" </script>}}'
    )


def test_ris() -> None:
    assert ris_tags(ris(FULL)) == [
        ("TY", "GOVDOC"),
        ("ID", "vi-du-15-kh-ubnd-2023"),
        ("AU", "Ủy ban nhân dân tỉnh Ví Dụ"),
        ("TI", "Kế hoạch thả thuyền giấy đến năm 2025"),
        ("M1", "15/KH-UBND"),
        ("M3", "Kế hoạch"),
        ("PY", "2023"),
        ("DA", "2023/03/05/"),
        ("PB", "Ủy ban nhân dân tỉnh Ví Dụ"),
        ("LA", "vi"),
        ("UR", "https://kehoachmo.example/ke-hoach/vi-du-15-kh-ubnd-2023/"),
        ("N1", "Bản ghi của Kế hoạch Mở, phiên bản 0.1.0"),
        ("ER", ""),
    ]


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (PartialDate(2023, 3, 5), "2023/03/05/"),
        (PartialDate(2023, 3), "2023/03//"),
        (PartialDate(2023), "2023///"),
    ],
)
def test_ris_writes_a_date_as_far_as_it_is_known(date: PartialDate, written: str) -> None:
    assert dict(ris_tags(ris(replace(FULL, issued_on=date))))["DA"] == written


def test_ris_leaves_out_what_is_not_known() -> None:
    assert {"M1", "PY", "DA"}.isdisjoint(dict(ris_tags(ris(BARE))))


def test_nothing_becomes_a_tag_of_ris() -> None:
    tags = ris_tags(ris(NASTY))
    assert [tag for tag, _ in tags] == [tag for tag, _ in ris_tags(ris(FULL))]
    assert dict(tags)["AU"] == "Sở “Giấy” & Bút"


def test_csl_json() -> None:
    assert json.loads(csl_json(FULL)) == [
        {
            "id": "vi-du-15-kh-ubnd-2023",
            "type": "report",
            "title": "Kế hoạch thả thuyền giấy đến năm 2025",
            "author": [{"literal": "Ủy ban nhân dân tỉnh Ví Dụ"}],
            "genre": "Kế hoạch",
            "number": "15/KH-UBND",
            "issued": {"date-parts": [[2023, 3, 5]]},
            "language": "vi",
            "jurisdiction": "vn",
            "URL": "https://kehoachmo.example/ke-hoach/vi-du-15-kh-ubnd-2023/",
            "note": "Bản ghi của Kế hoạch Mở, phiên bản 0.1.0",
        }
    ]


def test_csl_json_of_what_is_hardly_known_and_of_what_binds() -> None:
    (bare,) = json.loads(csl_json(BARE))
    assert {"number", "issued"}.isdisjoint(bare)
    (law,) = json.loads(csl_json(replace(FULL, is_legislation=True, issued_on=PartialDate(2023, 3))))
    assert (law["type"], law["issued"]) == ("legislation", {"date-parts": [[2023, 3]]})
    (nasty,) = json.loads(csl_json(NASTY))
    assert nasty["title"] == NASTY.title
