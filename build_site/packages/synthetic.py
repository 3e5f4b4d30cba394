"""Synthetic plans are for measuring; they must never be published."""

from build_site.corpus.corpus import Corpus
from build_site.problems import Problem


def synthetic_problems(corpus: Corpus) -> list[Problem]:
    """Return a problem for each synthetic plan; whoever publishes asks this first."""
    return [
        corpus.document(summary.id).problem(
            "publish-synthetic",
            ("is_synthetic",),
            f"Kế hoạch “{summary.id}” là dữ liệu giả.",
            "Bỏ tệp này khỏi datasets/; nếu là kế hoạch thật thì xóa dòng is_synthetic.",
        )
        for summary in corpus.summaries.values()
        if summary.is_synthetic
    ]
