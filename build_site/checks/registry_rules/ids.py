"""Mã của mục danh mục trùng tên tệp.

Đúng: `datasets/registries/units/percent.yaml` có `id: percent`.

Sai: tệp `percent.yaml` có `id: phan-tram`.
"""

from collections.abc import Iterator

from build_site.checks.document_text import check_text
from build_site.corpus.corpus import Registries
from build_site.problems import Problem


def check(registries: Registries) -> Iterator[Problem]:
    """Yield entries whose id is not their file's name, and characters that are not NFC."""
    for document in registries.documents.values():
        name = document.data["id"]
        if name != document.file.stem:
            yield document.problem(
                "id-file-name",
                ("id",),
                f"Mã “{name}” khác tên tệp “{document.file.stem}”.",
                f"Viết id: {document.file.stem}, hoặc đổi tên tệp thành {name}.yaml.",
            )
        yield from check_text(document)
