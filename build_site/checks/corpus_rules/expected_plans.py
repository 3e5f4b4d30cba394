"""Kế hoạch đã ghi trong `datasets/expectations.yaml` thì phải có bản ghi.

Đúng: có `datasets/plans/bac-kan/bac-kan-380-kh-ubnd-2023.yaml` và mã ấy đứng trong `plans`.

Sai: tệp của kế hoạch bị xóa hay đổi tên mà `expectations.yaml` vẫn trông đợi nó.
"""

from collections.abc import Iterator

from build_site.corpus.corpus import Corpus
from build_site.problems import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield plans that are expected and have no record; one with a broken record says so itself."""
    folder = corpus.root / "datasets" / "plans"
    for plan_id in corpus.registries.expectations.plans:
        if plan_id not in corpus.summaries and not any(folder.glob(f"*/{plan_id}.yaml")):
            yield corpus.registries.expectations_document.problem(
                "expect-plan",
                ("plans", plan_id),
                f"Không có kế hoạch “{plan_id}” mà datasets/expectations.yaml trông đợi.",
                "Lấy lại bản ghi; nếu bỏ là đúng thì xóa đoạn này.",
                at_key=True,
            )
