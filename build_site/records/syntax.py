"""What libyaml complains of, said in Vietnamese with a way out."""

import yaml

from build_site.problems import Problem

_EXPLANATIONS = {
    "mapping values are not allowed": (
        "Dấu “:” ở chỗ không được phép.",
        "Đặt giá trị có dấu “: ” trong ngoặc kép, hoặc kiểm tra thụt đầu dòng.",
    ),
    "found character that cannot start any token": (
        "Ký tự này không thể bắt đầu một giá trị.",
        "Thay dấu tab bằng dấu cách; đặt giá trị bắt đầu bằng @, ` hoặc % trong ngoặc kép.",
    ),
    "found a tab character": (
        "Dòng thụt vào bằng dấu tab.",
        "Thay dấu tab bằng dấu cách.",
    ),
    "could not find expected ':'": (
        "Thiếu dấu “:” sau khóa.",
        "Viết “khóa: giá trị”, hoặc đặt giá trị nhiều chữ trong ngoặc kép trên một dòng.",
    ),
    "did not find expected key": (
        "Không thấy khóa ở chỗ cần có khóa.",
        "Kiểm tra thụt đầu dòng; đặt giá trị có ngoặc kép hoặc dấu “:” trong ngoặc kép.",
    ),
    "did not find expected '-' indicator": (
        "Không thấy dấu “-” ở chỗ cần có phần tử của danh sách.",
        "Thụt đầu dòng các phần tử của danh sách bằng nhau.",
    ),
    "did not find expected ',' or": (
        "Danh sách hay khối trong ngoặc chưa đóng hoặc thiếu dấu phẩy.",
        "Thêm dấu “,” giữa các phần tử, đóng ngoặc, đặt giá trị có dấu phẩy trong ngoặc kép.",
    ),
    "found unexpected end of stream": (
        "Tệp hết khi ngoặc kép chưa đóng.",
        "Đóng ngoặc kép của giá trị.",
    ),
    "did not find expected node content": (
        "Thiếu giá trị hoặc ngoặc chưa đóng.",
        "Thêm giá trị, hoặc đóng ngoặc.",
    ),
    "did not find expected alphabetic or numeric character": (
        "Dấu “*” hay “&” không thể bắt đầu một giá trị.",
        "Đặt giá trị bắt đầu bằng * hoặc & trong ngoặc kép.",
    ),
    "found undefined tag handle": ("Thẻ YAML không được dùng.", "Bỏ thẻ bắt đầu bằng “!”."),
    "found unknown escape character": (
        "Dấu “\\” trong ngoặc kép đi với một ký tự lạ.",
        "Dùng ngoặc đơn, hoặc viết “\\\\”.",
    ),
    "control characters are not allowed": (
        "Tệp có ký tự điều khiển không được phép.",
        "Xóa ký tự vô hình ở đây và gõ lại.",
    ),
    "special characters are not allowed": (
        "Tệp có ký tự đặc biệt không được phép.",
        "Xóa ký tự vô hình ở đây và gõ lại.",
    ),
}

_FOUND_LATE = (
    "could not find expected ':'",
    "did not find expected alphabetic or numeric character",
    "found unexpected end of stream",
)
"""What libyaml notices only after the value or key that is wrong: its start is shown."""


def explain_syntax(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """Return the problem that a YAML error is, at its place."""
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    line, column = _place(error, text, said.startswith(_FOUND_LATE))
    for start, (message, hint) in _EXPLANATIONS.items():
        if start in said:
            return Problem(
                code="yaml-syntax", message=message, hint=hint, path=path, line=line, column=column
            )
    return Problem(
        code="yaml-syntax",
        message="Tệp không đúng cú pháp YAML ở chỗ này.",
        hint="So với một bản ghi khác cùng loại: thụt đầu dòng, dấu “:” và ngoặc kép.",
        path=path,
        line=line,
        column=column,
    )


def _place(error: yaml.YAMLError, text: str, at_start: bool) -> tuple[int, int]:
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    mark = next(filter(None, reversed(marks) if at_start else marks), None)
    if mark is not None:
        # what is missing at the end is shown behind the last line, not on one that nobody wrote
        return min((mark.line + 1, mark.column + 1), _behind(text.rstrip("\r\n")))
    position = getattr(error, "position", None)
    if isinstance(position, int):
        return _behind(text.encode()[:position].decode("utf-8", "ignore"))  # libyaml counts bytes here
    return 1, 1


def _behind(text: str) -> tuple[int, int]:
    """Return the line and column right behind a text."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")
