"""Files → `Corpus`: read, check the shape, build; what was done before is not done again."""

import datetime as dt
import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from build_site.archive.lock import LOCK_PATH, read_lock
from build_site.archive.store import Archive
from build_site.cache.store import Cache, digest
from build_site.corpus.corpus import Corpus, LockFile, PlanSummary, Registries
from build_site.corpus.mentions import Mentions, mentions_of
from build_site.model.build_expectations import build_expectations
from build_site.model.build_plan import build_plan
from build_site.model.build_registries import BUILDERS, build_release
from build_site.model.build_release_notes import build_release_notes
from build_site.model.plan import Plan
from build_site.model.release_notes import ReleaseNotes, version_key
from build_site.problems import Problem, has_errors
from build_site.records.discover import REGISTRIES, RecordFile, discover
from build_site.records.parse import Pointer
from build_site.records.read import Document, read_record
from build_site.schema.check import check_shape
from build_site.schema.store import SchemaStore, load_schemas

_RELEASE = "datasets/release.yaml"
_EXPECTATIONS = "datasets/expectations.yaml"
_MENTIONS = "mentions:"
_FULL_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def load_corpus(
    root: Path, archive: Archive, cache: Cache, schema_folder: Path | None = None
) -> tuple[Corpus | None, list[Problem]]:
    """Load all records below `root/datasets`.

    Args:
        root: The project's folder.
        archive: Where the archived texts are.
        cache: What earlier runs worked out.
        schema_folder: Schemas to hold the records against; None for `root/schemas`.

    Returns:
        The corpus, or None where the registries are too broken to go on, and what is
        wrong with the shape of the records. A plan with errors is left out of the corpus.
    """
    files, problems = discover(root)
    schemas = load_schemas(schema_folder or root / "schemas")
    lacking = sorted({file.kind for file in files} - set(schemas.schemas))
    if lacking:
        return None, [*problems, *map(_no_schema, lacking)]
    digests = {file.path: _digest(root, file, cache) for file in files}
    registries, found = _known_registries(root, files, digests, schemas, cache)
    problems += found
    if registries is None:
        return None, problems
    loader = _PlanLoader(root, schemas, cache)
    lock, found = _load_lock(root, cache)
    problems += found
    corpus = Corpus(root, registries, archive, lock, {}, loader.load, loader.load_mentions)
    with _without_collector():
        for file in files:
            if file.kind == "plan":
                problems += loader.take(file, digests[file.path], corpus)
    corpus.summaries = dict(sorted(corpus.summaries.items()))
    return corpus, problems


def _load_lock(root: Path, cache: Cache) -> tuple[LockFile, list[Problem]]:
    """Return the lock with its digests; it is read only when it is not the one known."""
    if not (root / LOCK_PATH).is_file():
        return LockFile(root, None), []
    key = "lock:" + cache.file_digest(root / LOCK_PATH, LOCK_PATH)
    digests = cache.get(key)
    if digests is None:
        lock, problems = read_lock(root)
        if lock is None:
            return LockFile(root, None, is_broken=True), problems
        digests = lock.digests()
        cache.put(key, digests)
    return LockFile(root, digests), []


def _no_schema(kind: str) -> Problem:
    return Problem(
        code="file-unreadable",
        message=f"Thiếu lược đồ của loại bản ghi “{kind}”.",
        hint="Chạy lệnh trong thư mục của dự án, hoặc chỉ ra bằng --root.",
        path=f"schemas/{kind}.schema.json",
    )


def _digest(root: Path, file: RecordFile, cache: Cache) -> str:
    """Return the digest of a file, "" for one that cannot be read: reading it says why."""
    try:
        return cache.file_digest(f"{root}/{file.path}", file.path)
    except OSError:
        return ""


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the cyclic collector from walking, now and later, data that has no cycles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def _known_registries(
    root: Path, files: list[RecordFile], digests: dict[str, str], schemas: SchemaStore, cache: Cache
) -> tuple[Registries | None, list[Problem]]:
    """Return the registries, as they were last read if no file of theirs has changed since."""
    parts = [part for file in files if file.kind != "plan" for part in (file.path, digests[file.path])]
    fingerprint = digest(*parts)
    key = f"registries:{fingerprint}"
    known: Registries | None = cache.get(key)
    if known is not None:
        return known, []
    registries, problems = _load_registries(root, files, fingerprint, schemas)
    if registries is not None and not problems:
        cache.put(key, registries)
    return registries, problems


def _load_registries(
    root: Path, files: list[RecordFile], fingerprint: str, schemas: SchemaStore
) -> tuple[Registries | None, list[Problem]]:
    entries: dict[str, dict[str, Any]] = {kind: {} for kind in REGISTRIES.values()}
    documents: dict[tuple[str, str], Document] = {}
    release_notes, release_documents, problems = _load_release_notes(root, files, schemas)
    release = expectations = expectations_document = None
    for file in files:
        if file.kind in ("plan", "release-notes"):
            continue
        document, found = read_checked(root, file, schemas)
        problems += found
        if document is None:
            continue
        if file.kind == "release":
            release, found = _built(document, build_release)
            release_documents[""] = document
            problems += found
            continue
        if file.kind == "expectations":
            expectations = build_expectations(document.data)
            expectations_document = document
            continue
        built, found = _built(document, BUILDERS[file.kind])
        problems += found
        if built is not None:
            entries[file.kind][file.stem] = built
            documents[file.kind, file.stem] = document
    lacking = {
        _RELEASE: (
            release,
            "Thiếu tệp phiên bản của dữ liệu.",
            "Thêm tệp với hai khóa version và released_on.",
        ),
        _EXPECTATIONS: (
            expectations,
            "Thiếu tệp số lượng trông đợi.",
            "Thêm tệp với hai khóa tables và plans.",
        ),
    }
    for path, (value, message, hint) in lacking.items():
        if value is None and not any(problem.path == path for problem in problems):
            problems.append(Problem(code="file-unreadable", message=message, hint=hint, path=path))
    if release is None or expectations is None or expectations_document is None or has_errors(problems):
        return None, problems
    registries = Registries(
        provinces=entries["province"],
        agencies=entries["agency"],
        instruments=entries["instrument"],
        indicators=entries["indicator"],
        units=entries["unit"],
        themes=entries["theme"],
        known_documents=entries["known-document"],
        release=release,
        release_notes=release_notes,
        release_documents=release_documents,
        expectations=expectations,
        expectations_document=expectations_document,
        documents=documents,
        fingerprint=fingerprint,
    )
    return registries, problems


def _load_release_notes(
    root: Path, files: list[RecordFile], schemas: SchemaStore
) -> tuple[dict[str, ReleaseNotes], dict[str, Document], list[Problem]]:
    """Return the notes of all releases by name of file, the earliest version first."""
    problems: list[Problem] = []
    notes: dict[str, ReleaseNotes] = {}
    documents: dict[str, Document] = {}
    for file in files:
        if file.kind != "release-notes":
            continue
        document, found = read_checked(root, file, schemas)
        problems += found
        built = None
        if document is not None:
            built, found = _built(document, build_release_notes)
            problems += found
        if document is not None and built is not None:
            notes[file.stem], documents[file.stem] = built, document
    return dict(sorted(notes.items(), key=lambda item: version_key(item[1].version))), documents, problems


def read_checked(root: Path, file: RecordFile, schemas: SchemaStore) -> tuple[Document | None, list[Problem]]:
    """Read a record and check its shape; the document is None when there is an error."""
    document, problems = read_record(root, file)
    if document is not None:
        problems += check_shape(document, schemas)
    return (None if has_errors(problems) else document), problems


def _built(document: Document, builder: Any) -> tuple[Any, list[Problem]]:
    """Build an entry; a day that does not exist is the one thing a schema lets through."""
    try:
        return builder(document.data), []
    except ValueError:
        pointer, date = next(_impossible_dates(document.data, ()), ((), ""))
        return None, [
            document.problem(
                "date-impossible",
                pointer,
                f"Ngày “{date}” không có trong lịch.",
                "Sửa ngày theo văn bản, ví dụ tháng 2 không có ngày 30.",
            )
        ]


def _impossible_dates(data: Any, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    """Yield the places of full dates that are no days, and the dates."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _impossible_dates(value, (*pointer, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _impossible_dates(value, (*pointer, index))
    elif isinstance(data, str) and _FULL_DATE.fullmatch(data):
        try:
            dt.date.fromisoformat(data)
        except ValueError:
            yield pointer, data


class _PlanLoader:
    """Takes in plans, each from the cache where its content is known."""

    def __init__(self, root: Path, schemas: SchemaStore, cache: Cache) -> None:
        self.root = root
        self.schemas = schemas
        self.cache = cache
        self.summaries: dict[str, PlanSummary] = cache.get_all("summary:")

    def take(self, file: RecordFile, sha: str, corpus: Corpus) -> list[Problem]:
        key = f"summary:{file.path}:{sha}"
        summary = self.summaries.get(key)
        problems: list[Problem] = []
        plan = None
        if summary is None:
            document, problems = read_checked(self.root, file, self.schemas)
            if document is None:
                return problems
            plan, found = _built(document, build_plan)
            if plan is None:
                return problems + found
            summary = summarize(plan, file.path, sha)
            self.cache.put(f"plan:{sha}", document.data)
            self.cache.put(f"{_MENTIONS}{sha}", mentions_of(plan))
            self.cache.put(key, summary)
        self.cache.keep(key)
        self.cache.keep(f"plan:{sha}")
        self.cache.keep(f"{_MENTIONS}{sha}")
        other = corpus.summaries.get(summary.id)
        if other is not None:
            problems.append(
                Problem(
                    code="id-plan-repeated",
                    message=f"Mã kế hoạch “{summary.id}” đã dùng ở {other.path}.",
                    hint="Mỗi kế hoạch một tệp; bỏ tệp thừa hoặc đổi mã.",
                    path=file.path,
                    line=1,
                )
            )
        else:
            corpus.summaries[summary.id] = summary
            if plan is not None:
                corpus.keep(plan)
        return problems

    def load(self, summary: PlanSummary) -> Plan:
        data = self.cache.get(f"plan:{summary.digest}")
        if data is None:
            document, _ = read_record(self.root, RecordFile(summary.path, "plan"))
            if document is None:
                raise FileNotFoundError(summary.path)
            data = document.data
        return build_plan(data)

    def load_mentions(self) -> dict[str, Mentions]:
        known: dict[str, Mentions] = self.cache.get_all(_MENTIONS)
        return {key.removeprefix(_MENTIONS): mentions for key, mentions in known.items()}


def summarize(plan: Plan, path: str, sha: str) -> PlanSummary:
    """Return what lists say of a plan."""
    return PlanSummary(
        id=plan.id,
        path=path,
        digest=sha,
        province=plan.province,
        title=plan.title,
        title_en=plan.title_en,
        document_number=plan.document_number,
        issued_on=str(plan.issued_on or ""),
        end_year=plan.period.end_year,
        issuing_body=plan.issuing_body,
        completeness=plan.capture.completeness,
        archive_file=plan.capture.file,
        targets=len(plan.targets),
        measures=len(plan.measures),
        assignments=len(plan.assignments),
        is_synthetic=plan.is_synthetic,
    )
