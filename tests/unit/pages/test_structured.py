"""What machines read of a page: correct, complete as far as it is known, and never markup."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from build_site.pages.plan import plan_jobs
from build_site.pages.site import Linker, Site
from build_site.pages.structured import breadcrumbs, structured
from tests.unit.pages.conftest import LoadSite

ID = "vi-du-15-kh-ubnd-2023"
PLAN = f"datasets/plans/vi-du/{ID}.yaml"
ADDRESS = f"https://kehoachmo.example/ke-hoach/{ID}/"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def blocks(body: str) -> dict[str, Any]:
    """Return the blocks of data of a page by their type, found as a browser finds their end."""
    found = [json.loads(text) for text in BLOCK.findall(body)]
    return {data["@type"]: data for data in found}


def legislation(site: Site) -> dict[str, Any]:
    (job,) = plan_jobs(site)
    data: dict[str, Any] = blocks(job.render().body)["Legislation"]
    return data


def edit(project: Path, old: str, new: str) -> None:
    text = (project / PLAN).read_text("utf-8")
    assert old in text
    (project / PLAN).write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    "text",
    ["</script><script>alert(1)</script>", "<!--<script>", "&lt;/script&gt;", 'a"b\\', "a\u2028b\u2029c"],
)
def test_nothing_ends_the_block_and_all_is_kept(text: str) -> None:
    element = structured({"@type": "Thing", "name": text})
    (inside,) = BLOCK.findall(element)
    assert json.loads(inside) == {"@context": "https://schema.org", "@type": "Thing", "name": text}
    assert not re.search("[<>&\u2028\u2029]", inside)


def test_breadcrumbs_have_full_addresses_and_end_with_the_page() -> None:
    link = Linker("tinh/hue/", "https://noi-khac.example/x/")
    data = blocks(breadcrumbs(link, [("Trang chủ", ""), ("Tỉnh", "tinh/"), ("Huế", None)]))["BreadcrumbList"]
    assert [(step["position"], step["name"], step["item"]) for step in data["itemListElement"]] == [
        (1, "Trang chủ", "https://noi-khac.example/x/"),
        (2, "Tỉnh", "https://noi-khac.example/x/tinh/"),
        (3, "Huế", "https://noi-khac.example/x/tinh/hue/"),
    ]


def test_a_plan_is_legislation(load_site: LoadSite) -> None:
    assert legislation(load_site(with_text=True)) == {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": ADDRESS,
        "url": ADDRESS,
        "name": "Kế hoạch giả phát triển thử nghiệm tỉnh Ví Dụ giai đoạn 2023 - 2025",
        "legislationIdentifier": "15/KH-UBND",
        "legislationType": "Kế hoạch",
        "legislationDate": "2023-03-10",
        "legislationPassedBy": {
            "@type": "GovernmentOrganization",
            "name": "Ủy ban nhân dân tỉnh Ví Dụ (giả)",
        },
        "legislationJurisdiction": {
            "@type": "AdministrativeArea",
            "name": "Tỉnh Ví Dụ (giả)",
            "url": "https://kehoachmo.example/tinh/vi-du/",
        },
        "temporalCoverage": "2023/2025",
        "abstract": "Kế hoạch giả của tỉnh Ví Dụ để kiểm thử chương trình.",
        "inLanguage": "vi",
        "isBasedOn": [
            {
                "@type": "Legislation",
                "name": "Quyết định giả về ví dụ",
                "legislationIdentifier": "12/QĐ-VD",
                "legislationType": "Quyết định",
                "legislationDate": "2022-01-05",
            }
        ],
        "encoding": {
            "@type": "LegislationObject",
            "url": f"{ADDRESS}toan-van/",
            "encodingFormat": "text/html",
            "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
        },
    }


def test_what_is_not_known_is_left_out(load_site: LoadSite, project: Path) -> None:
    edit(project, "document_number: 15/KH-UBND", "document_number: null")
    edit(project, "issued_on: 2023-03-10", "issued_on: null")
    edit(project, "start_year: 2023", "start_year: null")
    data = legislation(load_site())
    assert {"legislationIdentifier", "legislationDate", "legislationLegalForce", "encoding"}.isdisjoint(data)
    assert data["temporalCoverage"] == "../2025"


@pytest.mark.parametrize(("status", "force"), [("in_force", "InForce"), ("replaced", "NotInForce")])
def test_legal_force_is_said_where_it_is_known(
    load_site: LoadSite, project: Path, status: str, force: str
) -> None:
    edit(project, "legal_status: unknown", f"legal_status: {status}")
    assert legislation(load_site())["legislationLegalForce"] == f"https://schema.org/{force}"


@pytest.mark.parametrize(("role", "name"), [("related", "citation"), ("replaces", "legislationChanges")])
def test_what_is_cited_stands_under_its_role(
    load_site: LoadSite, project: Path, role: str, name: str
) -> None:
    edit(project, "role: legal_basis", f"role: {role}")
    data = legislation(load_site())
    assert [item["legislationIdentifier"] for item in data[name]] == ["12/QĐ-VD"]
    assert "isBasedOn" not in data
