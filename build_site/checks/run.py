"""Runs every rule over a corpus. A rule is a module with a `check`; adding a file adds it.

Rules' docstrings are Vietnamese: they are the maintainers' documentation, shown as such.
"""

import importlib
import pkgutil
from types import ModuleType

from build_site.cache.store import Cache, digest
from build_site.checks import corpus_rules, plan_rules, registry_rules
from build_site.checks.context import PlanContext
from build_site.corpus.corpus import Corpus
from build_site.problems import Problem, in_order


def rules_of(package: ModuleType) -> list[ModuleType]:
    """Return the rule modules of a package, in order of name."""
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return [importlib.import_module(f"{package.__name__}.{name}") for name in names]


PLAN_RULES = rules_of(plan_rules)
REGISTRY_RULES = rules_of(registry_rules)
CORPUS_RULES = rules_of(corpus_rules)


def check_corpus(corpus: Corpus, cache: Cache) -> list[Problem]:
    """Return what the rules find, in order; a plan whose sources are unchanged is not rechecked."""
    problems = [problem for rule in REGISTRY_RULES for problem in rule.check(corpus.registries)]
    problems += [problem for rule in CORPUS_RULES for problem in rule.check(corpus)]
    known = cache.get_all("checked:")
    for summary in corpus.summaries.values():
        text = corpus.archive.path(summary.archive_file)
        key = "checked:" + digest(
            summary.path,
            summary.digest,
            corpus.registries.fingerprint,
            cache.file_digest(text, f"archive/{text}") if text else "",
            str(corpus.archive.is_attached),
            str((corpus.lock.digests or {}).get(summary.archive_file)),
        )
        found = known.get(key)
        if found is None:
            found = check_plan(PlanContext(corpus.plan(summary.id), corpus))
            cache.put(key, found)
        cache.keep(key)
        problems += found
    if not corpus.archive.is_attached:
        problems.append(_without_texts(corpus))
    return in_order(problems)


def _without_texts(corpus: Corpus) -> Problem:
    """Return the one note that says what is not verified without the texts."""
    if corpus.lock.digests is None:
        message = "Không có kho văn bản lưu và không có khóa kho lưu nên dẫn chứng chưa được đối chiếu."
    else:
        message = (
            "Không có kho văn bản lưu: con số, ngày, số hiệu, tên cơ quan và nhãn mục được đối chiếu với "
            "khóa kho lưu; tên gọi, người ký, chữ quanh con số và việc tự viết lời chưa được đối chiếu."
        )
    return Problem(
        code="archive-missing",
        message=message,
        hint="Chỉ ra kho bằng --archive hoặc biến môi trường KEHOACH_ARCHIVE.",
    )


def check_plan(context: PlanContext) -> list[Problem]:
    """Return what the rules find in one plan."""
    return [problem for rule in PLAN_RULES for problem in rule.check(context)]
