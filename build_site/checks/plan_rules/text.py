"""Chữ trong tệp ở dạng NFC và dùng Đ (U+0110), không dùng Ð (U+00D0).

Đúng: “Quyết định” gõ bằng bộ gõ Unicode dựng sẵn.

Sai: chữ tổ hợp (NFD) chép từ tệp PDF; “QÐ” với chữ Ð của tiếng Iceland.
"""

from collections.abc import Iterator

from build_site.checks.context import PlanContext
from build_site.checks.document_text import check_text
from build_site.problems import Problem


def check(context: PlanContext) -> Iterator[Problem]:
    """Yield characters of the record that look right and are not."""
    return check_text(context.document)
