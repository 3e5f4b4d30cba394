"""Văn bản lưu đúng là văn bản mà bản ghi đã dựa vào.

Đúng: `sha256` là kết quả của `sha256sum` trên tệp trong kho lưu.

Sai: tệp trong kho đã bị sửa dù chỉ một ký tự; `line_count` khác số dòng thật.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.problems import Problem


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield a missing or changed archived text; without an archive the lock stands for it."""
    capture, text = context.plan.capture, context.archived
    place = ("capture", "archive")
    if not context.corpus.archive.is_attached:
        facts = context.facts
        if facts is not None and facts.sha256 != capture.sha256:
            yield context.problem(
                "archive-hash",
                (*place, "sha256"),
                f"Khóa kho lưu ghi SHA-256 “{facts.sha256}”, bản ghi ghi khác.",
                "Đối chiếu lại khi có văn bản, rồi chạy “build-site archive lock”.",
            )
        if facts is not None and facts.line_count != capture.line_count:
            yield _line_count(context, "Khóa kho lưu ghi", facts.line_count)
        return
    if text is None:
        yield context.problem(
            "archive-file-missing",
            (*place, "file"),
            f"Kho lưu không có tệp “{capture.file}”.",
            "Thêm văn bản vào kho lưu, hoặc sửa tên tệp.",
        )
        return
    if text.sha256 != capture.sha256:
        yield context.problem(
            "archive-hash",
            (*place, "sha256"),
            f"Văn bản lưu có SHA-256 “{text.sha256}”, bản ghi ghi khác.",
            "Văn bản đã đổi: đối chiếu lại từng dẫn chứng rồi mới ghi mã mới.",
        )
    if text.lines is None:
        yield context.problem(
            "archive-not-utf8",
            (*place, "file"),
            f"Văn bản lưu “{capture.file}” không phải UTF-8.",
            "Chuyển văn bản sang UTF-8 rồi ghi lại sha256.",
        )
    elif len(text.lines) != capture.line_count:
        yield _line_count(context, "Văn bản lưu có", len(text.lines))


def _line_count(context: PlanContext, says: str, count: int) -> Problem:
    return context.problem(
        "archive-line-count",
        ("capture", "archive", "line_count"),
        f"{says} {count} dòng, bản ghi ghi {context.plan.capture.line_count}.",
        f"Viết line_count: {count}.",
    )
