"""A synthetic project of N plans for measuring: marked as such, never to be published.

Registries and schemas are the real ones, with synthetic agencies added; every plan says
`is_synthetic: true` and has an archived text in which its evidence stands.
"""

import hashlib
import random
import shutil
from pathlib import Path

from build_site.archive.lock import LOCK_PATH
from build_site.archive.store import Archive
from build_site.cache.store import Cache
from build_site.checks.locking import lock_archive
from build_site.corpus.corpus import Registries
from build_site.corpus.load import load_corpus
from build_site.model.registries import Instrument

TARGETS, GROUPS, MEASURES, CITATIONS, ASSIGNMENTS = 15, 5, 25, 10, 12
AGENCIES = ["UBND", "Sở Khoa học", "Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Sở Xây dựng"]
_TEXT = """
hỗ trợ doanh nghiệp đổi mới công nghệ xây dựng cơ sở dữ liệu phát triển thị trường nhân lực
nghiên cứu ứng dụng kết quả chuyển giao sở hữu trí tuệ tiêu chuẩn đo lường chất lượng sản phẩm
chủ lực nông nghiệp công nghệ cao chuyển đổi số khởi nghiệp sáng tạo hợp tác quốc tế truyền thông
"""
_WORDS = _TEXT.split()


def make_project(source: Path, folder: Path, count: int, seed: int = 20250701) -> Path:
    """Write a project of `count` synthetic plans into `folder` and return it.

    Args:
        source: The real project, whose registries and schemas are used.
        folder: Where to write; it is emptied first.
        count: Number of plans.
        seed: Seed of the only source of chance.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source / "schemas", folder / "schemas")
    shutil.copytree(source / "datasets" / "registries", folder / "datasets" / "registries")
    shutil.copy(source / "datasets" / "release.yaml", folder / "datasets" / "release.yaml")
    corpus, _ = load_corpus(source, Archive(None), Cache(None, "bench"))
    if corpus is None:
        raise ValueError("the real registries are broken")
    release = corpus.registries.release
    (folder / "datasets" / "releases").mkdir()
    head = f"version: {release.version}\nreleased_on: {release.released_on}\n"
    (folder / "datasets" / "releases" / f"{release.version}.yaml").write_text(
        f"{head}summary: Dữ liệu giả.\nentries: []\n", "utf-8"
    )
    units = [unit.id for unit in corpus.registries.provinces.values() if unit.valid_from is None]
    for unit in units:
        _write_agencies(folder, unit)
    chance = random.Random(seed)
    (folder / "archive").mkdir()
    for number in range(count):
        _write_plan(folder, chance, number, units[number % len(units)], corpus.registries)
    (folder / "datasets" / "expectations.yaml").write_text("tables: {}\nplans: {}\n", "utf-8")
    made, _ = load_corpus(folder, Archive(folder / "archive"), Cache(None, "bench"))
    if made is None:
        raise ValueError("the synthetic registries are broken")
    (folder / LOCK_PATH).write_text(lock_archive(made)[0], "utf-8", newline="\n")
    return folder


def _write_agencies(folder: Path, unit: str) -> None:
    for index, name in enumerate(AGENCIES):
        (folder / "datasets/registries/agencies" / f"gia-{index}-{unit}.yaml").write_text(
            f"id: gia-{index}-{unit}\nname: {name} (dữ liệu giả)\n"
            f"kind: {'people_committee' if index == 0 else 'department'}\nprovince: {unit}\n"
            "valid_from: null\nvalid_to: null\nconfirmed: citation\n",
            "utf-8",
        )


def _sentence(chance: random.Random, syllables: int) -> str:
    return " ".join(chance.choices(_WORDS, k=syllables)).capitalize() + "."


def _write_plan(folder: Path, chance: random.Random, number: int, unit: str, registries: Registries) -> None:
    serial, year = 10_000 + number, 2021 + number % 4
    place = unit.removesuffix("-truoc-2025")
    plan_id = f"{place}-{serial}-kh-ubnd-{year}"
    instruments = [item for item in registries.instruments.values() if _is_older(item.issued_on, year)]
    signed = "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn Giả"
    text = [f"KẾ HOẠCH SỐ {serial}/KH-UBND (DỮ LIỆU GIẢ) {signed}"]
    lines = [
        "citations:",
        *_citations(chance, text, instruments),
        "targets:",
        *_targets(chance, text, registries),
        "measure_groups:",
        *_groups(chance, text, sorted(registries.themes)),
        "assignments:",
        *_assignments(chance, text, unit),
    ]
    raw = ("\n".join(text) + "\n").encode()
    head = _head(chance, plan_id, serial, year, unit, raw, len(text))
    path = folder / "datasets" / "plans" / unit / f"{plan_id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*head, *lines]) + "\n", "utf-8")
    (folder / "archive" / f"{plan_id}.txt").write_bytes(raw)


def _is_older(issued_on: object, year: int) -> bool:
    return issued_on is None or str(issued_on) < f"{year}-01-01"


def _head(
    chance: random.Random, plan_id: str, serial: int, year: int, unit: str, raw: bytes, count: int
) -> list[str]:
    return [
        f"id: {plan_id}",
        "is_synthetic: true",
        f"document_number: {serial}/KH-UBND",
        "document_kind: plan",
        f"title: DỮ LIỆU GIẢ số {serial} để đo tốc độ, không phải kế hoạch thật",
        f"title_en: SYNTHETIC plan {serial} for measuring",
        f"issuing_body: gia-0-{unit}",
        f"province: {unit}",
        "level: province",
        f"issued_on: {year}-03-{1 + serial % 28:02d}",
        f"effective_on: {year}-03-{1 + serial % 28:02d}",
        "signatory:",
        "  name: Nguyễn Văn Giả",
        "  position: CHỦ TỊCH",
        "  signing_capacity: TM. ỦY BAN NHÂN DÂN",
        "  evidence: {lines: 1}",
        "period:",
        f"  start_year: {year}",
        "  end_year: 2030",
        "legal_status: unknown",
        "capture:",
        "  archive:",
        f"    file: {plan_id}.txt",
        f"    sha256: {hashlib.sha256(raw).hexdigest()}",
        f"    line_count: {count}",
        "  url: null",
        "  retrieved_on: null",
        "  completeness: full",
        "  notes:",
        "    - Dữ liệu giả để đo tốc độ.",
        "  review_status: draft",
        "  checked_on: 2026-11-23",
        f"summary: {_sentence(chance, 60)}",
    ]


def _citations(chance: random.Random, text: list[str], instruments: list[Instrument]) -> list[str]:
    lines = []
    for item in chance.sample(instruments, k=min(CITATIONS, len(instruments))):
        issued = item.issued_on
        day = f"ngày {issued.day}/{issued.month}/{issued.year} " if issued and issued.day else ""
        text.append(f"Căn cứ văn bản số {item.document_number} {day}về việc này.")
        lines.append(f"  - {{instrument: {item.id}, role: legal_basis, evidence: {{lines: {len(text)}}}}}")
    return lines


def _targets(chance: random.Random, text: list[str], registries: Registries) -> list[str]:
    lines = []
    text.append("II. Chỉ tiêu")
    for index in range(TARGETS):
        indicator = chance.choice(
            [item for item in registries.indicators.values() if item.minimum is not None]
        )
        value = chance.randint(10, 800)
        printed = f"{value // 10},{value % 10}%"
        text.append(f"{index + 1}. Phấn đấu đến năm 2030 đạt trên {printed} theo cách tính giả.")
        lines += [
            f"  - id: ct-{index}",
            f"    indicator: {indicator.id}",
            f"    statement: {_sentence(chance, 18)}",
            f"    comparator: above\n    value: {value // 10}.{value % 10}\n    unit: percent",
            "    due: 2030\n    due_basis: stated\n    frequency: once",
            f'    evidence: {{section: II.{index + 1}, lines: {len(text)}, figures: ["{printed}"]}}',
        ]
    return lines


def _groups(chance: random.Random, text: list[str], themes: list[str]) -> list[str]:
    lines = []
    text.append("III. Nhiệm vụ")
    for group in range(GROUPS):
        text.append(f"{group + 1}. Nhóm nhiệm vụ giả thứ {group + 1}")
        lines += [
            f"  - id: nv{group}",
            f"    title: Nhóm nhiệm vụ giả thứ {group + 1}",
            f"    evidence: {{section: III.{group + 1}, lines: {len(text)}}}",
            "    measures:",
        ]
        for index in range(MEASURES // GROUPS):
            text.append(_sentence(chance, 40))
            lines += [
                (
                    f"      - {{id: nv{group}-{index}, text: {_sentence(chance, 30)}, themes: "
                    f"[{chance.choice(themes)}], evidence: {{section: III.{group + 1}, lines: {len(text)}}}}}"
                ),
            ]
    return lines


def _assignments(chance: random.Random, text: list[str], unit: str) -> list[str]:
    lines = []
    text.append("IV. Phân công")
    for index in range(ASSIGNMENTS):
        lead, other = chance.sample(range(6), k=2)
        agencies = f"{AGENCIES[lead]} (dữ liệu giả), {AGENCIES[other]} (dữ liệu giả)"
        text.append(f"{index + 1}. {agencies} {_sentence(chance, 26)}")
        lines += [
            f"  - {{id: pc{index}, text: {_sentence(chance, 25)}, lead_agency: gia-{lead}-{unit},",
            (
                f"    coordinating_agencies: [gia-{other}-{unit}], "
                f"evidence: {{section: IV.{index + 1}, lines: {len(text)}}}}}"
            ),
        ]
    return lines
