"""What is in a package, and what its descriptor says of it."""

import csv
import dataclasses
import datetime as dt
import hashlib
import json
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import pytest

from build_site.archive.store import Archive
from build_site.corpus.corpus import Corpus
from build_site.corpus.load import summarize
from build_site.packages.build import build_packages
from build_site.packages.built import BuiltPackage
from build_site.packages.formats import QUICK_FORMATS
from build_site.tables.catalogue import ALL_TABLES, PLAN_TABLES, REGISTRY_TABLES
from build_site.tables.known_documents import KNOWN_DOCUMENTS
from build_site.tables.releases import RELEASE_CHANGES
from build_site.text.dates import PartialDate

SITE = "https://kehoachmo.example/"
CREATED = dt.date(2026, 11, 23)
UNITS = ["bac-giang", "bac-kan", "gia-lai-truoc-2025", "kon-tum", "vinh-long-truoc-2025"]


def rows_of(package: Path, table: str) -> list[dict[str, str]]:
    with (package / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def descriptor_of(package: Path) -> dict[str, Any]:
    descriptor: dict[str, Any] = json.loads((package / "datapackage.json").read_text("utf-8"))
    return descriptor


def test_the_descriptor_tells_what_the_package_is(built: list[BuiltPackage], packages_folder: Path) -> None:
    descriptor = descriptor_of(packages_folder / "bac-kan")
    descriptor.pop("resources")
    descriptor.pop("distributions")
    descriptor.pop("keywords")
    description, description_en = descriptor.pop("description"), descriptor.pop("descriptionEn")
    title = "Kế hoạch khoa học, công nghệ và đổi mới sáng tạo của tỉnh Bắc Kạn (đến 30/6/2025)"
    expected = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "bac-kan",
        "id": "https://kehoachmo.example/data/latest/bac-kan/datapackage.json",
        "title": title,
        "titleEn": "Science, technology and innovation plans of Bac Kan (until 2025-06-30)",
        "version": built[0].version,
        "created": "2026-11-23T00:00:00Z",
        "homepage": "https://kehoachmo.example/tinh/bac-kan/",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0 International",
            }
        ],
        "contributors": [{"title": "Kế hoạch Mở", "roles": ["creator", "publisher"]}],
        "sources": [
            {
                "title": rows_of(packages_folder / "bac-kan", "plans")[0]["title"],
                "documentNumber": "380/KH-UBND",
            }
        ],
    }
    assert expected == descriptor
    assert "tỉnh Bắc Kạn" in description
    assert "Bac Kan" in description_en
    assert title == built[2].title


def test_the_national_package_names_every_plan_as_a_source(
    built: list[BuiltPackage], packages_folder: Path, real_corpus: Corpus
) -> None:
    sources = descriptor_of(packages_folder / built[0].name)["sources"]
    assert sorted(plan.title for plan in real_corpus.plans()) == sorted(item["title"] for item in sources)
    assert all("path" not in item for item in sources)  # no address is recorded, so none is invented


def test_a_recorded_address_is_the_path_of_a_source(real_corpus: Corpus, tmp_path: Path) -> None:
    plan = real_corpus.plan("bac-kan-380-kh-ubnd-2023")
    capture = dataclasses.replace(plan.capture, url="https://vanban.example/380")
    corpus = corpus_of(real_corpus, dataclasses.replace(plan, capture=capture))
    build_packages(corpus, tmp_path, SITE, CREATED, QUICK_FORMATS)
    (source,) = descriptor_of(tmp_path / "bac-kan")["sources"]
    assert source["path"] == "https://vanban.example/380"


def test_a_resource_is_described_in_full(built: list[BuiltPackage], packages_folder: Path) -> None:
    resources = descriptor_of(packages_folder / "bac-kan")["resources"]
    captures = next(item for item in resources if item["name"] == "captures")
    schema = captures.pop("schema")
    path = packages_folder / "bac-kan" / "captures.csv"
    expected = {
        "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
        "name": "captures",
        "type": "table",
        "path": "captures.csv",
        "title": "Bản chụp văn bản",
        "titleEn": "Captures",
        "description": captures["description"],
        "descriptionEn": captures["descriptionEn"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}",
        "rowCount": 1,
        "dialect": {
            "$schema": "https://datapackage.org/profiles/2.0/tabledialect.json",
            "lineTerminator": "\n",
        },
    }
    assert built
    assert expected == captures
    assert schema["primaryKey"] == ["plan_id"]
    assert schema["missingValues"] == [""]
    line_count = next(field for field in schema["fields"] if field["name"] == "line_count")
    assert line_count == {
        "name": "line_count",
        "type": "integer",
        "title": "Số dòng",
        "titleEn": "Lines",
        "description": "Số dòng của tệp lưu.",
        "descriptionEn": "Number of lines of the archived file.",
        "unit": "dòng",
        "constraints": {"required": True, "minimum": 1},
    }


def test_a_table_that_refers_to_itself_does_not_name_itself(
    built: list[BuiltPackage], packages_folder: Path
) -> None:
    resources = descriptor_of(packages_folder / built[0].name)["resources"]
    agencies = next(item for item in resources if item["name"] == "agencies")
    assert {"fields": ["parent_id"], "reference": {"fields": ["id"]}} in agencies["schema"]["foreignKeys"]


def test_what_is_reported_is_what_is_on_disk(built: list[BuiltPackage], packages_folder: Path) -> None:
    for package in built:
        raw = (packages_folder / f"{package.name}.zip").read_bytes()
        assert (len(raw), hashlib.sha256(raw).hexdigest()) == (package.zip_bytes, package.zip_sha256)
        assert [table.name for table in ALL_TABLES] == [resource.table for resource in package.resources]
        for resource in package.resources:
            raw = (packages_folder / package.name / resource.path).read_bytes()
            assert (len(raw), hashlib.sha256(raw).hexdigest()) == (resource.bytes, resource.sha256)
            assert len(rows_of(packages_folder / package.name, resource.table)) == resource.rows


def test_the_zip_holds_the_folder(built: list[BuiltPackage], packages_folder: Path) -> None:
    for package in built:
        folder = packages_folder / package.name
        with zipfile.ZipFile(packages_folder / f"{package.name}.zip") as file:
            assert file.testzip() is None
            assert files_of(folder) == file.namelist()
            for entry in file.infolist():
                assert (folder / entry.filename).read_bytes() == file.read(entry)
                assert entry.date_time == (2026, 11, 23, 0, 0, 0)
                assert entry.external_attr >> 16 == 0o100644
                is_packed = entry.filename.endswith(".xlsx")
                assert entry.compress_type == (zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED)


def files_of(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_zip_holds_the_archived_texts_where_the_archive_is_attached(
    real_corpus: Corpus, tmp_path: Path
) -> None:
    plan = real_corpus.plan("bac-kan-380-kh-ubnd-2023")
    texts = tmp_path / "archive"
    texts.mkdir()
    (texts / plan.capture.file).write_text("Văn bản.\n", "utf-8")
    corpus = dataclasses.replace(corpus_of(real_corpus, plan), archive=Archive(texts))
    corpus.keep(plan)
    packages = build_packages(corpus, tmp_path / "packages", SITE, CREATED, QUICK_FORMATS)
    for package in packages:
        assert package.archived_texts == 1
        with zipfile.ZipFile(tmp_path / "packages" / f"{package.name}.zip") as file:
            assert file.read(f"archive/{plan.capture.file}").decode() == "Văn bản.\n"
            sha256 = hashlib.sha256("Văn bản.\n".encode()).hexdigest()
            assert file.read("archive/SHA256SUMS").decode() == f"{sha256}  {plan.capture.file}\n"
        assert not (tmp_path / "packages" / package.name / "archive").exists()


def test_every_file_is_listed_with_bytes_and_hash(built: list[BuiltPackage], packages_folder: Path) -> None:
    about_itself = {"datapackage.json", "SHA256SUMS"}
    for package in built:
        folder = packages_folder / package.name
        descriptor = descriptor_of(folder)
        listed = [*descriptor["resources"], *descriptor["distributions"]]
        assert sorted(item["path"] for item in listed) == sorted(set(files_of(folder)) - about_itself)
        for item in listed:
            raw = (folder / item["path"]).read_bytes()
            assert (item["bytes"], item["hash"]) == (len(raw), f"sha256:{hashlib.sha256(raw).hexdigest()}")


def test_checksums_hold_for_every_file(built: list[BuiltPackage], packages_folder: Path) -> None:
    for folder in [packages_folder, *(packages_folder / package.name for package in built)]:
        lines = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
        found = {line[66:]: line[:64] for line in lines}
        assert all(line[64:66] == "  " for line in lines)
        assert sorted(found) == sorted(set(files_of(folder)) - {"SHA256SUMS"})
        for name, sha256 in found.items():
            assert sha256 == hashlib.sha256((folder / name).read_bytes()).hexdigest(), name


def test_a_preview_makes_the_quickest_form_only(real_corpus: Corpus, tmp_path: Path) -> None:
    packages = build_packages(real_corpus, tmp_path, SITE, CREATED, QUICK_FORMATS)
    names = set(files_of(tmp_path / packages[0].name))
    assert names == {f"{table.name}.csv" for table in ALL_TABLES} | {
        "README.md",
        "SHA256SUMS",
        "datapackage.json",
    }


def test_a_number_that_some_form_cannot_hold_is_refused(real_corpus: Corpus, tmp_path: Path) -> None:
    plan = real_corpus.plan("bac-kan-380-kh-ubnd-2023")
    target = dataclasses.replace(plan.targets[0], value=Decimal("1.1234567"))
    corpus = corpus_of(real_corpus, dataclasses.replace(plan, targets=(target,)))
    with pytest.raises(RuntimeError, match=r"bảng targets, cột value: số 1\.1234567"):
        build_packages(corpus, tmp_path, SITE, CREATED, QUICK_FORMATS)


def test_an_agency_of_another_province_comes_with_its_province(real_corpus: Corpus, tmp_path: Path) -> None:
    plan = real_corpus.plan("vinh-long-1925-qd-ubnd-2023")
    other = next(item for item in real_corpus.registries.agencies.values() if item.province == "bac-kan")
    assignment = dataclasses.replace(plan.assignments[0], lead_agency=other.id)
    corpus = corpus_of(real_corpus, dataclasses.replace(plan, assignments=(assignment,)))
    build_packages(corpus, tmp_path, SITE, CREATED, QUICK_FORMATS)
    units = {row["id"] for row in rows_of(tmp_path / "vinh-long-truoc-2025", "provinces")}
    assert {"bac-kan", "thai-nguyen"} <= units


def test_the_national_package_is_the_sum_of_the_provinces(
    built: list[BuiltPackage], packages_folder: Path
) -> None:
    for table in PLAN_TABLES:
        parts = [row for unit in UNITS for row in rows_of(packages_folder / unit, table.name)]
        assert parts == rows_of(packages_folder / built[0].name, table.name)


def test_a_province_comes_with_the_unit_it_became_part_of(
    built: list[BuiltPackage], packages_folder: Path
) -> None:
    assert built
    folder = packages_folder / "bac-kan"
    assert [row["id"] for row in rows_of(folder, "provinces")] == ["bac-kan", "thai-nguyen"]
    codes = [tuple(row.values())[:3] for row in rows_of(folder, "province_codes")]
    assert codes == [("bac-kan", "gso", "06"), ("thai-nguyen", "19-2025-qd-ttg", "19")]
    assert [row["id"] for row in rows_of(folder, "province_changes")] == ["bac-kan--thai-nguyen"]
    assert {row["province_id"] for row in rows_of(folder, "agencies")} <= {"", "bac-kan"}


def corpus_of(real_corpus: Corpus, *plans: Any) -> Corpus:
    corpus = Corpus(
        real_corpus.root,
        real_corpus.registries,
        real_corpus.archive,
        real_corpus.lock,
        {},
        lambda _: plans[0],
    )
    for plan in plans:
        corpus.keep(plan)
        corpus.summaries[plan.id] = summarize(plan, f"datasets/plans/{plan.province}/{plan.id}.yaml", "")
    return corpus


def test_a_merged_province_comes_with_the_units_it_was_made_of(real_corpus: Corpus, tmp_path: Path) -> None:
    old = real_corpus.plan("vinh-long-1925-qd-ubnd-2023")
    plan = dataclasses.replace(old, province="vinh-long", issued_on=PartialDate(2025, 8, 1))
    _, package = build_packages(corpus_of(real_corpus, plan), tmp_path, SITE, CREATED, QUICK_FORMATS)
    folder = tmp_path / "vinh-long"
    assert (package.name, package.province_id) == ("vinh-long", "vinh-long")
    assert package.title == "Kế hoạch khoa học, công nghệ và đổi mới sáng tạo của tỉnh Vĩnh Long"
    parts = ["ben-tre", "tra-vinh", "vinh-long-truoc-2025"]
    found = [row["id"] for row in rows_of(folder, "provinces")]
    assert sorted(found) == sorted([*parts, "vinh-long"])
    changes = {(row["predecessor_id"], row["successor_id"]) for row in rows_of(folder, "province_changes")}
    assert changes == {(part, "vinh-long") for part in parts}


@pytest.mark.parametrize("unit", UNITS)
def test_a_province_takes_no_row_that_nothing_leads_to(
    built: list[BuiltPackage], packages_folder: Path, unit: str
) -> None:
    assert built
    folder = packages_folder / unit
    tables = {table.name: rows_of(folder, table.name) for table in ALL_TABLES}
    wanted = {
        (key.table, key.reference_fields, tuple(row[name] for name in key.fields))
        for table in ALL_TABLES
        for key in table.foreign_keys
        for row in tables[table.name]
    }
    for table in REGISTRY_TABLES:
        # to the last two, nothing leads
        if table.owner is None and table not in (KNOWN_DOCUMENTS, RELEASE_CHANGES):
            taken = {tuple(row[name] for name in table.primary_key) for row in tables[table.name]}
            needed = {values for name, _, values in wanted if name == table.name}
            assert taken <= needed


def test_known_documents_are_all_in_the_national_package_and_in_that_of_their_own_unit(
    built: list[BuiltPackage], packages_folder: Path, real_corpus: Corpus
) -> None:
    known = real_corpus.registries.known_documents
    national = [row["id"] for row in rows_of(packages_folder / built[0].name, "known_documents")]
    assert list(known) == national
    for unit in UNITS:
        expected = [item.id for item in known.values() if item.province == unit]
        assert expected == [row["id"] for row in rows_of(packages_folder / unit, "known_documents")]
    assert len(rows_of(packages_folder / "kon-tum", "known_documents")) >= 2


def test_changes_of_releases_are_in_the_package_of_the_unit_whose_plan_they_name(
    built: list[BuiltPackage], packages_folder: Path, real_corpus: Corpus
) -> None:
    releases = real_corpus.registries.release_notes.values()
    changes = [(notes.version, entry) for notes in releases for entry in notes.entries]

    def taken(package: str) -> list[tuple[str, str]]:
        return [(row["version"], row["id"]) for row in rows_of(packages_folder / package, "release_changes")]

    assert [(version, entry.id) for version, entry in changes] == taken(built[0].name)
    for unit in UNITS:
        plans = {plan.id for plan in real_corpus.plans_of([unit])}
        expected = [(version, entry.id) for version, entry in changes if entry.plan in plans]
        assert expected == taken(unit)
        assert ("0.1.0", unit.removesuffix("-truoc-2025")) in expected


def test_a_transcribed_document_comes_with_its_plan_and_its_unit(real_corpus: Corpus, tmp_path: Path) -> None:
    plan = real_corpus.plan("bac-kan-380-kh-ubnd-2023")
    known = dataclasses.replace(
        real_corpus.registries.known_documents["kon-tum-542-qd-ubnd-2012"],
        id="bac-kan-380-kh-ubnd-2023",
        province="bac-kan",
        plan=plan.id,
    )
    registries = dataclasses.replace(real_corpus.registries, known_documents={known.id: known})
    corpus = corpus_of(real_corpus, plan)
    corpus.registries = registries
    build_packages(corpus, tmp_path, SITE, CREATED)
    for package in ("viet-nam", "bac-kan"):
        (row,) = rows_of(tmp_path / package, "known_documents")
        assert (row["plan_id"], row["province_id"]) == (plan.id, "bac-kan")
        report = frictionless.validate(str(tmp_path / package / "datapackage.json"))
        assert report.valid


def test_a_package_without_a_kind_of_thing_still_has_its_table(
    built: list[BuiltPackage], packages_folder: Path
) -> None:
    assert built
    text = (packages_folder / "bac-kan" / "assignments.csv").read_text("utf-8")
    assert text.splitlines() == [",".join(ALL_TABLES[8].column_names)]


def test_the_readme_begins_in_vietnamese_and_lists_the_tables(
    built: list[BuiltPackage], packages_folder: Path
) -> None:
    for package in built:
        text = (packages_folder / package.name / "README.md").read_text("utf-8")
        assert text.startswith(f"# {package.title}\n")
        assert text.index("## Cách đọc") < text.index("## In English")
        for resource in package.resources:
            assert f"| `{resource.table}` | {resource.title} | {resource.rows} |" in text
        assert f"| `{package.name}.xlsx` | Excel (XLSX) |" in text


def test_no_plans_give_a_national_package_with_the_registries(real_corpus: Corpus, tmp_path: Path) -> None:
    (package,) = build_packages(corpus_of(real_corpus), tmp_path, SITE, CREATED, QUICK_FORMATS)
    rows = {resource.table: resource.rows for resource in package.resources}
    assert rows["plans"] == 0
    assert rows["provinces"] == len(real_corpus.registries.provinces)
