"""Rules are found by themselves; a plan is checked again when anything it rests on has changed."""

from pathlib import Path

from build_site.archive.lock import LOCK_PATH
from build_site.archive.store import find_archive
from build_site.cache.store import Cache
from build_site.checks.run import CORPUS_RULES, PLAN_RULES, REGISTRY_RULES, check_corpus
from build_site.corpus.load import load_corpus

PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"
TEXT = "archive/vi-du-15-kh-ubnd-2023.txt"


def codes(project: Path) -> list[str]:
    """Check a project as one run of the program does, with the cache on the disk."""
    cache = Cache(project / "_build" / "cache", "test")
    corpus, problems = load_corpus(project, find_archive(project), cache)
    problems += check_corpus(corpus, cache) if corpus else []
    cache.close()
    return [problem.code for problem in problems]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def test_every_file_of_the_rule_packages_is_a_rule() -> None:
    folder = Path(__file__).parents[3] / "build_site" / "checks"
    packages = {"plan_rules": PLAN_RULES, "registry_rules": REGISTRY_RULES, "corpus_rules": CORPUS_RULES}
    for name, rules in packages.items():
        files = sorted(path.stem for path in (folder / name).glob("[!_]*.py"))
        assert files == [rule.__name__.rsplit(".", 1)[1] for rule in rules]


def test_a_changed_record_is_checked_again(project: Path) -> None:
    assert codes(project) == []
    replace(project / PLAN, "value: 45", "value: 44")
    assert codes(project) == ["evidence-value-not-in-figures"]
    assert codes(project) == ["evidence-value-not-in-figures"]
    replace(project / PLAN, "value: 44", "value: 45")
    assert codes(project) == []


def test_a_changed_registry_is_seen_by_every_plan(project: Path) -> None:
    assert codes(project) == []
    replace(project / "datasets/registries/indicators/ty-le-vi-du.yaml", "maximum: 100", "maximum: 45")
    assert codes(project) == ["target-bounds"]


def test_a_plan_that_is_newly_recorded_is_missed_among_the_known_documents(project: Path) -> None:
    known = project / "datasets/registries/known-documents/vi-du-20-kh-ubnd-2022.yaml"
    text = known.read_text("utf-8").replace("20-kh-ubnd-2022", "15-kh-ubnd-2023")
    text = text.replace("20/KH-UBND", "15/KH-UBND").replace("2022-05-04", "2023-03-10")
    plan = (project / PLAN).read_text("utf-8")
    (project / PLAN).unlink()
    known.unlink()
    known.with_name("vi-du-15-kh-ubnd-2023.yaml").write_text(text, "utf-8")
    assert codes(project) == []
    (project / PLAN).write_text(plan, "utf-8")
    assert codes(project) == ["known-transcribed"]


def test_a_changed_archived_text_is_seen(project: Path) -> None:
    assert codes(project) == []
    replace(project / TEXT, "45% đến 46%", "45% đến 47%")
    assert codes(project) == [
        "archive-line-changed",
        "archive-hash",
        "evidence-word-not-found",
        "evidence-figures-not-found",
    ]


def test_a_changed_archived_text_of_another_name_is_seen(project: Path) -> None:
    replace(project / PLAN, "file: vi-du-15-kh-ubnd-2023.txt", "file: khac.txt")
    (project / TEXT).rename(project / "archive/khac.txt")
    replace(project / LOCK_PATH, "vi-du-15-kh-ubnd-2023.txt", "khac.txt")
    assert codes(project) == []
    replace(project / "archive/khac.txt", "45% đến 46%", "45% đến 47%")
    assert codes(project)[:2] == ["archive-line-changed", "archive-hash"]


def test_a_changed_lock_is_seen(project: Path) -> None:
    assert codes(project) == []
    replace(project / LOCK_PATH, "đến 46%", "đến 47%")
    assert codes(project) == ["archive-lock-differs"]
    replace(project / LOCK_PATH, "đến 47%", "đến 46%")
    assert codes(project) == []


def test_an_archive_that_goes_and_comes_back_is_seen(project: Path) -> None:
    replace(project / PLAN, "figures: [45% đến 46%]", "figures: [từ 45% đến 46%]")
    assert codes(project) == []
    replace(project / PLAN, "figures: [từ 45% đến 46%]", "figures: [đạt tới từ 45% đến 46%]")
    assert codes(project) == ["evidence-figures-not-found"]
    (project / "archive").rename(project / "away")
    assert codes(project) == ["archive-missing"]  # the lock knows the numbers, not the words around them
    (project / "away").rename(project / "archive")
    assert codes(project) == ["evidence-figures-not-found"]
